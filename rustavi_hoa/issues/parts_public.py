"""Counts for everybody, small enough for the sign-in page."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words_page as words
from rustavi_hoa.issues.parts import category_words
from rustavi_hoa.issues.public_state import PublicState
from rustavi_hoa.shell.text import t
from rustavi_hoa.shell.words import MAP
from rustavi_hoa.ui.atoms import link, note, section_title
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.lists import fact, facts

COUNTS = PublicState.counts


def public_strip() -> rx.Component:
    """Open and solved problems of the whole city; too small numbers are not told."""
    by_category = more(
        t(words.BY_CATEGORY),
        facts(
            rx.foreach(
                COUNTS.categories,
                lambda line: rx.fragment(
                    fact(category_words(line.category), line.count.to_string()), key=line.category
                ),
            )
        ),
        rx.cond(COUNTS.has_hidden, note(t(words.FEW_NOT_SHOWN))),
    )
    shown = rx.fragment(
        section_title(t(words.IN_FIGURES)),
        facts(fact(t(words.OPEN_NOW), _count(COUNTS.open)), fact(t(words.SOLVED_YEAR), _count(COUNTS.solved))),
        rx.cond(COUNTS.categories.length() > 0, by_category),
        link(t(MAP), routes.CITY_MAP),
    )
    return rx.el.section(
        rx.cond(COUNTS.least > 0, shown),
        class_name="section",
        on_mount=PublicState.load,
        custom_attrs={"data-testid": "public-counts"},
    )


def _count(number: rx.Var[int]) -> rx.Var:
    return rx.cond(number < 0, t(words.FEWER_THAN, n=COUNTS.least), number.to_string())
