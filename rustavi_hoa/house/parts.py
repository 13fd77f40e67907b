"""The numbers to call, small enough for any page."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.house import words
from rustavi_hoa.house.state import NumbersState
from rustavi_hoa.house.views import Number
from rustavi_hoa.shell.text import choose, t
from rustavi_hoa.ui.atoms import section_title
from rustavi_hoa.ui.lists import row, rows


def numbers_list() -> rx.Component:
    """Every known number, each a big line that dials."""
    return rows(rx.foreach(NumbersState.numbers, _number), flat=True, on_mount=NumbersState.load)


def numbers_strip() -> rx.Component:
    """The numbers with their title, for the sign-in page."""
    return rx.el.section(section_title(t(words.NUMBERS)), numbers_list(), class_name="section")


def _number(each: rx.Var[Number]) -> rx.Component:
    tone = rx.cond(each.key == "number_emergency", "danger", "calm")
    return row(
        choose(each.key, words.LABELS),
        href=each.call,
        outside=True,
        icon_name="phone",
        end=rx.el.b(each.number),
        tone=tone,
        key=each.key,
        aria_label=t(words.CALL, number=each.number),
    )
