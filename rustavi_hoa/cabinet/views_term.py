"""What passes with a chair and what stays, ready for paper in both languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from rustavi_hoa.issues.views import IssueCard


@dataclass(frozen=True, slots=True)
class OpenMatters:
    """Everything open in one building, for whoever chairs it now."""

    address: str
    association: str
    problems: list[IssueCard] = field(default_factory=list)
    waiting: list[tuple[str, str, datetime]] = field(default_factory=list)
    """Name, apartment, since when."""
    announcements: list[tuple[str, datetime]] = field(default_factory=list)
    proposals: list[tuple[str, str, datetime]] = field(default_factory=list)
    """Group, whether it was sent or is a draft, since when."""
    inquiries: list[tuple[str, date | None]] = field(default_factory=list)
    """Title and until when."""


@dataclass(frozen=True, slots=True)
class Record:
    """One own record: when, where, what."""

    at: datetime
    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """One time in the chair with the records of it."""

    association: str
    since: datetime
    until: datetime
    announcements: list[Record] = field(default_factory=list)
    problems: list[Record] = field(default_factory=list)
    people: list[Record] = field(default_factory=list)
