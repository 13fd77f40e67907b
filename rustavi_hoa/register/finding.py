"""From a typed text to one page of hits: the rarest word leads, the rest is checked, the best match stands first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col

from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.register import queries_search as queries
from rustavi_hoa.register.folding import asked
from rustavi_hoa.register.indexing import ASSOCIATION, BUILDING, CHAIR
from rustavi_hoa.register.numbers import number_order
from rustavi_hoa.register.queries_search import Reading, Where
from rustavi_hoa.register.views import Filters, Found, Hit

PAGE = 20
WANTED = 100
"""Things of one kind that a text finds at most: five pages; who sees more types one letter more."""
SHAPES = ("% {} %", "% {}%", "%{}%")


@dataclass(frozen=True, slots=True)
class Sight:
    """What the asker may see, as conditions, and whether people and their apartments are among it."""

    buildings: Where
    associations: Where
    sees_people: bool


def find(session: Session, text: str, filters: Filters, page: int, sight: Sight, size: int = PAGE) -> Found:
    """Give one page of what was found, or of the plain list when nothing was typed."""
    words, inside = asked(text)
    if filters.building and text.strip():
        return _inside(session, filters.building, inside or text.strip(), sight)
    if not words:
        return Found() if text.strip() else _listing(session, filters, page, sight, size)
    readings = [queries.reading_of(session, folds) for folds in words]
    if not all(each.words for each in readings):
        return Found()
    ranked: list[tuple[Any, str, int]] = []
    kinds = [kind for kind in (ASSOCIATION, BUILDING) if filters.kind in ("", kind)]
    most = 0
    for thing in (*kinds, *((CHAIR,) if sight.sees_people and ASSOCIATION in kinds else ())):
        where = sight.buildings if thing == BUILDING else sight.associations
        met = _meeting(session, thing, readings, where)
        most = max(most, len(met))
        kind = ASSOCIATION if thing == CHAIR else thing
        ranked += [(_rank(readings, key, thing), kind, row_id) for row_id, key in met.items()]
    ranked.sort()
    places = list(dict.fromkeys((kind, row_id) for _, kind, row_id in ranked))
    hits = _hits(session, places[(page - 1) * size : page * size])
    if inside and sight.sees_people:
        hits = _with_apartments(session, hits, inside)
    return Found(hits, len(places), page, max(1, -(-len(places) // size)), is_more=most >= WANTED)


def _meeting(session: Session, thing: str, readings: Sequence[Reading], where: Where) -> dict[int, str]:
    """Give things where all typed words meet: whole words first, then beginnings, then fragments."""
    lead, *others = readings
    if others:
        lead = min(readings, key=lambda each: queries.places_of(session, thing, each.words))
        others = [each for each in readings if each is not lead]
    met: dict[int, str] = {}
    for shape, words in zip(SHAPES, (lead.folds, lead.begins, lead.holds), strict=True):
        left = WANTED - len(met)
        if left <= 0:
            break
        if words:
            rest = [queries.holding(thing, each.folds, shape) for each in others]
            met |= queries.standing(session, thing, words, [*rest, *where], WANTED)
    if others and len(met) < WANTED:
        rest = [queries.holding(thing, each.folds, SHAPES[2]) for each in others]
        met |= queries.standing(session, thing, lead.words, [*rest, *where], WANTED)
    return met


def _rank(readings: Sequence[Reading], key: str, thing: str) -> tuple[Any, ...]:
    words, value = key.split(), 0
    for each in readings:
        if any(fold in words for fold in each.folds):
            value -= 4
        elif any(f" {fold}" in key for fold in each.folds):
            value -= 2
    return value, {ASSOCIATION: 0, BUILDING: 1, CHAIR: 2}[thing], [number_order(word) for word in words[:4]]


def _hits(session: Session, places: Sequence[tuple[str, int]]) -> list[Hit]:
    ids: dict[str, list[int]] = {BUILDING: [], ASSOCIATION: []}
    for kind, row_id in places:
        ids[kind].append(row_id)
    homes = queries.buildings(session, ids[BUILDING]) if ids[BUILDING] else {}
    unions = queries.associations(session, ids[ASSOCIATION]) if ids[ASSOCIATION] else {}
    made = []
    for kind, row_id in places:
        row = (homes if kind == BUILDING else unions).get(row_id)
        if row is not None:
            made.append(building_hit(row) if kind == BUILDING else _association(row))
    return made


def building_hit(row: Any) -> Hit:
    """Give a building as a line of a list."""
    filled = 100 * row.filled // row.required if row.required else (-1 if row.filled is None else 0)
    return Hit(
        kind=BUILDING,
        id=row.id,
        code=row.code,
        title=row.address,
        title_en=row.address_en,
        association_id=row.association_id or 0,
        association=row.association or "",
        association_en=row.association_en or "",
        unit_id=row.unit_id or 0,
        unit=row.unit or "",
        unit_en=row.unit_en or "",
        verification=row.verification or "none",
        status=row.status,
        filled=filled,
    )


def _association(row: Any) -> Hit:
    return Hit(
        kind=ASSOCIATION,
        id=row.id,
        code=row.code,
        title=row.name,
        title_en=row.name_en,
        verification=row.verification,
        status=row.status,
        buildings=row.buildings,
    )


def _with_apartments(session: Session, hits: list[Hit], number: str) -> list[Hit]:
    """Put the asked apartment of each building found before the building itself."""
    homes = {hit.id: hit for hit in hits if hit.kind == BUILDING}
    flats = queries.apartments(session, list(homes), number, starts=False) if homes else []
    return [_apartment(homes[flat.building_id], flat) for flat in flats] + hits


def _apartment(home: Hit, flat: Any) -> Hit:
    return Hit(
        kind="apartment",
        id=home.id,
        code=home.code,
        title=home.title,
        title_en=home.title_en,
        association_id=home.association_id,
        association=home.association,
        association_en=home.association_en,
        unit=home.unit,
        unit_en=home.unit_en,
        verification=home.verification,
        status=home.status,
        apartment=flat.number,
        apartment_id=flat.id,
    )


def _inside(session: Session, building_id: int, number: str, sight: Sight) -> Found:
    homes = queries.buildings(session, [building_id], sight.buildings) if sight.sees_people else {}
    if not homes:
        return Found()
    flats = queries.apartments(session, list(homes), number, starts=True)
    flats.sort(key=lambda flat: number_order(flat.number))
    hits = [_apartment(building_hit(homes[flat.building_id]), flat) for flat in flats[:PAGE]]
    return Found(hits, len(hits))


def _listing(session: Session, filters: Filters, page: int, sight: Sight, size: int) -> Found:
    if filters.kind == ASSOCIATION:
        order = [col(AssociationRow.name), col(AssociationRow.id)]
        ids, total = queries.page_of(session, AssociationRow, sight.associations, order, page, size)
        places = [(ASSOCIATION, row_id) for row_id in ids]
    else:
        place = col(BuildingRow.microdistrict) == ""
        short = func.length(BuildingRow.number)
        order = [place, *map(col, (BuildingRow.microdistrict, BuildingRow.street)), short, col(BuildingRow.number)]
        order = [*order, col(BuildingRow.id)]
        ids, total = queries.page_of(session, BuildingRow, sight.buildings, order, page, size)
        places = [(BUILDING, row_id) for row_id in ids]
    return Found(_hits(session, places), total, page, max(1, -(-total // size)))
