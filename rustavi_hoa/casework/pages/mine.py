"""An applicant's own official applications."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import words_own, words_page
from rustavi_hoa.casework.own_state import MyLettersState
from rustavi_hoa.casework.parts import letter_row
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import link_button, note, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import stack, thumb_bar
from rustavi_hoa.ui.lists import pager, rows
from rustavi_hoa.ui.tokens import Kind

FOUND = MyLettersState.found


def page() -> rx.Component:
    """The list, and the way to a new one at the thumb."""
    listed = rows(
        rx.foreach(
            FOUND.cards,
            lambda card: rx.fragment(letter_row(card=card, page=routes.LETTER), key=card.id.to_string()),
        )
    )
    nothing = empty("file-text", t(words_own.NONE), t(words_own.NONE_HINT))
    shown = rx.cond(FOUND.total > 0, stack(listed, _pager()), nothing)
    return stack(
        page_title(t(words_own.MINE), t(words_own.MINE_LEAD)),
        rx.cond(MyLettersState.is_loaded, shown, skeleton_rows(3)),
        note(t(words_own.PILOT)),
        thumb_bar(link_button(t(words_own.WRITE), routes.LETTER_WRITE, icon_name="plus", wide=True)),
    )


def _pager() -> rx.Component:
    def to(way: int) -> rx.Var:
        return f"{routes.MY_LETTERS}?page={FOUND.page + way}"

    newer = link_button(t(words_page.BEFORE), to(-1), kind=Kind.GHOST, small=True)
    older = link_button(t(words_page.AFTER), to(1), kind=Kind.GHOST, small=True)
    said = t(words_page.PAGE_OF, page=FOUND.page, pages=FOUND.pages)
    ways = (rx.cond(FOUND.page > 1, newer), rx.cond(FOUND.page < FOUND.pages, older))
    return rx.cond(FOUND.pages > 1, pager(said, *ways))
