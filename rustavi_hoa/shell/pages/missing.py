"""The page that stands where none is."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.shell import words
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import link_button
from rustavi_hoa.ui.feedback import empty


def page() -> rx.Component:
    """Say that nothing is here, and the way home."""
    return empty("search", t(words.NO_PAGE), t(words.NO_PAGE_HINT), link_button(t(words.HOME), routes.HOME))
