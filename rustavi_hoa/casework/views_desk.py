"""What a browser may know of receptions, the daily list, substitutes and the choices of a desk."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.casework.views import LetterCard, Reply, Task
from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Reception:
    """A citizen received or a call taken. Shape: ``hand_over_by`` is set while it waits to be handed over."""

    id: int
    kind: str
    name: str
    contact: str
    gist: str
    received_by: str
    letter_id: int
    number: str
    at: Stamp
    is_after_hours: bool = False
    hand_over_by: Stamp = Stamp()
    is_late: bool = False
    handed_over: Stamp = Stamp()
    handed_over_by: str = ""


@dataclass(frozen=True, slots=True)
class ReceptionLog:
    """A day of receptions, and what waits to be handed over."""

    day: str = ""
    lines: list[Reception] = field(default_factory=list)
    waiting: list[Reception] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Agreed:
    """A reply that has its visas and waits for approval."""

    letter: LetterCard
    reply: Reply


@dataclass(frozen=True, slots=True)
class DailyList:
    """What the head of apparatus has on the table at 17:00; ``made`` is empty before that hour."""

    day: str = ""
    made: Stamp = Stamp()
    registered: list[LetterCard] = field(default_factory=list)
    unresolved: list[LetterCard] = field(default_factory=list)
    agreed: list[Agreed] = field(default_factory=list)
    due: list[LetterCard] = field(default_factory=list)
    past: list[LetterCard] = field(default_factory=list)
    tasks_past: list[Task] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Substitute:
    """Who stands in for whom."""

    id: int
    person_id: int
    person: str
    substitute_id: int
    substitute: str
    reason: str
    since: Stamp
    until: Stamp
    is_active: bool
    is_ahead: bool = False
    moved_tasks: int = 0
    moved_letters: int = 0
    stayed: int = 0


@dataclass(frozen=True, slots=True)
class Moved:
    """What one act moved: counts, and what could not go to the substitute and went back to the head."""

    tasks: int
    letters: int
    stayed: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a service who may be given a task."""

    id: int
    name: str
    service: str
    role: str


@dataclass(frozen=True, slots=True)
class Place:
    """A building of the register that a letter may be about."""

    id: int = 0
    ka: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the desk chooses from."""

    services: list[str] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    visas: list[str] = field(default_factory=list)
    transfer_role: str = ""
    extension_role: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter made of problems, before it is sent: what its form holds."""

    issue_ids: list[int]
    building_id: int
    address: str
    subject: str
    demand: str
    questions: list[str]
    concerns: int
    photos: int
    is_complaint: bool = False
