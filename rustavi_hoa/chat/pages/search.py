"""The search of messages: a line to write in, what was found, and the place of what lies far back."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.chat import words_search as words
from rustavi_hoa.chat.search_state import ChatSearchState
from rustavi_hoa.chat.views_search import Found, Piece
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, icon_button, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty
from rustavi_hoa.ui.forms import form, search_input
from rustavi_hoa.ui.layout import section, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind

HITS = ChatSearchState.hits


def page() -> rx.Component:
    """The question, then the answers."""
    back = icon_button("message-circle", t(words.TO_CHAT), href=routes.CHAT)
    field = search_input("q", t(words.FIELD), default_value=HITS.asked, key=HITS.asked, max_length=120)
    ask = form(
        rx.el.div(field, button(t(words.FIND), type="submit"), class_name="find"),
        on_submit=ChatSearchState.find,
        role="search",
    )
    shown = rx.cond(HITS.around.length() > 0, _place(), _results())
    return stack(
        page_title(t(words.TITLE), t(words.LEAD), back),
        ask,
        rx.cond(HITS.is_loaded & (HITS.asked != ""), shown),
    )


def _results() -> rx.Component:
    count = HITS.found.length()
    said = rx.cond(HITS.before > 0, t(words.FOUND_MORE, n=count), t(words.FOUND, n=count))
    older = button(t(words.OLDER), kind=Kind.GHOST, wide=True, on_click=ChatSearchState.older)
    many = stack(
        note(said, role="status"),
        rows(rx.foreach(HITS.found, _hit), custom_attrs={"data-testid": "hits"}),
        rx.cond(HITS.before > 0, older),
    )
    return rx.cond(count > 0, many, empty("search", t(words.NOTHING), t(words.NOTHING_HINT)))


def _hit(each: rx.Var[Found]) -> rx.Component:
    far = rx.Var.create(f"{routes.CHAT_SEARCH}?place=") + each.id.to_string() + "&q=" + HITS.asked
    return row(_text(each), href=rx.cond(each.is_near, each.path, far), note=_by(each), key=each.id.to_string())


def _place() -> rx.Component:
    back = link_button(
        t(words.CLOSE_PLACE), rx.Var.create(f"{routes.CHAT_SEARCH}?q=") + HITS.asked, kind=Kind.GHOST, small=True
    )
    lines = rx.foreach(HITS.around, _line)
    return section(section_title(t(words.PLACE)), rx.el.div(lines, class_name="chat-lines"), back)


def _line(each: rx.Var[Found]) -> rx.Component:
    linked = rx.cond(each.id == ChatSearchState.place, "bubble linked", "bubble")
    return rx.el.div(_text(each), rx.el.small(_by(each), class_name="bubble-time"), class_name=linked)


def _by(each: rx.Var[Found]) -> rx.Component:
    return rx.fragment(each.who, " · ", pick(each.at.ka, each.at.en))


def _text(each: rx.Var[Found]) -> rx.Component:
    return rx.cond(each.pieces.length() > 0, rx.el.span(rx.foreach(each.pieces, _piece)), t(words.NO_TEXT))


def _piece(each: rx.Var[Piece]) -> rx.Component:
    return rx.cond(each.is_hit, rx.el.mark(each.text), each.text)
