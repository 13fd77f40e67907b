"""Spreadsheets in and out: XLSX and CSV, read with limits, written so that no cell acts as a formula."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from python_calamine import CalamineError, load_workbook

MOST_BYTES = 64 * 1024 * 1024
MOST_UNPACKED = 256 * 1024 * 1024
MOST_PARTS = 500
MOST_ROWS = 600_000
MOST_COLUMNS = 52

_CELL_FORMULA = re.compile(rb'<(?:\w+:)?c\s[^>]*?r="([A-Z]{1,3})(\d+)"[^>]*>\s*<(?:\w+:)?f[\s>/]')
_ROW_NUMBER = re.compile(rb'<(?:\w+:)?row\s[^>]*?r="(\d+)"')
_FAR_COLUMN = re.compile(rb' r="(?:[B-Z][A-Z]|[A-Z]{3})\d')  # a literal beginning lets the search leap
_ACTIVE = ("=", "+", "-", "@", "\t", "\r")


class Trouble(StrEnum):
    """Why a file cannot be read."""

    NO_FILE = "no_file"
    WRONG_TYPE = "wrong_type"
    MACRO = "macro"
    TOO_LARGE = "too_large"
    BOMB = "bomb"
    NOT_XLSX = "not_xlsx"
    NOT_TEXT = "not_text"
    NOT_CSV = "not_csv"
    TOO_WIDE = "too_wide"


class BadSheet(ValueError):
    """The file cannot be read. Shape: ``row`` 0 where the place is not known."""

    def __init__(self, trouble: Trouble, *, sheet: str = "", row: int = 0) -> None:
        super().__init__(f"{trouble} {sheet} {row}")
        self.trouble, self.sheet, self.row = trouble, sheet, row


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet: all its rows from the first, and the cells that hold formulas as (row from 1, column from 0)."""

    title: str
    rows: Sequence[Sequence[Any]]
    formulas: frozenset[tuple[int, int]] = field(default_factory=frozenset)


def read_sheets(path: Path) -> list[RawSheet]:
    """Read every sheet of an XLSX, or the one table of a CSV.

    Raises:
        BadSheet: missing, too large, of another type, with macros, a bomb, or broken; ``row`` where it broke.
    """
    checked(path)
    ending = path.suffix.lower()
    if ending in (".xlsm", ".xltm", ".xlsb", ".xlam"):
        raise BadSheet(Trouble.MACRO)
    if ending == ".csv":
        return [RawSheet(path.name, _read_csv(path))]
    if ending != ".xlsx":
        raise BadSheet(Trouble.WRONG_TYPE)
    return _read_xlsx(path)


def checked(path: Path, most: int = MOST_BYTES) -> Path:
    """Give the path back when it is a file of a bearable size.

    Raises:
        BadSheet: there is no such file, or it is too large.
    """
    if not path.is_file():
        raise BadSheet(Trouble.NO_FILE)
    if path.stat().st_size > most:
        raise BadSheet(Trouble.TOO_LARGE)
    return path


def _read_xlsx(path: Path) -> list[RawSheet]:
    formulas = _inspect(path)
    try:
        with load_workbook(path) as book:
            pages = [(name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in book.sheet_names]
    except (CalamineError, OSError, ValueError) as broken:
        raise BadSheet(Trouble.NOT_XLSX) from broken
    return [RawSheet(name, rows, formulas.get(at, frozenset())) for at, (name, rows) in enumerate(pages)]


def _inspect(path: Path) -> dict[int, frozenset[tuple[int, int]]]:
    """Look into the archive before it is opened: sizes, macros, far cells; give the formula cells of each sheet."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise BadSheet(Trouble.BOMB)
            names = {part.filename.lower() for part in parts}
            if any(name.endswith("vbaproject.bin") for name in names):
                raise BadSheet(Trouble.MACRO)
            if "[content_types].xml" not in names:
                raise BadSheet(Trouble.NOT_XLSX)
            return {
                at: _formulas(archive.read(f"xl/{target}"), name) for at, (name, target) in enumerate(_targets(archive))
            }
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, NotImplementedError, RuntimeError) as broken:
        raise BadSheet(Trouble.NOT_XLSX) from broken


def _targets(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Give name and archive path of each sheet, in the order of the book."""
    links = dict[str, str]()
    for link in re.findall(r"<(?:\w+:)?Relationship\s[^>]*>", archive.read("xl/_rels/workbook.xml.rels").decode()):
        fields = dict(re.findall(r'(\w+)="([^"]*)"', link))
        links[fields.get("Id", "")] = fields.get("Target", "").removeprefix("/xl/")
    sheets = []
    for sheet in re.findall(r"<(?:\w+:)?sheet\s[^>]*>", archive.read("xl/workbook.xml").decode()):
        fields = dict(re.findall(r'((?:r:)?\w+)="([^"]*)"', sheet))
        target = links.get(fields.get("r:id", ""), "")
        if target:
            sheets.append((fields.get("name", ""), target))
    return sheets


def _formulas(xml: bytes, name: str) -> frozenset[tuple[int, int]]:
    last = max((int(number) for number in _ROW_NUMBER.findall(xml[-65536:])), default=0)
    if last > MOST_ROWS or _FAR_COLUMN.search(xml):
        raise BadSheet(Trouble.TOO_WIDE, sheet=name)
    if b"<f" not in xml and b":f" not in xml:
        return frozenset()
    return frozenset((int(row), _column(letters.decode())) for letters, row in _CELL_FORMULA.findall(xml))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _read_csv(path: Path) -> list[list[str]]:
    text = _decoded(path.read_bytes())
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        for row in reader:
            rows.append(row)
            if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise BadSheet(Trouble.TOO_WIDE, sheet=path.name, row=len(rows))
    except csv.Error as broken:
        raise BadSheet(Trouble.NOT_CSV, sheet=path.name, row=len(rows) + 1) from broken
    return rows


def _decoded(raw: bytes) -> str:
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as broken:
        raise BadSheet(Trouble.NOT_TEXT, row=raw[: broken.start].count(b"\n") + 1) from broken
    if "\x00" in text:
        raise BadSheet(Trouble.NOT_TEXT, row=text[: text.index("\x00")].count("\n") + 1)
    return text


def harmless(cell: Any) -> Any:
    """Give a cell that a spreadsheet program shows and never runs."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_ACTIVE) else cell


def csv_text(rows: Iterable[Sequence[Any]]) -> str:
    """Give rows as CSV for a spreadsheet program: UTF-8 with its mark, no cell that acts."""
    made = io.StringIO()
    csv.writer(made, lineterminator="\r\n").writerows([[harmless(cell) for cell in row] for row in rows])
    return "\ufeff" + made.getvalue()


def write_csv(path: Path, rows: Iterable[Sequence[Any]]) -> None:
    """Write rows as a CSV file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(csv_text(rows).encode(errors="replace"))


def xlsx_bytes(sheets: Iterable[tuple[str, Iterable[Sequence[Any]]]]) -> bytes:
    """Give titled tables as an XLSX; the first row of each is its header, text is always text."""
    book = Workbook(write_only=True)
    for title, rows in sheets:
        sheet = book.create_sheet(title[:31])
        sheet.freeze_panes = "A2"
        for number, row in enumerate(rows):
            sheet.append([_cell(sheet, cell, bold=number == 0) for cell in row])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _cell(sheet: Any, value: Any, *, bold: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"  # openpyxl takes text that begins with = for a formula
    if bold:
        cell.font = Font(bold=True)
    return cell
