"""Photographs for the demo city, drawn by the program: no camera, no person, no network."""

from collections.abc import Callable
from zlib import crc32

from rustavi_hoa.demo import closeups, inside, outside, street
from rustavi_hoa.demo.brush import Brush

SCENES: dict[str, Callable[[Brush, bool], None]] = {
    "roof": inside.roof,
    "lift": inside.lift,
    "water": closeups.water,
    "sewer": street.sewer,
    "basement": inside.basement,
    "gas": closeups.gas,
    "electric": closeups.electric,
    "light_in": inside.light_in,
    "entrance": street.entrance,
    "stairs": inside.stairs,
    "ramp": street.ramp,
    "facade": outside.facade,
    "structure": closeups.structure,
    "fire": closeups.fire,
    "chimney": street.chimney,
    "yard": outside.yard,
    "light_out": outside.light_out,
    "waste": outside.waste,
    "flood": street.flood,
    "other": closeups.other,
}
KINDS = tuple(SCENES)


def draw(kind: str, seed: int, *, done: bool = False) -> bytes:
    """Draw one picture of a category of problems, broken or (``done``) repaired.

    Shape: a JPEG of 1200 x 900, at most 150 KB; the same arguments give the same bytes.
    Raises:
        KeyError: ``kind`` is not one of KINDS (the codes of the 20 categories).
    """
    scene = SCENES[kind]
    brush = Brush(seed * 1_000_003 + crc32(kind.encode()))  # before and after share their dice, so their walls
    scene(brush, done)
    return brush.jpeg()
