"""Spreadsheets in and out: XLSX and CSV, read with limits, written so that no cell acts as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from python_calamine import CalamineError, CalamineWorkbook, load_workbook

from rustavi_hoa.adapters.book_check import (
    MOST_ROWS,
    MOST_WIDE_ROWS,
    VERY_FAR_COLUMN,
    BadSheet,
    Trouble,
    inspect,
)

__all__ = ["BadSheet", "Trouble"]

MOST_BYTES = 64 * 1024 * 1024
MOST_COLUMNS = 52
WITH_MACROS = (".xlsm", ".xltm", ".xlsb", ".xlam")

_ACTIVE = ("=", "+", "-", "@", "\t", "\r")


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
    if ending in WITH_MACROS:
        raise BadSheet(Trouble.MACRO)
    if ending == ".csv":
        return [RawSheet(path.name, _read_csv(path))]
    if ending != ".xlsx":
        raise BadSheet(Trouble.WRONG_TYPE)
    return _read_xlsx(path)


def open_wide(path: Path) -> tuple[CalamineWorkbook, dict[str, frozenset[tuple[int, int]]]]:
    """Open an XLSX of up to 416 columns, to be read row by row; with the formula cells of each sheet.

    Raises:
        BadSheet: as ``read_sheets``.
    """
    checked(path)
    wants_xlsx(path.name)
    formulas = inspect(path, VERY_FAR_COLUMN, MOST_WIDE_ROWS)
    try:
        book = load_workbook(path)
        return book, {name: formulas.get(at, frozenset()) for at, name in enumerate(book.sheet_names)}
    except (CalamineError, OSError, ValueError) as broken:
        raise BadSheet(Trouble.NOT_XLSX) from broken


def wants_xlsx(name: str) -> None:
    """Look at a file's name alone.

    Raises:
        BadSheet: of another type, or of one that carries macros.
    """
    ending = Path(name).suffix.lower()
    if ending in WITH_MACROS:
        raise BadSheet(Trouble.MACRO)
    if ending != ".xlsx":
        raise BadSheet(Trouble.WRONG_TYPE)


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
    formulas = inspect(path)
    try:
        with load_workbook(path) as book:
            pages = [(name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in book.sheet_names]
    except (CalamineError, OSError, ValueError) as broken:
        raise BadSheet(Trouble.NOT_XLSX) from broken
    return [RawSheet(name, rows, formulas.get(at, frozenset())) for at, (name, rows) in enumerate(pages)]


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
