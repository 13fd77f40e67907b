"""The privacy notice."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.identity import words, words_privacy
from rustavi_hoa.shell.layout import language_switch
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import page_title
from rustavi_hoa.ui.layout import prose, stack


def page() -> rx.Component:
    """Plain words under plain headings."""
    parts = [
        rx.fragment(rx.el.h2(t(title)), rx.el.ul(*(rx.el.li(t(line)) for line in lines)))
        for title, lines in words_privacy.PARTS
    ]
    return stack(page_title(t(words.PRIVACY), t(words_privacy.LEAD)), prose(*parts), language_switch())
