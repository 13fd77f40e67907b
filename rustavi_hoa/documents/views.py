"""What a browser may know of the library."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version of a document."""

    id: int
    number: int
    size: str
    at: Stamp


@dataclass(frozen=True, slots=True)
class Document:
    """The newest version of one document. ``of`` is building, association or city; ``day`` is ISO or empty."""

    id: int
    series: str
    number: int
    kind: str
    title: str
    of: str
    visibility: str
    file_name: str
    ending: str
    size: str
    day: str
    at: Stamp
    author: str
    may_keep: bool
    is_hidden: bool
    earlier: list[Version] = field(default_factory=list)


NO_DOCUMENT = Document(0, "", 0, "", "", "building", "association", "", "", "", "", Stamp(), "", False, False)


@dataclass(frozen=True, slots=True)
class Library:
    """The documents a person may see at one building; ``building_id`` 0 is the city's own shelf.

    ``replaced`` is the document whose new version the form waits for.
    """

    building_id: int = 0
    address: str = ""
    address_en: str = ""
    association: str = ""
    association_en: str = ""
    may_keep: bool = False
    may_keep_association: bool = False
    documents: list[Document] = field(default_factory=list)
    replaced: Document = NO_DOCUMENT
    is_loaded: bool = False


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document on its way in; ``series`` empty begins a new one. ``of`` is building, association or city."""

    key: str
    kind: str
    title: str
    file_name: str
    building_id: int = 0
    of: str = "building"
    visibility: str = "association"
    day: str = ""
    series: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of an upload."""

    id: int
    number: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Bytes:
    """A document to hand out."""

    data: bytes
    file_name: str
    media_type: str


EMPTY = Library()
