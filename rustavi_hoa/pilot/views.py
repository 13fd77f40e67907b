"""What a browser may know of the pilot."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class BuildingStage:
    """One building with its stage and what works in it."""

    id: int
    label_ka: str
    label_en: str
    stage: str
    chat: bool
    direct_to_city: bool
    announcements: bool
    is_managed: bool


@dataclass(frozen=True, slots=True)
class Stages:
    """One page of buildings."""

    buildings: list[BuildingStage]
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class NewFeedback:
    """What a tester says; ``key`` is made by the browser, so that sending twice is one word."""

    key: str
    page: str = ""
    mood: int | None = None
    text: str = ""
    photos: tuple[str, ...] = ()
    device: str = ""


@dataclass(frozen=True, slots=True)
class FeedbackItem:
    """One word of a tester; no name: only the building it came from."""

    id: int
    mood: int
    text: str
    page: str
    device: str
    building_ka: str
    building_en: str
    at: Stamp
    photos: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    """One page of feedback with the counts of moods over all of it."""

    words: list[FeedbackItem]
    total: int
    page: int
    pages: int
    bad: int
    fair: int
    good: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer."""

    code: str
    ka: str
    en: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question, as it is asked or edited."""

    id: int
    number: int
    kind: str
    ka: str
    en: str
    is_active: bool
    choices: list[Choice] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """How many chose one answer; ``percent`` is the bar's length, "42%"."""

    ka: str
    en: str
    count: int
    percent: str


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """A question with its counts; ``n`` people answered. Free texts are the newest ones, without names."""

    id: int
    ka: str
    en: str
    kind: str
    n: int
    is_active: bool
    counts: list[AnswerCount] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


NO_STAGES = Stages([], 0, 1, 1)
NO_FEEDBACK = FeedbackPage([], 0, 1, 1, 0, 0, 0)
