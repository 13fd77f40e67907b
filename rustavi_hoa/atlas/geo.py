"""The map as GeoJSON (RFC 7946): buildings as points, units as hulls; longitude comes first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rustavi_hoa.atlas import modes, packing, queries, words
from rustavi_hoa.atlas.painting import Painter
from rustavi_hoa.atlas.rules import DEGREE
from rustavi_hoa.atlas.sight import CITY
from rustavi_hoa.atlas.views import Mode
from rustavi_hoa.db.tables.register import BuildingRow, UnitRow
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Field


def collection(
    painter: Painter, units: Sequence[UnitRow], by: Mode, candidates: Sequence[BuildingRow]
) -> dict[str, Any]:
    """Give what the reader may have: public fields of every building, more of those within their reach."""
    named = {unit.id: unit for unit in units}
    extra = _fields(painter)
    made = painter.colours(by.key)
    buildings = [
        _point(row, {**_facts(row, named), by.key: made.shades[code].en, **dict(facts)})
        for row, code, facts in zip(painter.rows, made.codes, extra, strict=True)
    ]
    waiting = [_point(row, {"kind": "candidate", "code": row.code, "address": row.address}) for row in candidates]
    hulls = [_hull(each) for each in packing.units(painter.rows, units)]
    return {"type": "FeatureCollection", "attribution": words.CREDIT, "features": [*hulls, *buildings, *waiting]}


def _facts(row: BuildingRow, named: dict[int | None, UnitRow]) -> dict[str, Any]:
    unit = named.get(row.unit_id)
    return {
        "kind": "building",
        "code": row.code,
        "address": row.address,
        "address_en": row.address_en,
        "unit": unit.name_ka if unit else None,
        "unit_en": unit.name_en if unit else None,
        "year_built": row.year_built,
        "levels": row.levels,
    }


def _fields(painter: Painter) -> list[list[tuple[str, Any]]]:
    """Give each building's fields within the reader's sight, without tables; small counts only to the city."""
    least = painter.least()
    asked = [
        each for group in definition().groups if not group.is_table for each in group.live
        if not each.register and modes.LEVELS.index(each.visibility) <= painter.who.most
    ]  # fmt: skip
    every = queries.answers(painter.session)
    return [_of_building(asked, every.get(row.id, {}), painter.who.level(row.id), least) for row in painter.rows]


def _of_building(asked: Sequence[Field], held: dict[str, Any], level: int, least: int) -> list[tuple[str, Any]]:
    made = []
    for each in asked:
        value = held.get(each.key())
        is_small = each.hides_small and isinstance(value, int | float) and value < least and level < CITY
        if value is not None and modes.LEVELS.index(each.visibility) <= level and not is_small:
            made.append((each.key(), value))
    return made


def _point(row: BuildingRow, facts: dict[str, Any]) -> dict[str, Any]:
    place = {"type": "Point", "coordinates": [row.lon, row.lat]}
    return {"type": "Feature", "id": row.id, "geometry": place, "properties": facts}


def _hull(unit: dict[str, Any]) -> dict[str, Any]:
    flat = unit["hull"]
    ring = [[lon / DEGREE, lat / DEGREE] for lat, lon in zip(flat[::2], flat[1::2], strict=True)]
    kinds = {1: ("Point", ring[0]), 2: ("LineString", ring)}
    kind, places = kinds.get(len(ring), ("Polygon", [[*reversed(ring), ring[-1]]]))
    facts = {"kind": "unit", "name": unit["ka"], "name_en": unit["en"], "buildings": unit["n"]}
    return {"type": "Feature", "geometry": {"type": kind, "coordinates": places}, "properties": facts}
