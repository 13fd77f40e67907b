"""The map as one small answer: columns instead of rows, differences instead of places, kept until the city changes."""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

import brotli

from rustavi_hoa.atlas.rules import DEGREE, hull, split_address, steps
from rustavi_hoa.atlas.views import Colours, Packed
from rustavi_hoa.db.tables.register import BuildingRow, UnitRow

MOST_KEPT = 64
QUALITY = 7
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

_kept: OrderedDict[str, Packed] = OrderedDict()
_lock = threading.Lock()


def packed(key: tuple[Any, ...], make: Callable[[], dict[str, Any]]) -> Packed:
    """Give the answer of this state of the city, made once for all who may see the same."""
    etag = hashlib.sha256(repr(key).encode()).hexdigest()[:20]
    with _lock:
        if etag in _kept:
            _kept.move_to_end(etag)
            return _kept[etag]
    text = json.dumps({"v": etag, **make()}, ensure_ascii=False, separators=(",", ":"))
    found = Packed(etag, brotli.compress(text.encode(), quality=QUALITY))
    with _lock:
        _kept[etag] = found
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return found


class Streets:
    """The places that addresses share, each told once in both languages."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, str], int] = {}

    def columns(self, rows: Sequence[BuildingRow]) -> dict[str, Any]:
        """Give where buildings stand and what they are called. Shape: every list has one item per building."""
        split = [(split_address(row.address), split_address(row.address_en or row.address)) for row in rows]
        numbers = [(ka[1], en[1]) for ka, en in split]
        return {
            "id": steps(row.id for row in rows),
            "lat": steps(round(row.lat * DEGREE) for row in rows),
            "lon": steps(round(row.lon * DEGREE) for row in rows),
            "street": [self.found.setdefault((ka[0], en[0]), len(self.found)) for ka, en in split],
            "no": [ka for ka, _ in numbers],
            "no_en": {str(at): en for at, (ka, en) in enumerate(numbers) if ka != en},
        }

    def names(self) -> list[tuple[str, str]]:
        """List the places in the order of their numbers."""
        return list(self.found)


def shape(rows: Sequence[BuildingRow]) -> str:
    """Name the order of buildings: a colouring fits the map whose name it bears."""
    return hashlib.sha256(repr([row.id for row in rows]).encode()).hexdigest()[:12]


def units(rows: Sequence[BuildingRow], known: Sequence[UnitRow]) -> list[dict[str, Any]]:
    """Give the units that have buildings on the map, with their hulls as [lat, lon, lat, lon, ...]."""
    made = []
    for unit in known:
        points = [(round(row.lat * DEGREE), round(row.lon * DEGREE)) for row in rows if row.unit_id == unit.id]
        if points:
            corners = [part for corner in hull(points) for part in corner]
            made.append({"id": unit.id, "ka": unit.name_ka, "en": unit.name_en, "n": len(points), "hull": corners})
    return made


def colours(made: Colours) -> dict[str, Any]:
    """Write a colouring with one letter per building."""
    shades = [asdict(shade) for shade in made.shades]
    return {"by": made.by, "shades": shades, "codes": "".join(DIGITS[code] for code in made.codes)}
