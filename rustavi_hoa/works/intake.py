"""From the rows of a file to works that can be written; knows the paper and what buildings there are, no database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from rustavi_hoa.adapters import sheets
from rustavi_hoa.adapters.sheets import RawSheet
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.georgian import search_key
from rustavi_hoa.register import words as register_words
from rustavi_hoa.register.addresses import Gazetteer, read_address
from rustavi_hoa.register.cells import Cell, Unreadable
from rustavi_hoa.register.files import spoken
from rustavi_hoa.register.form import missing, positions
from rustavi_hoa.register.report import BrokenFile, Line, Outcome, Report
from rustavi_hoa.works import words
from rustavi_hoa.works.form import COLUMNS, SHEET
from rustavi_hoa.works.rules import presumed_state

Values = dict[str, Any]
Key = tuple[Any, ...]
LONGEST_CELL = 80


@dataclass(frozen=True, slots=True)
class Homes:
    """The buildings a file may speak of: canonical address key -> id, and which of them the reader may write to."""

    gazetteer: Gazetteer
    ids: Mapping[str, int]
    within: frozenset[int] | None = None


@dataclass(slots=True)
class Intake:
    """Reads one file; what cannot be taken goes to the report with its row and column."""

    report: Report
    homes: Homes
    today: date
    title: str = ""
    works: dict[Key, Values] = field(default_factory=dict)
    _rows: dict[Key, int] = field(default_factory=dict)

    def read(self, path: Path) -> dict[Key, Values]:
        """Give the good lines by what tells one work from another.

        Raises:
            BrokenFile: unreadable, no sheet of works, a column missing or doubled.
        """
        with spoken(path):
            raw = sheets.read_sheets(path)
        sheet = _sheet_of(raw, path)
        self.title = sheet.title
        start = next((at for at, row in enumerate(sheet.rows) if any(row)), 0)
        header = sheet.rows[start] if sheet.rows else []
        at, doubled = positions(header, COLUMNS)
        for why, names in (
            (register_words.NO_COLUMN, [column.title.ka for column in missing(at, COLUMNS)]),
            (register_words.COLUMN_TWICE, doubled),
        ):
            if names:
                raise BrokenFile(why, sheet=sheet.title, row=start + 1, column=names[0])
        for number, row in enumerate(sheet.rows[start + 1 :], start + 2):
            values = self._values(sheet, number, row, at)
            if values is not None:
                self._take(number, values)
        return self.works

    def _values(self, sheet: RawSheet, number: int, row: Any, at: Mapping[str, int]) -> Values | None:
        """Read the cells of a line; a blank line is passed over, a bad cell sets the whole line aside."""
        cells = {column: row[at[column.name]] if at.get(column.name, len(row)) < len(row) else "" for column in COLUMNS}
        if all(_blank(cell) for cell in cells.values()):
            return None
        values, is_good = {}, True
        for column, cell in cells.items():
            try:
                if (number, at.get(column.name, -1)) in sheet.formulas:
                    raise Unreadable(register_words.FORMULA)
                if not _blank(cell):
                    values[column.name] = column.read(cell)
                elif column.required:
                    raise Unreadable(register_words.EMPTY)
            except Unreadable as bad:
                is_good = False
                self._tell(Outcome.SET_ASIDE, number, column.title.ka, cell, bad.sentence, *bad.values)
        return values if is_good else None

    def _take(self, number: int, values: Values) -> None:
        home = self._home(number, values)
        if home is None:
            return
        values["building_id"] = home
        values.setdefault("state", presumed_state(values["year"], self.today))
        if "is_public" in values:
            values["is_public"] = values["is_public"] == "yes"
        shares = values.get("city_share", 0) + values.get("association_share", 0)
        if "cost" in values and shares > values["cost"]:
            self._tell(Outcome.SET_ASIDE, number, COLUMNS[7].title.ka, "", words.SHARES)
            return
        key = key_of(values)
        if key in self.works:
            first = (("first", self._rows[key]),)
            self._tell(
                Outcome.SET_ASIDE, number, COLUMNS[4].title.ka, values.get("title"), register_words.TWICE, *first
            )
            return
        self.works[key], self._rows[key] = values, number

    def _home(self, number: int, values: Values) -> int | None:
        place, house = values.pop("place"), values.pop("number")
        address = read_address(place, house)
        if address is None:
            self._tell(Outcome.SET_ASIDE, number, COLUMNS[1].title.ka, f"{place} {house}", register_words.BAD_ADDRESS)
            return None
        found = self.homes.ids.get(self.homes.gazetteer.canonical(address.key))
        if found is None:
            self._tell(Outcome.SET_ASIDE, number, COLUMNS[2].title.ka, address.ka, register_words.NO_BUILDING)
        elif self.homes.within is not None and found not in self.homes.within:
            self._tell(Outcome.SET_ASIDE, number, COLUMNS[2].title.ka, address.ka, words.OUTSIDE)
            return None
        return found

    def _tell(self, outcome: Outcome, row: int, column: str, cell: Cell, why: Msg, *filled: tuple[str, object]) -> None:
        shown = "" if cell is None else str(cell)[:LONGEST_CELL]
        self.report.add(Line(outcome, self.title, row, column, shown, why, filled))


def key_of(values: Mapping[str, Any]) -> Key:
    """Tell one work from another: by its code, else by building, kind, year and title."""
    if values.get("code"):
        return ("code", values["code"])
    return (values["building_id"], values["category"], values["year"], search_key(values.get("title") or ""))


def _sheet_of(raw: list[RawSheet], path: Path) -> RawSheet:
    """Give the sheet of works: by its name, else the first that has anything."""
    names = {search_key(name) for name in (SHEET.ka, SHEET.en)}
    named = next((each for each in raw if search_key(each.title) in names), None)
    found = named or next((each for each in raw if any(map(any, each.rows))), None)
    if found is None:
        raise BrokenFile(register_words.NO_SHEETS, sheet=path.name, sheets=SHEET.ka)
    return found


def _blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())
