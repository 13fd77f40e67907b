"""The second step of a sign-in: a code, or setting the app up; a native form, so that it works before the script."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import words_second as words
from rustavi_hoa.identity.parts import fault_banner, hidden, said
from rustavi_hoa.identity.second_state import SecondState
from rustavi_hoa.shell.layout import language_switch
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, link, link_button, note, page_title
from rustavi_hoa.ui.feedback import banner, skeleton_rows
from rustavi_hoa.ui.forms import code_input, field, native_form
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.tokens import Tone

STEP, FAULTS = SecondState.step, SecondState.faults


def page() -> rx.Component:
    """One question at a time."""
    shown = rx.match(STEP.stage, ("code", _code()), ("set_up", _set_up()), _gone())
    return stack(
        page_title(t(words.TITLE)),
        fault_banner(FAULTS["form"]),
        rx.cond(SecondState.is_loaded, shown, skeleton_rows(2)),
        language_switch(),
    )


def _gone() -> rx.Component:
    return stack(
        banner(t(words.STEP_GONE), tone=Tone.WARN, icon_name="alert-triangle"),
        link_button(t(words.AGAIN), routes.SIGN_IN, wide=True),
    )


def _form(label: rx.Var, hint: rx.Var | str, submit: rx.Var, **props: object) -> rx.Component:
    control = code_input("code", required=True, auto_focus=True, **props)
    return native_form(
        hidden("next", SecondState.next_path),
        field(label, control, hint, said(FAULTS["code"])),
        button(submit, type="submit", wide=True),
        action="/auth/second",
        key=SecondState.nonce,
    )


def _code() -> rx.Component:
    return stack(
        note(t(words.LEAD_CODE, name=STEP.name)),
        _form(t(words.CODE), t(words.CODE_HINT), t(words.GO_ON), input_mode="text", max_length=20),
        note(t(words.LOST)),
        link(t(words.AGAIN), routes.SIGN_IN),
    )


def _set_up() -> rx.Component:
    return stack(
        note(t(words.LEAD_SET_UP, name=STEP.name)),
        rx.el.p(t(words.STEP_APP)),
        rx.el.p(t(words.STEP_SCAN)),
        rx.el.img(src=STEP.picture, alt=t(words.QR), class_name="qr"),
        rx.el.p(t(words.STEP_TYPE)),
        rx.el.code(STEP.key, class_name="secret-key"),
        rx.el.p(t(words.STEP_CODE)),
        _form(t(words.APP_CODE), "", t(words.TURN_ON), max_length=7),
        link(t(words.AGAIN), routes.SIGN_IN),
    )
