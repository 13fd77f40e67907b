"""The staff: roles, invitations, ends of roles."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.identity import words, words_rescue
from rustavi_hoa.identity import words_people as said_here
from rustavi_hoa.identity import words_second as second
from rustavi_hoa.identity.desk_state import StaffState
from rustavi_hoa.identity.parts import end_dialog, role_name, said
from rustavi_hoa.identity.second_state import ResetState
from rustavi_hoa.identity.views import StaffLine, UnitChoice
from rustavi_hoa.kernel.policy import STAFF
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, page_title, section_title
from rustavi_hoa.ui.feedback import banner, dialog, skeleton_rows
from rustavi_hoa.ui.forms import code_input, field, form, option, options, select, text_area, text_input
from rustavi_hoa.ui.layout import columns, section, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

STATE = StaffState


def page() -> rx.Component:
    """Who is here, and the form that brings another."""
    shown = columns(rows(rx.foreach(STATE.staff, _line), flat=True), _invite())
    return stack(
        page_title(t(said_here.STAFF)),
        rx.cond(STATE.is_loaded, shown, skeleton_rows(5)),
        end_dialog(STATE.ending, STATE.faults["reason"], on_close=STATE.ask_end(0), on_submit=STATE.end),
        _reset_dialog(),
    )


def _reset_dialog() -> rx.Component:
    whom, faults = ResetState.whom, ResetState.faults
    code = code_input("code", id="reset-code", required=True, input_mode="text", max_length=20)
    why = text_area("reason", id="reset-reason", rows=3, max_length=500, required=True)
    return dialog(
        t(second.RESET),
        rx.el.p(rx.el.b(whom.name), " · ", role_name(whom.role)),
        rx.el.p(t(second.RESET_ASK)),
        form(
            field(t(said_here.REASON), why, error=said(faults["reason"])),
            field(t(second.OWN_CODE), code, error=said(faults["code"])),
            button(t(second.RESET), type="submit", kind=Kind.DANGER, wide=True),
            on_submit=ResetState.forget,
        ),
        is_open=whom.person_id > 0,
        on_close=ResetState.ask(0),
        close_label=t(words_rescue.CANCEL),
    )


def _line(line: rx.Var[StaffLine]) -> rx.Component:
    factor = rx.cond(line.has_factor, t(second.HAS_ONE), t(second.HAS_NONE))
    reset = button(t(second.RESET), kind=Kind.GHOST, small=True, on_click=ResetState.ask(line.person_id))
    end = button(t(said_here.END), kind=Kind.GHOST, small=True, on_click=STATE.ask_end(line.grant_id))
    where = rx.cond(line.unit_ka != "", pick(line.unit_ka, line.unit_en), choose(line.service, SERVICES))
    return row(
        line.name,
        icon_name="user",
        note=rx.el.span(
            rx.cond(where != "", f"{role_name(line.role)} · {where}", role_name(line.role)), rx.el.br(), factor
        ),
        end=rx.el.span(rx.cond(line.has_factor, reset, rx.fragment()), end, class_name="cluster"),
        key=line.grant_id.to_string(),
    )


def _invite() -> rx.Component:
    return section(
        section_title(t(said_here.INVITE_STAFF)),
        rx.cond(STATE.link != "", _link_once(), rx.fragment()),
        card(_invite_form()),
    )


def _invite_form() -> rx.Component:
    faults = STATE.faults
    roles = [(role.value, t(words.ROLES[role.value])) for role in sorted(STAFF)]
    services = [(code, t(label)) for code, label in SERVICES.items()]
    units = select("unit", option("0", t(said_here.WHOLE_CITY)), rx.foreach(STATE.units, _unit), default_value="0")
    return form(
        field(
            t(said_here.STAFF_NAME), text_input("name", max_length=120, auto_complete="off"), error=said(faults["name"])
        ),
        field(
            t(said_here.STAFF_ROLE),
            select("role", *options(roles), default_value="officer"),
            error=said(faults["role"]),
        ),
        field(t(said_here.STAFF_UNIT), units),
        field(
            t(said_here.STAFF_SERVICE),
            select("service", option("", t(said_here.NO_SERVICE)), *options(services)),
            t(said_here.STAFF_SERVICE_HINT),
        ),
        field(
            t(said_here.STAFF_EMAIL),
            text_input("email", type="email", auto_complete="off"),
            t(said_here.STAFF_EMAIL_HINT),
            said(faults["email"]),
        ),
        button(t(said_here.MAKE_LINK), type="submit", wide=True),
        on_submit=STATE.invite,
    )


def _link_once() -> rx.Component:
    """The link, shown this one time."""
    return card(
        banner(t(said_here.LINK_ONCE), tone=Tone.WARN, icon_name="key"),
        rx.el.code(STATE.link),
        rx.el.img(src=STATE.picture, alt=t(said_here.INVITE_STAFF), class_name="qr"),
    )


def _unit(unit: rx.Var[UnitChoice]) -> rx.Component:
    return option(unit.unit_id.to_string(), pick(unit.name_ka, unit.name_en))
