"""Second page of a report: which building, one of ten places, the entrance and the floor."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import words_report as words
from rustavi_hoa.issues.parts_report import gap, go_on, step
from rustavi_hoa.issues.parts_report_yard import yard
from rustavi_hoa.issues.places import PLACE_LABELS, Place
from rustavi_hoa.issues.report_state import ReportState
from rustavi_hoa.issues.views_report import BuildingChoice, EntranceChoice
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.forms import field, radio_card, radio_cards, text_input
from rustavi_hoa.ui.icons import PLACE_ICON


def where_step() -> rx.Component:
    """One tap for the place; what only some places need appears under it."""
    places = [
        radio_card("place", place.value, t(PLACE_LABELS[place]), icon_name=PLACE_ICON[place.value]) for place in Place
    ]
    floor = text_input("floor", auto_complete="off", max_length=10)
    return step(
        "where",
        words.WHERE,
        _buildings(),
        rx.el.div(radio_cards(t(words.WHERE), *places, hide_legend=True), gap("place"), class_name="stack"),
        _entrances(),
        yard(),
        rx.el.div(field(t(words.FLOOR), floor, hint=t(words.FLOOR_HINT)), gap("floor"), class_name="when-floor"),
        action=go_on(),
    )


def _buildings() -> rx.Component:
    several = ReportState.form.buildings.length() > 1
    cards = radio_cards(t(words.WHICH_BUILDING), rx.foreach(ReportState.form.buildings, _building), one_column=True)
    return rx.el.div(
        rx.el.div(cards, class_name=rx.cond(several, "", "off")), gap("building", "building_id"), class_name="stack"
    )


def _building(building: rx.Var[BuildingChoice]) -> rx.Component:
    return radio_card(
        "building_id",
        building.id.to_string(),
        pick(building.ka, building.en),
        icon_name="building",
        default_checked=building.is_here,
        custom_attrs={
            "data-chaired": rx.cond(building.is_chaired, "yes", "no"),
            "data-center": building.center,
            "data-direct": rx.cond(building.is_vacant, "none", rx.cond(building.is_direct, "yes", "no")),
        },
    )


def _entrances() -> rx.Component:
    cards = rx.foreach(ReportState.form.entrances, _entrance)
    return rx.el.div(
        radio_cards(t(words.WHICH_ENTRANCE), cards), gap("entrance", "entrance_id"), class_name="stack when-entrance"
    )


def _entrance(entrance: rx.Var[EntranceChoice]) -> rx.Component:
    card = radio_card("entrance_id", entrance.id.to_string(), t(words.ENTRANCE, number=entrance.number))
    return rx.el.div(card, custom_attrs={"data-of-building": entrance.building_id.to_string()})
