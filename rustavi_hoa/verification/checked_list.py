"""The municipal body's checked list as a file: its columns, and its lines as papers; knows no database."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rustavi_hoa.adapters import sheets
from rustavi_hoa.adapters.sheets import RawSheet
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.register import cells, files
from rustavi_hoa.register import words as register_words
from rustavi_hoa.register.cells import Cell, Unreadable
from rustavi_hoa.register.form import Column, missing, positions
from rustavi_hoa.register.report import BrokenFile, Line, Outcome, Report
from rustavi_hoa.verification import words, words_list
from rustavi_hoa.verification.rules import OLDEST_PAPER, Paper

BYTE_LIMIT = 20 * 1024 * 1024
"""Largest list that is taken over the web; a thousand lines are some 60 KB."""

_POINTED = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")

Values = dict[str, Any]


def day(cell: Cell) -> date:
    """Read a day: a spreadsheet's own, 2026-05-14 or 14.05.2026."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    said = cells.text(cell)
    pointed = _POINTED.fullmatch(said)
    try:
        return date(*(int(part) for part in reversed(pointed.groups()))) if pointed else date.fromisoformat(said[:10])
    except ValueError as bad:
        raise Unreadable(words_list.BAD_DAY) from bad


COLUMNS = (
    Column("code", Msg(ka="ამხანაგობის კოდი", en="Association code"), cells.text, False, "7-27"),
    Column("name", Msg(ka="ამხანაგობის სახელი", en="Association name"), cells.text, False, "იალღუჯა"),
    Column("record_no", Msg(ka="აღრიცხვის ნომერი", en="Record number"), cells.text, False, "14/2019"),
    Column(
        "kind",
        Msg(ka="საბუთი", en="Paper"),
        cells.choice(words.PAPER_KINDS),
        True,
        "კრების ოქმი",
        tuple(words.PAPER_KINDS.values()),
    ),
    Column("number", Msg(ka="საბუთის ნომერი", en="Paper number"), cells.text, True, "3"),
    Column("on", Msg(ka="საბუთის თარიღი", en="Paper date"), day, True, "14.05.2026"),
    Column("source", Msg(ka="წყარო", en="Source"), cells.text, True, "„რუსთავის კორპუსის“ სია"),
    Column("source_on", Msg(ka="წყაროს თარიღი", en="Source date"), day, True, "01.11.2026"),
)
SHEET = Msg(ka="გადამოწმებული სია", en="Checked list")
TEXTS = frozenset({"code", "record_no", "number", "on", "source_on"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One good line of the list. ``row`` counts from 1 as the spreadsheet shows it."""

    row: int
    code: str
    name: str
    record_no: str
    paper: Paper


class Teller:
    """Notes why a line was set aside, with its place in the file."""

    def __init__(self, report: Report, sheet: str, header: list[Any], at: dict[str, int]) -> None:
        self.report, self.sheet, self._header, self._at = report, sheet, header, at

    def aside(self, row: int, column: str, value: object, why: Msg, **filled: object) -> None:
        """Set a line aside with its reason."""
        place = str(self._header[self._at[column]]).rstrip("* ") if column in self._at else ""
        self.report.add(Line(Outcome.SET_ASIDE, self.sheet, row, place, str(value)[:80], why, tuple(filled.items())))


def read(path: Path, report: Report, today: date) -> tuple[list[Entry], Teller]:
    """Read the list; bad lines go to the report.

    Raises:
        BrokenFile: unreadable, no table, a column missing or doubled; nothing has changed.
    """
    with files.spoken(path):
        raw = next((each for each in sheets.read_sheets(path) if any(map(any, each.rows))), None)
    if raw is None:
        raise BrokenFile(words_list.NO_TABLE, sheet=path.name)
    header_at = next(at for at, row in enumerate(raw.rows) if any(row))
    header = list(raw.rows[header_at])
    at, doubled = positions(header, COLUMNS)
    _complain(raw, header_at, at, doubled)
    teller = Teller(report, raw.title, header, at)
    return list(_entries(raw, header_at, at, teller, today)), teller


def _complain(raw: RawSheet, header_at: int, at: dict[str, int], doubled: list[str]) -> None:
    lacking = [column.title.ka for column in missing(at, COLUMNS)]
    if not lacking and "code" not in at and "name" not in at:
        lacking = [COLUMNS[0].title.ka]
    for why, columns in ((register_words.NO_COLUMN, lacking), (register_words.COLUMN_TWICE, doubled)):
        if columns:
            raise BrokenFile(why, sheet=raw.title, row=header_at + 1, column=columns[0])


def _entries(raw: RawSheet, header_at: int, at: dict[str, int], teller: Teller, today: date) -> Iterator[Entry]:
    for number, row in enumerate(raw.rows[header_at + 1 :], header_at + 2):
        if not any(str(cell or "").strip() for cell in row):
            continue
        values = _values(raw, number, row, at, teller)
        if values is None or not _is_sound(number, values, teller, today):
            continue
        paper = Paper(values["kind"], values["number"], values["on"], values["source"], values["source_on"])
        yield Entry(number, values.get("code", ""), values.get("name", ""), values.get("record_no", ""), paper)


def _values(raw: RawSheet, number: int, row: Any, at: dict[str, int], teller: Teller) -> Values | None:
    values: Values = {}
    is_good = True
    for column in COLUMNS:
        place = at.get(column.name, len(row))
        cell = row[place] if place < len(row) else ""
        try:
            if (number, place) in raw.formulas:
                raise Unreadable(register_words.FORMULA)
            if cell is None or cell == "":
                if column.required:
                    raise Unreadable(register_words.EMPTY)
                continue
            values[column.name] = column.read(cell)
        except Unreadable as bad:
            teller.aside(number, column.name, "" if cell is None else cell, bad.sentence, **dict(bad.values))
            is_good = False
    return values if is_good else None


def _is_sound(number: int, values: Values, teller: Teller, today: date) -> bool:
    if not values.get("code") and not values.get("name"):
        teller.aside(number, "code", "", words_list.NAMELESS)
        return False
    for name in ("on", "source_on"):
        if not OLDEST_PAPER <= values[name] <= today:
            teller.aside(number, name, values[name].isoformat(), words_list.DAY_OUT)
            return False
    if values["on"] > values["source_on"]:
        teller.aside(number, "on", values["on"].isoformat(), words_list.AFTER_SOURCE)
        return False
    return True
