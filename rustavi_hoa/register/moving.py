"""Moving everything a row owns to another row, told by the database's own foreign keys, and back again.

Every foreign key that leads to a building, an association, an entrance or an apartment is walked from the metadata, so
a later table cannot be forgotten. Where a uniqueness stands in the way, ``CLASHES`` says what is done; a table whose
clash nobody has judged fails a structure test.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Table, UniqueConstraint, delete, insert, select, update
from sqlmodel import Session

from rustavi_hoa.db.schema import metadata

Op = dict[str, Any]
"""One change: table, primary keys as they are after it, old and new values; ``new`` None for a row that was made."""

TARGETS = ("building", "association", "entrance", "apartment")
AT_ONCE = 400
DAY = ":day"


class Clash(StrEnum):
    """What is done with a row whose place is taken on the kept side."""

    FOLLOW = "what it owns moves to its twin; the row itself stays behind"
    STAY = "the same stands on the kept side; this one stays behind"
    SPECIAL = "has a mover of its own"


CLASHES: dict[str, Clash] = {
    "apartment.building_id": Clash.FOLLOW,
    "building_alias.building_id": Clash.STAY,
    "door_sheet.association_id": Clash.STAY,
    "entrance.building_id": Clash.FOLLOW,
    "inquiry_target.building_id": Clash.STAY,
    "outage_building.building_id": Clash.STAY,
    "passport.building_id": Clash.SPECIAL,
    "passport_revision.building_id": Clash.SPECIAL,
    "room.association_id": Clash.SPECIAL,
    "room.entrance_id": Clash.STAY,
    "support.apartment_id": Clash.STAY,
}
LOOSE = {"building": (("login_session", "view_building_id"),)}
"""Columns that name a thing without a foreign key and must follow it."""
STANDS = {
    "audit.building_id": "what was written about a building stays written as it was",
    "poll_vote.apartment_id": "a vote was cast for the apartment as it was; 0 where people vote, not apartments",
}
"""Columns that name a thing without a foreign key and stay."""


def references(target: str) -> list[Column[Any]]:
    """Give every column of the database with a foreign key to a table."""
    return [
        column
        for table in metadata.sorted_tables
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table.name == target
    ]


def unique_sets(column: Column[Any]) -> list[list[Column[Any]]]:
    """Give the other columns of every uniqueness that a column is part of; an empty list: it is unique alone."""
    table = column.table
    sets = [list(each.columns) for each in table.constraints if isinstance(each, UniqueConstraint)]
    sets += [list(each.columns) for each in table.indexes if each.unique]
    sets += [list(table.primary_key.columns)] if column.primary_key else []
    return [[each for each in some if each is not column] for some in sets if column in some]


def name_of(column: Column[Any]) -> str:
    """Name a column as ``CLASHES`` does."""
    return f"{column.table.name}.{column.name}"


class Mover:
    """Moves rows inside the caller's transaction and remembers every step, so that it can be taken back."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.ops: list[Op] = []

    def everything(self, target: str, kept: int, gone: int) -> None:
        """Let everything that ``gone`` owns belong to ``kept``."""
        for column in references(target):
            if CLASHES.get(name_of(column)) is not Clash.SPECIAL:
                self._column(column, kept, gone)
        for table_name, name in LOOSE.get(target, ()):
            self.move(metadata.tables[table_name].c[name], kept, self.owned(metadata.tables[table_name].c[name], gone))

    def _column(self, column: Column[Any], kept: int, gone: int) -> None:
        mine = self.owned(column, gone)
        twins = self._twins(column, kept, gone)
        self.move(column, kept, [row_id for row_id in mine if row_id not in twins])
        if CLASHES.get(name_of(column)) is Clash.FOLLOW:
            for old, new in twins.items():
                self.everything(column.table.name, new, old)

    def owned(self, column: Column[Any], owner: int) -> list[Any]:
        """Give the keys of the rows where a column names an owner."""
        key = key_of(column.table)
        return list(self._session.scalars(select(key).where(column == owner).order_by(key)))

    def _twins(self, column: Column[Any], kept: int, gone: int) -> dict[Any, Any]:
        """Give the rows of ``gone`` whose place on the kept side is taken, and by whom."""
        found: dict[Any, Any] = {}
        key = key_of(column.table)
        for others in unique_sets(column):
            asked = select(key, *others)
            there = {tuple(row[1:]): row[0] for row in self._session.execute(asked.where(column == kept))}
            here = self._session.execute(asked.where(column == gone)).all()
            found |= {row[0]: there[tuple(row[1:])] for row in here if tuple(row[1:]) in there}
        return found

    def move(self, column: Column[Any], kept: int | None, keys: Sequence[Any]) -> None:
        """Write a new owner into rows."""
        self.write(column.table, {key: {column.name: kept} for key in keys})

    def write(self, table: Table, values: dict[Any, dict[str, Any]]) -> None:
        """Change rows by key and remember what they were; moments that follow every update stand still."""
        if not values:
            return
        names = list(next(iter(values.values())))
        old = self._read(table, names, list(values))
        key, still = key_of(table), {each.name: each for each in table.columns if each.onupdate is not None}
        for row_id, new in values.items():
            if row_id in old:
                frozen = {name: each for name, each in still.items() if name not in new}
                self._session.execute(update(table).where(key == row_id).values({**frozen, **new}))
                after = new.get(key.name, row_id)
                self.ops.append({"table": table.name, "key": after, "old": _kept(old[row_id]), "new": _kept(new)})

    def make(self, table: Table, values: dict[str, Any]) -> int:
        """Add a row and remember that it was made."""
        made = self._session.execute(insert(table).values(values)).inserted_primary_key[0]
        self.ops.append({"table": table.name, "key": made, "old": None, "new": None})
        return int(made)

    def _read(self, table: Table, names: list[str], keys: list[Any]) -> dict[Any, dict[str, Any]]:
        found = {}
        for some in parts(keys):
            asked = select(key_of(table), *(table.c[name] for name in names)).where(key_of(table).in_(some))
            found |= {row[0]: dict(zip(names, row[1:], strict=True)) for row in self._session.execute(asked)}
        return found


def take_back(session: Session, ops: Sequence[Op]) -> int:
    """Undo remembered steps, the last first; what somebody has changed since stays. Gives how many were undone."""
    undone = 0
    for op in reversed(ops):
        table = metadata.tables[op["table"]]
        key = key_of(table)
        if op["old"] is None:
            undone += session.execute(delete(table).where(key == op["key"])).rowcount
            continue
        old, new = _given(op["old"]), _given(op["new"])
        now = session.execute(select(*(table.c[name] for name in new)).where(key == op["key"])).first()
        if now is None or dict(zip(new, now, strict=True)) != new:
            continue
        still = {each.name: each for each in table.columns if each.onupdate is not None and each.name not in old}
        session.execute(update(table).where(key == op["key"]).values({**still, **old}))
        undone += 1
    return undone


def _kept(values: dict[str, Any]) -> dict[str, Any]:
    """Give values as a document of the database holds them: a day is marked as one."""
    return {name: {DAY: value.isoformat()} if type(value) is date else value for name, value in values.items()}


def _given(values: dict[str, Any]) -> dict[str, Any]:
    """Give remembered values back as they were."""
    marked = {name: value[DAY] for name, value in values.items() if isinstance(value, dict) and value.keys() == {DAY}}
    return values | {name: date.fromisoformat(text) for name, text in marked.items()}


def key_of(table: Table) -> Column[Any]:
    """Give the one column of a table's primary key."""
    return next(iter(table.primary_key.columns))


def parts(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Cut a list into pieces that one statement takes."""
    return (keys[at : at + AT_ONCE] for at in range(0, len(keys), AT_ONCE))
