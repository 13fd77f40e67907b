"""The three tabs of terms: the calendar of a year, the promises, the routes."""

from __future__ import annotations

from dataclasses import dataclass

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.terms import words
from rustavi_hoa.terms.state import TermsState
from rustavi_hoa.terms.views import HolidayLine, PromiseLine, RouteLine
from rustavi_hoa.ui.atoms import button, card, chip, link_button, note, section_title
from rustavi_hoa.ui.forms import field, form, option, options, select, text_input
from rustavi_hoa.ui.layout import cluster, pair, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = TermsState.view


@dataclass(frozen=True, slots=True)
class Labels:
    """Names of categories and places by code, handed in by the entrance: the features that own them lie above."""

    categories: dict[str, Msg]
    places: dict[str, Msg]


def _error(name: str | rx.Var) -> rx.Var:
    said = TermsState.faults[name]
    return pick(said.ka, said.en)


def _choices(name: str, labels: dict, **props) -> rx.Component:
    """A choice that begins with none."""
    lines = options((code, t(label)) for code, label in labels.items())
    return select(name, option("", t(words.CHOOSE)), *lines, **props)


def calendar_tab() -> rx.Component:
    """The days of a year, and a form for one more."""
    years = rx.foreach(
        VIEW.years, lambda year: rx.cond(year == VIEW.year, _year(year, Kind.SECONDARY), _year(year, Kind.GHOST))
    )
    days = rows(rx.foreach(VIEW.holidays, _day))
    return stack(rx.el.nav(years, class_name="cluster", aria_label=t(words.YEAR)), days, _new_day())


def _year(year: rx.Var, kind: Kind) -> rx.Component:
    to, here = rx.Var.create(f"{routes.TERMS}?g=holidays&year=") + year.to_string(), kind != Kind.GHOST
    return link_button(
        year.to_string(), to, kind=kind, small=True, custom_attrs={"aria-current": "page"} if here else {}
    )


def _day(each: rx.Var[HolidayLine]) -> rx.Component:
    kind = rx.cond(each.is_off, chip("calendar", t(words.OFF)), chip("hammer", t(words.WORKED), Tone.INFO))
    source = rx.cond(each.source != "", rx.fragment(" · ", t(words.SOURCE_IS, source=each.source)))
    return row(
        pick(each.name_ka, each.name_en),
        chip=kind,
        note=rx.fragment(pick(each.said.ka, each.said.en), source),
        end=button(t(words.REMOVE), kind=Kind.GHOST, small=True, on_click=TermsState.remove_holiday(each.day)),
        key=each.day,
    )


def _new_day() -> rx.Component:
    kinds = {"off": words.OFF, "worked": words.WORKED}
    made = form(
        field(t(words.DAY), text_input("day", type="date"), error=_error("day")),
        field(t(words.KIND), _choices("kind", kinds), error=_error("kind")),
        field(t(words.NAME_KA), text_input("name_ka"), error=_error("name_ka")),
        field(t(words.NAME_EN), text_input("name_en"), error=_error("name_en")),
        field(t(words.SOURCE), text_input("source"), error=_error("source")),
        button(t(words.SAVE), type="submit"),
        on_submit=TermsState.save_holiday,
        reset_on_submit=False,
    )
    return card(section_title(t(words.ADD_DAY)), made)


def promises_tab(labels: Labels) -> rx.Component:
    """One line a category: how many, of what."""
    made = form(
        rx.foreach(VIEW.promises, lambda each: _promise(each, labels)),
        note(t(words.EMERGENCY_NOTE)),
        button(t(words.SAVE), type="submit", wide=True),
        on_submit=TermsState.save_promises,
        reset_on_submit=False,
    )
    return card(made)


def _promise(each: rx.Var[PromiseLine], labels: Labels) -> rx.Component:
    name, label = each.category + ".amount", choose(each.category, labels.categories)
    amount = text_input(name, input_mode="numeric", default_value=each.amount, max_length=3)
    lines = options((code, t(said)) for code, said in words.UNIT.items())
    unit = select(each.category + ".unit", *lines, default_value=each.unit)
    return rx.el.div(
        pair(field(label, amount, error=_error(name)), field(t(words.UNIT_HEAD), unit)),
        key=each.category + each.amount + each.unit,
    )


def routes_tab(labels: Labels) -> rx.Component:
    """To whom each category goes, and what goes elsewhere at one place."""
    usual = form(
        rx.foreach(VIEW.routes, lambda each: _usual(each, labels)),
        button(t(words.SAVE), type="submit", wide=True),
        on_submit=TermsState.save_routes,
        reset_on_submit=False,
    )
    apart = rows(rx.foreach(VIEW.routes, lambda each: _apart(each, labels)))
    return stack(card(usual), section_title(t(words.ONLY_AT)), apart, _new_route(labels))


def _usual(each: rx.Var[RouteLine], labels: Labels) -> rx.Component:
    lines = options((code, t(said)) for code, said in SERVICES.items())
    service = select(each.category, *lines, default_value=each.service)
    made = field(choose(each.category, labels.categories), service, error=_error(each.category))
    return rx.cond(each.place == "", rx.el.div(made, key=each.category + each.service))


def _apart(each: rx.Var[RouteLine], labels: Labels) -> rx.Component:
    back = TermsState.remove_route(each.category, each.place)
    made = row(
        cluster(choose(each.category, labels.categories), "·", choose(each.place, labels.places)),
        note=rx.fragment(choose(each.service, SERVICES), rx.cond(each.note != "", rx.fragment(" · ", each.note))),
        end=button(t(words.REMOVE), kind=Kind.GHOST, small=True, on_click=back),
        key=each.category + each.place,
    )
    return rx.cond(each.place != "", made)


def _new_route(labels: Labels) -> rx.Component:
    made = form(
        field(
            t(words.CATEGORY), _choices("category", labels.categories, id="route-category"), error=_error("category")
        ),
        field(t(words.PLACE), _choices("place", labels.places, id="route-place"), error=_error("place")),
        field(t(words.SERVICE), _choices("service", SERVICES, id="route-service"), error=_error("service")),
        field(t(words.NOTE), text_input("note", id="route-note"), error=_error("note")),
        button(t(words.SAVE), type="submit"),
        on_submit=TermsState.save_route,
        reset_on_submit=False,
    )
    return card(section_title(t(words.ADD_ROUTE)), made)
