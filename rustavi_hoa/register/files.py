"""From a file to the tables of the form; a file that cannot be taken says where it broke."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rustavi_hoa.adapters import sheets
from rustavi_hoa.adapters.sheets import BadSheet, RawSheet, Trouble
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.register import words
from rustavi_hoa.register.form import COLUMNS, FLAT, TITLES, Sheet, Table, missing, positions, sheet_named
from rustavi_hoa.register.report import BrokenFile

WHY: dict[Trouble, Msg] = {
    Trouble.NO_FILE: words.NO_FILE,
    Trouble.WRONG_TYPE: words.WRONG_TYPE,
    Trouble.MACRO: words.MACRO,
    Trouble.TOO_LARGE: words.TOO_LARGE,
    Trouble.BOMB: words.BOMB,
    Trouble.NOT_XLSX: words.NOT_XLSX,
    Trouble.NOT_TEXT: words.NOT_TEXT,
    Trouble.NOT_CSV: words.NOT_CSV,
    Trouble.TOO_WIDE: words.TOO_WIDE,
}


@contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Turn the adapter's trouble into a sentence with its place."""
    try:
        yield
    except BadSheet as bad:
        most = sheets.MOST_BYTES // (1024 * 1024)
        raise BrokenFile(
            WHY[bad.trouble], sheet=bad.sheet or path.name, row=bad.row, name=path.name, most=most
        ) from bad


def tables(path: Path) -> list[Table]:
    """Read the form's tables from an XLSX (a sheet each) or a CSV (one flat table).

    Raises:
        BrokenFile: unreadable, none of the form's sheets, a column missing or doubled.
    """
    with spoken(path):
        raw = sheets.read_sheets(path)
    if path.suffix.lower() == ".csv":
        return [_flat(raw[0])]
    named = [(sheet, each) for each in raw if (sheet := sheet_named(each.title)) and any(map(any, each.rows))]
    if not named:
        names = ", ".join(title.ka for title in TITLES.values())
        raise BrokenFile(words.NO_SHEETS, sheet=path.name, sheets=names)
    return [_table(sheet, each) for sheet, each in named]


def _table(sheet: Sheet, raw: RawSheet) -> Table:
    header_at = next((at for at, row in enumerate(raw.rows) if any(row)), 0)
    at, doubled = positions(raw.rows[header_at], COLUMNS[sheet])
    _complain(raw, header_at, [column.title.ka for column in missing(at, COLUMNS[sheet])], doubled)
    header = raw.rows[header_at]
    return Table(sheet, raw.title, raw.rows[header_at + 1 :], header_at + 2, at, header, formulas=raw.formulas)


def _flat(raw: RawSheet) -> Table:
    header = raw.rows[0] if raw.rows else []
    at, doubled = positions(header, FLAT)
    lacking = [sheet for sheet in (Sheet.BUILDINGS, Sheet.ASSOCIATIONS) if missing(at, COLUMNS[sheet])]
    names = [column.title.ka for column in missing(at, COLUMNS[Sheet.BUILDINGS])] if len(lacking) > 1 else []
    _complain(raw, 0, names, doubled)
    return Table(Sheet.BUILDINGS, raw.title, raw.rows[1:], 2, at, header, is_flat=True)


def _complain(raw: RawSheet, header_at: int, lacking: list[str], doubled: list[str]) -> None:
    for why, columns in ((words.NO_COLUMN, lacking), (words.COLUMN_TWICE, doubled)):
        if columns:
            raise BrokenFile(why, sheet=raw.title, row=header_at + 1, column=columns[0])
