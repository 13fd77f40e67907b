"""Useful numbers: for everybody, signed in or not."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.house import words
from rustavi_hoa.house.parts import numbers_list
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import page_title
from rustavi_hoa.ui.layout import stack


def page() -> rx.Component:
    """One line a number."""
    return stack(page_title(t(words.NUMBERS), t(words.NUMBERS_LEAD)), numbers_list())
