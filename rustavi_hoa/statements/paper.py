"""A report on paper: a head, what it rests on, one table after another on pages that lie, for their many columns."""

from __future__ import annotations

from collections.abc import Sequence

from rustavi_hoa.adapters.pdf_flow import PAD, Bit, Cell, Flow
from rustavi_hoa.i18n.dates import day_of_year
from rustavi_hoa.identity.words import APP
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.statements import words
from rustavi_hoa.statements.tables import TEXTS, Grid, said
from rustavi_hoa.statements.views import StatementLine

NARROWEST, ROOM, WIDEST = 11, 44, 90
"""Of a column of figures; what the name needs, and has at most. Unit: mm."""
SIZES = (8.5, 8, 7.5, 7, 6.5)
"""Unit: points."""


def draw(line: StatementLine, grids: list[Grid], locale: str) -> bytes:
    """Print a report."""
    title = words.KIND[line.kind].text(locale)
    foot = words.FOOT.render(locale, title=title, period=line.period, when=day_of_year(now(), locale))
    flow = Flow(f"{title} · {line.period}", foot, locale, lying=True)
    flow.text(APP.text(locale), 9, pale=True)
    flow.text(words.ONE.text(locale), 12)
    flow.text(title, 20, bold=True)
    flow.text(line.period, 14, bold=True)
    flow.text(SERVICES[line.service].text(locale) if line.service else words.WHOLE_CITY.text(locale), 11)
    flow.text(_standing(line, locale), 9, pale=True)
    flow.text(words.SOURCE[line.kind].text(locale), 9, pale=True)
    for grid in grids:
        flow.heading(grid.title.text(locale))
        _table(flow, grid, locale)
    flow.text(words.NO_RANKING.text(locale), 8.5, pale=True)
    return flow.done()


def _standing(line: StatementLine, locale: str) -> str:
    if not line.id:
        return words.NOT_ISSUED.text(locale)
    return words.ISSUED.render(locale, when=line.issued.en if locale == "en" else line.issued.ka)


def _table(flow: Flow, grid: Grid, locale: str) -> None:
    """Draw a table: each column as wide as its longest word asks for, the name has what is left."""
    heads = [head.text(locale) for head in grid.heads]
    rows = [[said(cell, locale) for cell in row] for row in grid.rows]
    size, name, rest = _widths(flow, list(zip(heads, *rows, strict=True))[1:])
    right = grid.key not in TEXTS
    told: list[list[Cell]] = [[first, *(Bit(cell, right=right) for cell in cells)] for first, *cells in rows]
    flow.rows((name, *rest), told, [heads[0], *(Bit(head, right=right) for head in heads[1:])], size=size)


def _widths(flow: Flow, columns: Sequence[Sequence[str]]) -> tuple[float, float, list[float]]:
    """Choose the largest letters that leave room for names: their size, the width of the name, those of the rest."""
    for size in SIZES:
        rest = [_widest(flow, column, size) + 2 * PAD + 0.2 for column in columns]
        name = flow.wide - sum(rest)
        if name >= ROOM:
            break
    return size, min(WIDEST, name), rest


def _widest(flow: Flow, column: Sequence[str], size: float) -> float:
    head, *cells = column
    words = [flow.pen.width(word, size, bold=True) for word in head.split()]
    return max([NARROWEST, *words, *(flow.pen.width(cell, size) for cell in cells)])
