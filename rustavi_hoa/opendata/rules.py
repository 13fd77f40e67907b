"""What Open311 asks for on paper: states, moments, spans, and what a stranger's text may hold (ADR 0059)."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.issues.rules import OPEN, Status

SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"
"""Exactly so: clients compare the string."""
CHANGED = "2026-11-23T00:00:00Z"
"""When the endpoints last changed in form."""
SPAN = timedelta(days=90)
MOST = 1000
LONGEST = 4000
OVERLAP = timedelta(seconds=10)
"""How far before ``updated_after`` a sync looks: longer than any transaction, so that one under way is not missed."""
TRIAL_LIFE = timedelta(days=30)
PENDING = timedelta(seconds=3)
"""How long a token of the test endpoint stays without its number."""
RETRY = timedelta(minutes=10)
"""Within this time the same things sent again by the same key are the same request."""
NEAREST = 1500
"""How far the nearest building of the register may be. Unit: metres."""
MOST_MEDIA = 5


class Side(StrEnum):
    """Which endpoint: the city's, or the one for tries."""

    LIVE = "v2"
    TRIAL = "test"


class Kind(StrEnum):
    """How a service gives its number: at once, later by a token, or never."""

    REALTIME = "realtime"
    BATCH = "batch"
    BLACKBOX = "blackbox"


UPDATE_STATUS: dict[Status, str] = {
    Status.NEW: "open",
    Status.CONFIRMED: "open",
    Status.SENT_TO_CITY: "open",
    Status.ASSIGNED: "investigating",
    Status.IN_PROGRESS: "in_progress",
    Status.WAITING_FOR_REPORTER: "investigating",
    Status.HANDED_OVER: "not_councils_responsibility",
    Status.PLANNED: "action_scheduled",
    Status.RESOLVED: "fixed",
    Status.CONFIRMED_FIXED: "fixed",
    Status.REOPENED: "open",
    Status.REFUSED: "no_further_action",
    Status.DUPLICATE: "duplicate",
    Status.WITHDRAWN: "cancelled",
    Status.CLOSED_SILENT: "closed",
}
"""Our statuses in the words that FixMyStreet's updates know."""


def state(status: str) -> str:
    """Give one of the standard's two states."""
    return "open" if status in OPEN else "closed"


def statuses(asked: frozenset[str]) -> frozenset[Status]:
    """Give our statuses that stand behind the standard's."""
    return frozenset(status for status in Status if state(status) in asked)


_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,6})?(Z|[+\- ]\d\d:?\d\d)", re.ASCII)


def moment(text: str) -> datetime | None:
    """Read a W3C moment with its zone; a space where a plus was sent raw is taken for one. None: it is none."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    zone = "+00:00" if found[7] == "Z" else found[7].replace(" ", "+")
    try:
        return datetime.fromisoformat(f"{text.strip()[:19]}{zone}").astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def written(at: datetime | str | None) -> str | None:
    """Write a moment as the standard has it: to the second, in UTC.

    A text is a moment as SQLite keeps it, UTC without its zone: turning it into an object first costs a list of a
    thousand more than everything else.
    """
    if not at:
        return None
    text = at if isinstance(at, str) else str(at.astimezone(UTC) if at.tzinfo else at)
    return f"{text[:10]}T{text[11:19]}Z"


def span(start: datetime | None, end: datetime | None, at: datetime) -> tuple[datetime, datetime] | None:
    """Give the span that is asked for: 90 days at most, the last 90 by default. None: too long, or upside down."""
    if start is None and end is None:
        return at - SPAN, at
    if start is None and end is not None:
        return end - SPAN, end
    if start is not None and end is None:
        return start, min(start + SPAN, max(at, start))
    assert start is not None and end is not None  # noqa: S101 - the ways above left
    return (start, end) if timedelta() <= end - start <= SPAN else None


_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z!?][^<>]*>", re.S)
_OPENING = re.compile(r"<(?=[A-Za-z!?/])")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def plain(text: str) -> str:
    """Give a text without html and without what no XML may hold; line breaks stay."""
    text = _UNREADABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    while (smaller := _TAG.sub("", text)) != text:
        text = smaller
    return _OPENING.sub("< ", text).strip()


def readable(text: str) -> str:
    """Leave out what no XML may hold."""
    return _UNREADABLE.sub("", text)


def is_number(text: str) -> bool:
    """Tell whether a text can be the number of a row."""
    return text.isascii() and text.isdigit() and 1 <= len(text) <= 15


def midnight(at: datetime) -> datetime:
    """Give the moment when this day of Tbilisi began."""
    return at.astimezone(TBILISI).replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)


def name_of(text: str) -> str:
    """Give a key, as browsers make them, that is always the same for the same text."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"open311:{text}"))
