"""A report as an XLSX book: a sheet for each table, numbers as numbers, nothing that could act."""

from __future__ import annotations

import tempfile
from pathlib import Path

from rustavi_hoa.adapters.books import NUMBER, Column, Page, write_book
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.statements import words
from rustavi_hoa.statements.tables import TEXTS, Cell, Grid
from rustavi_hoa.statements.views import StatementLine


def bound(line: StatementLine, grids: list[Grid], locale: str) -> bytes:
    """Give the book."""
    with tempfile.TemporaryDirectory(prefix="hoa-book-") as folder:
        path = Path(folder) / "book.xlsx"
        write_book(path, [_page(line, grid, locale) for grid in grids], {})
        return path.read_bytes()


def _page(line: StatementLine, grid: Grid, locale: str) -> Page:
    rest = Column(width=16) if grid.key in TEXTS else Column(NUMBER, 16)
    columns = [Column(width=44), *[rest] * (len(grid.heads) - 1)]
    title = f"{words.KIND[line.kind].text(locale)}, {line.period}"
    heads = [[title, *[""] * (len(grid.heads) - 1)], [head.text(locale) for head in grid.heads]]
    rows = [[_plain(cell, locale) for cell in row] for row in grid.rows]
    return Page(grid.title.text(locale), columns, heads, rows, frozen=1)


def _plain(cell: Cell, locale: str) -> str | int | float | None:
    return cell.text(locale) if isinstance(cell, Msg) else cell
