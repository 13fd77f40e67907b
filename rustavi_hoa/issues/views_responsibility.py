"""What a browser may know of who is responsible for a problem and with whom it lies."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp
from rustavi_hoa.issues.views import Said

PAGE = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose, by its code."""

    code: str
    ka: str
    en: str


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with its answers; an empty code asks nothing."""

    code: str = ""
    ka: str = ""
    en: str = ""
    answers: list[Choice] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Suggested:
    """What the table suggests: the sentence, where it is from, and whether that is confirmed. Empty holder: nothing."""

    holder: str = ""
    group: str = ""
    sentence: Said = field(default_factory=Said)
    sources: list[Said] = field(default_factory=list)
    is_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided: who answers for it, why, as whom. Empty holder: nobody has decided."""

    holder: str = ""
    name: Said = field(default_factory=Said)
    reason: str = ""
    part: str = ""
    at: Stamp = field(default_factory=Stamp)
    follows: bool = True
    """Whether it is what the table suggested."""


@dataclass(frozen=True, slots=True)
class Lies:
    """With whom a problem lies outside the city: since when, when it is asked back, what they said. Id 0: nowhere."""

    id: int = 0
    body: str = ""
    since: Stamp = field(default_factory=Stamp)
    ask_on: str = ""
    is_due: bool = False
    asked_count: int = 0
    asked: Stamp = field(default_factory=Stamp)
    outcome: str = ""
    answer: str = ""
    answered: Stamp = field(default_factory=Stamp)


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Everything about who is responsible for one problem."""

    issue_id: int = 0
    number: str = ""
    question: Asked = field(default_factory=Asked)
    suggested: Suggested = field(default_factory=Suggested)
    decided: Decided = field(default_factory=Decided)
    lies: Lies = field(default_factory=Lies)
    holders: list[Choice] = field(default_factory=list)
    """Whom the reader may name; empty for who may not decide."""
    may_ask_back: bool = False


@dataclass(frozen=True, slots=True)
class DueLine:
    """A problem that lies elsewhere, in the list of those to ask back."""

    issue_id: int
    number: str
    category: str
    body: str
    building_ka: str
    building_en: str
    since: Stamp
    ask_on: str
    is_due: bool
    asked_count: int
