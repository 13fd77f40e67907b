"""The sign-in page: a native form, so that it works before the script and keeps passwords out of the socket."""

from __future__ import annotations

from collections.abc import Callable

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.house.parts import numbers_strip
from rustavi_hoa.identity import words
from rustavi_hoa.identity.state import SignInState
from rustavi_hoa.shell.layout import language_switch
from rustavi_hoa.shell.text import t
from rustavi_hoa.shell.words import APP, TOO_MANY
from rustavi_hoa.ui.atoms import button, link, note, page_title
from rustavi_hoa.ui.forms import field, native_form, text_input
from rustavi_hoa.ui.layout import stack


def page_over(below: Callable[[], rx.Component]) -> Callable[[], rx.Component]:
    """Give the page with something under it that another feature knows."""

    def page() -> rx.Component:
        """Name, password, and what went wrong last time."""
        return _page(below())

    return page


def _page(below: rx.Component) -> rx.Component:
    wrong = rx.match(
        SignInState.fault,
        ("wrong", t(words.WRONG_SIGN_IN)),
        ("wait", t(TOO_MANY, seconds=SignInState.seconds)),
        "",
    )
    name = text_input("contact", auto_complete="username", default_value=SignInState.contact, required=True)
    secret = text_input("password", type="password", auto_complete="current-password", required=True)
    return stack(
        page_title(t(APP)),
        native_form(
            field(t(words.CONTACT), name),
            field(t(words.PASSWORD), secret, error=wrong),
            rx.el.input(type="hidden", name="next", value=SignInState.next_path),
            button(t(words.SIGN_IN), type="submit", wide=True),
            action="/auth/sign-in",
        ),
        link(t(words.FORGOT), routes.FORGOT),
        rx.el.div(note(t(words.NO_ACCOUNT)), link(t(words.JOIN), routes.SIGN_UP), class_name="cluster"),
        language_switch(),
        numbers_strip(),
        below,
    )
