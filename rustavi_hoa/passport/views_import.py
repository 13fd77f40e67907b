"""What a browser may know of an import of passports."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class ChangeSide:
    """One value: as it stands, as the book has it. ``word`` is "keep" or "file" where somebody changed it meanwhile."""

    key: str
    label_ka: str
    label_en: str
    old_ka: str
    old_en: str
    new_ka: str
    new_en: str
    word: str = ""
    who_ka: str = ""
    who_en: str = ""


@dataclass(frozen=True, slots=True)
class BookFault:
    """One cell that cannot be taken, with its place."""

    sheet: str
    row: int
    column: str
    value: str
    ka: str
    en: str


@dataclass(frozen=True, slots=True)
class LineView:
    """One building of the book; ``more`` values are not shown here."""

    id: int
    row: int
    code: str
    address: str
    address_en: str
    building_id: int
    state: str
    sides: list[ChangeSide] = field(default_factory=list)
    faults: list[BookFault] = field(default_factory=list)
    more: int = 0


@dataclass(frozen=True, slots=True)
class BatchView:
    """One import and how far it is. Unit: buildings, but for ``changed``, ``conflicts``, ``written``, ``back``..."""

    id: int = 0
    file_name: str = ""
    at: Stamp = Stamp()
    author: str = ""
    state: str = ""
    done: int = 0
    of: int = 0
    buildings: int = 0
    changed: int = 0
    conflicts: int = 0
    aside: int = 0
    same: int = 0
    published: int = 0
    written: int = 0
    left: int = 0
    back: int = 0
    kept: int = 0
    refusal_ka: str = ""
    refusal_en: str = ""
    ignored: int = 0


@dataclass(frozen=True, slots=True)
class ImportView:
    """All that the page shows: the imports, one of them, one page of its lines, or one line whole."""

    batches: list[BatchView] = field(default_factory=list)
    one: BatchView = BatchView()
    lines: list[LineView] = field(default_factory=list)
    show: str = "all"
    line: int = 0
    page: int = 1
    pages: int = 1
    total: int = 0
    is_loaded: bool = False
