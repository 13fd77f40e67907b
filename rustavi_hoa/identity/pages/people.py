"""Apartments and residents of a building: who waits, who lives where."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.identity import words, words_rescue
from rustavi_hoa.identity import words_people as said_here
from rustavi_hoa.identity.parts import qr_dialog, said
from rustavi_hoa.identity.people_state import PeopleAskState, PeopleState
from rustavi_hoa.identity.views import EntranceChoice, Flat, Member
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import badge, button, card, icon_button, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import dialog, menu, menu_item, skeleton_rows
from rustavi_hoa.ui.forms import check_card, field, form, option, search_input, select, text_area, text_input
from rustavi_hoa.ui.layout import cluster, grow, section, split, stack
from rustavi_hoa.ui.lists import filters, pager, row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

HOUSE, ASK = PeopleState.house, PeopleAskState


def page() -> rx.Component:
    """First those who wait, then every apartment."""
    shown = stack(_pending(), _flats(), gap="loose")
    return stack(
        page_title(t(said_here.PEOPLE), pick(HOUSE.address_ka, HOUSE.address_en)),
        link_button(t(said_here.INVITATIONS), routes.INVITATIONS, kind=Kind.SECONDARY, icon_name="key"),
        rx.cond(PeopleState.is_loaded, shown, skeleton_rows(5)),
        _refuse_dialog(),
        _remove_dialog(),
        _flat_dialog(),
        _rescue_dialog(),
    )


def _pending() -> rx.Component:
    count = PeopleState.pending.length()
    chosen = PeopleState.chosen.length()
    confirm = button(
        t(said_here.CONFIRM_CHOSEN, n=chosen),
        wide=True,
        icon_name="check",
        disabled=chosen == 0,
        on_click=PeopleState.confirm,
    )
    listed = stack(
        rx.foreach(PeopleState.pending, _waiting),
        rx.cond(
            (count > 1) & (chosen < count),
            button(t(said_here.CHOOSE_ALL), kind=Kind.GHOST, small=True, on_click=PeopleState.tick_all),
            rx.fragment(),
        ),
        confirm,
    )
    return section(
        section_title(t(said_here.PENDING), rx.cond(count > 0, badge(count, tone=Tone.WARN), rx.fragment())),
        rx.cond(count > 0, listed, note(t(said_here.PENDING_EMPTY))),
    )


def _door(each: rx.Var[Member]) -> rx.Var:
    flat = t(words.FLAT, number=each.apartment)
    kind = choose(each.kind, words.KINDS)
    return rx.cond(
        each.entrance != "",
        f"{t(words.ENTRANCE, number=each.entrance)} · {flat} · {kind}",
        f"{flat} · {kind}",
    )


def _waiting(each: rx.Var[Member]) -> rx.Component:
    tick = check_card(
        f"wait-{each.membership_id}",
        each.name,
        hint=_door(each),
        checked=PeopleState.chosen.contains(each.membership_id),
        on_change=PeopleState.tick(each.membership_id),
    )
    refuse = button(t(said_here.REFUSE), kind=Kind.GHOST, small=True, on_click=ASK.ask("refuse", each.membership_id))
    return split(grow(tick), refuse, key=each.membership_id.to_string())


def _flats() -> rx.Component:
    entrances = select(
        "entrance-filter",
        option("0", t(said_here.ALL_ENTRANCES)),
        rx.foreach(HOUSE.entrances, _entrance_option),
        value=PeopleState.entrance,
        on_change=PeopleState.choose_entrance,
        aria_label=t(said_here.ENTRANCE),
    )
    find = search_input(
        "find", t(said_here.SEARCH), default_value=PeopleState.search, on_change=PeopleState.find.debounce(300)
    )
    add = icon_button("plus", t(said_here.ADD_APARTMENT), kind=Kind.SECONDARY, on_click=ASK.edit(0))
    listed = rx.cond(
        HOUSE.flats.length() > 0,
        stack(rx.foreach(HOUSE.flats, _flat)),
        note(rx.cond(PeopleState.search != "", t(said_here.NOBODY_FOUND), t(said_here.NO_APARTMENTS))),
    )
    return section(section_title(t(said_here.APARTMENTS), add), filters(find, entrances), listed, _pages())


def _entrance_option(each: rx.Var[EntranceChoice]) -> rx.Component:
    return option(each.entrance_id.to_string(), t(words.ENTRANCE, number=each.number))


def _pages() -> rx.Component:
    back = button(t(said_here.EARLIER), kind=Kind.GHOST, small=True, on_click=PeopleState.turn(-1))
    on = button(t(said_here.LATER), kind=Kind.GHOST, small=True, on_click=PeopleState.turn(1))
    return rx.cond(
        HOUSE.total > 20,
        pager(
            t(said_here.FLATS_COUNT, n=HOUSE.total),
            rx.cond(PeopleState.page > 1, back, rx.fragment()),
            rx.cond(PeopleState.page * 20 < HOUSE.total, on, rx.fragment()),
        ),
        rx.fragment(),
    )


def _flat(flat: rx.Var[Flat]) -> rx.Component:
    where = cluster(
        rx.cond(flat.entrance != "", note(t(words.ENTRANCE, number=flat.entrance)), rx.fragment()),
        rx.cond(flat.floor != "", note(t(said_here.FLOOR_IS, n=flat.floor)), rx.fragment()),
        rx.cond(flat.open_slips > 0, note(t(said_here.OPEN_SLIPS, n=flat.open_slips)), rx.fragment()),
    )
    edit = icon_button("edit", t(said_here.EDIT_APARTMENT), on_click=ASK.edit(flat.apartment_id))
    people = rx.cond(flat.members.length() > 0, rows(rx.foreach(flat.members, _member)), note(t(said_here.NOBODY)))
    return card(
        split(grow(rx.el.b(t(words.FLAT, number=flat.number)), where), edit),
        people,
        key=flat.apartment_id.to_string(),
    )


def _board(each: rx.Var[Member]) -> rx.Component:
    """What a chairperson alone may do: put on the board, take off it, write in private."""
    person = each.person_id
    on = menu_item(t(said_here.NAME_BOARD), "users", on_click=PeopleState.name_board(person))
    off = menu_item(t(said_here.DROP_BOARD), "users", on_click=PeopleState.drop_board(person))
    write = menu_item(
        t(said_here.WRITE_ALONE), "message-circle", on_click=rx.redirect(f"{routes.CHAT}?person={person}")
    )
    acts = rx.fragment(write, rx.cond(PeopleState.board.contains(person), off, on))
    return rx.cond(SessionState.me.rights.contains(Can.BOARD_NAME.value), acts)


def _member(each: rx.Var[Member]) -> rx.Component:
    acts = menu(
        t(words.MORE),
        menu_item(t(said_here.RESCUE), "qr-code", on_click=ASK.ask("rescue", each.membership_id)),
        menu_item(t(said_here.REMOVE), "log-out", on_click=ASK.ask("remove", each.membership_id)),
        _board(each),
    )
    return row(
        each.name,
        icon_name="user",
        note=rx.fragment(
            choose(each.kind, words.KINDS),
            rx.cond(PeopleState.board.contains(each.person_id), rx.fragment(" · ", t(words.ROLES["board"]))),
        ),
        end=acts,
        key=each.membership_id.to_string(),
    )


def _refuse_dialog() -> rx.Component:
    return _reason_dialog("refuse", said_here.REFUSE_TITLE, said_here.REFUSE_HINT, said_here.REFUSE, ASK.refuse)


def _remove_dialog() -> rx.Component:
    return _reason_dialog("remove", said_here.REMOVE_TITLE, said_here.REMOVE_HINT, said_here.REMOVE, ASK.remove)


def _reason_dialog(kind: str, title: Msg, hint: Msg, label: Msg, on_submit: rx.EventHandler) -> rx.Component:
    control = text_area("reason", rows=3, max_length=500)
    return dialog(
        t(title),
        rx.el.p(rx.el.b(ASK.about.name), " · ", _door(ASK.about)),
        note(t(hint)),
        form(
            field(t(said_here.REASON), control, error=said(ASK.faults["reason"])),
            button(t(label), type="submit", kind=Kind.DANGER, wide=True),
            on_submit=on_submit,
        ),
        is_open=ASK.kind == kind,
        on_close=ASK.close,
        close_label=t(words_rescue.CANCEL),
    )


def _flat_dialog() -> rx.Component:
    flat = ASK.flat
    entrances = select(
        "entrance",
        option("0", t(said_here.NO_ENTRANCE)),
        rx.foreach(HOUSE.entrances, _entrance_option),
        default_value=flat.entrance_id.to_string(),
    )
    return dialog(
        rx.cond(flat.apartment_id > 0, t(said_here.EDIT_APARTMENT), t(said_here.ADD_APARTMENT)),
        form(
            field(
                t(said_here.NUMBER),
                text_input("number", default_value=flat.number, max_length=12),
                error=said(ASK.faults["number"]),
            ),
            field(t(said_here.ENTRANCE), entrances),
            field(
                t(said_here.FLOOR),
                text_input("floor", default_value=flat.floor, input_mode="numeric", max_length=3),
                error=said(ASK.faults["floor"]),
            ),
            button(t(said_here.SAVE), type="submit", wide=True),
            on_submit=ASK.save_flat,
        ),
        is_open=ASK.kind == "flat",
        on_close=ASK.close,
        close_label=t(words_rescue.CANCEL),
    )


def _rescue_dialog() -> rx.Component:
    make = button(t(said_here.SHOW_QR), wide=True, icon_name="qr-code", on_click=ASK.rescue)
    return qr_dialog(
        t(said_here.RESCUE),
        t(said_here.RESCUE_HINT),
        ASK.about.name,
        picture=ASK.picture,
        is_open=ASK.kind == "rescue",
        on_close=ASK.close,
        make=make,
    )
