"""What a browser may know of the questions to many."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Pick:
    """Something to choose; ``is_on`` says whether it is chosen."""

    code: str
    ka: str
    en: str
    is_on: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question with what was typed so far, and what is wrong with it."""

    code: str
    kind: str
    ka: str
    en: str
    choices: list[Pick] = field(default_factory=list)
    is_passport: bool = False
    text: str = ""
    fault_ka: str = ""
    fault_en: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One inquiry in a list. ``due`` is an ISO day or empty."""

    id: int
    title: str
    state: str
    due: str
    is_late: bool
    asked: int
    answered: int
    at: Stamp


@dataclass(frozen=True, slots=True)
class Target:
    """One building asked: its answer in words, in the order of the questions; empty while silent."""

    building_id: int
    address: str
    address_en: str
    chairs: str
    phone: str
    is_answered: bool
    channel: str
    at: Stamp
    may_remind: bool
    reminded: Stamp
    answers_ka: list[str] = field(default_factory=list)
    answers_en: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One inquiry whole, as staff see it; ``reach`` counts the buildings a draft would go to."""

    id: int = 0
    title: str = ""
    text: str = ""
    state: str = ""
    due: str = ""
    reach: int = 0
    asked: int = 0
    answered: int = 0
    questions: list[Question] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Desk:
    """The staff page: every inquiry, one of them whole, and what a new one may hold."""

    lines: list[Line] = field(default_factory=list)
    one: Inquiry = Inquiry()
    units: list[Pick] = field(default_factory=list)
    offered: list[Pick] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """The form of one building. ``state`` is open, sent or closed."""

    inquiry_id: int = 0
    building_id: int = 0
    title: str = ""
    text: str = ""
    due: str = ""
    address: str = ""
    address_en: str = ""
    state: str = ""
    at: Stamp = Stamp()
    questions: list[Question] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Screen:
    """All that the three pages show; only what the page needs is filled."""

    desk: Desk = Desk()
    form: AnswerForm = AnswerForm()
    waiting: list[Line] = field(default_factory=list)
    building_id: int = 0
    is_loaded: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """What came back from one building, for a map."""

    building_id: int
    is_answered: bool
    answers_ka: list[str] = field(default_factory=list)
    answers_en: list[str] = field(default_factory=list)
