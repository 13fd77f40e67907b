"""A moment made ready for any reader: exact for machines, near words for people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rustavi_hoa.i18n import dates


@dataclass(frozen=True, slots=True)
class Stamp:
    """``iso`` is ISO 8601 in UTC; ``ka`` and ``en`` are how people say it ("today, 11:20"). Empty when missing."""

    iso: str = ""
    ka: str = ""
    en: str = ""


def stamp(moment: datetime | None, now: datetime) -> Stamp:
    """Say a moment near to ``now`` in both languages; None gives an empty stamp."""
    if moment is None:
        return Stamp()
    return Stamp(moment.isoformat(), dates.near(moment, now, "ka"), dates.near(moment, now, "en"))


def age(moment: datetime, now: datetime) -> Stamp:
    """Say how long ago a moment was in both languages."""
    return Stamp(moment.isoformat(), dates.relative(moment, now, "ka"), dates.relative(moment, now, "en"))
