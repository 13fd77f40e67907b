"""The list behind a figure: place, category, age and status; those who work on problems open them from here."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.analytics import words
from rustavi_hoa.analytics.list_state import BoardListState
from rustavi_hoa.analytics.parts import file_links, turner
from rustavi_hoa.analytics.rules import PAGE
from rustavi_hoa.analytics.views import CaseLine
from rustavi_hoa.issues.categories import ABOUT
from rustavi_hoa.issues.places import PLACE_LABELS
from rustavi_hoa.issues.words import STATUS_FOR_STAFF
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import chip, link, link_button, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.icons import STATUS_LOOK
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.lists import number, table, table_row
from rustavi_hoa.ui.tokens import Kind

LABELS = {code.value: about.label for code, about in ABOUT.items()}


def page() -> rx.Component:
    """A dense table, twenty problems a page."""
    title = choose(BoardListState.figure, words.FIGURES, words.CASES)
    lead = t(words.TOTAL, n=BoardListState.cases.total)
    query = (
        rx.Var.create("figure=") + BoardListState.figure + "&week=" + BoardListState.week + "&" + BoardListState.query
    )
    back = link_button(
        t(words.BACK),
        rx.Var.create(f"{routes.BOARD}?") + BoardListState.query,
        kind=Kind.PLAIN,
        small=True,
        icon_name="arrow-left",
    )
    return stack(
        rx.el.div(back, _in_queue(), class_name="cluster no-print"),
        page_title(title, lead, file_links("issues", query, words.LIST_CSV, words.LIST_XLSX)),
        rx.cond(BoardListState.is_ready, _list(), skeleton_rows(6)),
    )


def _in_queue() -> rx.Component:
    """Offer the same list where it is worked on, to those who work there."""
    works = SessionState.me.rights.contains(Can.ISSUE_WORK.value) & (BoardListState.figure == "open")
    to = rx.Var.create(f"{routes.QUEUE}?status=open&") + BoardListState.query
    return rx.cond(works, link_button(t(words.IN_QUEUE), to, kind=Kind.PLAIN, small=True, icon_name="inbox"))


def _list() -> rx.Component:
    heads = [words.NUMBER_SHORT, words.CATEGORY, words.BUILDING, words.PLACE, words.STATUS, words.AGE]
    made = table(
        [t(head) for head in heads],
        rx.foreach(BoardListState.cases.lines, _row),
        label=t(words.CASES),
        numbers=frozenset({5}),
    )
    first = (BoardListState.page - 1) * PAGE + 1
    last = first + BoardListState.cases.lines.length() - 1
    full = stack(made, turner(first, last, BoardListState.cases.total, BoardListState.turn))
    return rx.cond(BoardListState.cases.total > 0, full, empty("list", t(words.NOTHING)))


def _row(line: rx.Var[CaseLine]) -> rx.Component:
    may_open = SessionState.me.rights.contains(Can.ISSUE_WORK.value)
    name = line.number
    opened = link(name, rx.Var.create(f"{routes.CASE}?id=") + line.id.to_string())
    urgent = rx.cond(line.is_emergency, chip("alert-triangle", t(words.URGENT), "danger"))
    return table_row(
        rx.cond(may_open, opened, name),
        choose(line.category, LABELS),
        pick(line.building_ka, line.building_en),
        choose(line.place, {code.value: label for code, label in PLACE_LABELS.items()}),
        rx.el.span(
            _status(line.status),
            urgent,
            class_name="cluster",
        ),
        number(line.age_days),
        key=line.id.to_string(),
    )


def _status(code: rx.Var[str]) -> rx.Component:
    sign = rx.match(code, *((name, look[0]) for name, look in STATUS_LOOK.items()), "circle")
    tone = rx.match(code, *((name, look[1].value) for name, look in STATUS_LOOK.items()), "calm")
    return chip(sign, choose(code, STATUS_FOR_STAFF), tone)
