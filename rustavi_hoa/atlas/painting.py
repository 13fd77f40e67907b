"""One colouring read from the tables for one reader: what they may not see never enters a class or a range."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session

from rustavi_hoa.atlas import colouring, modes, queries
from rustavi_hoa.atlas.asking import NOBODY, PREFIX, Round
from rustavi_hoa.atlas.colouring import Palette
from rustavi_hoa.atlas.sight import ASSOCIATION, CITY, Eyes
from rustavi_hoa.atlas.views import Colours
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.house import service as house
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import OPEN
from rustavi_hoa.passport.fields import Field

Made = tuple[Palette, list[str]]


@dataclass(frozen=True, slots=True)
class Painter:
    """The buildings to be coloured, and who looks at them."""

    session: Session
    rows: Sequence[BuildingRow]
    who: Eyes
    today: date
    asked: Round = NOBODY

    def colours(self, by: str) -> Colours:
        """Class every building. ``by`` names a colouring that the reader may choose."""
        palette, keys = self._kind(by)(by)
        chosen = modes.mode(by)
        needs = modes.LEVELS.index(chosen.visibility) if chosen else CITY
        shown = [key if self._sees(row, needs) else colouring.HIDDEN for row, key in zip(self.rows, keys, strict=True)]
        return palette.colours(by, shown)

    def values(self, each: Field) -> list[Any]:
        """Give the reader's part of a field's values: None where it is closed or empty, a list of a table's rows."""
        needs = modes.LEVELS.index(each.visibility)
        found = self._read(each)
        return [found(row) if self._sees(row, needs) else None for row in self.rows]

    def _kind(self, by: str) -> Callable[[str], Made]:
        if by.startswith(PREFIX):
            return self._asked
        named = {modes.FILLED: self._filled, modes.PROBLEMS: self._problems, modes.VERIFICATION: self._verification}
        return named.get(by) or (self._condition if by.startswith(modes.CONDITION) else self._field)

    def _sees(self, row: BuildingRow, needs: int) -> bool:
        return needs <= self.who.level(row.id)

    def _filled(self, _by: str) -> Made:
        found = queries.filled(self.session)
        return colouring.completeness([found.get(row.id) for row in self.rows])

    def _asked(self, by: str) -> Made:
        return self.asked.paint(by, [row.id for row in self.rows])

    def _problems(self, _by: str) -> Made:
        levels = [self.who.level(row.id) for row in self.rows]
        every = queries.problems(self.session, OPEN) if CITY in levels else {}
        ordinary = queries.problems(self.session, OPEN, Door.ORDINARY)
        counts = [
            (every if level == CITY else ordinary).get(row.id, 0) for row, level in zip(self.rows, levels, strict=True)
        ]
        return colouring.problems(counts, [level >= ASSOCIATION for level in levels], self.least())

    def _verification(self, _by: str) -> Made:
        held = queries.standings(self.session)
        return colouring.verification([held.get(row.association_id or 0) for row in self.rows], self.today)

    def _condition(self, by: str) -> Made:
        found = queries.conditions(self.session)
        seen = [found.get(row.id) if self._sees(row, CITY) else None for row in self.rows]
        return colouring.condition(seen, by.removeprefix(modes.CONDITION))

    def _field(self, by: str) -> Made:
        each = modes.field_of(by)
        assert each is not None, by  # noqa: S101 - the service asked modes.mode() before
        is_citywide = all(self._sees(row, CITY) for row in self.rows)
        return colouring.field(each, self.values(each), 0 if is_citywide else self.least())

    def least(self) -> int:
        """Give the smallest number that may be told to the public."""
        return int(house.value(self.session, "public_minimum"))

    def _read(self, each: Field) -> Callable[[BuildingRow], Any]:
        column = modes.column_of(each)
        if column:
            return lambda row: getattr(row, column)
        if not modes.is_table(each):
            found = queries.answer(self.session, each.key())
            return lambda row: found.get(row.id)
        begin, end = f"{each.group}[", f"].{each.code}"
        every = queries.answers(self.session)
        return lambda row: [
            value for key, value in every.get(row.id, {}).items() if key.startswith(begin) and key.endswith(end)
        ]
