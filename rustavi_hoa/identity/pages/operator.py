"""The operator's desk for people: sheets of chairpersons, refusals brought here, a lost password."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.identity import words
from rustavi_hoa.identity import words_people as said_here
from rustavi_hoa.identity.desk_state import OperatorState
from rustavi_hoa.identity.parts import end_dialog, fault_banner, hidden, qr_dialog, said
from rustavi_hoa.identity.views import AssociationLine, Member, StaffLine
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import badge, button, card, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, skeleton_rows
from rustavi_hoa.ui.forms import field, form, native_form, search_input, text_area, text_input
from rustavi_hoa.ui.layout import cluster, columns, section, split, stack
from rustavi_hoa.ui.lists import filters
from rustavi_hoa.ui.tokens import Kind, Tone

STATE = OperatorState


def page() -> rx.Component:
    """Associations on the left, what waits on the right."""
    shown = columns(_associations(), stack(_appeals(), _person(), gap="loose"))
    return stack(
        page_title(t(said_here.OPERATOR)),
        fault_banner(STATE.faults["for_name"]),
        rx.cond(STATE.is_loaded, shown, skeleton_rows(5)),
        qr_dialog(
            t(said_here.RESCUE),
            t(said_here.RESCUE_HINT),
            STATE.person.name,
            picture=STATE.picture,
            is_open=STATE.person.person_id > 0,
            on_close=STATE.forget_person,
            make=button(t(said_here.SHOW_QR), wide=True, icon_name="qr-code", on_click=STATE.rescue),
        ),
        end_dialog(STATE.ending, STATE.faults["reason"], on_close=STATE.ask_end(0), on_submit=STATE.end),
    )


def _associations() -> rx.Component:
    find = search_input("find", t(said_here.SEARCH_ASSOCIATION), on_change=STATE.find.debounce(300))
    return section(
        section_title(t(said_here.ASSOCIATIONS)),
        banner(t(said_here.SHEET_HINT), tone=Tone.INFO),
        filters(find),
        rx.cond(
            STATE.found.length() > 0,
            stack(rx.foreach(STATE.found, _association)),
            note(t(said_here.NOBODY_FOUND)),
        ),
    )


def _association(line: rx.Var[AssociationLine]) -> rx.Component:
    chairs = rx.cond(line.chairs.length() > 0, cluster(rx.foreach(line.chairs, _chair)), note(t(said_here.NO_CHAIR)))
    out = split(
        note(t(said_here.OPEN_SHEET, until=pick(line.until_ka, line.until_en))),
        button(t(said_here.REVOKE), kind=Kind.GHOST, small=True, on_click=STATE.revoke(line.invitation_id)),
    )
    name = f"for-{line.association_id}"
    sheet = native_form(
        hidden("association", line.association_id.to_string()),
        field(t(said_here.CHAIR_NAME), text_input("for_name", id=name, max_length=120, required=True)),
        button(
            rx.cond(line.invitation_id > 0, t(said_here.SHEET_AGAIN), t(said_here.SHEET)),
            type="submit",
            kind=Kind.SECONDARY,
            icon_name="printer",
        ),
        action="/print/activation",
    )
    return card(
        rx.el.b(line.name),
        note(pick(line.address_ka, line.address_en)),
        chairs,
        rx.cond(line.invitation_id > 0, out, rx.fragment()),
        sheet,
        key=line.association_id.to_string(),
    )


def _chair(chair: rx.Var[StaffLine]) -> rx.Component:
    end = button(t(said_here.END), kind=Kind.GHOST, small=True, on_click=STATE.ask_end(chair.grant_id))
    return split(rx.el.span(t(said_here.CHAIRS, names=chair.name)), end, key=chair.grant_id.to_string())


def _appeals() -> rx.Component:
    count = STATE.appeals.length()
    return section(
        section_title(t(said_here.APPEALS), rx.cond(count > 0, badge(count, tone=Tone.WARN), rx.fragment())),
        rx.cond(count > 0, stack(rx.foreach(STATE.appeals, _appeal)), note(t(said_here.APPEALS_EMPTY))),
    )


def _appeal(each: rx.Var[Member]) -> rx.Component:
    place = t(words.ADDRESS_AND_FLAT, address=pick(each.address_ka, each.address_en), apartment=each.apartment)
    keep = form(
        rx.el.input(type="hidden", name="membership", value=each.membership_id.to_string(), read_only=True),
        field(
            t(said_here.REASON),
            text_area("reason", id=f"reason-{each.membership_id}", rows=2, max_length=500),
            error=said(STATE.faults["reason"]),
        ),
        button(t(said_here.UPHOLD), type="submit", kind=Kind.SECONDARY, small=True),
        on_submit=STATE.decide,
    )
    return card(
        rx.el.b(each.name),
        note(place),
        note(t(said_here.REASON_WAS, reason=each.reason)),
        rx.el.p(t(said_here.SAYS, text=each.appeal_text)),
        button(t(said_here.CONFIRM), icon_name="check", on_click=STATE.accept(each.membership_id)),
        keep,
        key=each.membership_id.to_string(),
    )


def _person() -> rx.Component:
    return card(
        section_title(t(said_here.RESCUE)),
        form(
            field(
                t(words.CONTACT),
                text_input("contact", auto_complete="off", max_length=254, required=True),
                t(said_here.FIND_HINT),
                said(STATE.faults["contact"]),
            ),
            button(t(said_here.FIND), type="submit", kind=Kind.SECONDARY, icon_name="search"),
            on_submit=STATE.find_person,
        ),
    )
