"""From a book of passports to answers by building; knows the paper, not the database. Every fault has its place."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from operator import getitem
from pathlib import Path
from typing import Any

from openpyxl.utils import get_column_letter

from rustavi_hoa.adapters import sheets
from rustavi_hoa.adapters.sheets import BadSheet, Trouble
from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.passport import words_import
from rustavi_hoa.passport.book import BUILDING, HEADS, HELD, OWN, REVISION, ROW, takes
from rustavi_hoa.passport.book_sheet import BookSheet, plain, rows_of
from rustavi_hoa.passport.cells import Memory, Reader
from rustavi_hoa.passport.completeness import MOST_ROWS
from rustavi_hoa.passport.fields import KEY, Definition, Field
from rustavi_hoa.passport.lines import Line
from rustavi_hoa.passport.rules import BadAnswer
from rustavi_hoa.register import words as register_words
from rustavi_hoa.register.files import spoken
from rustavi_hoa.register.report import BrokenFile

LONGEST_SHOWN = 60
LOOKED_AT = 10
"""Rows from the top among which the codes are looked for."""


class Intake:
    """One opened book; ``ignored`` are the codes of columns that were left alone."""

    def __init__(self, path: Path, made: Definition, today: date) -> None:
        """Open it.

        Raises:
            BrokenFile: it cannot be taken, or holds no table of passports.
        """
        self._made, self._memory, self.ignored = made, Memory(today), list[str]()
        with spoken(path):
            if path.suffix.lower() == ".csv":
                raise BadSheet(Trouble.NOT_XLSX)
            book, formulas = sheets.open_wide(path)
            found = [self._sheet(book.get_sheet_by_name(name), formulas[name]) for name in book.sheet_names]
        self._sheets = [each for each in found if each is not None]
        if not any(each.readers for each in self._sheets):
            raise BrokenFile(words_import.NO_SHEET, sheet=path.name, row=1, column=BUILDING)
        self.size = sum(each.size for each in self._sheets if not each.is_table)

    def lines(self) -> Iterator[Line]:
        """Read building by building: tables first, each with its building's line, then buildings of tables alone."""
        extra: dict[str, Line] = {}
        for sheet in self._sheets:
            if sheet.is_table:
                self._table(sheet, extra)
        position, first = 0, dict[str, int]()
        for sheet in self._sheets:
            if sheet.is_table:
                continue
            for line in self._main(sheet, first):
                more = extra.pop(line.code, None)
                if more is not None:
                    line.join(more)
                position += 1
                line.position = position
                yield line
        for line in extra.values():
            position += 1
            line.position = position
            yield line

    def _sheet(self, sheet: Any, formulas: frozenset[tuple[int, int]]) -> BookSheet | None:
        rows, number = rows_of(sheet), 0
        for _ in range(LOOKED_AT):
            head, number = next(rows, None), number + 1
            if head is None or BUILDING in head:
                break
        if head is None or BUILDING not in head:
            return None
        own, readers = self._columns(sheet.name, number, head)
        by_row: dict[int, set[int]] = {}
        for row, at in formulas:
            by_row.setdefault(row, set()).add(at)
        size = max(0, sheet.total_height - number - HEADS + 1)
        return BookSheet(sheet.name, rows, number + 1, head, own, readers, by_row, ROW in own, size)

    def _columns(self, title: str, number: int, head: Sequence[Any]) -> tuple[dict[str, int], list[Reader]]:
        own, readers, seen = dict[str, int](), list[Reader](), set[str]()
        for at, cell in enumerate(head):
            code = str(cell).strip()
            if not code:
                continue
            if code in seen:
                raise BrokenFile(register_words.COLUMN_TWICE, sheet=title, row=number, column=code)
            seen.add(code)
            found = None if code in OWN else self._field(code, is_table=ROW in head)
            if code in OWN:
                own[code] = at
            elif found is None or not takes(found[0]):
                self.ignored.append(code)
            else:
                readers.append(Reader(at, found[0], found[1], self._memory.of(found[0])))
        return own, readers

    def _field(self, code: str, *, is_table: bool) -> tuple[Field, str] | None:
        """Find a column's field and its key; on a sheet of rows the row is still to come."""
        split = KEY.fullmatch(code)
        if is_table:
            group = self._made.group(split[1]) if split else None
            found = group.field(split[3]) if group and split and group.is_table and not split[2] else None
            return (found, found.code) if found else None
        named = self._made.find(code)
        return (named[0], named[0].key(named[1])) if named else None

    def _main(self, sheet: BookSheet, first: dict[str, int]) -> Iterator[Line]:
        code_at, revision_at = sheet.own[BUILDING], sheet.own.get(REVISION)
        for number, row in enumerate(sheet.rows, sheet.start):
            code = row[code_at]
            if code.__class__ is not str:
                code = plain(code)
            code = code.strip()
            if not code and not any(cell != "" for cell in row):
                continue
            if code in _HEADS:
                continue
            line = Line(0, sheet.title, number, code)
            if not code:
                _fault(line, sheet, number, code_at, "", words_import.NO_CODE)
            elif code in first:
                _fault(line, sheet, number, code_at, code, register_words.TWICE, first=first[code])
            first.setdefault(code, number)
            if revision_at is not None:
                _revise(line, sheet, number, revision_at, row[revision_at])
            if HELD in sheet.own:
                _hold(line, sheet, number, sheet.own[HELD], row[sheet.own[HELD]])
            self._cells(line, sheet, number, row)
            yield line

    def _table(self, sheet: BookSheet, extra: dict[str, Line]) -> None:
        seen: dict[tuple[str, str], int] = {}
        for number, row in enumerate(sheet.rows, sheet.start):
            code, name = plain(row[sheet.own[BUILDING]]), plain(row[sheet.own[ROW]])
            if code in _HEADS or not any(cell != "" for cell in row):
                continue
            line = extra.setdefault(code, Line(0, sheet.title, number, code))
            if REVISION in sheet.own:
                _revise(line, sheet, number, sheet.own[REVISION], row[sheet.own[REVISION]])
            if not code:
                _fault(line, sheet, number, sheet.own[BUILDING], "", words_import.NO_CODE)
            elif not name.isalnum() or not name.isascii() or (name.isdigit() and not 0 < int(name) <= MOST_ROWS):
                _fault(line, sheet, number, sheet.own[ROW], name, words_import.NO_ROW)
            elif (code, name) in seen:
                _fault(line, sheet, number, sheet.own[ROW], name, register_words.TWICE, first=seen[code, name])
            else:
                seen[code, name] = number
                self._cells(line, sheet, number, row, name)

    def _cells(self, line: Line, sheet: BookSheet, number: int, row: Sequence[Any], name: str = "") -> None:
        """Read a row's cells into a line: two million for a city, so a row is looked up in one go."""
        cells = sheet.pick(row)
        if number not in sheet.formulas and bool not in set(map(type, cells)):
            try:
                said = zip(sheet.keys(name), map(getitem, sheet.known, cells), strict=True)
                line.values |= {key: value for key, value in said if value is not None}
                return
            except BadAnswer:
                pass  # which one, and what else is wrong?
        self._one_by_one(line, sheet, number, cells, name)

    def _one_by_one(self, line: Line, sheet: BookSheet, number: int, cells: Sequence[Any], name: str) -> None:
        acting = sheet.formulas.get(number, ())
        for reader, cell in zip(sheet.readers, cells, strict=True):
            if reader.at in acting:
                _fault(line, sheet, number, reader.at, cell, register_words.FORMULA)
                continue
            try:
                value = reader.read(cell)
            except BadAnswer as bad:
                _fault(line, sheet, number, reader.at, cell, bad.fault.sentence, **dict(bad.fault.values))
                line.doubts[len(line.faults) - 1] = reader.key_in(name), reader.field, cell
                continue
            if value is not None:
                line.values[reader.key_in(name)] = value


_HEADS = frozenset((BUILDING, words_import.BUILDING.ka, words_import.BUILDING.en))


def _revise(line: Line, sheet: BookSheet, number: int, at: int, cell: Any) -> None:
    if cell == "":
        return
    text = plain(cell)
    if text.isascii() and text.isdigit() and len(text) < 9:
        line.revision = int(text)
    else:
        _fault(line, sheet, number, at, cell, words_import.BAD_REVISION)


def _hold(line: Line, sheet: BookSheet, number: int, at: int, cell: Any) -> None:
    """Read what the register said when the book was taken."""
    try:
        said = json.loads(str(cell)) if cell != "" else {}
    except ValueError:
        said = None
    if isinstance(said, dict):
        line.held = said
    else:
        _fault(line, sheet, number, at, cell, words_import.BAD_REVISION)


def _fault(line: Line, sheet: BookSheet, row: int, at: int, cell: Any, why: Msg, **values: Any) -> None:
    """Keep what is wrong with its place, said in both languages."""
    said = {locale: why.render(locale, **values) for locale in LOCALES}
    place = {"sheet": sheet.title, "row": row, "column": get_column_letter(at + 1), "key": str(sheet.heads[at])}
    line.faults.append({**place, "value": plain(cell)[:LONGEST_SHOWN], **said})
