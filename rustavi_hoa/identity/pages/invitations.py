"""Invitations of a building: personal slips and the poster, as files to print."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.identity import words
from rustavi_hoa.identity import words_people as said_here
from rustavi_hoa.identity.invite_state import InviteState
from rustavi_hoa.identity.parts import fault_banner, hidden
from rustavi_hoa.identity.views import Flat
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, skeleton_rows
from rustavi_hoa.ui.forms import check_card, field, native_form, options, search_input, select
from rustavi_hoa.ui.layout import grow, section, split, stack
from rustavi_hoa.ui.lists import filters, pager
from rustavi_hoa.ui.tokens import Kind, Tone

HOUSE = InviteState.house


def page() -> rx.Component:
    """All at once, or apartment by apartment; then the poster."""
    faults = InviteState.faults
    shown = stack(fault_banner(faults["chosen"]), fault_banner(faults["form"]), _all(), _some(), _poster(), gap="loose")
    return stack(
        page_title(t(said_here.INVITATIONS), pick(HOUSE.address_ka, HOUSE.address_en)),
        note(t(said_here.INVITE_LEAD)),
        rx.cond(InviteState.is_loaded, shown, skeleton_rows(4)),
    )


def _copies(name: str) -> rx.Component:
    control = select("copies", *options([(str(n), str(n)) for n in (1, 2, 3, 4)]), default_value="1", id=name)
    return field(t(said_here.COPIES), control)


def _all() -> rx.Component:
    made = native_form(
        hidden("building", InviteState.building_id.to_string()),
        _copies("copies-all"),
        button(t(said_here.SLIPS_ALL, n=HOUSE.empty_count), type="submit", wide=True, icon_name="printer"),
        action="/print/slips",
    )
    return card(
        section_title(t(said_here.SLIPS)),
        banner(t(said_here.SLIPS_HINT), tone=Tone.INFO),
        rx.cond(HOUSE.empty_count > 0, made, note(t(said_here.NO_EMPTY))),
    )


def _some() -> rx.Component:
    find = search_input(
        "find", t(said_here.SEARCH), default_value=InviteState.search, on_change=InviteState.find.debounce(300)
    )
    made = native_form(
        hidden("building", InviteState.building_id.to_string()),
        hidden("which", "chosen"),
        stack(rx.foreach(HOUSE.flats, _flat), gap="tight"),
        _pages(),
        _copies("copies-some"),
        button(t(said_here.SLIPS_CHOSEN), type="submit", kind=Kind.SECONDARY, wide=True, icon_name="printer"),
        action="/print/slips",
    )
    return section(section_title(t(said_here.BY_APARTMENT)), filters(find), made)


def _flat(flat: rx.Var[Flat]) -> rx.Component:
    people = rx.cond(
        flat.members.length() > 0,
        t(said_here.RESIDENTS_COUNT, n=flat.members.length()),
        t(said_here.NOBODY),
    )
    slips = rx.cond(flat.open_slips > 0, f"{people} · {t(said_here.OPEN_SLIPS, n=flat.open_slips)}", people)
    cancel = button(
        t(said_here.REVOKE),
        kind=Kind.GHOST,
        small=True,
        aria_label=t(said_here.CANCEL_SLIPS),
        on_click=InviteState.cancel(flat.apartment_id),
    )
    tick = check_card("apartment", t(words.FLAT, number=flat.number), hint=slips, value=flat.apartment_id.to_string())
    return split(grow(tick), rx.cond(flat.open_slips > 0, cancel, rx.fragment()), key=flat.apartment_id.to_string())


def _pages() -> rx.Component:
    back = button(t(said_here.EARLIER), kind=Kind.GHOST, small=True, on_click=InviteState.turn(-1))
    on = button(t(said_here.LATER), kind=Kind.GHOST, small=True, on_click=InviteState.turn(1))
    return rx.cond(
        HOUSE.total > 20,
        pager(
            t(said_here.FLATS_COUNT, n=HOUSE.total),
            rx.cond(InviteState.page > 1, back, rx.fragment()),
            rx.cond(InviteState.page * 20 < HOUSE.total, on, rx.fragment()),
        ),
        rx.fragment(),
    )


def _poster() -> rx.Component:
    href = f"/print/poster?building={InviteState.building_id}"
    return card(
        section_title(t(said_here.POSTER)),
        note(t(said_here.POSTER_HINT)),
        link_button(t(said_here.PRINT), href, kind=Kind.SECONDARY, icon_name="download", outside=True, wide=True),
    )
