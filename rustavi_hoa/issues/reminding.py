"""The day of a problem is near: its executor and the head of the service are told, once for each day it was given."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlmodel import Session, col, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues.cards import day_said
from rustavi_hoa.issues.categories import LABELS
from rustavi_hoa.issues.rules_due import RUNS
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices.kinds import Kind
from rustavi_hoa.terms import calendar

BATCH = 100
_asked_on: list[date] = []
"""The day that was gone through already: the clockwork asks every minute, the table is large."""


def remind_soon() -> int:
    """Tell who owes an answer that its day is near, in office hours; gives how many problems were gone through."""
    today = calendar.today()
    with reading() as session:
        opens, days = (int(house.value(session, key)) for key in ("office_opens", "due_soon_days"))
    if _asked_on == [today] or local(now()).hour < opens:
        return 0
    last, gone = 0, 0
    while True:
        with work() as session:
            rows = _near(session, today, today + timedelta(days=days), last)
            for row in rows:
                _tell(session, row)
        gone += len(rows)
        if len(rows) < BATCH:
            _asked_on[:] = [today]
            return gone
        last = rows[-1].id


def _near(session: Session, since: date, until: date, after: int) -> Sequence[IssueRow]:
    asked = select(IssueRow).where(
        col(IssueRow.status).in_(RUNS),
        col(IssueRow.sent_to_city_at).is_not(None),
        col(IssueRow.due_on) >= since,
        col(IssueRow.due_on) <= until,
        col(IssueRow.id) > after,
    )
    return session.exec(asked.order_by(col(IssueRow.id)).limit(BATCH)).all()


def _tell(session: Session, row: IssueRow) -> None:
    """Tell once for this day of this problem; the one it complains about never hears of it."""
    said = day_said(row.due_on)
    notices.tell(
        session,
        {*around.heads(session, row.service), row.assignee_id} - {row.about_person_id},
        Kind.ISSUE_SOON,
        f"issue:{row.id}",
        f"issue:{row.id}:soon:{row.due_on}",
        number=row.registration_no or row.id,
        what=LABELS.get(row.category, ""),
        date={"ka": said.ka, "en": said.en},
    )
