"""More time for a problem: decided by a head before the last day, with a reason that the citizen reads."""

from __future__ import annotations

from datetime import date, timedelta

from sqlmodel import Session

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import dues, timeline, words_due
from rustavi_hoa.issues.extending import may_extend
from rustavi_hoa.issues.rules import Part
from rustavi_hoa.issues.rules_due import RUNS, Why
from rustavi_hoa.kernel.errors import Denied, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.kernel.working_days import months_after
from rustavi_hoa.terms import calendar

LONGEST = 500


@allow(Can.EXTENSION_DECIDE)
def extend(actor: Actor, issue_id: int, until: str, reason: str) -> None:
    """Give a problem more time.

    Raises:
        NotFound, Denied: not a problem the actor works on, or of another service.
        Invalid: no clock runs, asked too late, no later day, past the longest term, no reason.
    """
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id, as_part=Part.CITY)
        if not may_extend(actor, row):
            raise Denied
        on = _checked(session, row, until)
        if len(reason.strip()) < 5:
            raise invalid("text", words_due.WRITE_WHY)
        change = dues.move(row, calendar.of(session).working_from(on), Why.EXTENDED)
        said = reason.strip()[:LONGEST]
        timeline.write(session, actor, row, dues.KIND, Part.CITY, text=said, **change.line())
        note(session, actor, "issue.extend", row.id, building_id=row.building_id, **change.line())


def _checked(session: Session, row: IssueRow, until: str) -> date:
    if row.due_on is None or row.status not in RUNS or row.sent_to_city_at is None:
        raise invalid("until", words_due.NO_CLOCK)
    ahead = int(house.value(session, "ask_ahead_days"))
    if calendar.today() > row.due_on - timedelta(days=ahead):
        raise invalid("until", words_due.TOO_LATE, n=str(ahead))
    try:
        on = date.fromisoformat(until)
    except ValueError as wrong:
        raise invalid("until", words_due.CHOOSE_DAY) from wrong
    most = months_after(calendar.day_of(row.sent_to_city_at), int(house.value(session, "promise_cap_months")))
    if not row.due_on < on <= most:
        raise invalid("until", words_due.OUT_OF_TERM, after=f"{row.due_on:%d.%m.%Y}", most=f"{most:%d.%m.%Y}")
    return on
