"""What an import writes is written down beside it: the rows it made, what stood before in those it changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session

from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, EntranceRow
from rustavi_hoa.register import queries
from rustavi_hoa.register.moving import key_of, parts
from rustavi_hoa.register.planning import Values

Adding = Callable[[Session, Any, list[Values]], None]
TABLES = {row.__tablename__: row for row in (ApartmentRow, EntranceRow, BuildingRow, AssociationRow)}
"""What an import writes, in the order in which it may go: who stands on others goes first."""
KEYS = {
    "association": ("code",),
    "building": ("code",),
    "entrance": ("building_id", "number"),
    "apartment": ("building_id", "number"),
}
"""By what a row that was just made is known again."""


class Ledger:
    """Writes for one import, in the caller's transaction, and remembers."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._made: dict[str, set[int]] = {}
        self._changed: dict[str, dict[int, dict[str, list[Any]]]] = {}

    def add(self, table: Any, rows: list[Values], adding: Adding = queries.add) -> None:
        """Insert rows of one shape and remember their ids."""
        if not rows:
            return
        core, names = table.__table__, KEYS[table.__tablename__]
        last = self._session.scalar(select(func.max(core.c.id))) or 0
        adding(self._session, table, rows)
        keys = {tuple(row[name] for name in names) for row in rows}
        asked = select(core.c.id, *(core.c[name] for name in names)).where(core.c.id > last)
        made = {row[0] for row in self._session.execute(asked) if tuple(row[1:]) in keys}
        self._made.setdefault(core.name, set()).update(made)

    def change(self, table: Any, rows: Iterable[Values]) -> None:
        """Update rows by their ``id`` and remember what stood before; of rows made here nothing did."""
        rows, core = list(rows), table.__table__
        made, kept = self._made.get(core.name, set()), self._changed.setdefault(core.name, {})
        held = [row for row in rows if row["id"] not in made]
        names = sorted({name for row in held for name in row} - {"id"})
        before = read(self._session, core, names, [row["id"] for row in held])
        for row in held:
            told = kept.setdefault(row["id"], {})
            for name, new in row.items():
                if name != "id":
                    old = told[name][0] if name in told else plain(before[row["id"]][name])
                    told[name] = [old, plain(new)]
        queries.change(self._session, table, rows)

    def told(self) -> dict[str, Any]:
        """Give it all as a document: ids as ranges, values as pairs of old and new."""
        made = {name: ranges(ids) for name, ids in self._made.items() if ids}
        changed = {name: {str(row): told for row, told in rows.items()} for name, rows in self._changed.items() if rows}
        return {"made": made, "changed": changed}


def read(session: Session, core: Any, names: Sequence[str], ids: Sequence[int]) -> dict[int, Values]:
    """Give columns of rows by id."""
    key, found = key_of(core), {}
    for some in parts(ids):
        asked = select(key, *(core.c[name] for name in names)).where(key.in_(some))
        found |= {row[0]: dict(zip(names, row[1:], strict=True)) for row in session.execute(asked)}
    return found


def plain(value: Any) -> Any:
    """Give a value as a document holds it."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def ranges(ids: Iterable[int]) -> list[list[int]]:
    """Put numbers into ranges: 1, 2, 3, 7 are 1 to 3 and 7 to 7."""
    found: list[list[int]] = []
    for each in sorted(ids):
        if found and found[-1][1] == each - 1:
            found[-1][1] = each
        else:
            found.append([each, each])
    return found
