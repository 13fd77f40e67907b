"""What a browser may know of an outage."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class NewOutage:
    """What staff write; moments as a form gives them, on the clocks of Tbilisi ("2026-11-24T09:00").

    ``confirmed`` is the number of buildings that the preview named: another number means another preview.
    """

    kind: str
    category: str
    title_ka: str
    starts: str
    title_en: str = ""
    body: str = ""
    doer: str = ""
    ends: str = ""
    building_ids: tuple[int, ...] = ()
    unit_ids: tuple[int, ...] = ()
    confirmed: int = -1


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom an outage would reach, before anybody is told."""

    buildings: int = 0
    apartments: int = 0
    people: int = 0
    problems: int = 0
    names: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class OutageLine:
    """One outage in a list or on a neighbour's home; ``phase`` is planned, running, late, ended or cancelled."""

    id: int
    kind: str
    category: str
    title_ka: str
    title_en: str
    phase: str
    starts: Stamp
    ends: Stamp
    buildings: int
    joined: int
    is_joined: bool = False
    word: str = ""
    """The newest word on its progress."""


@dataclass(frozen=True, slots=True)
class OutageHint:
    """An outage by its name, beside a problem."""

    id: int
    ka: str
    en: str


@dataclass(frozen=True, slots=True)
class OutageWord:
    """One line of its story."""

    id: int
    kind: str
    text: str
    at: Stamp
    ends: Stamp


@dataclass(frozen=True, slots=True)
class Joined:
    """A problem that has joined, may join or may close; ``why`` is empty when the step may be taken."""

    id: int
    number: str
    title: str
    status: str
    building_ka: str
    building_en: str
    why: str


@dataclass(frozen=True, slots=True)
class OutageView:
    """One outage whole, as far as the reader may know it."""

    line: OutageLine
    body: str = ""
    doer: str = ""
    version: int = 0
    state: str = ""
    places: list[tuple[str, str]] = field(default_factory=list)
    """Addresses inside the reader's reach."""
    words: list[OutageWord] = field(default_factory=list)
    may_manage: bool = False
    may_join: bool = False
    hung: int = 0
    problems: list[Joined] = field(default_factory=list)
    waiting: list[Joined] = field(default_factory=list)


NO_LINE = OutageLine(0, "", "", "", "", "", Stamp(), Stamp(), 0, 0)
NO_OUTAGE = OutageView(NO_LINE)
