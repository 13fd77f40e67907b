"""The privacy notice: who answers, on what grounds, how long; the officer as set today."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.house.state import OfficerState
from rustavi_hoa.identity import words, words_privacy
from rustavi_hoa.shell.layout import language_switch
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import note, page_title
from rustavi_hoa.ui.layout import prose, stack
from rustavi_hoa.ui.lists import menu_row, rows


def page() -> rx.Component:
    """Plain words under plain headings."""
    parts = [
        rx.fragment(rx.el.h2(t(title)), rx.el.ul(*(rx.el.li(t(line)) for line in lines)))
        for title, lines in words_privacy.PARTS
    ]
    return stack(
        page_title(t(words.PRIVACY), t(words_privacy.LEAD)),
        _officer(),
        prose(*parts),
        rows(
            menu_row(t(words.MY_DATA), routes.MY_DATA, "file-text"),
            menu_row(t(words_privacy.BACK), routes.ACCOUNT_BACK, "rotate-ccw"),
            flat=True,
        ),
        language_switch(),
    )


def _officer() -> rx.Component:
    """Name the officer; until one is named, say whom to ask."""
    known = note(t(words_privacy.OFFICER), ": ", rx.el.b(OfficerState.name), " ", rx.el.span(OfficerState.contact))
    return rx.el.div(
        rx.cond((OfficerState.name != "") | (OfficerState.contact != ""), known, note(t(words_privacy.NO_OFFICER))),
        on_mount=OfficerState.load,
    )
