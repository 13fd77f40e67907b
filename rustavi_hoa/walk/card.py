"""The card for the entrance: two on an A4 sheet, each an A5, to be cut apart. Georgian first."""

from __future__ import annotations

from fpdf import FPDF

from rustavi_hoa import routes
from rustavi_hoa.adapters import pdf as paper
from rustavi_hoa.walk import words
from rustavi_hoa.walk.views import BuildingCard

CARDS = 2
MARGIN = 14
SIDE = 84
"""Unit: millimetres; half of an A4 sheet is an A5 lying down."""


def link_to(site: str, building_id: int) -> str:
    """Give the address behind the QR: the building's public page."""
    return f"{site}{routes.public_building(building_id)}"


def sheet(about: BuildingCard, site: str) -> bytes:
    """Print two cards of a building on one sheet."""
    made, high = paper.new_page(), paper.HEIGHT / CARDS
    link = link_to(site, about.building_id)
    for at in range(CARDS):
        _card(made, at * high, high, about, link)
    paper.cut_line(made, 0, high, paper.WIDTH, high)
    return paper.finished(made)


def _card(made: FPDF, top: float, high: float, about: BuildingCard, link: str) -> None:
    left, beside = MARGIN, paper.WIDTH - MARGIN - SIDE
    wide = beside - left - 4
    below = paper.fitted(made, left, top + MARGIN, paper.WIDTH - 2 * MARGIN, words.CARD_TITLE.ka, size=28)
    paper.qr(made, beside, top + (high - SIDE) / 2 + 8, SIDE, link)
    below = paper.words(made, left, below + 6, wide, about.address, size=20, bold=True)
    if about.association:
        below = paper.words(made, left, below + 3, wide, about.association, size=11)
    below = paper.words(made, left, below + 5, wide, words.CARD_LEAD.ka, size=13)
    paper.words(made, left, below + 5, wide, words.CARD_DANGER.ka, size=13, bold=True)
    foot = top + high - MARGIN - 8
    paper.words(made, left, foot - 6, wide, words.CARD_LINK.render("ka", link=link), size=9)
    paper.words(made, left, foot + 2, wide, f"{words.CARD_TITLE.en}. {about.address_en}", size=8)
