"""The standard form as an XLSX: sheets to fill, drop-downs, a sheet of examples."""

from __future__ import annotations

import io
from collections.abc import Container, Sequence

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.register.form import COLUMNS, TITLES, Column, Sheet

EXAMPLES = Msg(ka="ნიმუში", en="Example")
CHOICES = Msg(ka="სია", en="Lists")
MUST = Msg(ka="აუცილებელია.", en="Must be filled.")
MAY = Msg(ka="შეგიძლიათ ცარიელი დატოვოთ.", en="May stay empty.")
LAST_ROW = 100_000


def form_bytes(units: Sequence[str], locale: str) -> bytes:
    """Give the empty form in one language; headers of both languages are read back."""
    book = Workbook()
    book.remove(book.active)
    for sheet in (Sheet.ASSOCIATIONS, Sheet.BUILDINGS, Sheet.ENTRANCES, Sheet.APARTMENTS, Sheet.CHAIRPERSONS):
        page = book.create_sheet(TITLES[sheet].text(locale))
        _header(page, COLUMNS[sheet], locale)
    lists = book.create_sheet(CHOICES.text(locale))
    for row, unit in enumerate(units, 1):
        lists.cell(row, 1, unit)
    _drop_downs(book, lists, len(units), locale)
    _examples(book.create_sheet(EXAMPLES.text(locale)), locale)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def sheet_bytes(title: Msg, columns: Sequence[Column], texts: Container[str], locale: str) -> bytes:
    """Give an empty form of one sheet with its drop-downs and an example; ``texts`` are columns that stay as typed."""
    book = Workbook()
    page = book.active
    page.title = title.text(locale)
    page.freeze_panes = "A2"
    lists = book.create_sheet(CHOICES.text(locale))
    for at, column in enumerate(columns, 1):
        letter = get_column_letter(at)
        cell = page.cell(1, at, column.title.text(locale) + (" *" if column.required else ""))
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        cell.comment = Comment((MUST if column.required else MAY).text(locale), "")
        page.column_dimensions[letter].width = 20
        if column.name in texts:
            page.column_dimensions[letter].number_format = "@"  # 1-3 stays 1-3 and is not made a date
        for row, choice in enumerate(column.choices, 1):
            lists.cell(row, at, choice.text(locale))
        if column.choices:
            source = f"'{lists.title}'!${letter}$1:${letter}${len(column.choices)}"
            rule = DataValidation(type="list", formula1=source, allow_blank=True)
            page.add_data_validation(rule)
            rule.add(f"{letter}2:{letter}{LAST_ROW}")
    example = book.create_sheet(EXAMPLES.text(locale))
    example.append([column.title.text(locale) for column in columns])
    example.append([column.example for column in columns])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _header(page: Worksheet, columns: Sequence[Column], locale: str) -> None:
    page.freeze_panes = "A2"
    for at, column in enumerate(columns, 1):
        cell = page.cell(1, at, column.title.text(locale) + (" *" if column.required else ""))
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.comment = Comment((MUST if column.required else MAY).text(locale), "")
        letter = get_column_letter(at)
        page.column_dimensions[letter].width = 18
        if column.name in ("number", "entrance", "apartment", "place", "association", "chair_phone"):
            page.column_dimensions[letter].number_format = "@"  # 1-3 stays 1-3 and is not made a date


def _drop_downs(book: Workbook, lists: Worksheet, units: int, locale: str) -> None:
    for sheet, columns in COLUMNS.items():
        page = book[TITLES[sheet].text(locale)]
        for at, column in enumerate(columns, 1):
            source = ""
            if column.name == "unit" and units:
                source = f"'{lists.title}'!$A$1:$A${units}"
            elif column.choices:
                source = '"' + ",".join(choice.text(locale) for choice in column.choices) + '"'
            if source:
                letter = get_column_letter(at)
                rule = DataValidation(type="list", formula1=source, allow_blank=True)
                page.add_data_validation(rule)
                rule.add(f"{letter}2:{letter}{LAST_ROW}")


def _examples(page: Worksheet, locale: str) -> None:
    """Show one filled line of each sheet; this sheet is never read back."""
    for sheet, columns in COLUMNS.items():
        page.append([TITLES[sheet].text(locale)])
        page.cell(page.max_row, 1).font = Font(bold=True)
        page.append([column.title.text(locale) for column in columns])
        page.append([column.example for column in columns])
        page.append([])
