"""The letters at the desk: filters in the address, the nearest date first."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import words, words_page
from rustavi_hoa.casework.list_state import LettersState
from rustavi_hoa.casework.parts import LOOKS, desk_tabs, looks_chip, pace_chip, service_words, when
from rustavi_hoa.casework.views import LetterCard
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, t
from rustavi_hoa.ui.atoms import link_button, note, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import form, option, options, search_input, select
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.lists import filters, pager, table, table_row
from rustavi_hoa.ui.tokens import Kind

FOUND, ASKED = LettersState.found, LettersState.asked


def page() -> rx.Component:
    """Ways of the desk, filters, the table, its pages."""
    everything = link_button(t(words_page.CLEAR), f"{routes.LETTERS}?state=all", kind=Kind.GHOST)
    nothing = empty("inbox", t(words_page.NOTHING), t(words_page.NOTHING_HINT), everything)
    listed = rx.cond(FOUND.total > 0, stack(_table(), _pager()), nothing)
    lead = rx.cond(LettersState.is_loaded, t(words_page.FOUND, n=FOUND.total), t(words_page.LEAD))
    enter = link_button(t(words_page.ENTER), routes.LETTER_ENTER, icon_name="plus")
    may_enter = SessionState.me.rights.contains(Can.LETTER_REGISTER.value)
    return stack(
        page_title(t(words.TITLE), lead, rx.cond(may_enter, enter)),
        desk_tabs(routes.LETTERS),
        _filters(),
        rx.cond(LettersState.is_loaded, listed, skeleton_rows(8)),
    )


def _choice(name: str, label: object, current: rx.Var, lines: dict, *more: rx.Component) -> rx.Component:
    return select(
        name,
        *more,
        *options((str(code), t(said)) for code, said in lines.items()),
        value=current,
        on_change=lambda value: LettersState.narrow(name, value),
        aria_label=t(label),
        id=f"filter-{name}",
    )


def _filters() -> rx.Component:
    groups = {**words_page.GROUPS, **{str(code): said for code, said in words.STATE.items()}}
    box = rx.el.div(search_input("search", t(words_page.SEARCH), default_value=ASKED.search))
    look = form(
        box,  # by itself in a column it would stand as tall as it is meant to be wide
        on_submit=LettersState.search,
        reset_on_submit=False,
        key=ASKED.search,
    )
    state = rx.cond(ASKED.state == "", "all", ASKED.state)
    return filters(
        _choice("state", words_page.ANY_STATE, state, groups),
        _choice("service", words_page.ANY_SERVICE, ASKED.service, SERVICES, option("", t(words_page.ANY_SERVICE))),
        _choice("kind", words_page.ANY_KIND, ASKED.kind, words.KIND, option("", t(words_page.ANY_KIND))),
        _choice("channel", words_page.ANY_CHANNEL, ASKED.channel, words.CHANNEL, option("", t(words_page.ANY_CHANNEL))),
        look,
        rx.cond(SessionState.me.rights.contains(Can.LETTER_WORK.value), _mine()),
    )


def _mine() -> rx.Component:
    box = rx.el.input(
        type="checkbox",
        id="filter-mine",
        checked=ASKED.mine,
        on_change=lambda on: LettersState.narrow("mine", rx.cond(on, "1", "")),
    )
    return rx.el.label(box, rx.el.span(t(words_page.MINE)), class_name="check")


def _table() -> rx.Component:
    body = rx.foreach(FOUND.cards, lambda card: rx.fragment(desk_row(card=card), key=card.id.to_string()))
    heads = [t(head) for head in words_page.HEADS.values()]
    return rx.el.div(table(heads, body, label=t(words.TITLE)), class_name="queue", custom_attrs={"data-keys": "rows"})


@rx.memo
def desk_row(*, card: rx.Var[LetterCard]) -> rx.Component:
    """One letter in the table."""
    who = t(words_page.FROM_WHOM, who=card.applicant, where=card.address)
    link = rx.el.a(card.subject, href=f"{routes.LETTER_DESK}?id={card.id}")
    service = rx.cond(card.service != "", service_words(card.service), t(words_page.NO_SERVICE))
    return table_row(
        card.number,
        looks_chip(card.state, LOOKS, words.STATE),
        pace_chip(card.pace, card.due),
        rx.el.div(link, note(choose(card.kind, words.KIND), " · ", who)),
        rx.fragment(service, rx.cond(card.coordinator != "", rx.fragment(" · ", card.coordinator))),
        rx.fragment(when(card.received), note(choose(card.channel, words.CHANNEL))),
    )


def _pager() -> rx.Component:
    def to(way: int) -> rx.Var:
        return f"{routes.LETTERS}?{LettersState.query}&page={FOUND.page + way}"

    newer = link_button(t(words_page.BEFORE), to(-1), kind=Kind.GHOST, small=True)
    older = link_button(t(words_page.AFTER), to(1), kind=Kind.GHOST, small=True)
    said = t(words_page.PAGE_OF, page=FOUND.page, pages=FOUND.pages)
    ways = (rx.cond(FOUND.page > 1, newer), rx.cond(FOUND.page < FOUND.pages, older))
    return rx.cond(FOUND.pages > 1, pager(said, *ways))
