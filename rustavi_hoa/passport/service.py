"""Reading a passport: any day, every value with who, when and on what evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlmodel import Session

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.passport import PassportRevisionRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import queries, saying, sheet
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import TYPED, Definition
from rustavi_hoa.passport.folding import Held
from rustavi_hoa.passport.rules import may_see
from rustavi_hoa.passport.sight import level_of
from rustavi_hoa.passport.views import ChangeView, GroupView, PassportView, ValueView

MOST_CHANGES = 20


@allow(Can.PASSPORT_READ)
def read(actor: Actor, building_id: int, day: date | None = None) -> PassportView:
    """Give the passport of a building as it stands, or as it stood at the end of a past day.

    Raises:
        NotFound: another house, or a day still to come.
    """
    level = level_of(actor, building_id)
    if day is not None and day > sheet.today():
        raise NotFound
    past = day if day is not None and day < sheet.today() else None
    with reading() as session:
        building = _building(session, building_id)
        held = sheet.fetch(session, building, past)
        view = sheet.view(session, held, level)
        changes = [replace(each, answers=[]) for each in _changes(session, held, level)]
        view = replace(view, changes=changes)
    return _may(actor, sheet.without_missing(view), is_past=past is not None)


@allow(Can.PASSPORT_READ)
def history(actor: Actor, building_id: int, key: str = "") -> list[ChangeView]:
    """List who changed what and when, newest first; ``key`` asks for one answer, by today's key or a former one.

    Raises:
        NotFound: another house.
    """
    level = level_of(actor, building_id)
    with reading() as session:
        held = sheet.fetch(session, _building(session, building_id))
        return _changes(session, held, level, key, most=200)


def _building(session: Session, building_id: int) -> BuildingRow:
    row = queries.building(session, building_id)
    if row is None:
        raise NotFound
    return row


def _changes(
    session: Session, held: sheet.Sheet, level: str, key: str = "", most: int = MOST_CHANGES
) -> list[ChangeView]:
    made, who, at = definition(), sheet.reader(session, held, level), now()
    found = made.find(key)
    wanted = found[0].key(found[1]) if found else key
    told = []
    for row in reversed(held.revisions):
        values = [each for each in _values(made, who, row) if not wanted or each.key == wanted]
        if values:
            told.append(
                ChangeView(
                    number=row.number,
                    day=local(row.at).date().isoformat(),
                    at=stamp(row.at, at),
                    who=who.names.get(row.person_id or 0, ""),
                    accepted_by=who.names.get(row.accepted_by or 0, "") if level == "city" else "",
                    source=row.source,
                    evidence=row.evidence,
                    definition=row.definition,
                    count=len(values),
                    answers=values,
                )
            )
        if len(told) == most:
            break
    return told


def _values(made: Definition, who: saying.Reader, row: PassportRevisionRow) -> list[ValueView]:
    told = []
    for key, value in row.changes.items():
        found = made.find(key)
        if found is None:
            if who.level == "city":  # of a field that is gone nobody knows any more who might see it
                told.append(saying.orphan(key, value))
            continue
        if not may_see(who.level, found[0].visibility):
            continue
        held = None if value is None else Held(value, row.number, row.source, row.person_id, at=row.at)
        told.append(saying.value(who, found[0], found[0].key(found[1]), held))
    return told


def _may(actor: Actor, view: PassportView, *, is_past: bool) -> PassportView:
    """Add what the reader may do here; nobody changes the past."""
    building_id = view.building_id
    may_propose = actor.where(Can.PASSPORT_PROPOSE).covers(building_id) and not is_past
    may_inspect = actor.where(Can.PASSPORT_INSPECT).covers(building_id) and not is_past
    may_assess = actor.where(Can.CONDITION_ASSESS).covers(building_id) and not is_past
    mine = TYPED if may_inspect else {"chairperson"} if may_propose else frozenset()
    groups = [replace(group, may_edit=_is_mine(group, frozenset(mine))) for group in view.groups]
    return replace(
        view,
        groups=groups,
        may_propose=may_propose,
        may_inspect=may_inspect,
        may_assess=may_assess,
        may_decide=actor.where(Can.PASSPORT_DECIDE).covers(building_id),
    )


def _is_mine(group: GroupView, answerers: frozenset[str]) -> bool:
    found = definition().group(group.code)
    return found is not None and any(each.answered_by in answerers for each in found.live)
