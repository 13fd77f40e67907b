"""One step with many problems: how many at once, how long it may be taken back, why one cannot go along."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

MOST_AT_ONCE = 200
TAKEN_BACK_WITHIN = timedelta(seconds=60)

KEPT = (
    *("status", "service", "assignee_id", "handed_to", "question", "close_reason", "close_note", "resolved_by"),
    *("sent_to_city_at", "resolved_at", "closed_at", "answered_at", "due_on"),
)
"""What a step may change of a problem, and what taking it back restores."""


class Why(StrEnum):
    """Why a problem does not go along."""

    GONE = "gone"
    NOT_OURS = "not_ours"
    STANDS = "stands"
    CHANGED = "changed"
    ABOUT = "about"


def written(value: Any) -> Any:
    """Make a value ready for the record."""
    return value.isoformat() if isinstance(value, date | datetime) else value


def read(name: str, value: Any) -> Any:
    """Read a value of the record back, by the name of its field."""
    if value is None or not isinstance(value, str):
        return value
    if name.endswith("_at"):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if name.endswith("_on") else value
