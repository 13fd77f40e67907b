"""The problems of the building in view."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words, words_page
from rustavi_hoa.issues.list_state import IssueListState
from rustavi_hoa.issues.parts import issue_row
from rustavi_hoa.issues.parts_outages import outages_here
from rustavi_hoa.issues.parts_outbox import outbox_tray
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import link_button, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.lists import pager, rows, tab, tabs
from rustavi_hoa.ui.tokens import Kind

GROUPS = (("open", words_page.OPEN), ("mine", words_page.MINE), ("done", words_page.DONE))


def page() -> rx.Component:
    """Three groups, twenty rows, and the way to report."""
    found = IssueListState.found
    nothing = empty(
        "check",
        t(words.EMPTY),
        t(words.EMPTY_HINT),
        link_button(t(words.REPORT), routes.REPORT, icon_name="plus-circle"),
    )
    listed = rx.cond(
        found.total > 0,
        stack(
            rows(rx.foreach(found.cards, lambda card: rx.fragment(issue_row(card=card), key=card.id.to_string()))),
            _pager(),
        ),
        nothing,
    )
    me = SessionState.me
    return stack(
        page_title(t(words.TITLE), pick(me.building_ka, me.building_en)),
        outbox_tray(),
        _groups(),
        outages_here(found.outages),
        rx.cond(IssueListState.is_loaded, listed, skeleton_rows(5)),
    )


def _groups() -> rx.Component:
    group = IssueListState.group
    made = (tab(t(label), current=group == code, href=f"{routes.ISSUES}?g={code}") for code, label in GROUPS)
    return tabs(*made, label=t(words_page.GROUPS))


def _pager() -> rx.Component:
    found = IssueListState.found
    here = f"{routes.ISSUES}?g={IssueListState.group}&page="
    newer = link_button(t(words_page.NEWER), f"{here}{found.page - 1}", kind=Kind.GHOST, small=True)
    older = link_button(t(words_page.OLDER), f"{here}{found.page + 1}", kind=Kind.GHOST, small=True)
    return rx.cond(
        found.pages > 1,
        pager(
            t(words_page.PAGE_OF, page=found.page, pages=found.pages, total=found.total),
            rx.cond(found.page > 1, newer),
            rx.cond(found.page < found.pages, older),
        ),
    )
