"""Writes wide XLSX books straight to the disk: locked and hidden columns, drop-downs, and no cell that could act.

A text is a text cell of text format, a number a number, a day a day; a formula cannot be written at all. Some two
million cells take seconds, where a general library takes a minute.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from openpyxl.utils import get_column_letter

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LAST_ROW = 60_000
LISTS = "lists"
_EPOCH, _SURE = date(1899, 12, 30), date(1900, 3, 1)
"""Before the second day, spreadsheets count a day that never was: such days are written as text."""
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

OPEN, LOCKED, HEAD, CODE = 0, 3, 6, 7
"""Rows of styles: each of the first two has a text, a number and a day."""
TEXT, NUMBER, DAY = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what its cells are, whether one may type there; ``choices`` names a list of the book."""

    kind: int = TEXT
    width: int = 18
    is_locked: bool = False
    is_hidden: bool = False
    choices: str = ""

    @property
    def style(self) -> int:
        """Number of the style of its cells."""
        return (LOCKED if self.is_locked else OPEN) + self.kind


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet: heads (the first row holds codes), then rows as wide as the columns."""

    title: str
    columns: Sequence[Column]
    heads: Sequence[Sequence[str]]
    rows: Iterable[Sequence[Any]]
    frozen: int = 0
    is_hidden: bool = False


def write_book(path: Path, pages: Sequence[Page], lists: Mapping[str, Sequence[str]]) -> None:
    """Write the pages and the lists behind their drop-downs."""
    places = {name: _range(at, len(choices)) for at, (name, choices) in enumerate(lists.items(), 1)}
    strings: dict[str, int] = {}
    every = [*pages, _list_page(lists)] if lists else list(pages)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
        for at, page in enumerate(every, 1):
            with archive.open(f"xl/worksheets/sheet{at}.xml", "w") as part:
                for piece in _sheet(page, strings, places):
                    part.write(piece.encode())
        with archive.open("xl/sharedStrings.xml", "w") as part:
            for piece in _strings(strings):
                part.write(piece.encode())
        for name, text in _frame(every).items():
            archive.writestr(name, XML + text)


def _range(column: int, size: int) -> str:
    letter = get_column_letter(column)
    return f"{LISTS}!${letter}$1:${letter}${max(1, size)}"


def _list_page(lists: Mapping[str, Sequence[str]]) -> Page:
    most = max(map(len, lists.values()))
    rows = [[choices[at] if at < len(choices) else None for choices in lists.values()] for at in range(most)]
    return Page(LISTS, [Column(is_locked=True)] * len(lists), [], rows, is_hidden=True)


def _sheet(page: Page, strings: dict[str, int], places: Mapping[str, str]) -> Iterator[str]:
    letters = [get_column_letter(at) for at in range(1, len(page.columns) + 1)]
    yield f'{XML}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">{_pane(page)}</sheetView>'
    yield '</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>'
    for at, column in enumerate(page.columns, 1):
        hidden = ' hidden="1"' if column.is_hidden else ""
        yield f'<col min="{at}" max="{at}" width="{column.width}" style="{column.style}" customWidth="1"{hidden}/>'
    yield "</cols><sheetData>"
    for number, head in enumerate(page.heads, 1):
        styles = [CODE if number == 1 else HEAD] * len(letters)
        yield _row(number, head, letters, styles, strings)
    styles, some = [column.style for column in page.columns], []
    for number, row in enumerate(page.rows, len(page.heads) + 1):
        some.append(_row(number, row, letters, styles, strings))
        if len(some) == 64:
            yield "".join(some)
            some.clear()
    yield "".join(some)
    yield "</sheetData>"
    if page.heads:
        may = "".join(f' {what}="0"' for what in ("formatColumns", "formatRows", "sort", "autoFilter"))
        yield f'<sheetProtection sheet="1"{may}/>'
    yield from _drop_downs(page, letters, places)
    yield "</worksheet>"


def _pane(page: Page) -> str:
    if not page.heads:
        return ""
    down, right = len(page.heads), page.frozen
    cell = f"{get_column_letter(right + 1)}{down + 1}"
    across = f' xSplit="{right}"' if right else ""
    where = "bottomRight" if right else "bottomLeft"
    return f'<pane{across} ySplit="{down}" topLeftCell="{cell}" activePane="{where}" state="frozen"/>'


def _row(number: int, row: Sequence[Any], letters: list[str], styles: list[int], strings: dict[str, int]) -> str:
    cells = [f'<row r="{number}">']
    for letter, style, value in zip(letters, styles, row, strict=False):
        if value is None or value == "":
            continue
        if isinstance(value, date) and value < _SURE:
            value = value.isoformat()
        if isinstance(value, str):
            at = strings.setdefault(value, len(strings))
            cells.append(f'<c r="{letter}{number}" s="{style}" t="s"><v>{at}</v></c>')
        elif isinstance(value, date):
            cells.append(f'<c r="{letter}{number}" s="{style}"><v>{(value - _EPOCH).days}</v></c>')
        else:
            cells.append(f'<c r="{letter}{number}" s="{style}"><v>{value!r}</v></c>')
    cells.append("</row>")
    return "".join(cells)


def _drop_downs(page: Page, letters: list[str], places: Mapping[str, str]) -> Iterator[str]:
    chosen = [(letter, column.choices) for letter, column in zip(letters, page.columns, strict=True) if column.choices]
    if not chosen:
        return
    first = len(page.heads) + 1
    yield f'<dataValidations count="{len(chosen)}">'
    for letter, name in chosen:
        yield (
            '<dataValidation type="list" allowBlank="1" showErrorMessage="1" '
            f'sqref="{letter}{first}:{letter}{LAST_ROW}"><formula1>{places[name]}</formula1></dataValidation>'
        )
    yield "</dataValidations>"


def _strings(strings: Mapping[str, int]) -> Iterator[str]:
    yield f'{XML}<sst xmlns="{MAIN}" uniqueCount="{len(strings)}">'
    for text in strings:
        plain = _LOOKS_ESCAPED.sub("_x005F_", _ILLEGAL.sub("", text))
        yield f'<si><t xml:space="preserve">{escape(plain)}</t></si>'
    yield "</sst>"


def _frame(pages: Sequence[Page]) -> dict[str, str]:
    """Give the small parts that tie the sheets together."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    numbers = range(1, len(pages) + 1)
    types = "".join(
        f'<Override PartName="/xl/{name}.xml" ContentType="{kind}.{what}+xml"/>'
        for name, what in [
            ("workbook", "sheet.main"),
            ("styles", "styles"),
            ("sharedStrings", "sharedStrings"),
            *((f"worksheets/sheet{at}", "worksheet") for at in numbers),
        ]
    )
    hidden = {at: ' state="hidden"' for at, page in enumerate(pages, 1) if page.is_hidden}
    sheets = "".join(
        f'<sheet name={quoteattr(page.title[:31])} sheetId="{at}"{hidden.get(at, "")} r:id="r{at}"/>'
        for at, page in enumerate(pages, 1)
    )
    links = "".join(
        f'<Relationship Id="r{at}" Type="{LINKS}/{what}" Target="{name}.xml"/>'
        for at, what, name in [
            *((at, "worksheet", f"worksheets/sheet{at}") for at in numbers),
            (len(pages) + 1, "styles", "styles"),
            (len(pages) + 2, "sharedStrings", "sharedStrings"),
        ]
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{PARTS}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PARTS}/relationships"><Relationship Id="r1" '
        f'Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PARTS}/relationships">{links}</Relationships>',
        "xl/styles.xml": _styles(),
    }


def _styles() -> str:
    def one(form: int, *, font: int = 0, fill: int = 0, is_open: bool = False) -> str:
        lock = '<protection locked="0"/>' if is_open else ""
        return (
            f'<xf numFmtId="{form}" fontId="{font}" fillId="{fill}" borderId="0" xfId="0" applyNumberFormat="1" '
            f'applyFont="1" applyFill="1" applyProtection="1">{lock}</xf>'
        )

    text, plain, day = 49, 0, 14
    cells = [one(form, is_open=True) for form in (text, plain, day)]
    cells += [one(form, font=2, fill=2) for form in (text, plain, day)]
    cells += [one(text, font=1, fill=2), one(text, font=2, fill=2)]
    grey = '<color rgb="FF5F6368"/>'
    fills = "".join(f'<fill><patternFill patternType="{kind}"/></fill>' for kind in ("none", "gray125"))
    return (
        f'<styleSheet xmlns="{MAIN}"><fonts count="3"><font><sz val="11"/></font><font><b/><sz val="11"/></font>'
        f'<font><sz val="10"/>{grey}</font></fonts><fills count="3">{fills}<fill><patternFill patternType="solid">'
        '<fgColor rgb="FFF1F3F4"/></patternFill></fill></fills><borders count="1"><border/></borders>'
        f'<cellStyleXfs count="1"><xf/></cellStyleXfs>'
        f'<cellXfs count="{len(cells)}">{"".join(cells)}</cellXfs><cellStyles count="1">'
        '<cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
