"""The map as an element of its own: its script and style load only where it stands; the list stands inside it."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.atlas import words
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.custom import AtlasElement


def atlas(href: str) -> rx.Component:
    """Filters, map, legend and list; ``href`` begins the address of a building's page."""
    facts = {
        "locale": SessionState.locale,
        "href": href,
        "data-label": t(words.LABEL),
        "data-failed": t(words.FAILED),
    }
    return AtlasElement.create(custom_attrs=facts, dangerouslySetInnerHTML={"__html": ""})
