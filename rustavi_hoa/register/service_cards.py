"""One association or one building on one page for staff, with its history; who reads a person's name is written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db import looks
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, UnitRow
from rustavi_hoa.db.tables.standing import RegisterEventRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import checks, duplicates, finding, queries_edit, queries_search, words_page
from rustavi_hoa.register.numbers import number_order
from rustavi_hoa.register.rules import sees_people
from rustavi_hoa.register.views import Alias, AssociationCard, Door, Flat, HouseCard, Line, Suggestion

MOST_FLATS = 400


@allow(Can.REGISTER_READ)
def association_card(actor: Actor, association_id: int) -> AssociationCard:
    """Give an association's page.

    Raises:
        NotFound: an association outside the actor's reach.
    """
    sees = sees_people(actor)
    with work() if sees else reading() as session:
        row = queries_edit.association(session, actor.where(Can.REGISTER_READ), association_id)
        if row is None:
            raise NotFound
        chairs = queries_edit.chairs(session, association_id) if sees else []
        if chairs or (sees and (row.chair_name or row.chair_phone)):
            note(session, actor, "association.seen", association_id, fields=["chair_name", "chair_phone"])
        homes = [home.id or 0 for home in queries_edit.homes_of(session, association_id)]
        shown = queries_search.buildings(session, homes)
        made = AssociationCard(
            id=association_id,
            code=row.code,
            name=row.name,
            name_en=row.name_en,
            record_no=row.record_no,
            status=row.status,
            verification=row.verification,
            verified_on=_day(row.verified_on),
            valid_until=_day(row.valid_until),
            chair_name=row.chair_name if sees else "",
            chair_phone=row.chair_phone if sees else "",
            chairs=chairs,
            homes=[finding.building_hit(shown[each]) for each in homes],
            history=_history(session, "association", association_id),
            twins=_twins(session, actor, row),
            may_edit=actor.may(Can.REGISTER_EDIT) and _edits(session, actor, association_id),
            sees_people=sees,
        )
    if made.chair_phone:
        looks.seen(actor, "association", ["full_name", "phone"], things=[f"association:{association_id}"])
    return made


def _flats(session: Session, building_id: int, doors: dict[int | None, str]) -> list[Flat]:
    rows = sorted(queries_edit.apartments(session, building_id), key=lambda flat: number_order(flat.number))
    return [
        Flat(row.id or 0, row.number, doors.get(row.entrance_id, ""), _text(row.level), row.kind)
        for row in rows[:MOST_FLATS]
    ]


@allow(Can.REGISTER_READ)
def house_card(actor: Actor, building_id: int) -> HouseCard:
    """Give a building's page.

    Raises:
        NotFound: a building outside the actor's reach.
    """
    with reading() as session:
        row = queries_edit.building(session, actor.where(Can.REGISTER_READ), building_id)
        if row is None:
            raise NotFound
        union = session.get(AssociationRow, row.association_id) if row.association_id else None
        unit = session.get(UnitRow, row.unit_id) if row.unit_id else None
        doors = queries_edit.entrances(session, building_id)
        named = {door.id: door.number for door in doors}
        return HouseCard(
            id=building_id,
            code=row.code,
            address=row.address,
            address_en=row.address_en,
            place=row.street or row.microdistrict,
            number=row.number,
            status=row.status,
            association_id=row.association_id or 0,
            association=union.name if union else "",
            association_en=union.name_en or union.name if union else "",
            unit=unit.name_ka if unit else "",
            unit_en=unit.name_en if unit else "",
            seen=row.updated_at.isoformat(),
            facts={name: _text(getattr(row, name)) for name in checks.FACTS},
            aliases=_aliases(session, building_id),
            doors=[Door(door.id or 0, door.number, _text(door.levels)) for door in doors],
            flats=_flats(session, building_id, named) if sees_people(actor) else [],
            history=_history(session, "building", building_id),
            twins=_twin_houses(session, actor, row),
            may_edit=actor.may(Can.REGISTER_EDIT) and actor.where(Can.REGISTER_EDIT).covers(building_id),
        )


def _aliases(session: Session, building_id: int) -> list[Alias]:
    rows = queries_edit.aliases(session, building_id)
    return [Alias(each.id or 0, each.address, _day(each.until_day)) for each in rows]


def _edits(session: Session, actor: Actor, association_id: int) -> bool:
    return queries_edit.association(session, actor.where(Can.REGISTER_EDIT), association_id) is not None


def _twins(session: Session, actor: Actor, row: AssociationRow) -> list[Suggestion]:
    if not actor.where(Can.REGISTER_EDIT).city or row.status != "active":
        return []
    unions = queries_edit.unions(session)
    return _suggested(session, duplicates.twin_associations(unions), row.id or 0, duplicates.titles_of(unions))


def _twin_houses(session: Session, actor: Actor, row: BuildingRow) -> list[Suggestion]:
    if not actor.may(Can.REGISTER_EDIT) or row.status != "register":
        return []
    houses = queries_edit.houses_like(session, actor.where(Can.REGISTER_EDIT), row)
    return _suggested(session, duplicates.twin_buildings(houses), row.id or 0, duplicates.titles_of(houses))


def _suggested(
    session: Session, pairs: Sequence[Any], row_id: int, titles: dict[int, tuple[str, str]]
) -> list[Suggestion]:
    """Give the pairs a thing is part of, itself first."""
    different, found = queries_edit.judged_different(session), []
    for each in pairs:
        if row_id in (each.first, each.second) and (each.thing, each.first, each.second) not in different:
            other = each.second if each.first == row_id else each.first
            found.append(Suggestion(each.thing, row_id, *titles[row_id], other, *titles[other], each.why))
    return found


def _history(session: Session, thing: str, row_id: int) -> list[Line]:
    rows = queries_edit.events(session, thing, row_id)
    people = queries_edit.names(session, {row.person_id for row in rows if row.person_id})
    standing = {each.id for each in queries_edit.merges(session, thing, row_id) if each.undone_at is None}
    moved = {row.detail.get(side) for row in rows if row.kind == "moved" for side in ("before", "after")}
    unions = queries_edit.union_names(session, {each for each in moved if each})
    return [_line(row, people, standing, unions) for row in rows]


def _line(row: RegisterEventRow, people: dict[int, str], standing: set[int | None], unions: dict[int, str]) -> Line:
    detail = row.detail
    if row.kind == "moved":
        detail = detail | {side: unions.get(detail.get(side) or 0, "–") for side in ("before", "after")}
    merge_id, before = detail.get("merge", 0), detail.get("before")
    after = detail.get("after") or detail.get("title") or detail.get("reason") or detail.get("fields")
    return Line(
        kind=row.kind,
        at=stamp(row.at, now()),
        by=people.get(row.person_id or 0, ""),
        before=_told(before, "ka"),
        before_en=_told(before, "en"),
        after=_told(after, "ka"),
        after_en=_told(after, "en"),
        other=detail.get("other") or 0,
        merge_id=merge_id if row.kind in ("merged", "merged_into") and merge_id in standing else 0,
    )


def _told(value: Any, locale: str) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{_label(name, locale)}: {_text(each) or '–'}" for name, each in value.items())
    if isinstance(value, list):
        return ", ".join(_label(str(each), locale) for each in value)
    return _text(value)


def _label(name: str, locale: str) -> str:
    return words_page.LABELS[name].text(locale) if name in words_page.LABELS else name


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _day(day: date | None) -> str:
    return dates.plain(day)
