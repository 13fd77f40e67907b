"""What a browser may know of the register."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a list of the register.

    Shape: ``kind`` is "", "building" or "association"; ``unit`` 0 is any, -1 unknown; ``status`` "" is the register's
    own, "all" every row; ``filled`` is "", "none", "part" or "full"; ``building`` looks for apartments inside one.
    """

    kind: str = ""
    unit: int = 0
    verification: str = ""
    status: str = ""
    filled: str = ""
    association: int = 0
    building: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. Nobody's name; ``filled`` is percent, -1 unknown."""

    kind: str
    id: int
    code: str
    title: str
    title_en: str
    association_id: int = 0
    association: str = ""
    association_en: str = ""
    unit_id: int = 0
    unit: str = ""
    unit_en: str = ""
    verification: str = ""
    status: str = ""
    filled: int = -1
    buildings: int = 0
    apartment: str = ""
    apartment_id: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits; with ``is_more`` there are more than ``total``: type more letters."""

    hits: list[Hit] = field(default_factory=list)
    total: int = 0
    page: int = 1
    pages: int = 1
    is_more: bool = False


NOTHING = Found()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two rows that may be one; ``why`` is "address", "near" or "name"."""

    thing: str
    first: int
    first_title: str
    first_title_en: str
    second: int
    second_title: str
    second_title_en: str
    why: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a history. ``merge_id`` names a merge that may still be undone."""

    kind: str
    at: Stamp
    by: str
    before: str
    after: str
    before_en: str
    after_en: str
    other: int = 0
    merge_id: int = 0


@dataclass(frozen=True, slots=True)
class AssociationCard:
    """One association for staff; people's names only for those who work with people."""

    id: int = 0
    code: str = ""
    name: str = ""
    name_en: str = ""
    record_no: str = ""
    status: str = ""
    verification: str = ""
    verified_on: str = ""
    valid_until: str = ""
    chair_name: str = ""
    chair_phone: str = ""
    chairs: list[str] = field(default_factory=list)
    homes: list[Hit] = field(default_factory=list)
    history: list[Line] = field(default_factory=list)
    twins: list[Suggestion] = field(default_factory=list)
    may_edit: bool = False
    sees_people: bool = False


@dataclass(frozen=True, slots=True)
class Alias:
    """Another address of a building; ``until`` is an ISO day, empty for one that holds still."""

    id: int
    address: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What staff are about to do with a thing: ``what`` is "", "move" or "join"; ``moves`` counts what goes along."""

    what: str = ""
    hits: list[Hit] = field(default_factory=list)
    other: int = 0
    title: str = ""
    moves: int = 0
    is_searched: bool = False
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class Door:
    """An entrance; ``levels`` is a number as text, empty unknown."""

    id: int
    number: str
    levels: str


@dataclass(frozen=True, slots=True)
class Flat:
    """An apartment; ``entrance`` is the entrance's number."""

    id: int
    number: str
    entrance: str
    level: str
    kind: str


@dataclass(frozen=True, slots=True)
class HouseCard:
    """One building for staff. ``facts`` are texts as they stand in the form's fields."""

    id: int = 0
    code: str = ""
    address: str = ""
    address_en: str = ""
    place: str = ""
    number: str = ""
    status: str = ""
    association_id: int = 0
    association: str = ""
    association_en: str = ""
    unit: str = ""
    unit_en: str = ""
    seen: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    aliases: list[Alias] = field(default_factory=list)
    doors: list[Door] = field(default_factory=list)
    flats: list[Flat] = field(default_factory=list)
    history: list[Line] = field(default_factory=list)
    twins: list[Suggestion] = field(default_factory=list)
    may_edit: bool = False


@dataclass(frozen=True, slots=True)
class SavedView:
    """A list that a person keeps under a name; ``query`` is the address's query."""

    id: int
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Held:
    """One thing the register holds about a person."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's request to put something right. ``who`` is empty on one's own page."""

    id: int
    field: str
    wanted: str
    state: str
    answer: str
    at: Stamp
    who: str = ""
    held: str = ""


@dataclass(frozen=True, slots=True)
class AboutMe:
    """What the register holds about a person, and what they asked to put right."""

    held: list[Held] = field(default_factory=list)
    asked: list[Correction] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AuditLine:
    """Who did or saw what."""

    id: int
    at: Stamp
    who: str
    said_ka: str
    said_en: str
    thing_id: str
    building: str
    detail: str


@dataclass(frozen=True, slots=True)
class AuditPage:
    """A page of the audit, the newest first."""

    lines: list[AuditLine] = field(default_factory=list)
    page: int = 1
    is_more: bool = False
