"""One's own page: name, contact, password, apartments, devices."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import words, words_join, words_second
from rustavi_hoa.identity import words_rescue as said_here
from rustavi_hoa.identity.parts import place_line, said
from rustavi_hoa.identity.parts_about import about_me
from rustavi_hoa.identity.profile_state import ProfileState
from rustavi_hoa.identity.views import Device, MyHome, PlaceChoice
from rustavi_hoa.register.words_standing import HINT, STANDING, STANDING_OF
from rustavi_hoa.shell.layout import language_switch
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, dialog, skeleton_rows
from rustavi_hoa.ui.forms import code_input, field, form, native_form, text_input
from rustavi_hoa.ui.layout import section, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

FAULTS, PROFILE = ProfileState.faults, ProfileState.profile


def page() -> rx.Component:
    """Everything about me, and nobody else's."""
    return stack(
        page_title(t(said_here.PROFILE), SessionState.me.shown_name),
        rx.cond(
            ProfileState.is_loaded,
            stack(_homes(), _name(), _contact(), about_me(), _password(), _second(), _devices()),
            skeleton_rows(4),
        ),
        section(section_title(t(words.LANGUAGE)), language_switch()),
        _leave_dialog(),
        gap="loose",
    )


def _homes() -> rx.Component:
    more_places = rx.cond(
        SessionState.me.places.length() > 1,
        stack(
            note(t(said_here.IN_VIEW)),
            rows(rx.foreach(SessionState.me.places, _place), flat=True),
            gap="tight",
        ),
        rx.fragment(),
    )
    add = native_form(
        field(
            t(said_here.ADD_BY_CODE),
            code_input("c", input_mode="text", auto_complete="off", max_length=24, required=True),
        ),
        button(t(said_here.ADD), type="submit", kind=Kind.SECONDARY, wide=True),
        action=routes.SIGN_UP,
        method="get",
    )
    return section(
        section_title(t(said_here.MY_HOMES)),
        rows(rx.foreach(ProfileState.homes, _home)),
        rx.cond(ProfileState.homes.length() > 0, note(t(HINT))),
        rx.cond(PROFILE.was_chair, rows(_my_term(), flat=True)),
        more_places,
        card(add),
    )


def _my_term() -> rx.Component:
    return row(t(said_here.MY_TERM), href="/print/term", outside=True, target="_blank", icon_name="file-text")


def _place(place: rx.Var[PlaceChoice]) -> rx.Component:
    here = place.building_id == SessionState.me.building_id
    return row(
        pick(place.label_ka, place.label_en),
        note=rx.cond(place.part == "staff", "", choose(place.part, words.ROLES)),
        icon_name=rx.cond(here, "check", "building"),
        on_click=SessionState.look_at(place.building_id),
        aria_pressed=here,
        key=place.building_id.to_string(),
    )


def _home(home: rx.Var[MyHome]) -> rx.Component:
    state = choose(home.state, _STATES)
    stands = rx.cond(home.standing != "", rx.fragment(" · ", t(STANDING_OF), ": ", choose(home.standing, STANDING)))
    leave = button(
        t(said_here.MOVE_OUT),
        kind=Kind.GHOST,
        small=True,
        on_click=ProfileState.ask_leave(home.membership_id),
    )
    return row(
        place_line(home),
        icon_name="home",
        note=rx.el.span(rx.cond(home.state == "confirmed", choose(home.kind, words.KINDS), state), stands),
        end=leave,
        key=home.membership_id.to_string(),
    )


_STATES = {
    "pending": words_join.WAITING,
    "refused": words_join.REFUSED,
    "appealed": words_join.APPEAL_SENT,
    "confirmed": words_join.CONFIRMED,
}


def _leave_dialog() -> rx.Component:
    return dialog(
        t(said_here.MOVE_OUT),
        rx.el.p(t(said_here.MOVE_OUT_ASK)),
        is_open=ProfileState.leaving > 0,
        on_close=ProfileState.ask_leave(0),
        close_label=t(said_here.CANCEL),
        actions=(
            button(t(said_here.CANCEL), kind=Kind.SECONDARY, on_click=ProfileState.ask_leave(0)),
            button(t(said_here.MOVE_OUT), kind=Kind.DANGER, on_click=ProfileState.leave),
        ),
    )


def _name() -> rx.Component:
    control = text_input("shown_name", default_value=PROFILE.shown_name, auto_complete="nickname", max_length=40)
    return card(
        form(
            field(t(words_join.NAME), control, t(words_join.NAME_HINT), said(FAULTS["shown_name"])),
            button(t(said_here.SAVE), type="submit", kind=Kind.SECONDARY),
            on_submit=ProfileState.rename,
        )
    )


def _contact() -> rx.Component:
    known = stack(
        rx.cond(PROFILE.phone != "", note(t(said_here.PHONE_KEPT, phone=PROFILE.phone)), rx.fragment()),
        rx.cond(PROFILE.email != "", note(t(said_here.EMAIL_KEPT, email=PROFILE.email)), rx.fragment()),
        gap="tight",
    )
    new = text_input(
        "contact", default_value=ProfileState.typed_contact, auto_complete="off", max_length=254, required=True
    )
    own = text_input("contact_password", type="password", auto_complete="current-password", required=True)
    ask = native_form(
        field(t(said_here.NEW_CONTACT), new, t(said_here.NEW_CONTACT_HINT), said(FAULTS["contact"])),
        field(t(said_here.OLD_PASSWORD), own, error=said(FAULTS["contact_password"])),
        button(t(said_here.SEND_CODE), type="submit", kind=Kind.SECONDARY),
        action="/auth/contact",
    )
    confirm = form(
        note(t(said_here.CONTACT_CODE_SENT, contact=ProfileState.asked_contact)),
        field(t(said_here.CODE), code_input("code", max_length=7, required=True), error=said(FAULTS["code"])),
        button(t(said_here.CONFIRM_CONTACT), type="submit"),
        on_submit=ProfileState.confirm_contact,
    )
    return card(section_title(t(said_here.CONTACTS)), known, rx.cond(ProfileState.asked_contact != "", confirm, ask))


def _password() -> rx.Component:
    """A native form: passwords never travel over the socket."""
    saved = rx.cond(FAULTS["saved"].ka, banner(said(FAULTS["saved"]), tone=Tone.GOOD, icon_name="check"), rx.fragment())
    old = text_input("old", type="password", auto_complete="current-password", required=True)
    new = text_input("password", type="password", auto_complete="new-password", min_length=8, required=True)
    return card(
        section_title(t(said_here.SAVE_PASSWORD)),
        saved,
        native_form(
            field(t(said_here.OLD_PASSWORD), old, error=said(FAULTS["old"])),
            field(t(said_here.NEW_PASSWORD), new, t(words_join.PASSWORD_HINT), said(FAULTS["password"])),
            button(t(said_here.SAVE_PASSWORD), type="submit", kind=Kind.SECONDARY),
            action="/auth/password",
        ),
    )


def _second() -> rx.Component:
    return rows(row(t(words_second.TITLE), note=t(words_second.ABOUT), icon_name="key", href=routes.FACTOR), flat=True)


def _devices() -> rx.Component:
    everywhere = native_form(
        button(t(said_here.EVERYWHERE), type="submit", kind=Kind.DANGER, wide=True, icon_name="log-out"),
        action="/auth/sign-out-everywhere",
    )
    return section(
        section_title(t(said_here.DEVICES)), rows(rx.foreach(PROFILE.devices, _device), flat=True), everywhere
    )


def _device(device: rx.Var[Device]) -> rx.Component:
    end = button(
        t(said_here.END_SESSION), kind=Kind.GHOST, small=True, on_click=ProfileState.end_session(device.session_id)
    )
    return row(
        rx.cond(device.name != "", device.name, t(said_here.UNKNOWN_DEVICE)),
        icon_name="phone",
        note=rx.cond(
            device.is_this,
            t(said_here.THIS_DEVICE),
            t(said_here.LAST_SEEN, when=pick(device.seen_ka, device.seen_en)),
        ),
        end=rx.cond(device.is_this, rx.fragment(), end),
        key=device.session_id.to_string(),
    )
