"""Questions of the queue's memory: every problem narrowly, what moved since, a page of them whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import delete, func, text
from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.problems import IssueMoveRow, IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.issues.queries import seen_by
from rustavi_hoa.issues.queue_columns import NAMES
from rustavi_hoa.issues.sight import Eyes

AT_ONCE = 20_000
EVERYTHING = 0
"""The number of no problem: a line of the log that says "read everything anew"."""
_NARROW = select(*(getattr(IssueRow, name) for name in NAMES)).order_by(col(IssueRow.id))
_HORIZON = text("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
_DEED = text("SELECT pg_current_xact_id()::text::bigint")

Rows = Sequence[Sequence[Any]]


def every(session: Session) -> Iterator[Rows]:
    """Read every problem narrowly, some at a time, by id."""
    last = 0
    while rows := session.execute(_NARROW.where(col(IssueRow.id) > last).limit(AT_ONCE)).all():
        yield rows
        last = rows[-1][0]


def some(session: Session, ids: Sequence[int]) -> Rows:
    """Read these problems narrowly, by id; one that is not there any more is left out."""
    rows: list[Any] = []
    for at in range(0, len(ids), 500):
        rows += session.execute(_NARROW.where(col(IssueRow.id).in_(ids[at : at + 500]))).all()
    return rows


def horizon(session: Session) -> int:
    """Give the line of the log before which nothing can appear any more.

    On SQLite it is the newest line's number: there is one writer. On PostgreSQL it is the oldest deed that still runs.
    """
    if _is_sqlite(session):
        return session.execute(select(func.coalesce(func.max(IssueMoveRow.id), 0) + 1)).scalar_one()
    return session.execute(_HORIZON).scalar_one()


def moves(session: Session, since: int) -> dict[int, int]:
    """Give the lines of the log from a horizon on: which problem was written, by the line's number."""
    mark = col(IssueMoveRow.id) if _is_sqlite(session) else col(IssueMoveRow.deed)
    return dict(session.execute(select(IssueMoveRow.id, IssueMoveRow.issue_id).where(mark >= since)).tuples().all())


def is_long(session: Session, most: int) -> bool:
    """Tell whether the log of moves has more lines than it should."""
    first, last = (session.execute(select(each(IssueMoveRow.id))).scalar_one() for each in (func.min, func.max))
    return first is not None and last - first >= most


def cut_moves(session: Session) -> None:
    """Empty the log of moves, and say in it that everything is to be read anew."""
    last = session.execute(select(func.max(IssueMoveRow.id))).scalar_one()
    deed = 0 if _is_sqlite(session) else session.execute(_DEED).scalar_one()
    session.add(IssueMoveRow(issue_id=EVERYTHING, deed=deed))
    session.flush()
    session.execute(delete(IssueMoveRow).where(col(IssueMoveRow.id) <= last))


def _is_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def rows_of(session: Session, who: Eyes, ids: Sequence[int]) -> list[IssueRow]:
    """Fetch problems whole, in this order; the rule of sight is asked once more, by the database."""
    found = session.exec(select(IssueRow).where(col(IssueRow.id).in_(ids), seen_by(who))).all()
    by_id = {row.id: row for row in found}
    return [by_id[each] for each in ids if each in by_id]


def houses_of(session: Session, unit: int) -> Sequence[int]:
    """List the buildings of a unit; of none for a number below zero."""
    column = col(BuildingRow.unit_id)
    return session.exec(select(BuildingRow.id).where(column.is_(None) if unit < 0 else column == unit)).all()
