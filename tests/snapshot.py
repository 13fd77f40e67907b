"""Every row of every table, before and after; what changed, and whether it was only the caller's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, select

from rustavi_hoa.db.schema import metadata

CLOCKS = {
    "lease": {"until", "holder"},
    "login_session": {"seen_at", "expires_at"},
    "outbox": {"tries", "done_at", "due_at"},
}
"""Columns that tick by themselves: a session that is seen, a letter that is delivered, the turn of a job."""

WHOSE = ("person_id", "author_id", "reporter_id", "entered_by", "uploader_id", "created_by", "actor_id", "used_by")
WHOSE = (*WHOSE, "by_id")  # a look belongs to who looked
PLACES = ("building_id", "association_id", "apartment_id", "room_id", "message_id", "entrance_id")

Row = dict[str, Any]
Shot = dict[str, dict[tuple[Any, ...], Row]]


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is not as it was; ``before`` or ``after`` is None for a new or a lost one."""

    table: str
    before: Row | None
    after: Row | None

    def __str__(self) -> str:
        if self.before and self.after:
            moved = {name: (old, self.after[name]) for name, old in self.before.items() if old != self.after[name]}
            return f"{self.table} {self.before.get('id')}: {moved}"
        return f"{self.table} {'new' if self.after else 'lost'}: {self.after or self.before}"


def shoot(engine: Engine) -> Shot:
    """Read everything."""
    with engine.connect() as connection:
        return {table.name: _rows(connection, table) for table in metadata.sorted_tables}


def _rows(connection: Connection, table: Any) -> dict[tuple[Any, ...], Row]:
    found = {}
    for row in connection.execute(select(table)).mappings():
        kept = {name: value for name, value in row.items() if name not in CLOCKS.get(table.name, ())}
        found[tuple(row[column.name] for column in table.primary_key)] = kept
    return found


def changes(before: Shot, after: Shot) -> list[Change]:
    """Compare two pictures row by row."""
    found = []
    for table, old in before.items():
        new = after[table]
        for key in [*old, *(key for key in new if key not in old)]:
            if old.get(key) != new.get(key):
                found.append(Change(table, old.get(key), new.get(key)))
    return found


def is_own(change: Change, person_id: int, forbidden: dict[str, set[Any]]) -> bool:
    """Tell whether a change touches the caller's own rows only, and nothing in the places that are forbidden.

    An audit line of the caller counts as own; a letter in the outbox is judged by what it holds, elsewhere.
    """
    if change.table == "outbox":
        return change.before is None
    for row in (change.before, change.after):
        if row is None:
            continue
        whose = {row[name] for name in WHOSE if row.get(name) is not None}
        mine = row["id"] == person_id if change.table == "person" else person_id in whose
        if not mine or any(row.get(place) in forbidden.get(place, ()) for place in PLACES if row.get(place)):
            return False
    return True


def forbidden_places(shot: Shot, town: Any, room_id: int) -> dict[str, set[Any]]:
    """Name the ids of house A, by column."""
    house = town.a
    return {
        "building_id": {house.building_id},
        "association_id": {house.association_id},
        "apartment_id": set(house.apartments.values()),
        "entrance_id": set(house.entrances.values()),
        "room_id": {room_id},
        "message_id": {key[0] for key, row in shot["message"].items() if row["room_id"] == room_id},
    }
