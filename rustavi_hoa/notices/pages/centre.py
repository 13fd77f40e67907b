"""The centre: everything a person was told, newest first."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.notices import words
from rustavi_hoa.notices.state import CentreState
from rustavi_hoa.notices.views import NoticeLine
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, icon_button, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind

SIGN = {
    "mine": "flag",
    "house": "building",
    "talk": "message-circle",
    "board": "megaphone",
    "safety": "alert-triangle",
    "outages": "zap",
    "account": "user",
    "desk": "home",
    "letters": "file-text",
    "work": "inbox",
}


def page() -> rx.Component:
    """Lines with links, what is new marked; nothing is lost by reading."""
    state = CentreState
    lead = rx.cond(state.unread > 0, t(words.UNREAD, n=state.unread), t(words.ALL_READ))
    choices = icon_button("settings", t(words.CHOICES), href=routes.NOTICE_CHOICES)
    read_all = button(
        t(words.READ_ALL), kind=Kind.SECONDARY, icon_name="check-check", wide=True, on_click=CentreState.read(0)
    )
    older = button(t(words.OLDER), kind=Kind.GHOST, wide=True, on_click=CentreState.older)
    many = stack(
        rx.cond(state.unread > 0, read_all),
        rows(rx.foreach(state.lines, _line), custom_attrs={"data-testid": "notices"}),
        rx.cond(state.before > 0, older),
    )
    none = empty("bell", t(words.EMPTY), t(words.EMPTY_HINT))
    shown = rx.cond(state.lines.length() > 0, many, none)
    return stack(
        page_title(t(words.TITLE), rx.cond(state.is_loaded, lead, ""), choices),
        rx.cond(state.is_loaded, shown, skeleton_rows(5)),
    )


def _line(line: rx.Var[NoticeLine]) -> rx.Component:
    new = rx.cond(line.is_safety, "tone-danger", "tone-info")
    return row(
        pick(line.title_ka, line.title_en),
        href=line.path,
        icon_name=rx.match(line.topic, *SIGN.items(), "bell"),
        note=rx.el.span(
            pick(line.body_ka, line.body_en), rx.el.br(), pick(line.at.ka, line.at.en),
            rx.cond(~line.is_read, rx.el.b(" · ", t(words.NEW))),
        ),
        class_name=rx.cond(line.is_read, "", new),
        on_click=CentreState.read(line.id),
        key=line.id.to_string(),
    )  # fmt: skip
