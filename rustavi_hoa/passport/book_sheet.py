"""One sheet of a book of passports while it is read: where it begins, and which column holds what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from rustavi_hoa.passport.cells import Known, Reader


@dataclass(slots=True)
class BookSheet:
    """A sheet that speaks of passports; ``formulas`` are the columns of its cells that act, by row."""

    title: str
    rows: Any
    start: int
    heads: Sequence[Any]
    own: dict[str, int]
    readers: list[Reader]
    formulas: dict[int, set[int]]
    is_table: bool
    size: int
    pick: Callable[[Sequence[Any]], Sequence[Any]] = field(init=False)
    """Gives the cells of a row that hold answers, in the order of their readers."""
    known: list[Known] = field(init=False)
    _keys: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Look at the readers once instead of in every row."""
        self.pick = _picker(self.readers)
        self.known = [reader.known for reader in self.readers]

    def keys(self, name: str) -> list[str]:
        """Give the keys of the answers, in the order of their readers; ``name`` is the row of a table."""
        if name not in self._keys:
            self._keys[name] = [reader.key_in(name) for reader in self.readers]
        return self._keys[name]


def rows_of(sheet: Any) -> Iterator[Sequence[Any]]:
    """Give all rows from the first; empty columns before the table are left out by the library and put back here."""
    shift = [""] * (sheet.start[1] if sheet.start else 0)
    return (shift + row for row in sheet.iter_rows()) if shift else iter(sheet.iter_rows())


def plain(cell: Any) -> str:
    """Give a cell as people read it."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _picker(readers: Sequence[Reader]) -> Callable[[Sequence[Any]], Sequence[Any]]:
    places = [reader.at for reader in readers]
    return itemgetter(*places) if len(places) > 1 else lambda row: [row[at] for at in places]
