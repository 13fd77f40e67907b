"""What a browser may know of the calendar, the promises and the routes."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Said:
    """Some words in both languages."""

    ka: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class HolidayLine:
    """One day of the calendar; ``day`` is ISO 8601."""

    day: str
    said: Said
    name_ka: str
    name_en: str
    is_off: bool
    source: str


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """How soon a category is answered; ``is_usual`` while it is the statute's."""

    category: str
    amount: str
    unit: str
    is_usual: bool


@dataclass(frozen=True, slots=True)
class RouteLine:
    """To whom a category goes; an empty place is any."""

    category: str
    place: str
    service: str
    note: str
    is_usual: bool


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change: of what, from what, to what, by whom."""

    id: int
    kind: str
    key: str
    place: str
    said: Said
    before: Said
    after: Said
    who: str
    at: Stamp
    may_undo: bool


@dataclass(frozen=True, slots=True)
class TermsView:
    """Everything that the pages of terms show."""

    year: int = 0
    years: list[int] = field(default_factory=list)
    holidays: list[HolidayLine] = field(default_factory=list)
    promises: list[PromiseLine] = field(default_factory=list)
    routes: list[RouteLine] = field(default_factory=list)
    changes: list[ChangeLine] = field(default_factory=list)
