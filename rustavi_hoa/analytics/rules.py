"""What the dashboard counts, and under which filters; true on paper, no computer needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.rules import CITY_HAS, OPEN, PUBLICLY_SOLVED, UNANSWERED, Status
from rustavi_hoa.kernel.reading import whole

OLDER_DAYS = 14
"""Days after which an open problem is counted as old, when neither setting nor reader says otherwise."""

PRESETS = (30, 90, 365)
PAGE = 20
MOST_WEEKS = 53
USUAL_WEEKS = 26
UNKNOWN_UNIT = 0
UNKNOWN = "unknown"
"""How an address says that a building's unit is not known."""

SOLVED = PUBLICLY_SOLVED
"""Solved with an answer; ``CLOSED_SILENT`` is counted apart, ``PLANNED`` is not solved."""

GROUPS: dict[str, frozenset[Status]] = {
    "open": OPEN,
    "unanswered": UNANSWERED,
    "city": CITY_HAS,
    "waiting": frozenset({Status.WAITING_FOR_REPORTER}),
    "planned": frozenset({Status.PLANNED}),
    "solved": SOLVED,
    "silent": frozenset({Status.CLOSED_SILENT}),
    "refused": frozenset({Status.REFUSED}),
    "duplicate": frozenset({Status.DUPLICATE}),
    "withdrawn": frozenset({Status.WITHDRAWN}),
}
"""What the status filter offers: code -> statuses; "city" takes in what went back there (``CITY_HAS_AGAIN``)."""


class Figure(StrEnum):
    """A number of the dashboard that opens a list; the last three belong to one week."""

    OPEN = "open"
    OLDER = "older"
    TODAY = "today"
    WEEK = "week"
    REPORTED = "reported"
    SOLVED = "solved"
    SILENT = "silent"
    REFUSED = "refused"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"
    RESOLVED = "resolved"
    EVER = "ever"
    REOPENED = "reopened"
    WEEK_OPENED = "week_opened"
    WEEK_RESOLVED = "week_resolved"
    WEEK_STANDING = "week_standing"


OF_A_WEEK = frozenset({Figure.WEEK_OPENED, Figure.WEEK_RESOLVED, Figure.WEEK_STANDING})


@dataclass(frozen=True, slots=True)
class Filter:
    """What the reader wants counted. Shape: None or empty means all; ``unit`` 0 means unknown; days of Tbilisi."""

    unit: int | None = None
    category: str = ""
    building: int | None = None
    status: str = ""
    emergency: bool | None = None
    since: date | None = None
    until: date | None = None
    days: int = 0
    older: int = OLDER_DAYS

    def settled(self, today: date) -> Filter:
        """Turn "last N days" into dates."""
        if not self.days:
            return self
        return replace(self, since=today - timedelta(days=self.days - 1), until=None, days=0)


def parse(asked: Mapping[str, str], older: int = OLDER_DAYS) -> Filter:
    """Read a filter from an address; what makes no sense is left out."""
    days = whole(asked.get("days"), None)
    return Filter(
        unit=UNKNOWN_UNIT if asked.get("unit") == UNKNOWN else whole(asked.get("unit")) or None,
        category=asked.get("category", "") if asked.get("category") in set(Category) else "",
        building=whole(asked.get("building"), None),
        status=asked.get("status", "") if asked.get("status") in GROUPS else "",
        emergency={"1": True, "0": False}.get(asked.get("emergency", "")),
        since=_day(asked.get("from")),
        until=_day(asked.get("to")),
        days=days if days in PRESETS else 0,
        older=min(whole(asked.get("older")) or older, 3650),
    )


def unit_key(unit_id: int) -> str:
    """Write a unit as an address says it."""
    return str(unit_id) if unit_id != UNKNOWN_UNIT else UNKNOWN


def day_start(day: date) -> datetime:
    """Give the first moment of a day in Tbilisi, in UTC."""
    return datetime.combine(day, time(), TBILISI).astimezone(UTC)


def today(now: datetime) -> date:
    """Give the day in Tbilisi."""
    return now.astimezone(TBILISI).date()


def monday(day: date) -> date:
    """Give the first day of the week."""
    return day - timedelta(days=day.weekday())


def weeks(wanted: Filter, now: datetime) -> list[date]:
    """List the Mondays the chart shows, oldest first: those of the period, else half a year; at most a year."""
    last = monday(min(wanted.until or today(now), today(now)))
    first = monday(wanted.since) if wanted.since else last - timedelta(weeks=USUAL_WEEKS - 1)
    first = max(first, last - timedelta(weeks=MOST_WEEKS - 1))
    return [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)] if first <= last else []


def _day(text: str | None) -> date | None:
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2100 else None
