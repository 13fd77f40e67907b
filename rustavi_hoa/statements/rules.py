"""Reports on paper: their kinds, their periods, how tasks and letters are counted. Pure.

Source: City Hall statute, article 52(16) (tasks, every two weeks) and article 53(10) (letters, every quarter).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from statistics import median, quantiles

from rustavi_hoa.i18n.dates import TBILISI, local


class Kind(StrEnum):
    """What a report is about."""

    TASKS = "tasks"
    LETTERS = "letters"
    PROBLEMS = "problems"


FIRST_MONDAY = date(2024, 1, 1)
"""Fortnights are counted from here, so that they never depend on when the platform began."""
FORTNIGHT = timedelta(days=14)
LONGEST = timedelta(days=3 * 366)
FIRST_DAY = date(2000, 1, 1)
OF_SERVICE = "service:"
"""Scope of a report for the head of a service; the empty scope is the whole city."""

Period = tuple[date, date]
"""First and last day, both inside."""

Count = int | float | None
Tally = dict[str, Count]


def fortnight_before(day: date) -> Period:
    """Give the two weeks, Monday to Sunday, that ended last before a day."""
    since = FIRST_MONDAY + FORTNIGHT * ((day - FIRST_MONDAY) // FORTNIGHT - 1)
    return since, since + FORTNIGHT - timedelta(days=1)


def quarter_before(day: date) -> Period:
    """Give the quarter that ended last before a day."""
    until = date(day.year, (day.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
    return date(until.year, until.month - 2, 1), until


SCHEDULE: dict[Kind, Callable[[date], Period]] = {
    Kind.TASKS: fortnight_before,
    Kind.LETTERS: quarter_before,
    Kind.PROBLEMS: quarter_before,
}
"""Which period is reported on by itself."""
MOST_AT_ONCE = 4
"""How many of the last periods are looked at: a report that was slept through is made up."""


def edges(period: Period) -> tuple[datetime, datetime]:
    """Give the first moment of a period and the first after it. Unit: aware, Tbilisi."""
    since, until = period
    return datetime.combine(since, time(), TBILISI), datetime.combine(until + timedelta(days=1), time(), TBILISI)


def may_report(period: Period, today: date) -> bool:
    """Tell whether a period is one: in order, begun, not endless."""
    since, until = period
    return FIRST_DAY <= since <= until <= today and until - since < LONGEST


def is_over(period: Period, today: date) -> bool:
    """Tell whether nothing can happen in a period any more: only then a report of it is issued."""
    return period[1] < today


@dataclass(frozen=True, slots=True)
class Task:
    """What is counted of a task; ``back`` is when it was taken back."""

    id: int
    letter: str
    service: str
    person: int
    due: date
    given: datetime
    done: datetime | None = None
    back: datetime | None = None

    def stood(self, at: datetime) -> bool:
        """Tell whether it was given before a moment and had not ended by then."""
        ended = self.done or self.back
        return self.given < at and (ended is None or ended >= at)


@dataclass(frozen=True, slots=True)
class Letter:
    """What is counted of a letter; ``ended`` is when it left without an answer, or was closed."""

    kind: str
    channel: str
    theme: str
    service: str
    state: str
    outcome: str
    due: date | None
    received: datetime
    answered: datetime | None
    ended: datetime | None


def _days(spans: Iterable[timedelta]) -> list[float]:
    return sorted(span / timedelta(days=1) for span in spans)


def middle(values: Sequence[float]) -> float | None:
    """Give the median; None for nothing."""
    return round(median(values), 2) if values else None


def ninth_tenth(values: Sequence[float]) -> float | None:
    """Give the point below which nine tenths lie, straight lines between neighbours, as the dashboard does."""
    if len(values) < 2:
        return round(values[0], 2) if values else None
    return round(quantiles(values, n=10, method="inclusive")[8], 2)


def tally_tasks(tasks: Iterable[Task], period: Period) -> Tally:
    """Count tasks: standing before, given, taken back, done in time and late, standing at the end, past due then.

    ``before + given - taken_back - done = open``, and what is open at the end is what the next period begins with.
    """
    start, end = edges(period)
    every = list(tasks)
    done = [each for each in every if each.done is not None and start <= each.done < end]
    in_time = [each for each in done if each.done is not None and local(each.done).date() <= each.due]
    return {
        "before": sum(each.stood(start) for each in every),
        "given": sum(start <= each.given < end for each in every),
        "taken_back": sum(each.back is not None and start <= each.back < end for each in every),
        "done": len(done),
        "in_time": len(in_time),
        "late": len(done) - len(in_time),
        "open": sum(each.stood(end) for each in every),
        "past": len(past_due(every, period)),
        "median_days": middle(_days(each.done - each.given for each in done if each.done is not None)),
    }


def past_due(tasks: Iterable[Task], period: Period) -> list[Task]:
    """List tasks that stood at the end of a period with their day behind them, the oldest day first."""
    _, end = edges(period)
    found = [each for each in tasks if each.stood(end) and each.due <= period[1]]
    return sorted(found, key=lambda each: (each.due, each.id))


def tally_letters(letters: Iterable[Letter], period: Period) -> Tally:
    """Count letters: received, answered in time and late, sent on, left, withdrawn, standing at the end."""
    start, end = edges(period)
    every = list(letters)
    answered = [each for each in every if each.answered is not None and start <= each.answered < end]
    in_time = [each for each in answered if each.due is None or local(each.answered or end).date() <= each.due]
    ended = [each for each in every if each.ended is not None and start <= each.ended < end]
    standing = [each for each in every if each.received < end and not _was_over(each, end)]
    days = _days(each.answered - each.received for each in answered if each.answered is not None)
    return {
        "before": sum(each.received < start and not _was_over(each, start) for each in every),
        "received": sum(start <= each.received < end for each in every),
        "answered": len(answered),
        "in_time": len(in_time),
        "late": len(answered) - len(in_time),
        **{state: sum(each.state == state for each in ended) for state in ("forwarded", "left", "withdrawn")},
        "open": len(standing),
        "past": sum(each.due is not None and each.due <= period[1] for each in standing),
        "median_days": middle(days),
        "p90_days": ninth_tenth(days),
    }


def _was_over(each: Letter, at: datetime) -> bool:
    return any(moment is not None and moment < at for moment in (each.answered, each.ended))
