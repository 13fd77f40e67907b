"""Problems that lie with other bodies: with whom, since when, when to ask."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words as issue_words
from rustavi_hoa.issues import words_responsibility as words
from rustavi_hoa.issues.parts import category_icon, category_words
from rustavi_hoa.issues.parts_paging import paging
from rustavi_hoa.issues.responsibility_state import ElsewhereState
from rustavi_hoa.issues.views_responsibility import PAGE, DueLine
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import chip, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Tone


def page() -> rx.Component:
    """The list, what is to be asked back first first."""
    lines = rx.foreach(ElsewhereState.lines, lambda each: rx.fragment(_line(each), key=each.issue_id.to_string()))
    rest = paging(ElsewhereState.page, ElsewhereState.total, PAGE, f"{routes.ELSEWHERE}?page=")
    nothing = empty("check-circle", t(words.DUE_NONE))
    shown = rx.cond(ElsewhereState.total > 0, stack(rows(lines), rest), nothing)
    return stack(
        page_title(t(words.DUE_TITLE), t(words.DUE_LEAD)), rx.cond(ElsewhereState.is_loaded, shown, skeleton_rows(5))
    )


def _line(each: rx.Var[DueLine]) -> rx.Component:
    """Whom to ask, and when; then which problem it is."""
    when = rx.cond(
        each.is_due,
        chip("clock", t(words.ASK_DUE), Tone.WARN),
        chip("calendar", t(words.ASK_ON, day=each.ask_on), Tone.CALM),
    )
    note = rx.fragment(
        t(issue_words.ONE, n=each.number),
        " · ",
        category_words(each.category),
        " · ",
        pick(each.building_ka, each.building_en),
    )
    return row(
        each.body,
        href=f"{routes.RESPONSIBLE}?id={each.issue_id}",
        icon_name=category_icon(each.category),
        chip=when,
        note=note,
    )
