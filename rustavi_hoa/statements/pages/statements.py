"""The issued reports, and a way to any period."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.statements import words
from rustavi_hoa.statements.state import StatementsState
from rustavi_hoa.statements.views import StatementLine
from rustavi_hoa.ui.atoms import button, card, link, page_title, section_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, option, options, select, text_input
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import columns, stack
from rustavi_hoa.ui.lists import row, rows

VIEW = StatementsState.view


def page() -> rx.Component:
    """The list, and the form of a period beside it."""
    older = rx.cond(VIEW.older > 0, link(t(words.OLDER), f"{routes.STATEMENTS}?before={VIEW.older}"))
    listed = stack(rows(rx.foreach(VIEW.lines, _line)), older)
    shown = rx.cond(VIEW.lines.length() > 0, listed, empty("file-text", t(words.EMPTY), t(words.EMPTY_HINT)))
    whole = columns(shown, _any_period())
    return stack(page_title(t(words.TITLE), t(words.LEAD)), rx.cond(StatementsState.is_loaded, whole, skeleton_rows(5)))


def _line(each: rx.Var[StatementLine]) -> rx.Component:
    whose = rx.cond(each.service != "", choose(each.service, SERVICES), t(words.WHOLE_CITY))
    return row(
        choose(each.kind, words.KIND),
        note=rx.fragment(
            each.period, " · ", whose, rx.el.br(), t(words.ISSUED, when=pick(each.issued.ka, each.issued.en))
        ),
        icon_name="file-text",
        href=f"{routes.STATEMENT}?id={each.id}",
        end=icon("chevron-right"),
        key=each.id.to_string(),
    )


def _any_period() -> rx.Component:
    own = select(
        "service",
        option("", t(words.WHOLE_CITY)),
        rx.foreach(VIEW.services, lambda each: option(each, choose(each, SERVICES))),
    )
    kinds = select("kind", *options([(code, t(said)) for code, said in words.KIND.items()]))
    return card(
        section_title(t(words.DRAW)),
        form(
            field(t(words.WHAT), kinds),
            field(t(words.SINCE), text_input("since", type="date", required=True)),
            field(t(words.UNTIL), text_input("until", type="date", required=True)),
            rx.cond(VIEW.services.length() > 0, field(t(words.SERVICE), own)),
            button(t(words.SHOW), type="submit", wide=True),
            on_submit=StatementsState.choose,
        ),
    )
