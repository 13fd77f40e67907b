"""One building of the register for staff: facts, addresses, entrances, apartments, its end and its history."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.register import words_page as said
from rustavi_hoa.register.card_state import CardState
from rustavi_hoa.register.form import KINDS
from rustavi_hoa.register.parts import history, line_field, sheet
from rustavi_hoa.register.parts_deeds import aliases, joiner, mover, question, twins
from rustavi_hoa.register.views import Flat
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, icon_button, link, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, empty, more, skeleton_rows
from rustavi_hoa.ui.forms import field, form, option, select
from rustavi_hoa.ui.layout import cluster, columns, pair, section, stack
from rustavi_hoa.ui.lists import fact, facts, number, table, table_row
from rustavi_hoa.ui.tokens import Kind, Tone

HOUSE, FAULTS = CardState.house, CardState.faults
NUMBERS = ("year_built", "levels", "entrance_count", "apartment_count", "lift_count")


def page() -> rx.Component:
    """Facts on the left, what is done and was done on the right."""
    back = link_button(t(said.BACK), routes.REGISTER, kind=Kind.GHOST)
    left = stack(_facts(), _doors(), _flats(), gap="loose")
    right = stack(rx.cond(HOUSE.may_edit, _deeds(), rx.fragment()), _history(), gap="loose")
    gone = banner(t(said.STATUS["gone"]), tone=Tone.WARN, icon_name="alert-triangle")
    shown = stack(
        page_title(
            pick(HOUSE.address, HOUSE.address_en),
            HOUSE.code,
            link_button(
                t(said.PASSPORT), f"{routes.PASSPORT}?id={HOUSE.id}", kind=Kind.SECONDARY, icon_name="file-text"
            ),
        ),
        rx.cond(
            HOUSE.status == "register",
            cluster(
                sheet(said.PASSPORT_PDF, f"/print/passport?id={HOUSE.id}"),
                sheet(said.POSTER_PDF, f"/print/building?id={HOUSE.id}"),
            ),
            rx.fragment(),
        ),
        rx.cond(HOUSE.status == "gone", gone, rx.fragment()),
        columns(left, right),
        question(HOUSE.id),
    )
    missing = stack(page_title(t(said.KINDS["building"])), empty("search", t(said.NOT_FOUND_HINT), action=back))
    there = rx.cond(HOUSE.id > 0, shown, missing)
    return rx.cond(CardState.is_loaded, there, skeleton_rows(6))


def _facts() -> rx.Component:
    union = rx.cond(
        HOUSE.association_id > 0,
        link(pick(HOUSE.association, HOUSE.association_en), f"{routes.ASSOCIATION}?id={HOUSE.association_id}"),
        t(said.NO_ASSOCIATION),
    )
    place = facts(
        fact(t(said.HEADS["association"]), union),
        fact(t(said.HEADS["unit"]), rx.cond(HOUSE.unit != "", pick(HOUSE.unit, HOUSE.unit_en), t(said.UNKNOWN))),
        fact(t(said.HEADS["status"]), choose(HOUSE.status, said.STATUS)),
        rx.cond(
            HOUSE.aliases.length() > 0,
            fact(
                t(said.OTHER_ADDRESSES),
                rx.foreach(HOUSE.aliases, lambda each: rx.el.div(each.address, key=each.id.to_string())),
            ),
            rx.fragment(),
        ),
    )
    plain = facts(*(fact(t(label), _value(name)) for name, label in said.FACTS.items()))
    return card(place, rx.cond(HOUSE.may_edit, _form(), plain))


def _value(name: str) -> rx.Var:
    return rx.cond(HOUSE.facts[name] != "", HOUSE.facts[name], t(said.UNKNOWN))


def _form() -> rx.Component:
    lines = [
        line_field(
            name,
            label,
            HOUSE.facts[name],
            FAULTS[name],
            input_mode="numeric" if name in NUMBERS else "text",
            max_length=40,
        )
        for name, label in said.FACTS.items()
    ]
    return form(
        *(pair(*lines[at : at + 2]) for at in range(0, len(lines), 2)),
        button(t(said.SAVE), type="submit"),
        on_submit=CardState.save_facts,
        key=HOUSE.seen,
    )


def _doors() -> rx.Component:
    body = rx.foreach(HOUSE.doors, lambda door: table_row(door.number, number(door.levels), key=door.id.to_string()))
    heads = [t(said.ENTRANCE), t(said.LEVELS)]
    return section(
        section_title(t(said.ENTRANCES)), table(heads, body, label=t(said.ENTRANCES), numbers=frozenset({1}))
    )


def _flats() -> rx.Component:
    heads = [t(said.APARTMENT), t(said.ENTRANCE), t(said.LEVEL), t(said.HEADS["kind"]), t(said.ACTS)]
    body = rx.foreach(HOUSE.flats, _flat)
    made = table(heads, body, label=t(said.APARTMENTS), numbers=frozenset({2}))
    return more(t(said.APARTMENTS), made)


def _flat(flat: rx.Var[Flat]) -> rx.Component:
    away = icon_button("trash", t(said.DROP), on_click=CardState.drop_apartment(flat.id))
    return table_row(
        flat.number,
        flat.entrance,
        number(flat.level),
        choose(flat.kind, KINDS),
        rx.cond(HOUSE.may_edit, away, rx.fragment()),
        key=flat.id.to_string(),
    )


def _deeds() -> rx.Component:
    alike = section(section_title(t(said.TWINS)), note(t(said.MERGE_ASK)), twins(HOUSE.twins))
    restore = button(t(said.RESTORE), kind=Kind.SECONDARY, icon_name="rotate-ccw", on_click=CardState.restore)
    return stack(
        rx.cond(HOUSE.twins.length() > 0, alike, rx.fragment()),
        more(t(said.ADDRESS_CHANGE), _renumber()),
        aliases(HOUSE.aliases),
        mover(HOUSE.association_id > 0),
        joiner("building"),
        more(t(said.ENTRANCES), _add_door()),
        more(t(said.APARTMENTS), _add_flat()),
        rx.cond(HOUSE.status == "gone", restore, more(t(said.DEMOLISH), _demolish())),
    )


def _renumber() -> rx.Component:
    return form(
        note(t(said.ADDRESS_HINT)),
        line_field("place", said.PLACE, HOUSE.place, FAULTS["place"], max_length=200, required=True),
        line_field("number", said.NUMBER, HOUSE.number, FAULTS["number"], max_length=40, required=True),
        button(t(said.ADDRESS_CHANGE), type="submit", kind=Kind.SECONDARY),
        on_submit=CardState.renumber,
        key=HOUSE.address,
    )


def _demolish() -> rx.Component:
    return form(
        note(t(said.DEMOLISH_HINT)),
        line_field("reason", said.REASON, "", FAULTS["reason"], max_length=200, required=True),
        button(t(said.DEMOLISH), type="submit", kind=Kind.DANGER),
        on_submit=CardState.demolish,
    )


def _add_door() -> rx.Component:
    return form(
        line_field("entrance", said.ENTRANCE, "", FAULTS["entrance"], max_length=10, required=True),
        line_field("entrance_levels", said.LEVELS, "", FAULTS["entrance_levels"], max_length=4),
        button(t(said.SAVE), type="submit", kind=Kind.SECONDARY),
        on_submit=CardState.save_entrance,
        reset_on_submit=True,
    )


def _add_flat() -> rx.Component:
    doors = rx.foreach(HOUSE.doors, lambda door: option(door.id.to_string(), door.number))
    kinds = [option(code, t(label)) for code, label in KINDS.items()]
    return form(
        line_field("apartment", said.APARTMENT, "", FAULTS["apartment"], max_length=10, required=True),
        field(t(said.ENTRANCE), select("door", option("", t(said.UNKNOWN)), doors)),
        line_field("level", said.LEVEL, "", FAULTS["level"], max_length=4),
        field(t(said.HEADS["kind"]), select("kind", *kinds)),
        button(t(said.ADD), type="submit", kind=Kind.SECONDARY),
        on_submit=CardState.add_apartment,
        reset_on_submit=True,
    )


def _history() -> rx.Component:
    return section(
        section_title(t(said.HISTORY)), history(HOUSE.history, lambda merge_id: CardState.undo("building", merge_id))
    )
