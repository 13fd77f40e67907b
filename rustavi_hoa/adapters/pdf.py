"""Printed pages: A4 by fpdf2 with the embedded Georgian font and shaping, QR codes drawn as squares."""

from __future__ import annotations

from pathlib import Path

import segno
from fpdf import FPDF

FONTS = Path(__file__).parent / "fonts"
FAMILY, REST = "print", "rest"
"""``rest`` holds the letters that ``print`` lacks: Cyrillic, accents, ² and arrows, which people type too."""
WIDTH, HEIGHT = 210, 297
"""Unit: millimetres, A4."""


def new_page() -> FPDF:
    """Open a document with one A4 page, no margins and no automatic breaks."""
    made = prepared(FPDF(format="A4", unit="mm"))
    made.set_text_shaping(True)
    made.add_page()
    return made


def prepared(made: FPDF) -> FPDF:
    """Give a document the platform's letters, no margins and no automatic breaks."""
    for style, weight in (("", "regular"), ("B", "bold")):
        made.add_font(FAMILY, style, FONTS / f"print-{weight}.ttf")
        made.add_font(REST, style, FONTS / f"rest-{weight}.ttf")
    made.set_fallback_fonts([REST], exact_match=False)
    made.set_auto_page_break(False)
    made.set_margin(0)
    made.c_margin = 0
    return made


def words(pdf: FPDF, x: float, y: float, width: float, text: str, *, size: float, bold: bool = False) -> float:
    """Write text in a column and give the y below it. Unit: mm, size in points."""
    pdf.set_font(FAMILY, "B" if bold else "", size)
    pdf.set_xy(x, y)
    pdf.multi_cell(width, size * 0.5, text, align="L", new_x="LEFT", new_y="NEXT")
    return float(pdf.get_y())


def fitted(pdf: FPDF, x: float, y: float, width: float, text: str, *, size: float, smallest: float = 6) -> float:
    """Write one bold line, smaller where it would not fit. Unit: mm, size in points."""
    pdf.set_font(FAMILY, "B", size)
    while size > smallest and pdf.get_string_width(text) > width:
        size -= 0.5
        pdf.set_font(FAMILY, "B", size)
    return words(pdf, x, y, width, text, size=size, bold=True)


def qr(pdf: FPDF, x: float, y: float, side: float, text: str) -> None:
    """Draw a QR code with its quiet zone inside a square of ``side`` mm."""
    rows = list(segno.make(text, error="m", micro=False).matrix_iter(border=4))
    dot = side / len(rows)
    pdf.set_fill_color(0)
    for down, row in enumerate(rows):
        start = None
        for across, dark in enumerate([*row, 0]):
            if dark and start is None:
                start = across
            elif not dark and start is not None:
                pdf.rect(x + start * dot, y + down * dot, (across - start) * dot, dot, style="F")
                start = None


def cut_line(pdf: FPDF, x1: float, y1: float, x2: float, y2: float) -> None:
    """Draw a dashed line to cut or fold along."""
    pdf.set_draw_color(120)
    pdf.set_line_width(0.2)
    pdf.set_dash_pattern(dash=2, gap=1.5)
    pdf.line(x1, y1, x2, y2)
    pdf.set_dash_pattern()


def fold_line(pdf: FPDF, x1: float, y: float, x2: float) -> None:
    """Draw a line of pale dots to fold along."""
    pdf.set_draw_color(170)
    pdf.set_line_width(0.15)
    pdf.set_dash_pattern(dash=0.4, gap=1.2)
    pdf.line(x1, y, x2, y)
    pdf.set_dash_pattern()


def finished(pdf: FPDF) -> bytes:
    """Give the file."""
    return bytes(pdf.output())
