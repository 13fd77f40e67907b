"""The place a reporter marked on the map: a small map, and a link that serves without it."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import words_page
from rustavi_hoa.issues import words_report as report_words
from rustavi_hoa.issues.issue_state import IssueState
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.base import link_element
from rustavi_hoa.ui.custom import MapElement
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import stack

VIEW = IssueState.view


def marked_place() -> rx.Component:
    """The mark among the houses around it; a neighbour's phone fetches the map's script when its owner asks for it."""
    asked = rx.el.details(
        rx.el.summary(icon("map-pin"), t(words_page.MAP_SHOW), class_name="btn btn-secondary btn-small"),
        _map(),
        class_name="stack stack-tight no-print",
        custom_attrs={"data-testid": "map-asked"},
    )
    return stack(rx.cond(SessionState.me.part == "staff", _map(), asked), _link(), gap="tight")


def _map() -> rx.Component:
    said = {
        "label": t(words_page.ON_MAP),
        "picked": t(words_page.ON_MAP),
        "failed": t(words_page.MAP_FAILED),
        "in": t(report_words.ZOOM_IN),
        "out": t(report_words.ZOOM_OUT),
    }
    place = VIEW.lat.to_string() + "," + VIEW.lon.to_string()
    facts = {
        "mode": "still",
        "src": f"/api/issues/{VIEW.card.id}/around",
        "center": place,
        "pin": place,
        "locale": SessionState.locale,
    }
    return MapElement.create(
        class_name="map map-small no-print",
        custom_attrs=facts | {f"data-{name}": text for name, text in said.items()},
        key=place,
    )


def _link() -> rx.Component:
    place = VIEW.lat.to_string() + "&mlon=" + VIEW.lon.to_string()
    shown = VIEW.lat.to_string() + ", " + VIEW.lon.to_string()
    href = rx.Var.create("https://www.openstreetmap.org/?mlat=") + place
    said = rx.el.span(t(words_page.ON_MAP), ": ", rx.el.span(shown, class_name="num"))
    away = link_element(href, outside=True)
    return away(icon("map-pin"), said, href=href, target="_blank", rel="noopener noreferrer", class_name="back")
