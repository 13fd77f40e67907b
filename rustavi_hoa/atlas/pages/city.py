"""The map of the housing stock for everybody."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.atlas import words
from rustavi_hoa.atlas.parts import atlas
from rustavi_hoa.shell.layout import language_switch
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import page_title
from rustavi_hoa.ui.layout import split, stack


def page() -> rx.Component:
    """The public map: no personal data, no small numbers."""
    head = split(page_title(t(words.TITLE), t(words.LEAD)), language_switch())
    return stack(head, atlas(f"{routes.PUBLIC_BUILDING}/"))
