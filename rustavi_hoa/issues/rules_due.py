"""The deadline of a problem on paper: when its clock runs, how near its end is, what its log says the last day is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from rustavi_hoa.issues.rules import OPEN, Status
from rustavi_hoa.kernel.working_days import Calendar, Term, Unit


class Due(StrEnum):
    """How a deadline stands today."""

    NONE = ""
    AHEAD = "ahead"
    SOON = "soon"
    PAST = "past"


class Why(StrEnum):
    """What set or moved a deadline; each is a line of the story."""

    PROMISE = "promise"
    EMERGENCY = "emergency"
    AGAIN = "reopened"
    EXTENDED = "extended"
    WAITED = "waited"
    CALENDAR = "calendar"
    DROPPED = "dropped"
    UNDONE = "undone"
    BEGAN = "began"


RUNS = OPEN - {Status.WAITING_FOR_REPORTER, Status.PLANNED}
"""Where the city's clock runs: not while it waits for the author, not for what is only a need."""


def stands(status: str, due_on: date | None, today: date, soon_days: int) -> Due:
    """Say how a deadline stands: its last day is still in time, to its last minute."""
    if due_on is None or status not in RUNS:
        return Due.NONE
    if due_on < today:
        return Due.PAST
    return Due.SOON if due_on <= today + timedelta(days=soon_days) else Due.AHEAD


def written(log: Iterable[Mapping[str, Any]]) -> date | None:
    """Read the last day out of the lines of a log, oldest first; None where none was set or it was dropped."""
    on = None
    for line in log:
        on = date.fromisoformat(line["on"]) if line["on"] else None
    return on


def counted(log: Iterable[Mapping[str, Any]], calendar: Calendar) -> date | None:
    """Count the last day anew from what a log says happened, by today's calendar.

    The calendar alone never brings a day nearer that people were told: a line of the calendar holds as it was written.
    """
    days: list[date | None] = [None]
    for line in log:
        is_undoing = line["why"] == Why.UNDONE  # as it stood before the lines of the step that was taken back
        days.append(days[-1 - line["lines"]] if is_undoing else _after(days[-1], line, calendar))
    return days[-1]


def _after(before: date | None, line: Mapping[str, Any], calendar: Calendar) -> date | None:
    why = line["why"]
    if why == Why.DROPPED:
        return None
    if why == Why.WAITED and before is not None:
        return calendar.working_from(before + timedelta(days=line["days"]))
    if why in (Why.EXTENDED, Why.CALENDAR):
        until = calendar.working_from(date.fromisoformat(line["on"]))
        return max(until, before or until)
    since = date.fromisoformat(line["since"])
    return min(calendar.end(since, Term(amount, Unit(unit))) for amount, unit in line["terms"])
