"""Days off, promises and routes as small documents: read, written, noted in the audit with what stood before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session, SQLModel, select

from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.casework import HolidayRow, PromiseRow, RouteRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.terms import changes

VERBS = ("holiday.set", "promise.set", "route.set")
FIELDS: dict[str, tuple[str, ...]] = {
    "holiday": ("name_ka", "name_en", "is_off", "source"),
    "promise": ("amount", "unit"),
    "route": ("service", "note"),
}
Value = dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Thing:
    """A day (2026-11-23), a promise (roof) or a route (roof|attic; nothing after the stroke is any place)."""

    kind: str
    key: str


def day_of(key: str) -> date | None:
    """Read a day; None for what is none."""
    try:
        return date.fromisoformat(key)
    except ValueError:
        return None


def read(session: Session, thing: Thing) -> Value:
    """Give what stands in the table; None where nothing does."""
    row = _row(session, thing)
    return {name: getattr(row, name) for name in FIELDS[thing.kind]} if row is not None else None


def put(session: Session, actor: Actor, thing: Thing, value: Value) -> bool:
    """Write a value, or take the row away; tell whether anything is different now."""
    row = _row(session, thing)
    before = read(session, thing)
    if before == value:
        return False
    if value is None:
        session.delete(row)
    else:
        row = row or _new(thing)
        for name in FIELDS[thing.kind]:
            setattr(row, name, value[name])
        row.updated_by, row.updated_at = actor.person_id or None, now()
        session.add(row)
    session.flush()
    note(session, actor, f"{thing.kind}.set", thing.key, before=before, after=value)
    if thing.kind == "holiday":
        changes.announce(session, date.fromisoformat(thing.key))
    return True


def _row(session: Session, thing: Thing) -> Any:
    if thing.kind == "holiday":
        day = day_of(thing.key)
        return session.get(HolidayRow, day) if day else None
    if thing.kind == "promise":
        return session.get(PromiseRow, thing.key)
    category, _, place = thing.key.partition("|")
    asked = select(RouteRow).where(RouteRow.category == category, RouteRow.place == place)
    return session.exec(asked).one_or_none()


def _new(thing: Thing) -> SQLModel:
    if thing.kind == "holiday":
        return HolidayRow(day=date.fromisoformat(thing.key), name_ka="")
    if thing.kind == "promise":
        return PromiseRow(category=thing.key, amount=0)
    category, _, place = thing.key.partition("|")
    return RouteRow(category=category, place=place, service="")
