"""What the dashboard, its lists and the map share on the screen; cheap things only."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.analytics import words
from rustavi_hoa.analytics.rules import PRESETS
from rustavi_hoa.analytics.shown import Line, Said
from rustavi_hoa.analytics.state import BoardState
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues.categories import ABOUT
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, icon_button, link, link_button
from rustavi_hoa.ui.base import Text
from rustavi_hoa.ui.forms import option
from rustavi_hoa.ui.lists import number, pager, table, table_row
from rustavi_hoa.ui.tokens import Kind

OLDEST = "3650"


def said(value: rx.Var[Said]) -> rx.Var:
    """Put a number on screen as the reader's language writes it."""
    return pick(value.ka, value.en)


def behind(figure: str, *more: str | rx.Var) -> rx.Var:
    """Give the address of the list behind a figure under the tab's filter; ``more`` is name=value parts."""
    parts = rx.Var.create(f"{routes.BOARD_LIST}?figure={figure}&")
    for part in more:
        parts = parts + part + "&"
    return parts + BoardState.query


def file_links(kind: str, query: rx.Var, csv: Msg, xlsx: Msg) -> rx.Component:
    """Offer a table as CSV and XLSX."""
    made = [
        link_button(
            ending,
            rx.Var.create(f"/download/{kind}.{ending.lower()}?lang=") + SessionState.locale + "&" + query,
            kind=Kind.SECONDARY,
            small=True,
            icon_name="download",
            outside=True,
            aria_label=t(label),
            download=True,
        )
        for ending, label in (("CSV", csv), ("XLSX", xlsx))
    ]
    return rx.el.div(*made, class_name="cluster no-print")


def filter_bar() -> rx.Component:
    """Every filter; each change goes into the address and counts again."""
    asked = BoardState.asked
    units = rx.foreach(BoardState.units, lambda unit: option(unit.key, pick(unit.ka, unit.en)))
    return rx.el.form(
        _select("unit", words.UNIT, asked.unit, units),
        _select("category", words.CATEGORY, asked.category, *_options({c: a.label for c, a in ABOUT.items()})),
        _select("status", words.STATUS, asked.status, *_options(words.GROUPS)),
        _select(
            "emergency", words.URGENCY, asked.emergency, *_options({"1": words.URGENT_ONLY, "0": words.NOT_URGENT})
        ),
        _select(
            "days", words.PERIOD, asked.days, *_options({str(n): words.PRESET[n] for n in PRESETS}), rest=words.ALL_TIME
        ),
        _typed("since", words.SINCE, asked.since, type="date"),
        _typed("until", words.UNTIL, asked.until, type="date"),
        _typed(
            "older",
            words.OLDER_THAN,
            rx.cond(asked.older, asked.older, BoardState.screen.older_days.to_string()),
            type="number",
            min="1",
            max=OLDEST,
            input_mode="numeric",
        ),
        class_name="filters board-filters no-print",
        role="search",
        aria_label=t(words.FILTERS),
    )


def filter_state() -> rx.Component:
    """Say which building the figures are narrowed to, and offer the way back."""
    one = rx.el.div(
        rx.el.b(pick(BoardState.building.ka, BoardState.building.en)),
        button(
            t(words.CLEAR_BUILDING),
            kind=Kind.PLAIN,
            small=True,
            icon_name="x",
            on_click=BoardState.choose("building", ""),
        ),
        class_name="cluster",
    )
    return rx.cond(BoardState.building.key != "", one)


def figures_table(lines: rx.Var[list[Line]], name: Msg, part: str) -> rx.Component:
    """Units, categories or buildings with all their figures; each number opens its list."""
    heads = [
        name,
        words.COLUMN_OPEN,
        words.COLUMN_OLDER,
        words.COLUMN_REPORTED,
        words.COLUMN_RESOLVED,
        words.COLUMN_MEDIAN,
        words.COLUMN_P90,
        words.COLUMN_REOPENED,
    ]
    body = rx.foreach(lines, lambda line: _figures_row(line, part))
    return table([t(head) for head in heads], body, label=t(name), numbers=frozenset(range(1, 8)))


def narrow_to(part: str, line: rx.Var[Line]) -> rx.Component:
    """Give the name of a group as a button that narrows everything to it."""
    name = pick(line.ka, line.en)
    return rx.el.button(
        name, type="button", class_name="btn-text", on_click=BoardState.choose(part, line.key), title=t(words.NARROW_TO)
    )


def counted(value: Text, cases: rx.Var[int]) -> rx.Component:
    """Give a figure with the number of cases under it."""
    return rx.el.span(value, rx.el.small(" / ", cases, class_name="n"))


def _figures_row(line: rx.Var[Line], part: str) -> rx.Component:
    here = f"{part}=" + line.key
    to = [("open", line.open), ("older", line.older), ("reported", line.reported), ("resolved", line.resolved)]
    counts = [number(link(value.to_string(), behind(figure, here))) for figure, value in to]
    share = counted(link(said(line.share), behind("reopened", here)), line.ever)
    times = [number(counted(said(value), line.resolved)) for value in (line.median, line.p90)]
    return table_row(narrow_to(part, line), *counts, *times, number(share), key=line.key)


def turner(first: rx.Var, last: rx.Var, total: rx.Var, turn: rx.EventHandler) -> rx.Component:
    """Say what part of a list is shown, and turn its pages."""
    return pager(
        t(words.SHOWN, first=first, last=last, total=total),
        icon_button("chevron-left", t(words.EARLIER), on_click=turn(-1), disabled=first <= 1),
        icon_button("chevron-right", t(words.LATER), on_click=turn(1), disabled=last >= total),
    )


def _select(name: str, label: Msg, value: rx.Var, *lines: rx.Component, rest: Msg = words.ALL) -> rx.Component:
    return _labelled(
        name,
        label,
        rx.el.select(
            option("", t(rest)),
            *lines,
            id=f"f-{name}",
            value=value,
            class_name="input",
            on_change=lambda chosen: BoardState.choose(name, chosen),
        ),
    )


def _typed(name: str, label: Msg, value: rx.Var, **props: str) -> rx.Component:
    made = rx.el.input(
        id=f"f-{name}",
        default_value=value,
        key=value,
        class_name="input",
        on_blur=lambda typed: BoardState.choose(name, typed),
        **props,
    )
    return _labelled(name, label, made)


def _labelled(name: str, label: Msg, control: Text) -> rx.Component:
    return rx.el.div(rx.el.label(t(label), html_for=f"f-{name}", class_name="label"), control, class_name="field")


def _options(pairs: dict[str, Msg]) -> list[rx.Component]:
    return [option(value, t(label)) for value, label in pairs.items()]
