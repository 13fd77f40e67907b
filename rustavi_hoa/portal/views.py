"""What a visitor's browser may know of one building, of a search, and of the page it stands on."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.gallery.views import GalleryPhoto, PhotoPair
from rustavi_hoa.issues.views_public import PublicCounts
from rustavi_hoa.passport.views_public import PublicPassport
from rustavi_hoa.register.views import Found
from rustavi_hoa.register.views_public import PublicAssociation, PublicBuilding, PublicUnit
from rustavi_hoa.works.views import PublicWork


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of the search asks; 0 is any."""

    text: str = ""
    unit: int = 0
    association: int = 0
    page: int = 1

    def query(self, **other: object) -> dict[str, str]:
        """Give it as an address has it, some of it changed; what asks for nothing is left out."""
        plain = {"q": self.text, "unit": self.unit, "association": self.association, "page": self.page} | other
        return {name: str(value) for name, value in plain.items() if value and (name != "page" or value != 1)}


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of what was found, with what it may be narrowed to."""

    asked: Asked
    found: Found
    units: list[PublicUnit] = field(default_factory=list)
    association: PublicAssociation | None = None


@dataclass(frozen=True, slots=True)
class BuildingPage:
    """Everything that the public page of a building says; of one that is gone, or was merged, only where it went."""

    building: PublicBuilding
    passport: PublicPassport = PublicPassport()
    counts: PublicCounts = PublicCounts()
    works: list[PublicWork] = field(default_factory=list)
    photos: list[GalleryPhoto] = field(default_factory=list)
    pairs: list[PhotoPair] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself to search engines and to whoever shares it; ``image`` is a path of ours."""

    path: str
    title: str
    about: str
    query: dict[str, str] = field(default_factory=dict)
    image: str = ""
    is_indexed: bool = True
    is_own: bool = False
    """Whether it is drawn for somebody who signed in: it leads back to the platform."""
