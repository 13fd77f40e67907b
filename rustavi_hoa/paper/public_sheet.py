"""The public passport on paper: a building's public page for whoever has no telephone at hand."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.adapters.pdf_flow import WIDE, Bit, Cell, Flow
from rustavi_hoa.paper import telling
from rustavi_hoa.paper import words as said
from rustavi_hoa.paper.passport_sheet import LABEL, picture
from rustavi_hoa.paper.views import PublicPaper
from rustavi_hoa.passport import words_page
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.views_public import PublicFact, PublicGroup
from rustavi_hoa.register.words_standing import HINT, STANDING
from rustavi_hoa.works import words as works_words
from rustavi_hoa.works.rules import CATEGORIES, STATES, lari
from rustavi_hoa.works.views import PublicWork


def link_to(site: str, building_id: int) -> str:
    """Give the address behind the QR: the public page."""
    return f"{site}{routes.public_building(building_id)}"


def draw(paper: PublicPaper, link: str, locale: str) -> bytes:
    """Print the public passport of a building; ``link`` is its public page."""
    home = paper.building
    title, address = words_page.TITLE.text(locale), telling.either(locale, home.address, home.address_en)
    flow = telling.opened(title, address, locale)
    lines = [Bit(address, bold=True, size=12.5), Bit(telling.either(locale, home.unit, home.unit_en))]
    telling.head(flow, title, [each for each in lines if each.text], link, said.LIVE.text(locale), locale)
    _summary(flow, paper, locale)
    _facts(flow, paper.passport.brief, locale)
    for group in paper.passport.groups:
        _group(flow, group, locale)
    if paper.works:
        flow.heading(said.WORKS.text(locale))
        heads = [each.text(locale) for each in (works_words.CATEGORY, works_words.STATE, works_words.COST)]
        flow.rows((WIDE - 84, 44, 40), [_work(each, locale) for each in paper.works], heads)
    if paper.photos:
        flow.heading(said.PHOTOS.text(locale), keep=85)
        flow.pictures([picture(each, locale) for each in paper.photos], said.PHOTO_GONE.text(locale))
    return flow.done()


def _summary(flow: Flow, paper: PublicPaper, locale: str) -> None:
    passport, union, unknown = paper.passport, paper.building.association, said.TO_CLARIFY.text(locale)
    filled = said.FILLED_OF.render(locale, filled=passport.filled, required=passport.required, share=passport.share)
    fresh = telling.either(locale, passport.fresh, passport.fresh_en) or said.EMPTY.text(locale)
    name: Cell = unknown
    if union:
        standing, hint = STANDING[union.standing].text(locale), HINT.text(locale)
        name = [Bit(telling.either(locale, union.name, union.name_en)), Bit(standing), Bit(hint, pale=True, size=8)]
    rows: list[tuple[str, Cell]] = [
        (said.AS_OF.text(locale), telling.said_day(paper.day, locale)),
        (said.UNION.text(locale), name),
        (said.CODE.text(locale), paper.building.code),
        (said.FILLED_IN.text(locale), filled),
        (said.LAST_UPDATE.text(locale), fresh),
        (said.FOR_WHOM.text(locale), said.LEVELS["public"].text(locale)),
    ]
    flow.rows((LABEL, WIDE - LABEL), [(Bit(label, pale=True), value) for label, value in rows])


def _group(flow: Flow, group: PublicGroup, locale: str) -> None:
    about = definition().by_code[group.code]
    flow.heading(said.GROUP_N.render(locale, n=about.number, label=about.label), keep=20)
    for row in group.rows:
        label = telling.either(locale, row.label, row.label_en)
        if label:
            flow.text(label, bold=True)
        _facts(flow, row.facts, locale)


def _facts(flow: Flow, facts: list[PublicFact], locale: str) -> None:
    rows = []
    for each in facts:
        value = telling.either(locale, each.said, each.said_en) or said.TO_CLARIFY.text(locale)
        rows.append((Bit(telling.either(locale, each.label, each.label_en), pale=True), value))
    flow.rows((LABEL, WIDE - LABEL), rows)


def _work(each: PublicWork, locale: str) -> tuple[Cell, Cell, Cell]:
    kind = CATEGORIES[each.category].text(locale) if each.category in CATEGORIES else each.category
    what: Cell = [Bit(each.title), Bit(kind, pale=True, size=8)] if each.title else kind
    state = said.STATE_IN.render(locale, state=STATES[each.state], year=each.year)
    return what, state, lari(each.cost)
