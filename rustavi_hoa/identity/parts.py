"""Pieces that several pages of people share."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import words, words_join, words_people, words_rescue
from rustavi_hoa.identity.views import MyHome, StaffLine
from rustavi_hoa.identity.waiting_state import WaitingState
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link_button, note, page_title
from rustavi_hoa.ui.feedback import banner, dialog, empty
from rustavi_hoa.ui.forms import field, form, radio_card, radio_cards, text_area
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.tokens import Kind, Tone


def hidden(name: str, value: str | rx.Var) -> rx.Component:
    """A field that travels with a native form unseen."""
    return rx.el.input(type="hidden", name=name, value=value, read_only=True)


def said(fault: rx.Var[Spoken]) -> rx.Var:
    """The sentence of a fault in the reader's language."""
    return pick(fault.ka, fault.en)


def fault_banner(fault: rx.Var[Spoken]) -> rx.Component:
    """A fault that belongs to no single field."""
    return rx.cond(fault.ka, banner(said(fault), tone=Tone.DANGER, icon_name="alert-triangle"), rx.fragment())


def kind_cards(chosen: rx.Var[str] | str, fault: rx.Var[Spoken] | None = None) -> rx.Component:
    """Owner, tenant or family, as big answers of a native form."""
    cards = [
        radio_card("kind", code, t(label), default_checked=chosen == code, required=True)
        for code, label in words.KINDS.items()
    ]
    told = rx.el.p(said(fault), class_name="error", role="alert") if fault is not None else rx.fragment()
    return stack(radio_cards(t(words_join.WHO), *cards, one_column=True), told, gap="tight")


def place_line(home: rx.Var[MyHome]) -> rx.Var:
    """An apartment as people say it."""
    address = pick(home.address_ka, home.address_en)
    return t(words.ADDRESS_AND_FLAT, address=address, apartment=home.apartment)


def waiting() -> rx.Component:
    """The home of somebody who is not confirmed yet: every request with its state and what to do."""
    nothing = empty(
        "key",
        t(words_join.NO_HOME),
        t(words_join.LEAD_NONE),
        link_button(t(words_join.CODE), routes.SIGN_UP, icon_name="key"),
    )
    listed = stack(rx.foreach(WaitingState.homes, _request))
    return stack(
        page_title(t(words_join.WAITING)),
        rx.cond(WaitingState.homes.length() > 0, listed, rx.cond(WaitingState.is_loaded, nothing, rx.fragment())),
        link_button(t(words.NUMBERS), routes.NUMBERS, kind=Kind.GHOST, icon_name="phone"),
        _listener(),
    )


def _listener() -> rx.Component:
    """Load again whenever my rights ring, without touching what is being typed.

    The key stands on the parent: Reflex hangs ``on_mount`` outside the element's own key, which would mount once only.
    """
    ear = rx.el.span(hidden=True, on_mount=WaitingState.load)
    return rx.el.div(ear, hidden=True, key=SessionState.pulse.to_string())


def _request(home: rx.Var[MyHome]) -> rx.Component:
    body = rx.match(
        home.state,
        ("pending", stack(_state("clock", words_join.WAITING, "info"), note(t(words_join.WAITING_LEAD)), gap="tight")),
        ("refused", _refused(home)),
        ("appealed", stack(_state("clock", words_join.APPEAL, "info"), note(t(words_join.APPEAL_SENT)), gap="tight")),
        _state("check", words_join.CONFIRMED, "good"),
    )
    return card(rx.el.h2(place_line(home)), body, key=home.membership_id.to_string())


def _state(icon_name: str, label: words_join.Msg, tone: str) -> rx.Component:
    return rx.el.div(chip(icon_name, t(label), tone))


def _refused(home: rx.Var[MyHome]) -> rx.Component:
    number = home.operator_number
    sentence = rx.cond(number != "", t(words_join.REFUSED_CALL, number=number), t(words_join.REFUSED))
    return stack(
        rx.el.p(sentence),
        note(t(words_join.REASON, reason=home.reason)),
        form(
            rx.el.input(type="hidden", name="membership", value=home.membership_id.to_string(), read_only=True),
            field(
                t(words_join.APPEAL_TEXT),
                text_area("appeal", rows=3, max_length=2000),
                error=said(WaitingState.faults["appeal"]),
            ),
            button(t(words_join.APPEAL), type="submit", wide=True),
            on_submit=WaitingState.appeal,
        ),
        gap="tight",
    )


def role_name(role: rx.Var[str]) -> rx.Var:
    """A role in words."""
    return choose(role, words.ROLES)


def qr_dialog(
    title: rx.Var,
    hint: rx.Var,
    name: rx.Var[str],
    *,
    picture: rx.Var[str],
    is_open: rx.Var[bool],
    on_close: rx.EventHandler,
    make: rx.Component,
) -> rx.Component:
    """A one-time code shown to somebody who stands beside; made only when asked for."""
    image = rx.el.img(src=picture, alt=title, class_name="qr")
    return dialog(
        title,
        rx.el.p(rx.el.b(name)),
        note(hint),
        rx.cond(picture != "", image, make),
        is_open=is_open,
        on_close=on_close,
        close_label=t(words_rescue.CANCEL),
    )


def end_dialog(
    ending: rx.Var[StaffLine], fault: rx.Var[Spoken], *, on_close: rx.EventHandler, on_submit: rx.EventHandler
) -> rx.Component:
    """Ask for a reason before somebody's role ends."""
    return dialog(
        t(words_people.END_ROLE),
        rx.el.p(rx.el.b(ending.name), " · ", role_name(ending.role)),
        form(
            field(t(words_people.REASON), text_area("reason", rows=3, max_length=500), error=said(fault)),
            button(t(words_people.END_ROLE), type="submit", kind=Kind.DANGER, wide=True),
            on_submit=on_submit,
        ),
        is_open=ending.grant_id > 0,
        on_close=on_close,
        close_label=t(words_rescue.CANCEL),
    )
