"""What a browser may know of the city's services and of works done and planned."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class CityService:
    """One service of the city: what, for whom, how, whom to ask."""

    id: int = 0
    name_ka: str = ""
    name_en: str = ""
    what_ka: str = ""
    what_en: str = ""
    whom_ka: str = ""
    whom_en: str = ""
    how_ka: str = ""
    how_en: str = ""
    contact: str = ""
    is_active: bool = True
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """One work at one building; money is said ("12 000 ₾"), unknown is empty; ``warranty`` is an ISO day."""

    id: int
    building_id: int
    address: str
    address_en: str
    category: str
    title: str
    year: int
    state: str
    cost: str
    city_share: str
    association_share: str
    contractor: str
    program: str
    warranty: str
    is_public: bool
    photos: list[WorkPhoto] = field(default_factory=list)
    may_edit: bool = False
    may_add: bool = False


@dataclass(frozen=True, slots=True)
class WorkPhoto:
    """A photo of a work in the gallery; ``phase`` is before, after or empty."""

    id: int
    phase: str


@dataclass(frozen=True, slots=True)
class WorkForm:
    """One work as the texts of a form; ``id`` 0 is a new one. ``address`` names the building it stands at."""

    id: int = 0
    code: str = ""
    place: str = ""
    number: str = ""
    category: str = ""
    title: str = ""
    year: str = ""
    state: str = ""
    cost: str = ""
    city_share: str = ""
    association_share: str = ""
    contractor: str = ""
    program: str = ""
    warranty_until: str = ""
    is_public: bool = True


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the chart: done, then what is under way or planned. Unit: percent of the longest bar, with sign."""

    key: str
    ka: str
    en: str
    count: int
    done: int
    coming: int
    cost: str
    done_width: str
    coming_at: str
    coming_width: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to filter by."""

    key: str
    ka: str
    en: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; empty means everything."""

    part: str = "services"
    by: str = "year"
    building: int = 0
    year: str = ""
    category: str = ""
    unit: str = ""
    state: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Batch:
    """One import that changed something; ``counts`` are taken, updated."""

    id: int
    file_name: str
    at: Stamp
    author: str
    taken: int
    updated: int
    is_undone: bool


@dataclass(frozen=True, slots=True)
class WorksView:
    """All that the page shows. ``edited`` is the service in the form, id 0 a new one."""

    asked: Asked = Asked()
    address: str = ""
    address_en: str = ""
    services: list[CityService] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    works: list[Work] = field(default_factory=list)
    total: int = 0
    cost: str = ""
    pages: int = 1
    years: list[str] = field(default_factory=list)
    units: list[Choice] = field(default_factory=list)
    batches: list[Batch] = field(default_factory=list)
    query: str = ""
    may_edit: bool = False
    may_import: bool = False
    edited: CityService = CityService()
    is_open: bool = False
    draft: WorkForm = WorkForm()
    is_writing: bool = False
    dropping: int = 0
    is_loaded: bool = False


@dataclass(frozen=True, slots=True)
class PublicWork:
    """A work as everybody may know it: no contractor, no hidden ones. Unit: tetri."""

    category: str
    title: str
    year: int
    state: str
    cost: int | None
    city_share: int | None
    association_share: int | None
    warranty: str


@dataclass(frozen=True, slots=True)
class PublicWorkThere:
    """A public work with the building it stands at."""

    work: PublicWork
    building_id: int
    address: str
    address_en: str


@dataclass(frozen=True, slots=True)
class PublicWorks:
    """One page of the city's public works, and the chart of all that the filters leave."""

    asked: Asked = Asked()
    works: list[PublicWorkThere] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    years: list[str] = field(default_factory=list)
    units: list[Choice] = field(default_factory=list)
    total: int = 0
    cost: str = ""
    pages: int = 1


EMPTY = WorksView()
