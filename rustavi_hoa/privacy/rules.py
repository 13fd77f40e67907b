"""What the law asks of an incident with personal data (articles 29-30; domain d.8)."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

NOTIFY_WITHIN = timedelta(hours=72)
"""From the moment it was found until the supervisor knows."""


class Risk(StrEnum):
    """How likely the incident harms people; only an unlikely harm need not be notified."""

    UNKNOWN = "unknown"
    LOW = "low"
    HIGH = "high"


class Lack(StrEnum):
    """What keeps an incident from being closed."""

    RISK = "risk"
    NOTIFY = "notify"
    WHY_NOT = "why_not"
    TELL = "tell"
    MEASURES = "measures"


def deadline(found_at: datetime) -> datetime:
    """Give the moment until which the supervisor must know."""
    return found_at + NOTIFY_WITHIN


def hours_left(found_at: datetime, now: datetime) -> int:
    """Count whole hours until the deadline; negative once it has passed."""
    return int((deadline(found_at) - now).total_seconds() // 3600)


def lacks(risk: str, measures: str, *, is_notified: bool, why_not: str, is_told: bool) -> list[Lack]:
    """List what is missing before an incident may be closed.

    Source: the supervisor is told unless harm is unlikely, and then the reason is kept; people are told of a high risk.
    """
    found = [Lack.RISK] if risk == Risk.UNKNOWN else []
    if not measures.strip():
        found.append(Lack.MEASURES)
    if not is_notified:
        found += [Lack.NOTIFY] if risk != Risk.LOW else [] if why_not.strip() else [Lack.WHY_NOT]
    if risk == Risk.HIGH and not is_told:
        found.append(Lack.TELL)
    return found
