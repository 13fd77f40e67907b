"""Text that flows over numbered A4 pages: paragraphs, rows that are never cut, heads that come again, photos."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from fpdf import FPDF

from rustavi_hoa.adapters import pdf as paper
from rustavi_hoa.adapters.pdf_pen import HAIR, LEAD, PALE, Pen

LEFT, TOP, UNDER = 16, 15, 19
BOTTOM, WIDE = paper.HEIGHT - UNDER, paper.WIDTH - 2 * LEFT
"""Unit: millimetres."""
PAD = 1.3
FOOT = 7.5
"""Unit: points."""


@dataclass(frozen=True, slots=True)
class Bit:
    """One paragraph of a cell; ``right`` sets it to the right edge. Unit: ``size`` pt, 0 as the table's; ``gap`` mm."""

    text: str
    bold: bool = False
    pale: bool = False
    size: float = 0
    gap: float = 0
    right: bool = False


Cell = str | Bit | Sequence[Bit]
"""What stands in one place of a row."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo with its words; empty ``data`` draws a quiet sign. Unit: pixels."""

    data: bytes
    width: int
    height: int
    caption: Sequence[Bit]


@dataclass(frozen=True, slots=True)
class _Told:
    """A paragraph broken into lines."""

    bit: Bit
    lines: list[str]

    @property
    def high(self) -> float:
        return self.bit.gap + len(self.lines) * self.bit.size * LEAD


class _Numbered(FPDF):
    """Pages that say at their foot what they are and which of how many."""

    foot = ""

    def footer(self) -> None:
        """Draw the foot."""
        wide, bottom = self.w - 2 * LEFT, self.h - UNDER
        self.set_draw_color(HAIR)
        self.set_line_width(0.2)
        self.line(LEFT, bottom + 4, LEFT + wide, bottom + 4)
        self.set_font(paper.FAMILY, "", FOOT)
        self.set_text_color(PALE)
        self.set_xy(LEFT, bottom + 5.5)
        self.cell(wide - 24, 4, self.foot)
        self.set_xy(LEFT + wide - 24, bottom + 5.5)
        self.cell(24, 4, f"{self.page_no()} / {{nb}}", align="R")


class Flow:
    """A hand that knows how far down the page it is."""

    def __init__(self, title: str, foot: str, locale: str, *, lying: bool = False) -> None:
        """Open the first page; ``lying`` turns the paper, for tables of many columns."""
        self.pdf = _Numbered("landscape" if lying else "portrait", format="A4", unit="mm")
        paper.prepared(self.pdf)
        self.pdf.set_title(title)
        self.pdf.set_lang(locale)
        self.pen = Pen(self.pdf)
        self.wide, self.bottom = self.pdf.w - 2 * LEFT, self.pdf.h - UNDER
        self.pdf.foot = self.pen.cut(foot, self.wide - 24, FOOT)
        self.pdf.add_page()
        self.y: float = TOP

    def room(self, needed: float) -> bool:
        """Begin a new page where the next ``needed`` mm would not fit; tells whether it did."""
        if self.y + needed <= self.bottom or self.y <= TOP:
            return False
        self.pdf.add_page()
        self.y = TOP
        return True

    def text(self, text: str, size: float = 9.5, *, bold: bool = False, pale: bool = False, wide: float = 0) -> None:
        """Write a paragraph, line by line over pages; ``wide`` is the whole width where it is 0."""
        for line in self.pen.wrapped(text, wide or self.wide, size, bold=bold):
            self.room(size * LEAD)
            self.pen.line(LEFT, self.y, line, size, bold=bold, pale=pale)
            self.y += size * LEAD
        self.y += 1

    def heading(self, text: str, keep: float = 42) -> None:
        """Write a heading that stays with the ``keep`` mm after it."""
        if self.y > TOP:
            self.y += 3.5
        self.room(keep)
        self.text(text, 12.5, bold=True)

    def rows(
        self,
        widths: Sequence[float],
        rows: Iterable[Sequence[Cell]],
        heads: Sequence[Cell] = (),
        *,
        size: float = 9,
        least: float = 0,
        grid: bool = False,
    ) -> None:
        """Draw rows with hairlines; none is cut by a page's end, and a new page repeats the heads. Unit: mm."""
        top = self._broken([_bold(each) for each in heads], widths, size) if heads else []
        is_begun = False
        for row in rows:
            cells = self._broken(row, widths, size)
            high = max(least, _height(cells)) + 2 * PAD
            is_new = self.room(high if is_begun else high + _height(top) + 2 * PAD)
            if top and (is_new or not is_begun):
                self._shade(sum(widths), _height(top) + 2 * PAD)
                self._row(widths, top, _height(top) + 2 * PAD, grid=grid)
            is_begun = True
            self._row(widths, cells, high, grid=grid)
        self.y += 1.5

    def _shade(self, wide: float, high: float) -> None:
        self.pdf.set_fill_color(238)
        self.pdf.rect(LEFT, self.y, wide, high, style="F")

    def _row(self, widths: Sequence[float], cells: Sequence[Sequence[_Told]], high: float, *, grid: bool) -> None:
        x = float(LEFT)
        edges = [x]
        for cell, wide in zip(cells, widths, strict=True):
            self._cell(x + PAD, self.y + PAD, cell, wide - 2 * PAD)
            x += wide
            edges.append(x)
        self.pdf.set_draw_color(HAIR)
        self.pdf.set_line_width(0.2)
        for edge in edges if grid else ():
            self.pdf.line(edge, self.y, edge, self.y + high)
        if grid:
            self.pdf.line(LEFT, self.y, x, self.y)
        self.y += high
        self.pdf.line(LEFT, self.y, x, self.y)

    def _cell(self, x: float, y: float, cell: Sequence[_Told], wide: float = 0) -> None:
        for told in cell:
            bit = told.bit
            y += bit.gap
            for line in told.lines:
                left = x + wide - self.pen.width(line, bit.size, bold=bit.bold) if bit.right else x
                self.pen.line(left, y, line, bit.size, bold=bit.bold, pale=bit.pale)
                y += bit.size * LEAD

    def _broken(self, row: Sequence[Cell], widths: Sequence[float], size: float) -> list[list[_Told]]:
        return [self._told(cell, wide - 2 * PAD, size) for cell, wide in zip(row, widths, strict=True)]

    def _told(self, cell: Cell, wide: float, size: float) -> list[_Told]:
        made = []
        for bit in _bits(cell):
            sized = replace(bit, size=bit.size or size)
            made.append(_Told(sized, self.pen.wrapped(bit.text, wide, sized.size, bold=bit.bold)))
        return made

    def pictures(self, pictures: Sequence[Picture], missing: str, columns: int = 2) -> None:
        """Draw photos side by side, each with its words below; a damaged one is a frame that says ``missing``."""
        gap = 6
        wide = (self.wide - gap * (columns - 1)) / columns
        frame = wide * 0.72
        for at in range(0, len(pictures), columns):
            some = pictures[at : at + columns]
            told = [self._told(each.caption, wide, 8) for each in some]
            high = frame + 1.5 + _height(told)
            self.room(high)
            for place, (each, words) in enumerate(zip(some, told, strict=True)):
                x = LEFT + place * (wide + gap)
                self._picture(each, x, wide, frame, missing)
                self._cell(x, self.y + frame + 1.5, words)
            self.y += high + 4

    def _picture(self, each: Picture, x: float, wide: float, frame: float, missing: str) -> None:
        if not each.data:
            self.pdf.set_fill_color(238)
            self.pdf.rect(x, self.y, wide, frame, style="F")
            self.pen.line(x + 4, self.y + frame / 2, self.pen.cut(missing, wide - 8, 9), 9, pale=True)
            return
        scale = min(wide / each.width, frame / each.height)
        across, down = each.width * scale, each.height * scale
        self.pdf.image(each.data, x, self.y + (frame - down) / 2, across, down)

    def done(self) -> bytes:
        """Give the file."""
        return paper.finished(self.pdf)


def _bits(cell: Cell) -> Sequence[Bit]:
    if isinstance(cell, str):
        return [Bit(cell)]
    return [cell] if isinstance(cell, Bit) else cell


def _bold(cell: Cell) -> list[Bit]:
    return [replace(each, bold=True) for each in _bits(cell)]


def _height(cells: Sequence[Sequence[_Told]]) -> float:
    return max((sum(told.high for told in cell) for cell in cells), default=0)
