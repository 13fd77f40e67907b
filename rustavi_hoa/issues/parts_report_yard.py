"""Where in the yard or on the street: a list that always works, and a map for those who ask for it."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import words_report as words
from rustavi_hoa.issues.parts_report import gap
from rustavi_hoa.issues.places import SPOTS
from rustavi_hoa.issues.report_state import ReportState
from rustavi_hoa.issues.views_report import EntranceChoice
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button
from rustavi_hoa.ui.forms import radio_card, radio_cards
from rustavi_hoa.ui.tokens import Kind


def yard() -> rx.Component:
    """Parts of the yard to tap; the map's script comes at the press of its button (client/yard.js)."""
    cards = (
        rx.foreach(ReportState.form.entrances, _beside),
        *(radio_card("spot", code, t(said)) for code, said in SPOTS.items()),
        radio_card("spot", "", t(words.ELSEWHERE), default_checked=True),
    )
    return rx.el.div(
        radio_cards(t(words.YARD_WHERE), *cards),
        rx.el.input(type="hidden", name="lat"),
        rx.el.input(type="hidden", name="lng"),
        button(t(words.MAP_OPEN), kind=Kind.GHOST, icon_name="map-pin", wide=True, custom_attrs={"data-go": "map"}),
        _map(),
        rx.el.div(
            rx.el.p(t(words.PINNED), class_name="note", role="status"),
            button(t(words.UNPIN), kind=Kind.PLAIN, small=True, custom_attrs={"data-go": "unpin"}),
            class_name="cluster when-pinned",
        ),
        gap("lat", "lon"),
        class_name="stack when-yard",
    )


def _map() -> rx.Component:
    """The map's place; the browser's script fills it, React never does."""
    said = {
        "label": t(words.MAP_LABEL),
        "how": t(words.MAP_HOW),
        "failed": t(words.MAP_FAILED),
        "picked": t(words.PINNED),
        "in": t(words.ZOOM_IN),
        "out": t(words.ZOOM_OUT),
    }
    return rx.el.div(custom_attrs={"data-map": ""} | {f"data-{name}": text for name, text in said.items()})


def _beside(entrance: rx.Var[EntranceChoice]) -> rx.Component:
    value = rx.Var.create("entrance:") + entrance.id.to_string() + ":" + entrance.building_id.to_string()
    card = radio_card("spot", value, t(words.BESIDE_ENTRANCE, number=entrance.number))
    return rx.el.div(card, custom_attrs={"data-of-building": entrance.building_id.to_string()})
