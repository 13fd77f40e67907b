"""The Friday sheet on paper: when a week ends, what may stand on a door, how a sheet lives. Pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, time, timedelta
from enum import StrEnum

from rustavi_hoa.i18n.dates import TBILISI, local
from rustavi_hoa.issues.places import Door, Place
from rustavi_hoa.issues.rules import PUBLICLY_SOLVED, Status

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEK = timedelta(days=7)
LONGEST_GAP = timedelta(days=14)
"""A sheet goes on where the last one ended, unless that was longer ago than this."""

LONGEST_WORDS = 600
MOST_DONE = 6
MOST_ANSWERED = 8
HISTORY = 60
"""Weeks that are listed."""


class State(StrEnum):
    """Where a sheet stands; nothing of a draft leaves the house."""

    DRAFT = "draft"
    APPROVED = "approved"


NOT_COUNTED = frozenset({Status.DUPLICATE, Status.WITHDRAWN})
"""Reported, but told elsewhere or taken back."""

DONE = PUBLICLY_SOLVED
"""Closed by silence is told nowhere: nobody said that it was done."""

ANSWERS = frozenset(
    {
        Status.ASSIGNED,
        Status.IN_PROGRESS,
        Status.HANDED_OVER,
        Status.PLANNED,
        Status.REFUSED,
        Status.CONFIRMED,
    }
)
"""Steps that answer a problem without ending it."""

NOBODYS_DOOR = frozenset({Place.MY_APARTMENT.value})
"""Places that point at one household: never on a sheet, whatever the door the report came through."""


def last_end(now: datetime, weekday: str, hour: int) -> datetime:
    """Give when the last week ended: the latest such weekday at this hour that is not to come. Unit: aware, Tbilisi."""
    here = local(now)
    back = (here.weekday() - WEEKDAYS.index(weekday)) % 7
    end = datetime.combine(here.date() - timedelta(days=back), time(hour % 24), TBILISI)
    return end if end <= here else datetime.combine(end.date() - WEEK, time(hour % 24), TBILISI)


def begins(end: datetime, before: datetime | None) -> datetime:
    """Give when the week of a sheet begins: where the last sheet ended, so that no day is told twice or never."""
    if before is not None and timedelta(0) < end - before <= LONGEST_GAP:
        return before
    return end - WEEK


def may_hang(door: str, place: str, status: str) -> bool:
    """Tell whether a problem may be spoken of on a door: a shared one, of no single household, not taken back."""
    return door == Door.ORDINARY and place not in NOBODYS_DOOR and status not in NOT_COUNTED


def kept_ids(asked: Collection[int], known: Collection[int]) -> list[int]:
    """Give those of the asked problems that stand on the sheet, in order, each once."""
    return sorted(set(asked) & set(known))
