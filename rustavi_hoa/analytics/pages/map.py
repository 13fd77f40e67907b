"""The map of buildings with their open problems, and the same as a list for keyboard and reader."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.analytics import words
from rustavi_hoa.analytics.map_part import city_map
from rustavi_hoa.analytics.parts import behind, filter_bar, filter_state, turner
from rustavi_hoa.analytics.shown import Line
from rustavi_hoa.analytics.state import BoardState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import card, page_title, section_title
from rustavi_hoa.ui.feedback import skeleton_rows
from rustavi_hoa.ui.layout import columns, stack
from rustavi_hoa.ui.lists import bar_row, bars


def page() -> rx.Component:
    """Filters, the map at the left, units and buildings at the right."""
    return stack(
        page_title(t(words.MAP), t(words.MAP_LEAD)),
        filter_bar(),
        filter_state(),
        rx.cond(BoardState.is_ready, columns(city_map(full=True), stack(_units(), _houses())), skeleton_rows(4)),
    )


def _units() -> rx.Component:
    rows = rx.foreach(BoardState.screen.units, lambda line: _bar("unit", line))
    return card(section_title(t(words.BY_UNIT)), bars(rows))


def _houses() -> rx.Component:
    screen = BoardState.screen
    rows = rx.foreach(screen.buildings, lambda line: _bar("building", line))
    pages = turner(screen.first, screen.last, screen.building_count, BoardState.turn)
    return card(section_title(t(words.BY_BUILDING)), bars(rows), pages)


def _bar(part: str, line: rx.Var[Line]) -> rx.Component:
    to = behind("open", f"{part}=" + line.key)
    return rx.fragment(bar_row(pick(line.ka, line.en), line.width, line.open.to_string(), href=to), key=line.key)
