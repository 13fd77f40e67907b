"""What the printer gets: personal slips to cut and fold, the poster, the activation sheet. Georgian first."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from fpdf import FPDF

from rustavi_hoa.adapters import pdf as paper
from rustavi_hoa.i18n.stamp import Stamp
from rustavi_hoa.identity import links, words
from rustavi_hoa.identity import words_second as second
from rustavi_hoa.identity import words_sheets as said
from rustavi_hoa.identity.rules import shown_code
from rustavi_hoa.identity.views import Sheet

ROWS, COLUMNS = 4, 2
MARGIN, PANEL = 6, 29
"""Unit: millimetres."""


def slips(sheets: Sequence[Sheet], site: str) -> bytes:
    """Print slips, eight on an A4 page, with lines to cut."""
    made = paper.new_page()
    wide, high = paper.WIDTH / COLUMNS, paper.HEIGHT / ROWS
    for at, sheet in enumerate(sheets):
        place = at % (ROWS * COLUMNS)
        if place == 0:
            if at:
                made.add_page()
            _cut_lines(made, wide, high)
        _slip(made, place % COLUMNS * wide, place // COLUMNS * high, sheet, site)
    return paper.finished(made)


def _cut_lines(made: FPDF, wide: float, high: float) -> None:
    for column in range(1, COLUMNS):
        paper.cut_line(made, column * wide, 0, column * wide, paper.HEIGHT)
    for row in range(1, ROWS):
        paper.cut_line(made, 0, row * high, paper.WIDTH, row * high)


def _slip(made: FPDF, x: float, y: float, sheet: Sheet, site: str) -> None:
    """Draw one slip of three panels: the code, its cover, and the door, which alone is seen when it is folded."""
    inner = paper.WIDTH / COLUMNS - 2 * MARGIN
    left = x + MARGIN
    for fold in (PANEL, 2 * PANEL):
        paper.fold_line(made, left, y + fold, left + inner)
    _code_panel(made, left, y + 1, inner, sheet, site)
    once = said.SLIP_ONCE.render("ka", until=sheet.until)
    below = paper.words(made, left, y + PANEL + 3, inner, once, size=8)
    below = paper.words(made, left, below + 2, inner, said.FOLD.ka, size=7)
    paper.words(made, left, below + 2, inner, said.SLIP_HOW.render("en", site=short_site(site)), size=6)
    flat = said.FLAT_ENTRANCE if sheet.entrance else said.FLAT
    door = flat.render("ka", number=sheet.apartment, entrance=sheet.entrance)
    below = paper.fitted(made, left, y + 2 * PANEL + 2.5, inner, door, size=13)
    paper.words(made, left, below, inner, sheet.address, size=8)


def _code_panel(made: FPDF, left: float, y: float, inner: float, sheet: Sheet, site: str) -> None:
    side = PANEL - 1
    paper.qr(made, left - 3, y, side, links.join(site, sheet.code))
    beside, room = left + side - 2, inner - side + 2
    below = paper.words(made, beside, y + 4, room, said.SLIP_HOW.render("ka", site=short_site(site)), size=7.5)
    paper.fitted(made, beside, below + 1.5, room, shown_code(sheet.code), size=14)


def short_site(site: str) -> str:
    """Give the address to type by hand."""
    return f"{urlsplit(site).netloc}/join"


def poster(sheet: Sheet, site: str) -> bytes:
    """Print the poster of a building; it only lets people ask."""
    made = paper.new_page()
    left, wide = 20, paper.WIDTH - 40
    below = paper.words(made, left, 20, wide, words.APP.ka, size=14)
    below = paper.fitted(made, left, below + 6, wide, said.POSTER_TITLE.ka, size=34)
    below = paper.words(made, left, below + 4, wide, sheet.address, size=18, bold=True)
    below = paper.words(made, left, below + 4, wide, said.POSTER_LEAD.ka, size=16)
    link = links.poster(site, sheet.code)
    side = 105
    paper.qr(made, (paper.WIDTH - side) / 2, below + 2, side, link)
    below += side + 4
    for step in said.POSTER_STEPS:
        below = paper.words(made, left, below + 2, wide, step.ka, size=16)
    below = paper.words(made, left, below + 4, wide, said.POSTER_NO_SCAN.render("ka", link=link), size=11)
    below = paper.words(made, left, below + 4, wide, said.POSTER_NOTE.ka, size=11)
    english = " ".join([said.POSTER_TITLE.en + ".", *(step.en for step in said.POSTER_STEPS)])
    paper.words(made, left, below + 4, wide, english, size=9)
    return paper.finished(made)


def activation(sheet: Sheet, site: str) -> bytes:
    """Print the sheet that activates a chairperson."""
    made = paper.new_page()
    left, wide = 20, paper.WIDTH - 40
    below = paper.words(made, left, 20, wide, words.APP.ka, size=12)
    below = paper.fitted(made, left, below + 4, wide, said.SHEET_TITLE.ka, size=22)
    below = paper.words(made, left, below + 4, wide, sheet.association, size=14, bold=True)
    below = paper.words(made, left, below + 1, wide, sheet.address, size=12)
    below = paper.words(made, left, below + 3, wide, said.SHEET_FOR.render("ka", name=sheet.for_name), size=14)
    side = 80
    paper.qr(made, left - 8, below + 2, side, links.join(site, sheet.code))
    beside = left + side - 4
    how = said.SLIP_HOW.render("ka", site=short_site(site))
    down = paper.words(made, beside, below + 14, wide - side + 4, how, size=12)
    paper.fitted(made, beside, down + 4, wide - side + 4, shown_code(sheet.code), size=22)
    below += side + 6
    for step in said.SHEET_STEPS:
        below = paper.words(made, left, below + 2, wide, step.render("ka", until=sheet.until), size=12)
    below += 8
    for label in said.SHEET_SIGNED:
        below = _signed(made, left, below + 8, wide, label.ka)
    english = " ".join(step.render("en", until=sheet.until_en) for step in said.SHEET_STEPS)
    paper.words(made, left, below + 10, wide, english, size=8)
    return paper.finished(made)


def recovery(name: str, since: Stamp, codes: Sequence[str]) -> bytes:
    """Print somebody's recovery codes, large enough to type, with a box beside each to cross it out."""
    made = paper.new_page()
    left, wide = 20, paper.WIDTH - 40
    below = paper.words(made, left, 20, wide, words.APP.ka, size=12)
    below = paper.fitted(made, left, below + 4, wide, second.CODES.ka, size=22)
    below = paper.words(made, left, below + 3, wide, second.PAPER_NAME.render("ka", name=name, day=since.ka), size=12)
    below = paper.words(made, left, below + 3, wide, second.CODES_LEAD.ka, size=11)
    below += 6
    for code in codes:
        made.rect(left, below + 1, 5, 5)
        below = paper.words(made, left + 10, below, wide - 10, code, size=18, bold=True) + 3
    english = f"{second.CODES.en}. {second.CODES_LEAD.en}"
    paper.words(made, left, below + 6, wide, english, size=9)
    return paper.finished(made)


def _signed(made: FPDF, left: float, y: float, wide: float, label: str) -> float:
    """Draw a line long enough to write on by hand."""
    below = paper.words(made, left, y, wide * 0.4, label, size=11)
    paper.cut_line(made, left + wide * 0.4, below - 1, left + wide, below - 1)
    return below
