"""Who saw what is personal, and who changed what; a form of the browser's own, so every search is an address."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.register import words_audit
from rustavi_hoa.register import words_page as said
from rustavi_hoa.register.parts import spoken
from rustavi_hoa.register.state import RegisterState
from rustavi_hoa.register.views import AuditLine
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, link_button, note, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import field, native_form, option, select, text_input
from rustavi_hoa.ui.layout import pair, stack
from rustavi_hoa.ui.lists import pager, table, table_row
from rustavi_hoa.ui.tokens import Kind

STATE = RegisterState


def page() -> rx.Component:
    """The search and the lines found, the newest first."""
    heads = [t(each) for each in (said.WHEN, said.WHO, said.WHAT, said.WHERE, said.DETAIL)]
    listed = table(heads, rx.foreach(STATE.audit.lines, _line), label=t(said.AUDIT))
    shown = rx.cond(STATE.audit.lines.length() > 0, stack(listed, _pager()), empty("search", t(said.NOTHING)))
    return stack(
        page_title(t(said.AUDIT), t(said.AUDIT_LEAD)),
        _form(),
        rx.cond(STATE.is_loaded, shown, skeleton_rows(8)),
    )


def _pager() -> rx.Component:
    back = link_button(t(said.PREVIOUS), _page(-1), kind=Kind.GHOST, small=True)
    on = link_button(t(said.NEXT), _page(1), kind=Kind.GHOST, small=True)
    return pager(STATE.audit.page.to_string(), rx.cond(STATE.audit.page > 1, back), rx.cond(STATE.audit.is_more, on))


def _page(way: int) -> rx.Var:
    return f"{routes.AUDIT}?{STATE.query}&page={STATE.audit.page + way}"


def _form() -> rx.Component:
    books = (option("", t(said.ALL)), option("seen", t(said.SEEN_BOOK)), option("changed", t(said.CHANGED_BOOK)))
    things = [option(code, t(label)) for code, label in words_audit.THINGS.items()]
    return native_form(
        pair(
            field(t(said.WHAT), select("book", *books)),
            field(t(said.WHO), text_input("who", max_length=80, auto_complete="off")),
        ),
        pair(
            field(t(said.WHERE), text_input("building", max_length=80, auto_complete="off")),
            field(t(words_audit.SUBJECT), select("thing", option("", t(words_audit.ANYTHING)), *things)),
        ),
        pair(
            field(t(said.SINCE), text_input("since", type="date"), error=spoken(STATE.fault)),
            field(t(said.UNTIL), text_input("until", type="date")),
        ),
        button(t(said.FIND), type="submit", kind=Kind.SECONDARY),
        action=routes.AUDIT,
        method="get",
    )


def _line(line: rx.Var[AuditLine]) -> rx.Component:
    return table_row(
        pick(line.at.ka, line.at.en),
        line.who,
        rx.el.div(pick(line.said_ka, line.said_en), note(line.thing_id)),
        line.building,
        rx.el.code(line.detail),
        key=line.id.to_string(),
    )
