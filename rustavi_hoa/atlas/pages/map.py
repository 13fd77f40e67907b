"""The map of the housing stock for those who sign in."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.atlas import words
from rustavi_hoa.atlas.parts import atlas
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import page_title
from rustavi_hoa.ui.layout import stack


def page() -> rx.Component:
    """The whole city; what each building says depends on who looks."""
    return stack(page_title(t(words.TITLE), t(words.LEAD)), atlas(f"{routes.PASSPORT}?id="))
