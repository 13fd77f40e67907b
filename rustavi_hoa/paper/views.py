"""What stands on a sheet of paper."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.gallery.views import GalleryPhoto
from rustavi_hoa.passport.views import PassportView
from rustavi_hoa.passport.views_public import PublicPassport
from rustavi_hoa.register.views_public import PublicBuilding
from rustavi_hoa.works.views import PublicWork


@dataclass(frozen=True, slots=True)
class PrintedPhoto:
    """A photo of the gallery with its stored copy; empty bytes: nothing usable is stored."""

    photo: GalleryPhoto
    data: bytes


@dataclass(frozen=True, slots=True)
class PassportPaper:
    """A passport with its photos, as one reader may see both."""

    view: PassportView
    photos: list[PrintedPhoto] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PublicPaper:
    """What everybody may read of a building, on a day (ISO)."""

    building: PublicBuilding
    day: str
    passport: PublicPassport
    works: list[PublicWork] = field(default_factory=list)
    photos: list[PrintedPhoto] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CardHome:
    """A building on an association's card."""

    code: str
    address: str
    address_en: str
    unit: str
    unit_en: str
    is_gone: bool


@dataclass(frozen=True, slots=True)
class AssociationPaper:
    """An association's entry; ``chairs`` are public names, for those who may read them."""

    id: int
    code: str
    name: str
    name_en: str
    record_no: str
    standing: str
    verified_on: str
    homes: list[CardHome] = field(default_factory=list)
    chairs: list[str] = field(default_factory=list)
    sees_people: bool = False


@dataclass(frozen=True, slots=True)
class PosterPaper:
    """What hangs at an entrance: nothing that a passer-by may not read."""

    building_id: int
    address: str
    address_en: str
    association: str
    association_en: str
    standing: str
