"""One association for staff: its buildings, its chair, how it stands, its history; parting and merging."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.register import words_page as said
from rustavi_hoa.register.card_state import CardState
from rustavi_hoa.register.parts import address_of, history, line_field, sheet, standing_chip
from rustavi_hoa.register.parts_deeds import home_form, joiner, question, twins
from rustavi_hoa.register.views import Hit
from rustavi_hoa.register.words_standing import HINT
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, link, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty, more, skeleton_rows
from rustavi_hoa.ui.forms import checkbox, form
from rustavi_hoa.ui.layout import cluster, columns, section, stack
from rustavi_hoa.ui.lists import fact, facts, row, rows
from rustavi_hoa.ui.tokens import Kind

UNION, FAULTS = CardState.union, CardState.faults


def page() -> rx.Component:
    """What stands on the left, what is done and was done on the right."""
    back = link_button(t(said.BACK), routes.REGISTER, kind=Kind.GHOST)
    right = stack(rx.cond(UNION.may_edit, _deeds(), rx.fragment()), _history(), gap="loose")
    shown = stack(
        page_title(pick(UNION.name, UNION.name_en), UNION.code, standing_chip(UNION.verification)),
        cluster(sheet(said.CARD_PDF, f"/print/association?id={UNION.id}")),
        note(t(HINT)),
        columns(stack(_facts(), _homes(), gap="loose"), right),
        question(UNION.id),
    )
    missing = stack(page_title(t(said.KINDS["association"])), empty("search", t(said.NOT_FOUND_HINT), action=back))
    there = rx.cond(UNION.id > 0, shown, missing)
    return rx.cond(CardState.is_loaded, there, skeleton_rows(6))


def _facts() -> rx.Component:
    known = facts(
        fact(t(said.RECORD_NO), _or_unknown(UNION.record_no)),
        fact(t(said.HEADS["status"]), choose(UNION.status, said.STATUS)),
        rx.cond(UNION.verified_on != "", fact(t(said.VERIFIED_ON), UNION.verified_on), rx.fragment()),
    )
    people = stack(
        facts(
            fact(t(said.CHAIR), rx.cond(UNION.chairs.length() > 0, UNION.chairs.join(", "), t(said.UNKNOWN))),
            fact(t(said.CHAIR_ON_PAPER), _or_unknown(UNION.chair_name)),
            fact(t(said.CHAIR_PHONE), _or_unknown(UNION.chair_phone)),
        ),
        note(t(said.NAMES_LOGGED)),
    )
    return card(known, rx.cond(UNION.sees_people, people, rx.fragment()))


def _or_unknown(value: rx.Var) -> rx.Var:
    return rx.cond(value != "", value, t(said.UNKNOWN))


def _homes() -> rx.Component:
    listed = rows(rx.foreach(UNION.homes, _home))
    href = f"/download/passports.xlsx?association={UNION.id}&lang={SessionState.locale}"
    return section(section_title(t(said.BUILDINGS), link(t(said.PASSPORTS_XLSX), href, outside=True)), listed)


def _home(home: rx.Var[Hit]) -> rx.Component:
    return row(
        pick(home.title, home.title_en),
        href=address_of(home),
        icon_name="building",
        note=choose(home.status, said.STATUS),
        key=home.id.to_string(),
    )


def _deeds() -> rx.Component:
    alike = section(section_title(t(said.TWINS)), note(t(said.MERGE_ASK)), twins(UNION.twins))
    return stack(
        rx.cond(UNION.twins.length() > 0, alike, rx.fragment()),
        more(t(said.EDIT), _names()),
        home_form(),
        joiner("association"),
        rx.cond(UNION.homes.length() > 1, more(t(said.SPLIT), _split()), rx.fragment()),
    )


def _names() -> rx.Component:
    labels = {"name": said.NAME, "name_en": said.NAME_EN, "record_no": said.RECORD_NO}
    people = {"chair_name": said.CHAIR_ON_PAPER, "chair_phone": said.CHAIR_PHONE}
    lines = [line_field(name, label, UNION[name], FAULTS[name], max_length=200) for name, label in labels.items()]
    chair = [line_field(name, label, UNION[name], FAULTS[name], max_length=200) for name, label in people.items()]
    return form(
        *lines,
        *chair,
        button(t(said.SAVE), type="submit"),
        on_submit=CardState.save_association,
        key=UNION.id.to_string(),
    )


def _split() -> rx.Component:
    homes = rx.foreach(UNION.homes, lambda home: checkbox(f"home-{home.id}", pick(home.title, home.title_en)))
    return form(
        note(t(said.SPLIT_HINT)),
        homes,
        rx.el.p(pick(FAULTS["buildings"].ka, FAULTS["buildings"].en), class_name="error", role="alert"),
        line_field("new_name", said.NAME, "", FAULTS["name"], max_length=200, required=True),
        button(t(said.SPLIT), type="submit", kind=Kind.SECONDARY),
        on_submit=CardState.split,
    )


def _history() -> rx.Component:
    return section(
        section_title(t(said.HISTORY)),
        history(UNION.history, lambda merge_id: CardState.undo("association", merge_id)),
    )
