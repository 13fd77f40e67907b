"""What a browser may know of the register."""

from __future__ import annotations

from dataclasses import dataclass, field


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
    """One thing found. ``chair`` is a person's name and only for staff who work with people; ``filled`` is percent."""

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
    chair: str = ""
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
    second: int
    second_title: str
    why: str
