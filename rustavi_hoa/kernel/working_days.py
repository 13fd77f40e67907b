"""Terms and the day they end on, by the calendar the law counts with (domain d.5): pure, the days off are given.

A term counts from the day after the event. Days are calendar days unless working days are named. A term that would end
on a day off ends on the next working day (Civil Code, rule on terms; City Hall statute, articles 51-53).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)
SATURDAY = 5


class Unit(StrEnum):
    """In what a term is counted."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Term:
    """How long somebody has."""

    amount: int
    unit: Unit = Unit.DAYS


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are off beside weekends, and which weekend days are worked by decree."""

    off: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        """Tell whether offices are open."""
        return day in self.worked or (day.weekday() < SATURDAY and day not in self.off)

    def working_from(self, day: date) -> date:
        """Give the day itself, or the next working one."""
        while not self.is_working(day):
            day += DAY
        return day

    def end(self, start: date, term: Term) -> date:
        """Give the last day of a term that began with an event on ``start``.

        Raises:
            ValueError: a term of less than nothing.
        """
        if term.amount < 0:
            raise ValueError(term)
        if term.unit == Unit.MONTHS:
            return self.working_from(months_after(start, term.amount))
        if term.unit == Unit.DAYS:
            return self.working_from(start + term.amount * DAY)
        day = start
        for _ in range(term.amount):
            day = self.working_from(day + DAY)
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Count the working days after ``start`` up to and with ``end``; 0 when ``end`` is not later."""
        return sum(self.is_working(start + each * DAY) for each in range(1, (end - start).days + 1))


def months_after(start: date, months: int) -> date:
    """Give the same day some months on; a day that month lacks becomes its last (31 January + 1 month: 28 February)."""
    whole = start.year * 12 + start.month - 1 + months
    year, month = divmod(whole, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
