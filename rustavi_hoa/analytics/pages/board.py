"""The dashboard: how the city's problems stand, live, every figure with the list behind it."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.analytics import words
from rustavi_hoa.analytics.live_chart import live_chart
from rustavi_hoa.analytics.map_part import city_map
from rustavi_hoa.analytics.parts import (
    behind,
    counted,
    figures_table,
    file_links,
    filter_bar,
    filter_state,
    narrow_to,
    said,
    turner,
)
from rustavi_hoa.analytics.state import BoardState
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link, link_button, page_title, section_title
from rustavi_hoa.ui.charts import legend, line_chart, pair_chart
from rustavi_hoa.ui.feedback import empty, more, skeleton_rows
from rustavi_hoa.ui.layout import columns, stack
from rustavi_hoa.ui.lists import bar_row, bars, kpi, kpis, number, table, table_row
from rustavi_hoa.ui.tokens import Kind

IS_DARK = rx.Var(
    "((document.documentElement.dataset.theme"
    " ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : '')) === 'dark')"
)


def page() -> rx.Component:
    """Filters, six figures, two charts, three tables, the map and how it is all counted."""
    files = file_links("board", BoardState.query, words.TABLE_CSV, words.TABLE_XLSX)
    live = rx.el.span(chip("check", t(words.LIVE), "good"), custom_attrs={"data-beat": BoardState.beat})
    return stack(
        page_title(t(words.BOARD), None, live, files),
        filter_bar(),
        filter_state(),
        rx.cond(BoardState.is_ready, _content(), skeleton_rows(4)),
    )


def _content() -> rx.Component:
    nothing = empty(
        "bar-chart",
        t(words.NOTHING),
        t(words.NOTHING_HINT),
        action=link_button(t(words.CLEAR), routes.BOARD, kind=Kind.SECONDARY),
    )
    return stack(
        _figures(),
        rx.cond(BoardState.screen.is_empty, nothing),
        columns(stack(_standing(), _flow(), _categories()), stack(_map(), _units(), _apart())),
        _group_table(words.BY_UNIT_ALL, BoardState.screen.units, words.UNIT, "unit"),
        _group_table(words.BY_CATEGORY, BoardState.screen.categories, words.CATEGORY, "category"),
        _buildings(),
        _how(),
    )


def _figures() -> rx.Component:
    every, screen = BoardState.screen.all, BoardState.screen
    return kpis(
        kpi(t(words.OPEN), every.open, t(words.OF_REPORTED, n=every.reported), href=behind("open")),
        kpi(t(words.TODAY), screen.today, t(words.WEEK_N, n=screen.week), href=behind("today")),
        kpi(t(words.OLDER, days=screen.older_days), every.older, t(words.OF_OPEN, n=every.open), href=behind("older")),
        kpi(
            t(words.MEDIAN),
            rx.cond(every.resolved > 0, t(words.DAYS, n=said(every.median)), "–"),
            t(words.N_OF, n=every.resolved),
            href=behind("resolved"),
        ),
        kpi(
            t(words.P90),
            rx.cond(every.resolved > 0, t(words.DAYS, n=said(every.p90)), "–"),
            t(words.N_OF, n=every.resolved),
            href=behind("resolved"),
        ),
        kpi(
            t(words.REOPENED),
            said(every.share),
            t(words.REOPENED_N, k=every.reopened, n=every.ever),
            href=behind("reopened"),
        ),
    )


def _standing() -> rx.Component:
    screen = BoardState.screen
    drawn = line_chart(
        screen.standing,
        t(words.STANDING_CHART),
        said=_said(),
        words=pick(screen.standing.names, screen.standing.names_en),
    )
    return _chart("standing", words.STANDING_CHART, drawn)


def _flow() -> rx.Component:
    screen = BoardState.screen
    drawn = rx.el.div(
        legend(t(words.OPENED), t(words.RESOLVED)),
        pair_chart(screen.flow, t(words.FLOW_CHART), said=_said(), words=pick(screen.flow.names, screen.flow.names_en)),
    )
    return _chart("flow", words.FLOW_CHART, drawn)


def _chart(name: str, title: Msg, drawn: rx.Component) -> rx.Component:
    is_live = BoardState.touched == name
    wake = button(
        t(words.INTERACTIVE),
        kind=Kind.PLAIN,
        small=True,
        icon_name="bar-chart",
        title=t(words.INTERACTIVE_HINT),
        on_click=BoardState.touch(name, IS_DARK),
        class_name="no-print",
    )
    rest = button(t(words.PLAIN), kind=Kind.PLAIN, small=True, on_click=BoardState.touch("", IS_DARK))
    return card(
        section_title(t(title), rx.cond(is_live, rest, wake)),
        rx.cond(is_live, rx.el.div(live_chart(BoardState.figure), class_name="chart-live"), drawn),
        _weeks_table(),
        custom_attrs={"data-chart": name},
    )


def _said() -> rx.Var:
    last = BoardState.screen.last_week
    return t(words.CHART_SAID, standing=last.standing, opened=last.opened, resolved=last.resolved)


def _weeks_table() -> rx.Component:
    heads = [words.WEEK_OF, words.OPENED, words.RESOLVED, words.STANDING]
    body = rx.foreach(BoardState.screen.weeks, _week)
    made = table([t(head) for head in heads], body, label=t(words.STANDING_CHART), numbers=frozenset({1, 2, 3}))
    return more(t(words.AS_TABLE), rx.el.div(made, class_name="scroll"))


def _week(week: rx.Var) -> rx.Component:
    here = "week=" + week.start
    counts = (("week_opened", week.opened), ("week_resolved", week.resolved), ("week_standing", week.standing))
    cells = [number(link(count.to_string(), behind(figure, here))) for figure, count in counts]
    return table_row(pick(week.ka, week.en), *cells, key=week.start)


def _categories() -> rx.Component:
    rows = rx.foreach(
        BoardState.screen.top,
        lambda line: rx.fragment(
            bar_row(
                pick(line.ka, line.en), line.width, line.open.to_string(), href=behind("open", "category=" + line.key)
            ),
            key=line.key,
        ),
    )
    return card(section_title(t(words.OPEN_BY_CATEGORY)), bars(rows))


def _map() -> rx.Component:
    return card(section_title(t(words.MAP), link(t(words.MAP_WHOLE), routes.MAP + "?by=problems")), city_map())


def _units() -> rx.Component:
    heads = [words.UNIT, words.COLUMN_OPEN, words.COLUMN_MEDIAN, words.COLUMN_REOPENED]
    body = rx.foreach(BoardState.screen.units, _unit)
    made = table([t(head) for head in heads], body, label=t(words.BY_UNIT), numbers=frozenset({1, 2, 3}))
    return card(section_title(t(words.BY_UNIT)), made)


def _unit(line: rx.Var) -> rx.Component:
    here = "unit=" + line.key
    return table_row(
        narrow_to("unit", line),
        number(link(line.open.to_string(), behind("open", here))),
        number(counted(said(line.median), line.resolved)),
        number(counted(said(line.share), line.ever)),
        key=line.key,
    )


def _apart() -> rx.Component:
    screen = BoardState.screen
    apart = (
        ("solved", words.SOLVED, screen.solved),
        ("silent", words.SILENT, screen.silent),
        ("refused", words.REFUSED, screen.refused),
        ("duplicate", words.DUPLICATE, screen.duplicate),
        ("withdrawn", words.WITHDRAWN, screen.withdrawn),
    )
    rows = [table_row(t(label), number(link(count.to_string(), behind(figure)))) for figure, label, count in apart]
    heads = [t(words.STATUS), t(words.COUNT)]
    return card(section_title(t(words.APART)), table(heads, *rows, label=t(words.APART), numbers=frozenset({1})))


def _group_table(title: Msg, lines: rx.Var, name: Msg, part: str) -> rx.Component:
    return card(section_title(t(title)), figures_table(lines, name, part))


def _buildings() -> rx.Component:
    screen = BoardState.screen
    return card(
        section_title(t(words.BY_BUILDING)),
        figures_table(screen.buildings, words.BUILDING, "building"),
        turner(screen.first, screen.last, screen.building_count, BoardState.turn),
        id="buildings",
    )


def _how() -> rx.Component:
    lines = [rx.el.li(t(line)) for line in words.HOW_LINES]
    return more(t(words.HOW), rx.el.ul(*lines, class_name="prose"))
