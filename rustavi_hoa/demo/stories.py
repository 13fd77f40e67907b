"""A problem of the demo city as a story on paper: legal steps in time, before any database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rustavi_hoa.issues.rules import OPEN, SOLVED, Part, Status, may_move


class Later(Exception):
    """The next step lies in the future: the story stands here today."""


@dataclass(slots=True)
class Line:
    """One line of a timeline; ``other`` is the story it speaks of, ``pictures`` come with it (``done``: repaired)."""

    at: datetime
    kind: str
    part: str
    person_id: int | None
    text: str = ""
    before: str = ""
    to: str = ""
    audience: str = "house"
    data: dict[str, object] = field(default_factory=dict)
    other: Story | None = None
    pictures: int = 0
    done: bool = False


@dataclass(slots=True, eq=False)
class Story:
    """One problem from its report to today."""

    house: int
    category: str
    place: str
    door: str
    text: str
    reporter_id: int
    apartment_id: int | None
    entrance_id: int | None
    created_at: datetime
    today: datetime
    is_emergency: bool = False
    entered_by: int | None = None
    household_name: str = ""
    about_person_id: int | None = None
    about_service: str = ""
    pictures: int = 0
    status: Status = Status.NEW
    at: datetime = field(init=False)
    lines: list[Line] = field(default_factory=list)
    supports: dict[int, tuple[int, datetime]] = field(default_factory=dict)
    service: str = ""
    assignee_id: int | None = None
    handed_to: str = ""
    question: str = ""
    close_reason: str = ""
    close_note: str = ""
    resolved_by: str = ""
    merged_into: Story | None = None
    reopened: int = 0
    answered_at: datetime | None = None
    sent_at: datetime | None = None
    resolved_at: datetime | None = None
    closed_at: datetime | None = None

    def __post_init__(self) -> None:
        """Write the first line: the report itself."""
        self.at = self.created_at
        self.lines.append(Line(self.at, "status", Part.REPORTER, self.reporter_id, to=Status.NEW))
        if self.apartment_id is not None and self.door == "ordinary":
            self.supports[self.apartment_id] = (self.reporter_id, self.at)

    def say(self, kind: str, part: str, person_id: int | None, text: str, at: datetime, *, audience: str = "") -> Line:
        """Add a word without a step; words of the future are not said.

        Raises:
            Later: its moment has not come.
        """
        if at > self.today:
            raise Later
        line = Line(at, kind, part, person_id, text, audience=audience or "house")
        self.lines.append(line)
        if kind != "comment":
            self.at = max(self.at, at)
        return line

    def step(self, to: Status, part: Part, person_id: int | None, at: datetime, text: str = "", **data: object) -> Line:
        """Take one legal step.

        Raises:
            Later: its moment has not come.
            ValueError: the rules forbid it; the plot is wrong.
        """
        if at > self.today:
            raise Later
        if not may_move(self.status, to, frozenset({part})):
            raise ValueError(f"{part} may not lead from {self.status} to {to}")
        line = Line(at, "status", part, person_id, text, self.status, to, data=data)
        self.lines.append(line)
        self.status, self.at = to, at
        self._moments(to, at, part)
        return line

    def _moments(self, to: Status, at: datetime, part: Part) -> None:
        if to == Status.SENT_TO_CITY:
            self.sent_at = self.sent_at or at
            if part == Part.CHAIR:
                self.answered_at = self.answered_at or at
        if to == Status.RESOLVED:
            self.resolved_at = at
        if to == Status.REOPENED:
            self.resolved_at, self.closed_at, self.reopened = None, None, self.reopened + 1
        elif to not in OPEN and to != Status.RESOLVED:
            self.closed_at = at
        elif to in OPEN:
            self.closed_at = None
        if to in SOLVED or to in (Status.REFUSED, Status.CONFIRMED):
            self.answered_at = self.answered_at or at

    def status_at(self, moment: datetime) -> Status:
        """Tell where the story stood at a moment."""
        stood = [Status(line.to) for line in self.in_order() if line.to and line.at <= moment]
        return stood[-1] if stood else Status.NEW

    def in_order(self) -> list[Line]:
        """Give the lines as they happened."""
        return sorted(self.lines, key=lambda line: line.at)

    @property
    def updated_at(self) -> datetime:
        """When the last line was written."""
        return max(line.at for line in self.lines)


HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
