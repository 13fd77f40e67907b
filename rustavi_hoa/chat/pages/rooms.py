"""My rooms: who spoke last, how much is new; topics of the city for chairpersons below."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.chat import words_rooms as words
from rustavi_hoa.chat.list_state import RoomsState
from rustavi_hoa.chat.rules import LONGEST_TEXT, LONGEST_TITLE
from rustavi_hoa.chat.views import RoomLine
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import badge, button, card, page_title, section_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, text_area, text_input
from rustavi_hoa.ui.layout import cluster, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind

STATE = RoomsState
SIGNS = {
    "association": "message-circle",
    "entrance": "building",
    "board": "users",
    "city": "flag",
    "topic": "list",
    "direct": "user",
}
RIGHTS = SessionState.me.rights


def page() -> rx.Component:
    """The list, or why there is none yet."""
    staff = SessionState.me.part == "staff"
    nothing = empty(
        "message-circle", rx.cond(staff, t(words.NONE_STAFF), t(words.NONE)), rx.cond(staff, "", t(words.NONE_HINT))
    )
    listed = rx.cond(STATE.lines.length() > 0, _rows(STATE.lines), nothing)
    shown = stack(listed, rx.cond(RIGHTS.contains(Can.CHAT_FORUM.value), _topics()))
    return stack(page_title(t(words.TITLE), t(words.LEAD)), rx.cond(STATE.is_loaded, shown, skeleton_rows(4)))


def _rows(lines: rx.Var[list[RoomLine]]) -> rx.Component:
    return rows(rx.foreach(lines, lambda line: rx.fragment(room_row(line=line), key=line.href)))


@rx.memo
def room_row(*, line: rx.Var[RoomLine]) -> rx.Component:
    """One room: its name, the last line, when it was, how much is new."""
    news, number = STATE.news, line.room_id.to_string()
    fresh = news[number]
    said = pick(line.last_ka, line.last_en)
    said = rx.cond(news.contains(number), pick(fresh.last_ka, fresh.last_en), said)
    at = pick(line.at_ka, line.at_en)
    at = rx.cond(news.contains(number), pick(fresh.at_ka, fresh.at_en), at)
    count = rx.cond(news.contains(number), fresh.unread, line.unread)
    return row(
        pick(line.title, line.title_en),
        href=line.href,
        icon_name=rx.match(line.kind, *SIGNS.items(), "message-circle"),
        note=said,
        end=_end(at, count),
        class_name="row-room",
        custom_attrs={"data-room": number, "data-kind": line.kind},
    )


def _end(at: rx.Var[str], count: rx.Var[int]) -> rx.Component:
    shown = rx.cond(count > 99, "99+", count.to_string())
    return rx.el.span(
        rx.el.small(at),
        rx.cond(count > 0, badge(shown, label=t(words.UNREAD))),
        class_name="room-end",
    )


def _topics() -> rx.Component:
    none = empty("list", t(words.NO_TOPICS))
    ask = button(t(words.NEW_TOPIC), icon_name="plus", on_click=STATE.ask_topic, id="topic-new")
    return stack(
        section_title(t(words.TOPICS)),
        rx.cond(RIGHTS.contains(Can.CHAT_TOPIC.value), rx.cond(STATE.is_asking, _form(), ask)),
        rx.cond(STATE.topics.length() > 0, _rows(STATE.topics), none),
    )


def _form() -> rx.Component:
    title = text_input("title", max_length=LONGEST_TITLE, id="topic-title")
    text = text_area("text", rows=4, max_length=LONGEST_TEXT, id="topic-text")
    return card(
        form(
            field(t(words.TOPIC_TITLE), title, error=_fault("title")),
            field(t(words.TOPIC_TEXT), text, error=_fault("text")),
            cluster(
                button(t(words.OPEN_TOPIC), type="submit"),
                button(t(words.CANCEL), kind=Kind.GHOST, on_click=STATE.leave_topic),
            ),
            on_submit=STATE.open_topic,
        ),
        ask=True,
    )


def _fault(name: str) -> rx.Var:
    said = STATE.faults[name]
    return rx.cond(STATE.faults.contains(name), pick(said.ka, said.en), "")
