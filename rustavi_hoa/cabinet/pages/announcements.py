"""The board at the door: what the chairperson says to all or to one entrance."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.cabinet import words
from rustavi_hoa.cabinet.board_state import BoardState
from rustavi_hoa.cabinet.parts import announcement_card
from rustavi_hoa.cabinet.rules import LONGEST_ANNOUNCEMENT
from rustavi_hoa.cabinet.views import Announcement
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, link_button, page_title, section_title
from rustavi_hoa.ui.feedback import banner, dialog, empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, option, select, text_area
from rustavi_hoa.ui.layout import cluster, stack


def page() -> rx.Component:
    """The form for who may write, then the board for everybody."""
    view = BoardState.view
    listed = rx.cond(
        view.board.length() > 0,
        stack(rx.foreach(view.board, _announcement)),
        empty("megaphone", t(words.NO_ANNOUNCEMENTS)),
    )
    writing = rx.cond(view.is_on, _form(), banner(t(words.SWITCHED_OFF)))
    shown = stack(rx.cond(view.may_write, writing), listed)
    return stack(
        page_title(t(words.ANNOUNCEMENTS), t(words.ANNOUNCEMENTS_LEAD)),
        rx.cond(BoardState.is_loaded, shown, skeleton_rows(3)),
        _sure(),
    )


def _form() -> rx.Component:
    view, faults = BoardState.view, BoardState.faults
    doors = rx.foreach(view.entrances, lambda each: option(each.id.to_string(), t(words.FOR_ENTRANCE, n=each.number)))
    return card(
        section_title(t(words.WRITE)),
        form(
            rx.el.input(type="hidden", name="key", value=BoardState.key, read_only=True),
            field(
                t(words.TEXT),
                text_area("text", rows="4", max_length=LONGEST_ANNOUNCEMENT),
                t(words.TEXT_HINT),
                pick(faults["text"].ka, faults["text"].en),
            ),
            field(
                t(words.FOR_WHOM),
                select("entrance", option("0", t(words.FOR_ALL)), doors),
                error=pick(faults["entrance"].ka, faults["entrance"].en),
            ),
            button(t(words.ANNOUNCE), type="submit", icon_name="megaphone", wide=True),
            on_submit=BoardState.announce,
            key=BoardState.key,
        ),
    )


def _announcement(each: rx.Var[Announcement]) -> rx.Component:
    acts = cluster(
        link_button(
            t(words.DOOR_SHEET),
            f"/print/announcement?id={each.id}",
            kind="secondary",
            icon_name="printer",
            outside=True,
            target="_blank",
        ),
        button(t(words.WITHDRAW), kind="ghost", on_click=BoardState.ask(each.id)),
    )
    return announcement_card(each, rx.cond(BoardState.view.may_write & ~each.is_withdrawn, acts))


def _sure() -> rx.Component:
    return dialog(
        t(words.WITHDRAW_ASK),
        rx.el.p(t(words.WITHDRAW_HINT)),
        is_open=BoardState.withdrawing > 0,
        on_close=BoardState.ask(0),
        close_label=t(words.KEEP),
        actions=(
            button(t(words.KEEP), kind="secondary", on_click=BoardState.ask(0)),
            button(t(words.WITHDRAW), kind="danger", on_click=BoardState.withdraw),
        ),
    )
