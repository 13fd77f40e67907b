"""The map as an element of its own: its script and style load only where it stands; a list always stands beside it."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.analytics import words
from rustavi_hoa.analytics.state import BoardState
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.custom import MapElement


def city_map() -> rx.Component:
    """The tab's buildings as circles with their open problems; follows filter, language and every change."""
    said = {
        "label": t(words.MAP_LABEL),
        "failed": t(words.MAP_FAILED),
        "open": rx.cond(SessionState.locale == "en", words.MAP_OPEN.en, words.MAP_OPEN.ka),
        "cluster": rx.cond(SessionState.locale == "en", words.MAP_CLUSTER.en, words.MAP_CLUSTER.ka),
        "list": t(words.OPEN_LIST),
        "in": t(words.ZOOM_IN),
        "out": t(words.ZOOM_OUT),
    }
    facts = {
        "mode": "show",
        "src": rx.Var.create("/api/board/spots?") + BoardState.query,
        "beat": BoardState.beat,
        "locale": SessionState.locale,
        "href": rx.Var.create(f"{routes.BOARD_LIST}?figure=open&") + BoardState.query + "&building=",
    }
    return MapElement.create(
        class_name="map",
        custom_attrs=facts | {f"data-{name}": text for name, text in said.items()},
    )
