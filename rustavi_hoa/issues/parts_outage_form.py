"""The staff's form of a new outage: what, when, where; the preview before anybody is told."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import words_outages as words
from rustavi_hoa.issues.categories import ABOUT
from rustavi_hoa.issues.outage_form_state import OutageFormState
from rustavi_hoa.issues.rules_outages import LONGEST_TITLE
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, note, section_title
from rustavi_hoa.ui.forms import (
    checkbox,
    field,
    form,
    option,
    options,
    radio_card,
    radio_cards,
    search_input,
    select,
    text_area,
    text_input,
)
from rustavi_hoa.ui.layout import cluster, grid, pair, stack
from rustavi_hoa.ui.lists import fact, facts, filters, row, rows
from rustavi_hoa.ui.tokens import Kind

STATE = OutageFormState


def outage_form() -> rx.Component:
    """A button that opens the form."""
    ask = button(t(words.NEW), icon_name="plus", on_click=STATE.open_form, id="outage-new")
    return rx.cond(STATE.units.length() > 0, _form(), ask)


def _fault(name: str) -> rx.Var:
    said = STATE.faults[name]
    return rx.cond(STATE.faults.contains(name), pick(said.ka, said.en), "")


def _form() -> rx.Component:
    kinds = radio_cards(
        t(words.WHAT),
        radio_card("kind", "outage", t(words.KIND["outage"]), icon_name="zap", default_checked=True),
        radio_card("kind", "works", t(words.KIND["works"]), icon_name="hammer"),
    )
    category = select(
        "category",
        option("", t(words.CHOOSE)),
        *options((code.value, t(about.label)) for code, about in ABOUT.items()),
        id="outage-category",
    )
    name = text_input("title_ka", max_length=LONGEST_TITLE, id="outage-title")
    times = grid(
        field(t(words.STARTS_FIELD), text_input("starts", type="datetime-local"), error=_fault("starts")),
        field(t(words.ENDS_FIELD), text_input("ends", type="datetime-local"), error=_fault("ends")),
    )
    more = grid(
        field(t(words.NAME_EN), text_input("title_en", max_length=LONGEST_TITLE)),
        field(t(words.DOER_FIELD), text_input("doer", max_length=LONGEST_TITLE)),
    )
    return card(
        section_title(t(words.NEW)),
        form(
            kinds,
            field(t(words.CATEGORY), category, error=_fault("category")),
            field(t(words.NAME_KA), name, error=_fault("title_ka")),
            more,
            times,
            field(t(words.BODY), text_area("body", rows=3), error=_fault("body")),
            _units(),
            _homes(),
            rx.cond(_fault("buildings") != "", rx.el.p(_fault("buildings"), class_name="error", role="alert")),
            button(t(words.SEE_REACH), type="submit", kind=Kind.SECONDARY, wide=True, id="outage-preview"),
            on_submit=STATE.preview,
            reset_on_submit=False,
        ),
        rx.cond(STATE.is_ready, _reach()),
    )


def _units() -> rx.Component:
    boxes = rx.foreach(STATE.units, lambda unit: checkbox(f"unit:{unit[0]}", pick(unit[1], unit[2]), key=f"{unit[0]}"))
    return rx.el.fieldset(rx.el.legend(t(words.UNITS)), rx.el.div(boxes, class_name="cluster"))


def _homes() -> rx.Component:
    """Single buildings: found by typing, chosen by a tap."""
    find = search_input("find", t(words.FIND_BUILDING), on_change=lambda text: STATE.look(text).debounce(300))
    hits = rows(rx.foreach(STATE.hits, lambda hit: row(pick(hit[1], hit[2]), on_click=STATE.take(hit[0]), end="+")))
    chosen = rx.foreach(
        STATE.homes,
        lambda home: button(
            pick(home[1], home[2]), kind=Kind.GHOST, small=True, icon_name="x", on_click=STATE.drop(home[0])
        ),
    )
    return stack(
        filters(find),
        rx.cond(STATE.hits.length() > 0, hits),
        rx.cond(STATE.homes.length() > 0, stack(note(t(words.CHOSEN, n=STATE.homes.length())), cluster(chosen))),
    )


def _reach() -> rx.Component:
    reach = STATE.reach
    counts = facts(
        fact(t(words.REACH_BUILDINGS), reach.buildings),
        fact(t(words.REACH_APARTMENTS), reach.apartments),
        fact(t(words.REACH_PEOPLE), reach.people),
        fact(t(words.REACH_PROBLEMS), reach.problems),
        is_short=True,
    )
    names = rx.el.ul(rx.foreach(reach.names, lambda name: rx.el.li(pick(name[0], name[1]))), class_name="prose")
    return card(
        rx.el.h3(t(words.REACH)),
        counts,
        names,
        pair(
            button(t(words.ANNOUNCE), icon_name="megaphone", on_click=STATE.announce, id="outage-announce"),
            button(t(words.GO_BACK), kind=Kind.GHOST, on_click=STATE.back),
        ),
        ask=True,
        role="status",
    )
