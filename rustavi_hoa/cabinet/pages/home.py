"""A resident's home: report, what waits for me, mine, my building's, announcements."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.cabinet import words
from rustavi_hoa.cabinet.home_state import HomeState
from rustavi_hoa.cabinet.parts import announcement_card, issue_rows, place_switcher
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.identity.parts import waiting
from rustavi_hoa.issues.parts_outages import outages_here
from rustavi_hoa.issues.parts_outbox import outbox_tray
from rustavi_hoa.issues.views import Block
from rustavi_hoa.pilot.parts import baseline_card
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import link, link_button, page_title, section_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import section, stack


def page() -> rx.Component:
    """The home of a resident, or of somebody who is not yet confirmed."""
    shown = rx.cond(SessionState.me.part == "newcomer", waiting(), _resident())
    return rx.cond(HomeState.is_loaded, shown, stack(page_title(t(words.HOME)), skeleton_rows(4)))


def _resident() -> rx.Component:
    view = HomeState.view
    nothing = empty("check-circle", t(words.NO_PROBLEMS), t(words.NO_PROBLEMS_HINT))
    silent = (view.issues.waiting.total == 0) & (view.issues.mine.total == 0) & (view.issues.house.total == 0)
    return stack(
        _where(),
        link_button(
            t(words.REPORT), routes.REPORT, icon_name="plus", wide=True, custom_attrs={"data-testid": "report"}
        ),
        outbox_tray(),
        outages_here(view.outages),
        baseline_card(),
        _part(view.issues.waiting, words.WAITS_FOR_ME, f"{routes.ISSUES}?g=mine", "waiting"),
        _part(view.issues.mine, words.MY_PROBLEMS, f"{routes.ISSUES}?g=mine", "mine"),
        _part(view.issues.house, words.HOUSE_PROBLEMS, routes.ISSUES, "house"),
        rx.cond(silent, nothing),
        _announcements(),
    )


def _where() -> rx.Component:
    me = SessionState.me
    flat = rx.match(
        me.entrance,
        ("", t(words.FLAT, flat=me.apartment)),
        t(words.ENTRANCE_AND_FLAT, entrance=me.entrance, flat=me.apartment),
    )
    lead = rx.cond(me.apartment != "", flat, "")
    return stack(page_title(pick(me.building_ka, me.building_en), lead), place_switcher(), gap="tight")


def _part(block: rx.Var[Block], title: Msg, href: str, test_id: str) -> rx.Component:
    everything = rx.cond(block.total > block.cards.length(), link(t(words.ALL, n=block.total), href))
    made = section(section_title(t(title), everything), issue_rows(block.cards), custom_attrs={"data-testid": test_id})
    return rx.cond(block.total > 0, made)


def _announcements() -> rx.Component:
    board = HomeState.view.announcements
    everything = link(t(words.ANNOUNCEMENTS), routes.ANNOUNCEMENTS)
    made = section(
        section_title(everything), rx.foreach(board, announcement_card), custom_attrs={"data-testid": "board"}
    )
    return rx.cond(board.length() > 0, made)
