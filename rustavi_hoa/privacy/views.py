"""What a browser may know of what is held about its person."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of records: code of the table, how many."""

    table: str
    count: int


@dataclass(frozen=True, slots=True)
class Purpose:
    """What is held for one purpose; ``stays`` tells that some of it outlives the account. ``days`` is a setting."""

    code: str
    parts: list[Part]
    days: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody saw something: who, which fields (codes), on which screen (code), when.

    For administrators ``whose``: a person's name, or the number of a ``thing`` (a code) for people without an account.
    """

    id: int
    who: str
    fields: list[str]
    screen: str
    at: Stamp
    thing: str = ""
    whose: str = ""


@dataclass(frozen=True, slots=True)
class MyData:
    """Everything held about me in short; ``may_close`` is False for staff."""

    purposes: list[Purpose] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    days: int = 14
    is_staff: bool = False
    is_chair: bool = False


@dataclass(frozen=True, slots=True)
class Export:
    """A copy of everything: the document, and the photos that go with it."""

    document: dict[str, object]
    photos: list[str]
    locale: str
