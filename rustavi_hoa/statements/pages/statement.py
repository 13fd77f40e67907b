"""One report: its tables, its files, and its issuing where that is the reader's to do."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.statements import words
from rustavi_hoa.statements.state import StatementState
from rustavi_hoa.statements.views import Line, Table
from rustavi_hoa.ui.atoms import button, link, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, dialog, empty, skeleton_rows
from rustavi_hoa.ui.layout import cluster, section, stack
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = StatementState.view


def page() -> rx.Component:
    """The report, or what is wrong with the period that was asked for."""
    whose = rx.cond(VIEW.service != "", choose(VIEW.service, SERVICES), t(words.WHOLE_CITY))
    lead = rx.el.span(VIEW.period, " · ", whose)
    shown = stack(
        page_title(choose(VIEW.kind, words.KIND, words.ONE), lead),
        note(rx.cond(VIEW.id > 0, _issued(), t(words.NOT_ISSUED)), " · ", choose(VIEW.kind, words.SOURCE)),
        _deeds(),
        rx.foreach(VIEW.tables, _table),
        note(t(words.NO_RANKING)),
        _sure(),
    )
    gone = rx.cond(StatementState.query == "", empty("file-text", t(words.NOT_THERE)))
    wrong = stack(page_title(t(words.ONE)), gone, *(_fault(name) for name in ("kind", "since", "until")))
    whole = rx.cond(VIEW.kind != "", shown, wrong)
    return stack(link(t(words.BACK), routes.STATEMENTS), rx.cond(StatementState.is_loaded, whole, skeleton_rows(6)))


def _issued() -> rx.Var:
    return t(words.ISSUED, when=pick(VIEW.issued.ka, VIEW.issued.en))


def _fault(name: str) -> rx.Component:
    said = pick(StatementState.faults[name].ka, StatementState.faults[name].en)
    return rx.cond(StatementState.faults.contains(name), banner(said, tone=Tone.WARN))


def _deeds() -> rx.Component:
    issue = button(t(words.ISSUE), small=True, icon_name="check", on_click=StatementState.ask(True), id="ask")
    files = [_file("PDF", words.PDF), _file("XLSX", words.XLSX)]
    return cluster(rx.cond(VIEW.may_issue, issue), *files, class_name="no-print")


def _file(ending: str, label: Msg) -> rx.Component:
    asked = (
        rx.Var.create(f"/download/statement.{ending.lower()}?lang=") + SessionState.locale + "&" + StatementState.query
    )
    return link_button(
        ending,
        asked,
        kind=Kind.SECONDARY,
        small=True,
        icon_name="download",
        outside=True,
        aria_label=t(label),
        download=True,
    )


def _table(each: rx.Var[Table]) -> rx.Component:
    heads = rx.cond(SessionState.locale == "en", each.heads_en, each.heads_ka)
    number = rx.cond(each.has_numbers, "num", "")
    head = rx.el.tr(
        rx.foreach(heads, lambda name, at: rx.el.th(name, scope="col", class_name=rx.cond(at > 0, number, ""), key=at))
    )
    body = rx.el.tbody(rx.foreach(each.lines, lambda line: _line(line, number)))
    title = pick(each.title_ka, each.title_en)
    made = rx.el.table(rx.el.thead(head), body, class_name="table")
    box = rx.el.div(made, class_name="table-box", role="region", aria_label=title, tab_index=0)
    return section(section_title(title), box, key=each.key)


def _line(line: rx.Var[Line], number: rx.Var[str]) -> rx.Component:
    cells = rx.cond(SessionState.locale == "en", line.cells_en, line.cells_ka)
    name = rx.el.th(pick(line.ka, line.en), scope="row")
    return rx.el.tr(name, rx.foreach(cells, lambda cell, at: rx.el.td(cell, class_name=number, key=at)))


def _sure() -> rx.Component:
    return dialog(
        t(words.ISSUE_ASK),
        rx.el.p(t(words.ISSUE_HINT)),
        is_open=StatementState.is_asking,
        on_close=StatementState.ask(False),
        close_label=t(words.KEEP),
        actions=(
            button(t(words.KEEP), kind=Kind.SECONDARY, on_click=StatementState.ask(False)),
            button(t(words.ISSUE), on_click=StatementState.issue, id="issue"),
        ),
    )
