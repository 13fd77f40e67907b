"""An import taken back by its ledger: what stood before stands again, what was made goes, what lives on stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlmodel import Session, col

from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.register import ImportBatchRow
from rustavi_hoa.db.tables.standing import RegisterEventRow, SearchWordRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.register import indexing, queries
from rustavi_hoa.register.ledger import TABLES, plain, read
from rustavi_hoa.register.moving import key_of, parts, references

Way = Callable[[Session, Actor, ImportBatchRow], tuple[int, int]]
"""Takes one import back in the caller's transaction; gives how many rows went back and how many stay."""

_ways: dict[str, Way] = {}
TOUCHED = "updated_at"
WORDS = {"building": ("building",), "association": ("association", "chair")}


def goes_back(kind: str, way: Way) -> None:
    """Let a feature above say how an import of its kind is taken back."""
    _ways[kind] = way


def take_back(session: Session, actor: Actor, batch: ImportBatchRow) -> tuple[int, int]:
    """Take an import back the way of its kind; the register's own by their ledger."""
    way = _ways.get(batch.kind)
    if way is not None:
        return way(session, actor, batch)
    back = Back(session, batch.finished_at or batch.started_at)
    back.take(batch.options)
    return back.back, back.kept


class Back:
    """Takes one import back inside the caller's transaction; ``back`` and ``kept`` count rows."""

    def __init__(self, session: Session, since: datetime) -> None:
        self._session, self._since = session, since
        self.back = self.kept = 0

    def take(self, told: dict[str, Any]) -> None:
        """Undo what a ledger tells: values first, so that nothing leads any more to what then goes."""
        for name, rows in told.get("changed", {}).items():
            self._restore(name, {int(row): values for row, values in rows.items()})
        for name in TABLES:
            self._drop(name, told.get("made", {}).get(name, []))
        indexing.refresh(self._session)

    def _restore(self, name: str, rows: dict[int, dict[str, list[Any]]]) -> None:
        """Put back every value that still stands as the import wrote it."""
        core = metadata.tables[name]
        names = sorted({each for told in rows.values() for each in told})
        held, updates = read(self._session, core, names, list(rows)), []
        for row_id, told in rows.items():
            here = held.get(row_id)
            same = {each: pair[0] for each, pair in told.items() if here and plain(here[each]) == pair[1]}
            is_whole = same.keys() >= told.keys() - {TOUCHED}
            self.back, self.kept = self.back + is_whole, self.kept + (not is_whole)
            values = {each: value for each, value in same.items() if each != TOUCHED}
            if values and TOUCHED in told:
                values[TOUCHED] = datetime.fromisoformat(same[TOUCHED]) if is_whole and TOUCHED in same else now()
            if values:
                updates.append({"id": row_id, **values})
        queries.change(self._session, TABLES[name], updates)

    def _drop(self, name: str, spans: Sequence[Sequence[int]]) -> None:
        """Delete rows that the import made, unless something leads to them or somebody has changed them since."""
        core = metadata.tables[name]
        key, bound = key_of(core), self._bound(name, spans)
        made = [row for span in spans for row in self._session.scalars(select(key).where(key.between(*span)))]
        free = [row for row in made if row not in bound]
        for some in parts(free):
            self._session.execute(delete(core).where(key.in_(some)))
            if name in WORDS:
                of_these = col(SearchWordRow.thing).in_(WORDS[name]), col(SearchWordRow.thing_id).in_(some)
                self._session.execute(delete(SearchWordRow).where(*of_these))
        self.back, self.kept = self.back + len(free), self.kept + len(made) - len(free)

    def _bound(self, name: str, spans: Sequence[Sequence[int]]) -> set[int]:
        core, found = metadata.tables[name], set()
        events = select(col(RegisterEventRow.thing_id)).where(col(RegisterEventRow.at) > self._since)
        of_home = RegisterEventRow.thing == "building"
        for span in spans:
            for column in references(name):
                found.update(self._ids(select(column).where(column.between(*span)).distinct()))
            here = RegisterEventRow.thing == name, col(RegisterEventRow.thing_id).between(*span)
            found.update(self._ids(events.where(*here)))
            if "building_id" in core.c:
                inside = core.c.id.between(*span), core.c.building_id.in_(events.where(of_home))
                found.update(self._ids(select(core.c.id).where(*inside)))
            if TOUCHED in core.c:
                later = core.c[TOUCHED] > self._since
                found.update(self._ids(select(core.c.id).where(core.c.id.between(*span), later)))
        return found

    def _ids(self, asked: Any) -> Iterable[int]:
        return self._session.scalars(asked)
