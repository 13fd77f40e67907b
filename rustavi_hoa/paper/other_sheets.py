"""An association's card and the poster of an entrance."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.adapters import pdf
from rustavi_hoa.adapters.pdf_flow import WIDE, Bit, Cell
from rustavi_hoa.identity.words import APP
from rustavi_hoa.paper import telling
from rustavi_hoa.paper import words as said
from rustavi_hoa.paper.views import AssociationPaper, PosterPaper
from rustavi_hoa.register.words_standing import HINT, STANDING

LABEL = 62
POSTER_QR = 105
"""Unit: millimetres."""


def card(about: AssociationPaper, link: str, locale: str) -> bytes:
    """Print an association's card; ``link`` is its page."""
    title, name = said.CARD.text(locale), telling.either(locale, about.name, about.name_en)
    flow = telling.opened(title, name, locale)
    telling.head(flow, title, [Bit(name, bold=True, size=14)], link, said.LIVE.text(locale), locale)
    unknown = said.TO_CLARIFY.text(locale)
    standing = [Bit(STANDING[about.standing].text(locale), bold=True)]
    if about.verified_on:
        day = telling.said_day(about.verified_on, locale)
        standing.append(Bit(said.VERIFIED_ON.render(locale, day=day), size=8.5))
    standing.append(Bit(HINT.text(locale), pale=True, size=8))
    rows: list[tuple[Cell, Cell]] = [
        (said.CODE.text(locale), about.code),
        (said.RECORD_NO.text(locale), about.record_no or unknown),
        (said.STANDING.text(locale), standing),
    ]
    if about.sees_people:
        rows.append((said.CHAIRPERSON.text(locale), ", ".join(about.chairs) or unknown))
    flow.rows((LABEL, WIDE - LABEL), [(Bit(str(label), pale=True), value) for label, value in rows], size=10)
    flow.heading(said.BUILDINGS_N.render(locale, n=len(about.homes)))
    if not about.homes:
        flow.text(said.NO_BUILDINGS.text(locale), pale=True)
    homes = []
    for home in about.homes:
        address = telling.either(locale, home.address, home.address_en)
        address = said.GONE.render(locale, address=address) if home.is_gone else address
        homes.append((address, telling.either(locale, home.unit, home.unit_en) or unknown, home.code))
    heads = [each.text(locale) for each in (said.ADDRESS, said.UNIT, said.CODE)]
    flow.rows((WIDE - 90, 55, 35), homes, heads)
    return flow.done()


def card_link(site: str, association_id: int) -> str:
    """Give the address of an association's page."""
    return f"{site}{routes.ASSOCIATION}?id={association_id}"


def poster_link(site: str, building_id: int) -> str:
    """Give the address behind the poster's QR: the public page, which asks no passer-by to sign in."""
    return f"{site}{routes.public_building(building_id)}"


def poster(about: PosterPaper, link: str, locale: str) -> bytes:
    """Print the poster of an entrance, the other language small at its foot."""
    made = pdf.new_page()
    made.set_lang(locale)
    left, wide = 20, pdf.WIDTH - 40
    below = pdf.words(made, left, 18, wide, APP.text(locale), size=13)
    below = pdf.words(made, left, below + 5, wide, said.POSTER.text(locale), size=30, bold=True)
    address = telling.either(locale, about.address, about.address_en)
    below = pdf.words(made, left, below + 4, wide, address, size=18, bold=True)
    name = telling.either(locale, about.association, about.association_en)
    if name:
        below = pdf.words(made, left, below + 1, wide, name, size=13)
    below = pdf.words(made, left, below + 4, wide, said.POSTER_LEAD.text(locale), size=15)
    side = min(POSTER_QR, pdf.HEIGHT - below - 62)
    pdf.qr(made, (pdf.WIDTH - side) / 2, below + 1, side, link)
    below = pdf.words(made, left, below + side + 3, wide, said.POSTER_OPEN.render(locale, link=link), size=11)
    below = pdf.words(made, left, below + 3, wide, said.POSTER_WRONG.text(locale), size=12)
    below = pdf.words(made, left, below + 3, wide, said.POSTER_DANGER.text(locale), size=16, bold=True)
    other = "ka" if locale == "en" else "en"
    foot = (said.POSTER, said.POSTER_LEAD, said.POSTER_DANGER)
    pdf.words(made, left, below + 4, wide, " · ".join(each.text(other) for each in foot), size=8.5)
    return pdf.finished(made)
