"""One's own two-step sign-in: the app, the codes on paper, another phone."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.identity import words_rescue, words_second
from rustavi_hoa.identity.parts import fault_banner, hidden, said
from rustavi_hoa.identity.second_state import FactorState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, more, skeleton_rows
from rustavi_hoa.ui.forms import code_input, field, form, native_form, text_input
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW, FAULTS, STATE = FactorState.view, FactorState.faults, FactorState


def page() -> rx.Component:
    """What is set up, and what can be changed."""
    kept = stack(_codes(), card(_renew()), _remove(), gap="loose")
    shown = rx.cond(VIEW.is_on, kept, card(_start(words_second.TURN_ON)))
    return stack(
        page_title(t(words_second.TITLE), t(words_second.ABOUT)),
        fault_banner(FAULTS["form"]),
        rx.cond(STATE.is_loaded, shown, skeleton_rows(3)),
    )


def _codes() -> rx.Component:
    left = note(t(words_second.CODES_LEFT, n=VIEW.left))
    on_since = note(t(words_second.IS_ON, when=pick(VIEW.since.ka, VIEW.since.en)))
    return card(
        section_title(t(words_second.CODES)),
        on_since,
        note(t(words_second.CODES_LEAD)),
        rx.cond(STATE.codes.length() > 0, _once(), stack(left, _make())),
    )


def _make() -> rx.Component:
    return form(
        rx.cond(VIEW.is_fresh, rx.fragment(), _code_field("codes-code")),
        button(t(words_second.MAKE_CODES), type="submit", kind=rx.cond(VIEW.left > 0, Kind.SECONDARY, Kind.PRIMARY)),
        on_submit=STATE.make_codes,
    )


def _once() -> rx.Component:
    listed = rx.el.ol(rx.foreach(STATE.codes, lambda code: rx.el.li(rx.el.code(code), key=code)), class_name="codes")
    onward = link_button(t(words_second.GO_ON), STATE.next_path, kind=Kind.SECONDARY, wide=True)
    return stack(
        banner(t(words_second.CODES_ONCE), tone=Tone.WARN, icon_name="key"),
        listed,
        native_form(
            rx.foreach(STATE.codes, lambda code: hidden("code", code)),
            button(t(words_second.PRINT_CODES), type="submit", icon_name="printer", wide=True),
            action="/print/recovery",
        ),
        rx.cond(STATE.next_path != "", onward, rx.fragment()),
    )


def _code_field(name: str) -> rx.Component:
    control = code_input("code", id=name, required=True, input_mode="text", max_length=20)
    return field(t(words_second.CODE), control, error=said(FAULTS["code"]))


def _renew() -> rx.Component:
    return more(t(words_second.NEW_APP), _start(words_second.GO_ON, has_one=True))


def _start(label: Msg, *, has_one: bool = False) -> rx.Component:
    old = text_input("old", type="password", auto_complete="current-password", required=True)
    return native_form(
        field(t(words_rescue.OLD_PASSWORD), old, error=said(FAULTS["old"])),
        _code_field("renew-code") if has_one else rx.fragment(),
        button(t(label), type="submit", kind=Kind.SECONDARY if has_one else Kind.PRIMARY),
        action="/auth/second/start",
    )


def _remove() -> rx.Component:
    ask = form(
        _code_field("remove-code"),
        button(t(words_second.REMOVE), type="submit", kind=Kind.DANGER),
        on_submit=STATE.remove,
    )
    return rx.cond(VIEW.is_demanded, note(t(words_second.DEMANDED)), card(more(t(words_second.REMOVE), ask)))
