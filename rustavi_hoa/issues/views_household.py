"""What a browser may know of households one acts for, and of papers hung on doors."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp

PAGE = 50
OF_THINGS = ("outage", "sheet")
"""Papers about one thing that the platform knows, by its number."""


@dataclass(frozen=True, slots=True)
class HouseholdLine:
    """One household with its consent; a withdrawn one has neither name nor number."""

    id: int
    name: str
    phone: str
    apartment: str
    building_id: int
    building_ka: str
    building_en: str
    how: str
    taken_by: str
    taken: Stamp
    withdrawn: Stamp
    problems: list[tuple[int, str]] = field(default_factory=list)
    """Ids and numbers."""


@dataclass(frozen=True, slots=True)
class NewHousehold:
    """For whom somebody wants to act."""

    building_id: int
    name: str
    phone: str = ""
    apartment: str = ""
    how: str = "oral"
    consent: bool = False


@dataclass(frozen=True, slots=True)
class NewHung:
    """A paper that hangs: which, where, and the photo that shows it."""

    building_id: int
    what: str
    photo: str
    thing_id: int = 0
    entrance_id: int = 0


@dataclass(frozen=True, slots=True)
class HungLine:
    """One paper that hangs on a door."""

    id: int
    what: str
    thing_id: int
    entrance: str
    photo: str
    by: str
    at: Stamp
