"""From the rows of a sheet to values, with a sentence for every cell that cannot be taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.register import words
from rustavi_hoa.register.cells import Cell, Unreadable
from rustavi_hoa.register.form import COLUMNS, Column, Sheet, Table
from rustavi_hoa.register.report import Line, Outcome, Report

Values = dict[str, Any]

MARKS: dict[Sheet, tuple[str, ...]] = {
    Sheet.ASSOCIATIONS: ("name",),
    Sheet.CHAIRPERSONS: ("chair_name", "chair_phone"),
    Sheet.BUILDINGS: ("place", "number"),
    Sheet.ENTRANCES: ("entrance",),
    Sheet.APARTMENTS: ("apartment",),
}
"""In a flat table: the columns any of which makes the line speak about this sheet."""


MOST_KNOWN = 20_000


class Known(dict[Cell, Any]):
    """What the cells of one column say; streets, floors and kinds repeat in every line.

    Shape: never looked up with True or False, which are 1 and 0 here. A cell that cannot be read raises.
    """

    def __init__(self, column: Column) -> None:
        super().__init__()
        self._read = column.read

    def __missing__(self, cell: Cell) -> Any:
        """Read a new cell."""
        value = self._read(cell)
        if len(self) >= MOST_KNOWN:
            self.clear()
        self[cell] = value
        return value


class Reader:
    """Reads the tables of one file into values and notes what cannot be read."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._told: set[tuple[str, int, str]] = set()

    def rows(self, table: Table, sheet: Sheet) -> Iterator[tuple[int, Values]]:
        """Give row number and values of each good line; blank lines are passed over, bad ones go to the report."""
        found = [column for column in COLUMNS[sheet] if column.name in table.at]
        columns = [(column, table.at[column.name], Known(column)) for column in found]
        marks = [table.at[name] for name in MARKS[sheet] if name in table.at] if table.is_flat else None
        width = max((at for _, at, _ in columns), default=-1) + 1
        for number, row in enumerate(table.rows, table.start):
            if len(row) < width:
                row = [*row, *[""] * (width - len(row))]
            if marks is not None and all(_blank(row[at]) for at in marks):
                continue
            values = self._values(table, number, row, columns)
            if values:
                yield number, values

    def tell(
        self, outcome: Outcome, table: Table, row: int, column: str, cell: Cell, why: Msg, **filled: object
    ) -> None:
        """Note a reason once for each cell."""
        title = table.title_of(column)
        if (table.title, row, title) not in self._told:
            self._told.add((table.title, row, title))
            shown = "" if cell is None else str(cell)[:80]
            self.report.add(Line(outcome, table.title, row, title, shown, why, tuple(filled.items())))

    def _values(self, table: Table, number: int, row: Any, columns: list[tuple[Column, int, Known]]) -> Values | None:
        values: Values = {}
        bad: list[tuple[Column, Cell, Msg, tuple[tuple[str, object], ...]]] = []
        for column, at, known in columns:
            cell = row[at]
            if table.formulas and (number, at) in table.formulas:
                bad.append((column, cell, words.FORMULA, ()))
            elif cell == "" or cell is None:
                if column.required:
                    bad.append((column, cell, words.EMPTY, ()))
            else:
                try:
                    value = column.read(cell) if cell.__class__ is bool else known[cell]
                except Unreadable as unreadable:
                    bad.append((column, cell, unreadable.sentence, unreadable.values))
                else:
                    if value == "" and column.required:
                        bad.append((column, cell, words.EMPTY, ()))
                    elif value != "":
                        values[column.name] = value
        if bad and (values or any(why is not words.EMPTY for _, _, why, _ in bad)):
            for column, cell, why, filled in bad:
                self.tell(Outcome.SET_ASIDE, table, number, column.name, cell, why, **dict(filled))
        return None if bad else values


def _blank(cell: Cell) -> bool:
    return cell is None or cell == "" or (isinstance(cell, str) and not cell.strip())
