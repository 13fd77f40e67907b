"""What comes round: reports of the fortnight and of the quarter, the day after their end; missed ones are made up."""

from __future__ import annotations

import logging
from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from rustavi_hoa.db.engine import reading
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n.dates import TBILISI, local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.statements import issuing, queries
from rustavi_hoa.statements.rules import MOST_AT_ONCE, OF_SERVICE, SCHEDULE, Kind, Period

log = logging.getLogger(__name__)


def issue_reports() -> int:
    """Issue what is due: for the city, and on tasks for the head of each service too; gives how many are new."""
    with reading() as session:
        due = [each for kind in SCHEDULE for each in _due(session, kind, local(now()).date())]
    return sum(_issued(*each) for each in due)


def _due(session: Session, kind: Kind, today: date) -> list[tuple[Kind, Period, str]]:
    """List what is to be issued of a kind, oldest first: the last period, and those whose days were slept through.

    Nothing was slept through before the first report.
    """
    periods = _ended(session, kind, today)
    kept = queries.kept_since(session, kind, periods[0][0])
    first = queries.first_day(session, kind)
    scopes = ["", *(f"{OF_SERVICE}{each}" for each in SERVICES)] if kind == Kind.TASKS else [""]
    return [
        (kind, period, scope.removeprefix(OF_SERVICE))
        for period in periods
        if period == periods[-1] or (first is not None and first < period[0])
        for scope in scopes
        if (*period, scope) not in kept and queries.has_any(session, kind, period)
    ]


def _ended(session: Session, kind: Kind, today: date) -> list[Period]:
    """List the last periods that ended, oldest first; one counts from the hour of the day after."""
    hour = time(int(house.value(session, "statement_hour")) % 24)
    last = SCHEDULE[kind](today)
    if now() < datetime.combine(last[1] + timedelta(days=1), hour, TBILISI):
        last = SCHEDULE[kind](last[0])
    found = [last]
    while len(found) < MOST_AT_ONCE:
        found.append(SCHEDULE[kind](found[-1][0]))
    return found[::-1]


def _issued(kind: Kind, period: Period, service: str) -> bool:
    """Issue one report; one that fails does not hold up the others."""
    try:
        return issuing.issue(None, kind, period, service)[1]
    except Exception:
        log.exception("report %s of %s", kind, period)
        return False


EVERY_MINUTE = (issue_reports,)
