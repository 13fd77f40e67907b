"""Outages and planned works that concern the reader; staff announce new ones here."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words_outages as words
from rustavi_hoa.issues.outage_state import OutagesState
from rustavi_hoa.issues.parts_outage_form import outage_form
from rustavi_hoa.issues.parts_outages import outage_row
from rustavi_hoa.issues.parts_paging import paging
from rustavi_hoa.issues.rules_outages import PAGE
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.lists import rows, tab, tabs

GROUPS = (("now", words.NOW), ("past", words.PAST))


def page() -> rx.Component:
    """The list, and the form where the reader may announce."""
    lines = OutagesState.lines
    listed = rows(rx.foreach(lines, lambda line: rx.fragment(outage_row(line=line), key=line.id.to_string())))
    nothing = empty("check-circle", t(words.NONE), t(words.NONE_HINT))
    group = OutagesState.group
    made = (tab(t(label), current=group == code, href=f"{routes.OUTAGES}?g={code}") for code, label in GROUPS)
    total = paging(OutagesState.page, OutagesState.total, PAGE, f"{routes.OUTAGES}?g={group}&page=")
    shown = rx.cond(lines.length() > 0, stack(listed, total), nothing)
    return stack(
        page_title(t(words.TITLE), t(words.LEAD)),
        rx.cond(SessionState.me.rights.contains(Can.OUTAGE_MANAGE.value), outage_form()),
        tabs(*made, label=t(words.GROUPS)),
        rx.cond(OutagesState.is_loaded, shown, skeleton_rows(4)),
    )
