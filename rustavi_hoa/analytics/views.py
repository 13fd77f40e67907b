"""What a browser may know of the dashboard: counts, places and ages, never a word of a resident."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Asked:
    """A filter as it stands in an address: text, empty where nothing was asked."""

    unit: str = ""
    category: str = ""
    building: str = ""
    status: str = ""
    emergency: str = ""
    since: str = ""
    until: str = ""
    days: str = ""
    older: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of one group or of all. Unit: days; None when ``resolved`` is 0. Shares are 0-1."""

    open: int = 0
    older: int = 0
    reported: int = 0
    resolved: int = 0
    median_days: float | None = None
    p90_days: float | None = None
    reopened: int = 0
    ever: int = 0


@dataclass(frozen=True, slots=True)
class Totals:
    """What stands above the charts, beside the tally of all."""

    today: int = 0
    week: int = 0
    solved: int = 0
    silent: int = 0
    refused: int = 0
    duplicate: int = 0
    withdrawn: int = 0


@dataclass(frozen=True, slots=True)
class Week:
    """One week: its Monday (ISO), problems opened, resolved, and open at its end."""

    start: str
    opened: int
    resolved: int
    standing: int


@dataclass(frozen=True, slots=True)
class Group:
    """One unit, category or building with its figures; ``key`` goes into addresses."""

    key: str
    ka: str
    en: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Board:
    """One dashboard. Shape: ``buildings`` is one page of ``building_count``, most open problems first."""

    tally: Tally = Tally()
    totals: Totals = Totals()
    weeks: list[Week] = field(default_factory=list)
    units: list[Group] = field(default_factory=list)
    categories: list[Group] = field(default_factory=list)
    buildings: list[Group] = field(default_factory=list)
    building_count: int = 0
    older: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a filter."""

    key: str
    ka: str
    en: str


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One problem behind a figure: place, category, age and status, whoever wrote it. Moments are ISO 8601 UTC."""

    id: int
    category: str
    place: str
    status: str
    is_emergency: bool
    building_id: int
    building_ka: str
    building_en: str
    age_days: int
    created_at: str
    sent_at: str
    resolved_at: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Cases:
    """One page of the list behind a figure."""

    lines: list[CaseLine] = field(default_factory=list)
    total: int = 0
    page: int = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """A building on the map."""

    id: int
    lat: float
    lon: float
    open: int
    ka: str
    en: str
