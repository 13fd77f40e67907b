"""Lines on paper: words measured once, broken into lines of a width, placed where they are told.

Lines are broken here and not by fpdf2: the widths of words are remembered, and a word too long for its column is
broken instead of running over the edge. Georgian needs no shaping, so plain text is placed as it is.
"""

from __future__ import annotations

from functools import cache

from fpdf import FPDF

from rustavi_hoa.adapters import pdf as paper

INK, PALE, HAIR = 15, 105, 195
"""Greys."""
LEAD, RISE = 0.475, 0.36
"""Millimetres that a line takes for each point of its size, and that its baseline lies below its top."""
BOX = "\u2610"
"""A square to tick: drawn, whatever the font. Unit: mm for each point of the size; ``BOX_WIDE`` with its space."""
BOX_SIDE, BOX_WIDE = 0.36, 0.4
MOST_LINES = 40
_SAMPLE = 100.0


class Pen:
    """Measures and places lines in a document."""

    def __init__(self, pdf: FPDF) -> None:
        """Take the document in hand."""
        self.pdf = pdf
        self._plain = frozenset(map(chr, pdf.fonts[paper.FAMILY].cmap))  # type: ignore[union-attr]
        self._measured = cache(self._measure)

    def _measure(self, word: str, bold: bool) -> float:
        """Give the width of a word at 100 points. Unit: mm."""
        boxes = word.count(BOX)
        self._set(_SAMPLE, bold=bold)
        return self.pdf.get_string_width(word.replace(BOX, "")) + boxes * BOX_WIDE * _SAMPLE

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Give the width of a text. Unit: mm, size in points."""
        return self._measured(text, bold) * size / _SAMPLE

    def wrapped(self, text: str, wide: float, size: float, *, bold: bool = False) -> list[str]:
        """Break a text into lines of a width; a word that is too long is broken too, a line's end is kept."""
        lines: list[str] = []
        room, blank = wide * _SAMPLE / size, self._measured(" ", bold)
        for part in text.split("\n"):
            line, used = "", 0.0
            for piece in self._pieces(part, room, bold):
                long = self._measured(piece, bold)
                if line and used + blank + long > room:
                    lines.append(line)
                    line, used = piece, long
                else:
                    line, used = (f"{line} {piece}", used + blank + long) if line else (piece, long)
            lines.append(line)
        return lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], "…"]

    def _pieces(self, text: str, room: float, bold: bool) -> list[str]:
        """Split a text into words, and a word that is wider than a line into parts of a line."""
        made = []
        for word in filter(None, text.split(" ")):
            if self._measured(word, bold) <= room:
                made.append(word)
                continue
            start, used = 0, 0.0
            for at, sign in enumerate(word):
                wide = self._measured(sign, bold)
                if used + wide > room and at > start:
                    made.append(word[start:at])
                    start, used = at, 0.0
                used += wide
            made.append(word[start:])
        return made

    def cut(self, text: str, wide: float, size: float) -> str:
        """Give what fits on one line."""
        lines = self.wrapped(text, wide, size)
        return lines[0] if len(lines) == 1 else f"{self.wrapped(text, wide - 3, size)[0]}…"

    def line(self, x: float, y: float, text: str, size: float, *, bold: bool = False, pale: bool = False) -> None:
        """Place one line with its top at ``y``; a letter that the font lacks comes from the other one."""
        self.pdf.set_text_color(PALE if pale else INK)
        for at, piece in enumerate(text.split(BOX)):
            if at:
                self._box(x, y + size * 0.04, size * BOX_SIDE)
                x += size * BOX_WIDE
            if not piece:
                continue
            wide = self.width(piece, size, bold=bold)
            self._set(size, bold=bold)
            if self._plain.issuperset(piece):
                self.pdf.text(x, y + size * RISE, piece)
            else:
                self.pdf.set_xy(x, y - size * 0.02)
                self.pdf.cell(0, size * LEAD, piece)
            x += wide

    def _box(self, x: float, y: float, side: float) -> None:
        self.pdf.set_draw_color(INK)
        self.pdf.set_line_width(0.25)
        self.pdf.rect(x, y, side, side)

    def _set(self, size: float, *, bold: bool) -> None:
        self.pdf.set_font(paper.FAMILY, "B" if bold else "", size)
