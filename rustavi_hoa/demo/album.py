"""Pictures of the demo city: a few drawn once, then hung in many places as hard links."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from uuid import UUID

from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.adapters.images import prepare
from rustavi_hoa.demo.pictures import KINDS, draw
from rustavi_hoa.settings import settings

BROKEN = 2
"""Different pictures of one kind of damage; a third shows it repaired."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One picture ready to hang; ``copies`` are WebP bytes by slot."""

    width: int
    height: int
    copies: dict[int, bytes]


def _draw(what: tuple[str, int, bool]) -> tuple[tuple[str, int, bool], Drawn]:
    made = prepare(draw(what[0], what[1], done=what[2]))
    return what, Drawn(made.width, made.height, {each.slot: each.data for each in made.variants})


def draw_all(kinds: Iterable[str] = KINDS) -> dict[tuple[str, int, bool], Drawn]:
    """Draw every picture, on all cores; some 60 pictures take some 8 s on two."""
    wanted = [(kind, seed, False) for kind in kinds for seed in range(BROKEN)] + [(kind, 0, True) for kind in kinds]
    with ProcessPoolExecutor(max_workers=os.cpu_count(), mp_context=get_context("spawn")) as pool:
        return dict(pool.map(_draw, wanted, chunksize=4))


@dataclass(slots=True)
class Album:
    """Hangs pictures: gives each place a photo id of its own, its files linked to the first of their kind."""

    drawn: dict[tuple[str, int, bool], Drawn]
    dice: random.Random
    store: FileStore = field(default_factory=lambda: FileStore(settings().files))
    first: dict[tuple[str, int, bool], dict[int, Path]] = field(default_factory=dict)

    def hang(self, kind: str, *, done: bool, nth: int) -> tuple[str, Drawn, int]:
        """Store one more copy; gives its id, the picture and its bytes on disk."""
        what = (kind, 0 if done else nth % BROKEN, done)
        picture = self.drawn[what]
        photo_id = str(UUID(int=self.dice.getrandbits(128), version=4))
        if isinstance(self.store.root, str):  # a bucket knows no links
            for slot, data in picture.copies.items():
                self.store.put(f"photo/{photo_id}-{slot}.webp", data)
            return photo_id, picture, sum(map(len, picture.copies.values()))
        paths = {slot: self.store.path(f"photo/{photo_id}-{slot}.webp") for slot in picture.copies}
        if what not in self.first:
            for slot, data in picture.copies.items():
                _write(paths[slot], data)
            self.first[what] = paths
        else:
            for slot, path in paths.items():
                _link(self.first[what][slot], path, picture.copies[slot])
        return photo_id, picture, sum(map(len, picture.copies.values()))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def _link(known: Path, path: Path, data: bytes) -> None:
    """Link where the disk can; stored pictures are never changed in place, only replaced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    try:
        path.hardlink_to(known)
    except OSError:
        path.write_bytes(data)
