"""What stands when a page's script fails: plain words in the reader's language and a way on, without any state."""

from __future__ import annotations

import reflex as rx
from reflex_components_core.base.error_boundary import ErrorBoundary

from rustavi_hoa import routes
from rustavi_hoa.shell import words
from rustavi_hoa.ui.atoms import link_button
from rustavi_hoa.ui.tokens import Kind


def boundary(stateful: bool) -> rx.Component:
    """Catch what a page's script throws and report it to the log, as Reflex does; show our own words."""
    reported = {} if stateful else {"on_error": rx.noop()}
    return ErrorBoundary.create(fallback_render=_page(), **reported)


def _page() -> rx.Component:
    return rx.el.main(_said("ka"), _said("en"), class_name="broken")


def _said(lang: str) -> rx.Component:
    """Both languages are in the page, the style sheet shows the one it is in: no state can be asked here."""
    return rx.el.section(
        rx.el.h1(getattr(words.BROKEN, lang)),
        rx.el.p(getattr(words.BROKEN_HINT, lang), class_name="lead"),
        link_button(getattr(words.OPEN_AGAIN, lang), "", outside=True),
        link_button(getattr(words.HOME, lang), routes.HOME, outside=True, kind=Kind.PLAIN),
        lang=lang,
        class_name="empty",
    )
