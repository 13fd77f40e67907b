"""What a browser may know of the photos of buildings."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class GalleryPhoto:
    """One photo. ``day`` is ISO, ``ka`` and ``en`` say it; ``pair`` is the id of its other half, 0 for none."""

    id: int
    element: str
    part: str
    day: str
    ka: str
    en: str
    caption: str
    visibility: str
    phase: str
    pair: int = 0
    is_hidden: bool = False
    may_keep: bool = False


NO_PHOTO = GalleryPhoto(0, "", "", "", "", "", "", "association", "")


@dataclass(frozen=True, slots=True)
class PhotoPair:
    """The same part of a building before a work and after it."""

    before: GalleryPhoto
    after: GalleryPhoto


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks of a building's gallery; empty means all."""

    building_id: int = 0
    element: str = ""
    year: int = 0
    phase: str = ""
    page: int = 1
    work: int = 0


@dataclass(frozen=True, slots=True)
class Gallery:
    """One page of a building's photos; ``total`` counts those the filters leave.

    ``edited`` is the photo in the form of changes, ``partners`` may become its other half.
    """

    asked: Asked = Asked()
    address: str = ""
    address_en: str = ""
    elements: list[str] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    photos: list[GalleryPhoto] = field(default_factory=list)
    pairs: list[PhotoPair] = field(default_factory=list)
    befores: list[GalleryPhoto] = field(default_factory=list)
    """Photos that wait for their "after"."""
    work: str = ""
    """Title of the work whose photos are asked for."""
    total: int = 0
    has_any: bool = False
    pages: int = 1
    may_add: bool = False
    may_see_stock: bool = False
    edited: GalleryPhoto = NO_PHOTO
    partners: list[GalleryPhoto] = field(default_factory=list)
    is_loaded: bool = False


@dataclass(frozen=True, slots=True)
class NewPhotos:
    """Photos on their way in. ``days``: photo id -> the day the phone read in it; ``pair`` hangs there already."""

    building_id: int
    photo_ids: tuple[str, ...]
    element: str
    part: str = ""
    caption: str = ""
    visibility: str = "association"
    phase: str = ""
    pair: int = 0
    taken_on: str = ""
    days: dict[str, str] = field(default_factory=dict)
    work: int = 0


@dataclass(frozen=True, slots=True)
class Changes:
    """What may be said anew about a photo; ``pair`` 0 takes it out of its pair."""

    element: str
    part: str
    caption: str
    visibility: str
    phase: str
    pair: int
    taken_on: str


@dataclass(frozen=True, slots=True)
class Bytes:
    """One stored copy to hand out; ``is_whole`` false: nothing usable is stored, a quiet sign stands in its place."""

    data: bytes
    is_public: bool
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class StockAsked:
    """What the address asks of the whole stock: photos of one element. ``grade`` is 0 to 5, -1 for any."""

    element: str = "roof"
    grade: int = -1
    unit: int = 0
    year: int = 0
    order: str = "newest"
    page: int = 1


@dataclass(frozen=True, slots=True)
class StockPhoto:
    """One photo of the stock with its building and the latest condition of its element there."""

    id: int
    building_id: int
    address: str
    address_en: str
    part: str
    ka: str
    en: str
    grade: int
    word: str
    caption: str


@dataclass(frozen=True, slots=True)
class GradeCount:
    """How many photos show the element in one condition."""

    grade: int
    count: int


@dataclass(frozen=True, slots=True)
class Stock:
    """Sixty photos of one element over all buildings; ``buildings`` have one, of ``all_buildings``."""

    asked: StockAsked = StockAsked()
    photos: list[StockPhoto] = field(default_factory=list)
    grades: list[GradeCount] = field(default_factory=list)
    units: list[tuple[int, str, str]] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    total: int = 0
    buildings: int = 0
    all_buildings: int = 0
    pages: int = 1
    first: int = 0
    last: int = 0
    is_loaded: bool = False


EMPTY = Gallery()
NO_STOCK = Stock()
