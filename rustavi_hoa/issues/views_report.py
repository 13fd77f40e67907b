"""What the report pages need to know of the reporter's buildings."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BuildingChoice:
    """A building the person may report in; ``is_chaired`` opens reporting for a household.

    ``is_direct`` offers the city straight away (a flag of the pilot), ``is_vacant`` sends everything there;
    ``center`` is "41.55,45.01" or empty.
    """

    id: int
    ka: str
    en: str
    is_here: bool
    is_chaired: bool
    is_direct: bool
    is_vacant: bool
    center: str


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A house on the map of a report, by its number."""

    lat: float
    lon: float
    number: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class EntranceChoice:
    """One entrance of one of those buildings."""

    id: int
    building_id: int
    number: str


@dataclass(frozen=True, slots=True)
class ApartmentChoice:
    """One apartment of a building the person chairs, for a household without a phone."""

    id: int
    building_id: int
    number: str


@dataclass(frozen=True, slots=True)
class ReportForm:
    """What the form offers. Unit: ``answer_days`` days; numbers as they are dialled, empty when unknown."""

    buildings: list[BuildingChoice] = field(default_factory=list)
    entrances: list[EntranceChoice] = field(default_factory=list)
    apartments: list[ApartmentChoice] = field(default_factory=list)
    answer_days: int = 3
    emergency: str = "112"
    lift: str = ""
