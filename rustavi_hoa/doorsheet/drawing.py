"""The sheet for the door: one A4 page in letters one reads from the stairs; smaller only where it would not fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from fpdf import FPDF

from rustavi_hoa.adapters import pdf as paper
from rustavi_hoa.adapters.images import printable
from rustavi_hoa.adapters.pdf_pen import HAIR, LEAD, Pen
from rustavi_hoa.doorsheet import words
from rustavi_hoa.doorsheet.telling import Pair, Told
from rustavi_hoa.identity.words import APP
from rustavi_hoa.paper.words import POSTER_DANGER

LEFT, TOP, BOTTOM = 16, 14, paper.HEIGHT - 12
WIDE = paper.WIDTH - 2 * LEFT
QR = 40
"""Unit: millimetres."""
SCALES = (1.0, 0.92, 0.84, 0.76, 0.68)
"""The smallest still prints body text in 13 points."""
TITLE, HEAD, BODY, SMALL = 34, 24, 19, 12
"""Unit: points at full size."""
FRAMES = (58, 48, 38)
"""Heights of a photo that are tried, largest first. Unit: mm."""


@dataclass(slots=True)
class _Page:
    """Where the pen is; ``is_dry`` measures without drawing."""

    pdf: FPDF
    pen: Pen
    scale: float
    frame: float
    y: float = TOP
    is_dry: bool = False

    def text(self, text: str, size: float, *, wide: float = WIDE, x: float = LEFT, bold: bool = False) -> None:
        size *= self.scale
        for line in self.pen.wrapped(text, wide, size, bold=bold):
            if not self.is_dry:
                self.pen.line(x, self.y, line, size, bold=bold)
            self.y += size * LEAD


def draw(told: Told, link: str, locale: str) -> bytes:
    """Print a sheet; the most that fits on one page, photos before letters growing small."""
    made = paper.new_page()
    made.set_lang(locale)
    made.set_title(f"{told.title} · {told.week}")
    pen = Pen(made)
    for page in _tries(made, pen):
        page.is_dry = True
        _body(page, told, locale)
        if page.y <= BOTTOM - QR - 4:
            break
    fits = page.y <= BOTTOM - QR - 4
    page.y, page.is_dry = TOP, False
    _body(page, told if fits else _less(page, told, locale), locale)
    _foot(page, told, link, locale, fits=fits)
    return paper.finished(made)


def _tries(made: FPDF, pen: Pen) -> Iterator[_Page]:
    for scale in SCALES:
        for frame in FRAMES:
            yield _Page(made, pen, scale, frame)


def _less(page: _Page, told: Told, locale: str) -> Told:
    """Leave lines out from the end until the rest fits."""
    blocks, pairs = [(head, list(lines)) for head, lines in told.blocks], list(told.pairs)
    while blocks or pairs:
        page.y, page.is_dry = TOP, True
        shorter = replace(told, blocks=blocks, pairs=pairs)
        _body(page, shorter, locale)
        if page.y <= BOTTOM - QR - 4:
            break
        if not blocks:
            pairs.pop()
        elif len(blocks[-1][1]) > 1:
            blocks[-1][1].pop()
        else:
            blocks.pop()
    page.y, page.is_dry = TOP, False
    return shorter


def _body(page: _Page, told: Told, locale: str) -> None:
    page.text(told.title, TITLE, bold=True)
    page.text(told.week, HEAD, bold=True)
    page.y += 1
    page.text(told.address, BODY)
    if told.words:
        page.y += 3
        page.text(words.CHAIR_WORDS.text(locale), SMALL)
        page.text(told.words, BODY)
    if told.empty:
        page.y += 6
        page.text(told.empty, HEAD)
    if told.pairs:
        _heading(page, told.done)
        for each in told.pairs:
            _pair(page, each, locale)
    for head, lines in told.blocks:
        if head:
            _heading(page, head)
        for line in lines:
            page.text("•", BODY, x=LEFT + 1)
            page.y -= BODY * page.scale * LEAD
            page.text(line, BODY, x=LEFT + 7, wide=WIDE - 7)


def _heading(page: _Page, text: str) -> None:
    page.y += 4
    if not page.is_dry:
        page.pdf.set_draw_color(HAIR)
        page.pdf.set_line_width(0.4)
        page.pdf.line(LEFT, page.y, LEFT + WIDE, page.y)
    page.y += 2
    page.text(text, HEAD, bold=True)


def _pair(page: _Page, each: Pair, locale: str) -> None:
    page.text(each.title, BODY)
    gap, halves = 6.0, [(words.BEFORE, each.before), (words.AFTER, each.after)]
    wide, top, low = (WIDE - gap) / 2, page.y + 1, page.y
    for at, (said, data) in enumerate(pair for pair in halves if pair[1]):
        x = LEFT + at * (wide + gap)
        page.y = top
        page.text(said.text(locale), SMALL, x=x, wide=wide)
        page.y += 1
        if not page.is_dry:
            _photo(page, x, wide, data)
        low = max(low, page.y + page.frame)
    page.y = low + 2


def _photo(page: _Page, x: float, wide: float, data: bytes) -> None:
    found = printable(data)
    if found is None:
        return
    scale = min(wide / found.width, page.frame / found.height)
    page.pdf.image(found.data, x, page.y, found.width * scale, found.height * scale)


def _foot(page: _Page, told: Told, link: str, locale: str, *, fits: bool) -> None:
    """Draw what stands at the foot of every sheet: the QR, where it leads, what the sheet is not."""
    page.scale, top = 1.0, BOTTOM - QR
    paper.qr(page.pdf, LEFT + WIDE - QR, top, QR, link)
    page.pdf.set_draw_color(HAIR)
    page.pdf.line(LEFT, top - 2, LEFT + WIDE, top - 2)
    page.y, wide = top + 1, WIDE - QR - 6
    page.text(words.SCAN.text(locale), 15, wide=wide, bold=True)
    page.text(words.SCAN_HINT.text(locale), SMALL, wide=wide)
    more = told.more or ("" if fits else words.MORE.text(locale))
    for said in filter(None, (more, POSTER_DANGER.text(locale), words.FOR_INFORMATION.text(locale))):
        page.text(said, SMALL, wide=wide)
    page.text(" · ".join(filter(None, (told.association, APP.text(locale)))), 9, wide=wide)
