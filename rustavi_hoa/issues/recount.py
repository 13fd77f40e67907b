"""Deadlines that no step sets: after a change of the calendar, never nearer than was told; of what had none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import HolidayRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues import dues, timeline
from rustavi_hoa.issues.rules import CITY_HAS, CITY_HAS_AGAIN, Part, Status
from rustavi_hoa.issues.rules_due import RUNS, Why, counted
from rustavi_hoa.terms import calendar

BATCH = 200
MOVED = RUNS | {Status.WAITING_FOR_REPORTER}
"""Where a deadline is counted anew; while the author is waited for too: the waiting is added to it."""
UNDATED = CITY_HAS | CITY_HAS_AGAIN
"""Where the city owes a date, if it has the problem."""


def recount(day: date) -> int:
    """Move the deadlines that a change of this day moves; gives how many. Telling twice moves nothing more."""
    moved = last = 0
    while True:
        with work() as session:
            rows = _touched(session, max(day, calendar.today()), last)
            moved += _move(session, day, rows)
        if len(rows) < BATCH:
            return moved
        last = rows[-1].id


def date_undated() -> int:
    """Promise a date for what the city had before dates were promised; gives for how many.

    The promise is counted from today: nobody was told an earlier day, and none is over as soon as it is set.
    """
    with reading() as session:
        if not session.exec(_undated().limit(1)).all():
            return 0
    with work() as session:
        rows = session.exec(_undated().limit(BATCH).with_for_update()).all()
        for row in rows:
            timeline.write(session, None, row, dues.KIND, Part.HOUSE, **dues.begin(session, row, Why.BEGAN).line())
    return len(rows)


def _undated() -> SelectOfScalar[IssueRow]:
    asked = select(IssueRow).where(col(IssueRow.status).in_(UNDATED), col(IssueRow.due_on).is_(None))
    return asked.where(col(IssueRow.sent_to_city_at).is_not(None)).order_by(col(IssueRow.id))


def _touched(session: Session, since: date, after: int) -> Sequence[IssueRow]:
    asked = select(IssueRow).where(
        col(IssueRow.status).in_(MOVED), col(IssueRow.due_on) >= since, col(IssueRow.id) > after
    )
    return session.exec(asked.order_by(col(IssueRow.id)).limit(BATCH).with_for_update()).all()


def _move(session: Session, day: date, rows: Sequence[IssueRow]) -> int:
    known, logs = calendar.of(session), dues.logs(session, [row.id for row in rows])
    named = session.get(HolidayRow, day)
    moved = 0
    for row in rows:
        on = counted(logs.get(row.id, []), known)
        if on is not None and row.due_on is not None and on > row.due_on:
            change = dues.move(row, on, Why.CALENDAR, day=day.isoformat())
            timeline.write(
                session, None, row, dues.KIND, Part.HOUSE, text=named.name_ka if named else "", **change.line()
            )
            moved += 1
    return moved
