"""A forgotten password: the contact, then the code and a new password; or a one-time QR."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import words
from rustavi_hoa.identity import words_join as join_words
from rustavi_hoa.identity import words_rescue as said_here
from rustavi_hoa.identity.join_state import ForgotState
from rustavi_hoa.identity.parts import fault_banner, hidden, said
from rustavi_hoa.shell.layout import language_switch
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, link, note, page_title
from rustavi_hoa.ui.feedback import banner
from rustavi_hoa.ui.forms import code_input, field, native_form, text_input
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.tokens import Tone

FAULTS = ForgotState.faults


def page() -> rx.Component:
    """One step at a time."""
    return stack(
        page_title(t(said_here.FORGOT_TITLE)),
        fault_banner(FAULTS["form"]),
        rx.match(
            ForgotState.step,
            ("code", _code()),
            ("rescue", _rescue()),
            ("spent", stack(banner(t(said_here.RESCUE_BAD), tone=Tone.WARN, icon_name="alert-triangle"), _contact())),
            _contact(),
        ),
        link(t(said_here.BACK_TO_SIGN_IN), routes.SIGN_IN),
        language_switch(),
    )


def _contact() -> rx.Component:
    control = text_input("contact", default_value=ForgotState.contact, auto_complete="username", required=True)
    return stack(
        note(t(said_here.FORGOT_LEAD)),
        native_form(
            field(t(words.CONTACT), control),
            button(t(said_here.SEND_CODE), type="submit", wide=True),
            action="/auth/forgot",
            key=ForgotState.nonce,
        ),
        note(t(said_here.FORGOT_IN_PERSON)),
    )


def _new_password() -> rx.Component:
    control = text_input("password", type="password", auto_complete="new-password", min_length=8, required=True)
    return field(t(said_here.NEW_PASSWORD), control, t(join_words.PASSWORD_HINT), said(FAULTS["password"]))


def _code() -> rx.Component:
    return stack(
        banner(t(said_here.CODE_SENT), tone=Tone.INFO),
        native_form(
            hidden("contact", ForgotState.contact),
            field(t(said_here.CODE), code_input("code", max_length=7, required=True), error=said(FAULTS["code"])),
            _new_password(),
            button(t(said_here.SAVE_PASSWORD), type="submit", wide=True),
            action="/auth/reset",
            key=ForgotState.nonce,
        ),
        link(t(said_here.OTHER_CONTACT), routes.FORGOT, outside=True),
    )


def _rescue() -> rx.Component:
    return stack(
        note(t(said_here.RESCUE_LEAD, name=ForgotState.name)),
        native_form(
            hidden("code", ForgotState.code),
            _new_password(),
            rx.el.p(said(FAULTS["code"]), class_name="error", role="alert"),
            button(t(said_here.SAVE_PASSWORD), type="submit", wide=True),
            action="/auth/rescue",
            key=ForgotState.nonce,
        ),
    )
