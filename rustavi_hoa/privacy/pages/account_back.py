"""The door back into an account that its person closed."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity.parts import fault_banner, said
from rustavi_hoa.privacy import words
from rustavi_hoa.privacy.state import AccountBackState
from rustavi_hoa.shell.layout import language_switch
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, link_button, page_title
from rustavi_hoa.ui.feedback import banner
from rustavi_hoa.ui.forms import field, native_form, text_input
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.tokens import Tone

FAULTS = AccountBackState.faults


def page() -> rx.Component:
    """What happened, and the form."""
    closed = banner(t(words.CLOSED), tone=Tone.GOOD, icon_name="check")
    back = stack(
        banner(t(words.CAME_BACK), tone=Tone.GOOD, icon_name="check"),
        link_button(t(words.SIGN_IN), routes.SIGN_IN, outside=True, wide=True),
    )
    return stack(
        page_title(t(words.BACK_TITLE), t(words.BACK_LEAD)),
        rx.match(AccountBackState.done, ("back", back), ("closed", stack(closed, _form())), _form()),
        language_switch(),
    )


def _form() -> rx.Component:
    contact = text_input("contact", default_value=AccountBackState.contact, auto_complete="username", required=True)
    secret = text_input("password", type="password", auto_complete="current-password", required=True)
    return stack(
        fault_banner(FAULTS["form"]),
        native_form(
            field(t(words.CONTACT), contact),
            field(t(words.PASSWORD), secret, error=said(FAULTS["password"])),
            button(t(words.BACK), type="submit", wide=True),
            action="/auth/reopen",
            key=AccountBackState.nonce,
        ),
    )
