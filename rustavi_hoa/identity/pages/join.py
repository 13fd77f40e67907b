"""Signing up: one native form, working before any script; a code or a poster decides what it opens."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import words
from rustavi_hoa.identity import words_join as said_here
from rustavi_hoa.identity.join_state import JoinState
from rustavi_hoa.identity.parts import fault_banner, hidden, kind_cards, role_name, said
from rustavi_hoa.shell.layout import language_switch
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, link, note, page_title
from rustavi_hoa.ui.feedback import banner
from rustavi_hoa.ui.forms import checkbox, code_input, field, native_form, text_input
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.tokens import Tone

DOOR, FIELDS, FAULTS = JoinState.door, JoinState.fields, JoinState.faults


def page() -> rx.Component:
    """What the code opens, then one form; somebody signed in only says yes."""
    inside = rx.cond(SessionState.me.person_id > 0, _accept(), _sign_up())
    return stack(
        page_title(t(said_here.TITLE)),
        rx.cond(DOOR.fault != "", _closed(), stack(_door(), inside)),
        language_switch(),
    )


def _closed() -> rx.Component:
    """An unknown, used, cancelled or old code: what it is and what to do."""
    why = rx.match(
        DOOR.fault,
        *((code, t(msg)) for code, msg in said_here.DOOR_FAULTS.items()),
        t(said_here.NO_SUCH_BUILDING),
    )
    told = rx.cond(JoinState.building != "", t(said_here.NO_SUCH_BUILDING), why)
    return stack(
        banner(told, tone=Tone.WARN, icon_name="alert-triangle"),
        _other_code(),
        link(t(said_here.HAVE_ACCOUNT), routes.SIGN_IN),
    )


def _other_code() -> rx.Component:
    """Another code; a form already typed comes along to it."""
    return native_form(
        _code_field("c"),
        rx.cond(FIELDS.length() > 0, hidden("f", "1"), rx.fragment()),
        button(t(said_here.GO_ON), type="submit", wide=True),
        action=routes.SIGN_UP,
        method="get",
        key=JoinState.code,
    )


def _code_field(name: str) -> rx.Component:
    control = code_input(
        name,
        default_value=JoinState.code,
        input_mode="text",
        auto_complete="off",
        auto_capitalize="characters",
        max_length=24,
        required=True,
    )
    return field(t(said_here.CODE), control, t(said_here.CODE_HINT), said(FAULTS["code"]))


def _door() -> rx.Component:
    """The card that says what the code or the poster opens."""
    address = pick(DOOR.address_ka, DOOR.address_en)
    flat = rx.el.b(t(words.ADDRESS_AND_FLAT, address=address, apartment=DOOR.apartment))
    unit = rx.cond(DOOR.unit_ka != "", rx.el.span(pick(DOOR.unit_ka, DOOR.unit_en), class_name="note"), rx.fragment())
    return rx.match(
        DOOR.kind,
        ("resident", card(note(t(said_here.LEAD_SLIP)), flat, ask=True)),
        ("poster", card(note(t(said_here.LEAD_POSTER)), rx.el.b(address), ask=True)),
        ("chairperson", card(note(t(said_here.LEAD_CHAIR)), rx.el.b(DOOR.association), note(DOOR.for_name), ask=True)),
        ("staff", card(note(t(said_here.LEAD_STAFF)), rx.el.b(role_name(DOOR.role)), unit, ask=True)),
        note(t(said_here.LEAD_NONE)),
    )


def _way_in() -> rx.Component:
    """The code travels unseen once its door is shown; before that, and without script, it is a field."""
    known = hidden("code", JoinState.code)
    flat = field(
        t(said_here.APARTMENT),
        text_input("apartment", default_value=FIELDS["apartment"], max_length=12, auto_complete="off", required=True),
        error=said(FAULTS["apartment"]),
    )
    poster = rx.fragment(hidden("building", JoinState.building), flat)
    return rx.match(DOOR.kind, ("", _code_field("code")), ("poster", poster), known)


def _kind() -> rx.Component:
    needs = (DOOR.kind != "chairperson") & (DOOR.kind != "staff")
    return rx.cond(needs, kind_cards(FIELDS["kind"], FAULTS["kind"]), rx.fragment())


def _sign_up() -> rx.Component:
    """The whole form; a fault brings it back as it was, but for the password."""
    return stack(
        fault_banner(FAULTS["form"]),
        rx.cond(FAULTS.length() > 0, banner(t(said_here.SEE_FAULTS), tone=Tone.WARN), rx.fragment()),
        native_form(
            _way_in(),
            _kind(),
            *_about_you(),
            _promises(),
            hidden("locale", SessionState.locale),
            button(t(said_here.SEND), type="submit", wide=True),
            action="/auth/join",
            key=JoinState.nonce,
        ),
        link(t(said_here.HAVE_ACCOUNT), routes.SIGN_IN),
    )


def _about_you() -> tuple[rx.Component, ...]:
    """Contact, password and the name for neighbours."""
    return (
        field(
            t(words.CONTACT),
            text_input(
                "contact", default_value=FIELDS["contact"], auto_complete="username", max_length=254, required=True
            ),
            t(said_here.CONTACT_HINT),
            said(FAULTS["contact"]),
        ),
        field(
            t(words.PASSWORD),
            text_input("password", type="password", auto_complete="new-password", min_length=8, required=True),
            t(said_here.PASSWORD_HINT),
            said(FAULTS["password"]),
        ),
        field(
            t(said_here.NAME),
            text_input(
                "shown_name",
                default_value=FIELDS["shown_name"],
                auto_complete="nickname",
                max_length=40,
                required=True,
            ),
            t(said_here.NAME_HINT),
            said(FAULTS["shown_name"]),
        ),
    )


def _promises() -> rx.Component:
    """Privacy in plain words, and the age."""
    read = checkbox("privacy", t(said_here.PRIVACY_READ), default_checked=FIELDS["privacy"] == "on", required=True)
    adult = checkbox("adult", t(said_here.ADULT), default_checked=FIELDS["adult"] == "on", required=True)
    return stack(
        note(t(said_here.PRIVACY_SHORT)),
        link(t(said_here.PRIVACY_MORE), routes.PRIVACY, outside=True, target="_blank"),
        read,
        rx.el.p(said(FAULTS["privacy"]), class_name="error", role="alert"),
        adult,
        rx.el.p(said(FAULTS["adult"]), class_name="error", role="alert"),
        gap="tight",
    )


def _accept() -> rx.Component:
    """Somebody signed in adds an apartment or a role to the same account."""
    needs_kind = (DOOR.kind != "chairperson") & (DOOR.kind != "staff")
    label = rx.cond(needs_kind, t(said_here.ADD_HOME), t(said_here.ADD_ROLE))
    return stack(
        note(t(said_here.SIGNED_IN_AS, name=SessionState.me.shown_name)),
        fault_banner(FAULTS["form"]),
        native_form(
            _way_in(),
            _kind(),
            rx.el.p(rx.cond(DOOR.kind != "", said(FAULTS["code"]), ""), class_name="error", role="alert"),
            button(label, type="submit", wide=True),
            action="/auth/accept",
            key=JoinState.nonce,
        ),
    )
