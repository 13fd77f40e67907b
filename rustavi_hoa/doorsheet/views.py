"""What a browser and a printer may know of a Friday sheet: no names, no small counts, no private doors."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Group:
    """A category in which something was reported; ``count`` is 0 where it is too small to be told."""

    category: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One problem on a sheet. ``before`` and ``after`` are photos; ``is_out`` and ``is_bare``: the chair's choice.

    ``ka`` and ``en`` name it as the paper does; ``home`` says the building where the association has several.
    """

    id: int
    number: str
    category: str
    place: str
    building_id: int = 0
    home: str = ""
    home_en: str = ""
    entrance: str = ""
    status: str = ""
    due: str = ""
    before: str = ""
    after: str = ""
    is_out: bool = False
    is_bare: bool = False
    ka: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class SheetView:
    """One sheet as its reader may see it; ``reported_count`` and its like are 0 where they are too small."""

    id: int = 0
    building_id: int = 0
    address: str = ""
    address_en: str = ""
    association: str = ""
    association_en: str = ""
    week: str = ""
    since: Stamp = Stamp()
    until: Stamp = Stamp()
    state: str = ""
    version: int = 0
    words: str = ""
    reported: list[Group] = field(default_factory=list)
    done: list[Item] = field(default_factory=list)
    answered: list[Item] = field(default_factory=list)
    reported_count: int = 0
    done_count: int = 0
    answered_count: int = 0
    has_more: bool = False
    is_empty: bool = True
    approved_at: Stamp = Stamp()
    may_approve: bool = False


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A week in the history."""

    id: int
    since: Stamp
    until: Stamp
    state: str
    is_empty: bool


@dataclass(frozen=True, slots=True)
class History:
    """The weeks of an association, newest first."""

    building_id: int = 0
    lines: list[SheetLine] = field(default_factory=list)
    may_approve: bool = False


@dataclass(frozen=True, slots=True)
class SheetPaper:
    """An approved sheet with the stored copies of its photos; a photo that is gone is missing."""

    view: SheetView
    photos: dict[str, bytes] = field(default_factory=dict)


NO_SHEET = SheetView()
NO_HISTORY = History()
