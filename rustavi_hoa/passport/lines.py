"""What a book says of one building."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.passport.book import cell as as_cell
from rustavi_hoa.passport.fields import Field
from rustavi_hoa.passport.rules import Value


@dataclass(slots=True)
class Line:
    """What a book says of one building, or what is wrong with it; ``revision`` -1 where the book does not say."""

    position: int
    sheet: str
    row: int
    code: str
    revision: int = -1
    held: dict[str, Any] = field(default_factory=dict)
    values: dict[str, Value] = field(default_factory=dict)
    faults: list[dict[str, Any]] = field(default_factory=list)
    doubts: dict[int, tuple[str, Field, Any]] = field(default_factory=dict)
    """Faults that are none if the passport holds just that: the number of the fault, the answer's key, field, cell."""

    def join(self, more: Line) -> None:
        """Take in what the sheets of rows say of the same building."""
        if self.revision > more.revision >= 0:
            self.revision = more.revision
        self.doubts |= {at + len(self.faults): doubt for at, doubt in more.doubts.items()}
        self.faults, self.values = self.faults + more.faults, self.values | more.values

    def forgive(self, held: Mapping[str, Any]) -> None:
        """Strike the faults of cells that hold what the passport holds anyway."""
        struck = {
            at
            for at, (key, asked, cell) in self.doubts.items()
            if any(as_cell(asked, held.get(key), locale) == cell for locale in LOCALES)
        }
        self.faults = [fault for at, fault in enumerate(self.faults) if at not in struck]
        self.doubts = {}
