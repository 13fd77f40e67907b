"""One room: phone first, the newest at the thumb."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.chat import words, words_inside, words_polls, words_rooms, words_rules, words_search
from rustavi_hoa.chat.parts import patterns, sheets, write_line
from rustavi_hoa.chat.rules import LONGEST_TEXT, MOST_PHOTOS
from rustavi_hoa.chat.standing import STANDING
from rustavi_hoa.chat.state import ChatState
from rustavi_hoa.chat.words_rooms import BACK
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, icon_button
from rustavi_hoa.ui.custom import CustomElement
from rustavi_hoa.ui.feedback import banner, empty, skeleton_rows
from rustavi_hoa.ui.frame import top_bar
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.talk import log
from rustavi_hoa.ui.tokens import Kind

SENTENCES: dict[str, Msg] = {
    "today": words.TODAY,
    "yesterday": words.YESTERDAY,
    "day": dates.DAY,
    "day-of-year": dates.LONG_DAY,
    "chair": words.CHAIR,
    "city": words_rooms.CITY_SHORT,
    "entrance": words.ENTRANCE,
    "problem": words.PROBLEM,
    "sending": words.SENDING,
    "waiting": words.WAITING,
    "failed": words.FAILED,
    "deleted": words.DELETED,
    "removed": words.REMOVED,
    "because": words.REMOVED_BECAUSE,
    "photo": words.PHOTO,
    "blocked": words_rules.BLOCKED,
    "voted": words_polls.VOTED,
    "homes": words_polls.VOTED_HOMES,
    "secret": words_polls.KIND_SECRET,
    "many": words_polls.KIND_MANY,
    "closed": words_polls.CLOSED,
    "closes": words_polls.CLOSES,
    "close-poll": words_polls.CLOSE,
    "answered-gone": words_inside.ANSWERED_GONE,
    "remove-photo": words.REMOVE_PHOTO,
    "empty": words.EMPTY,
    "too-long": words.TOO_LONG,
    "full": words.TOO_MANY_PHOTOS,
    "told": words.TOLD,
    "lost": words.NO_LINK,
    "slow": words.TOO_FAST,
}
"""What the script says by itself; ``{n}`` is filled in the browser."""


def _tools() -> rx.Component:
    here = rx.Var.create("?room=") + ChatState.head.room_id.to_string()
    return rx.fragment(
        icon_button("search", t(words_search.TITLE), href=routes.CHAT_SEARCH),
        icon_button("vote", t(words_polls.TITLE), href=rx.Var.create(routes.CHAT_POLL) + here),
        icon_button("settings", t(words_rules.TITLE), href=rx.Var.create(routes.CHAT_RULES) + here),
    )


def _topic() -> rx.Component:
    """Close a topic, or open it again: for those who may open topics."""
    may = SessionState.me.rights.contains(Can.CHAT_TOPIC.value) & (ChatState.head.kind == "topic")
    is_closed = ChatState.head.closed == "topic"
    said = rx.cond(is_closed, t(words_rooms.REOPEN_TOPIC), t(words_rooms.CLOSE_TOPIC))
    sign = rx.cond(is_closed, "rotate-ccw", "lock")
    return rx.cond(may, icon_button(sign, said, on_click=ChatState.close_topic, id="topic-close"))


class ChatElement(CustomElement):
    """The custom element of ``client/chat.js``: keeps the list in order and on screen exactly once."""

    tag = "hoa_chat"


def page() -> rx.Component:
    """The room, or why there is none yet."""
    nothing = empty("message-circle", t(words.NO_ROOM), t(words.NO_ROOM_HINT))
    head = ChatState.head
    title = rx.cond(head.room_id > 0, pick(head.title, head.title_en), t(words.TITLE))
    under = rx.cond(head.room_id > 0, pick(head.under, head.under_en), "")
    back = rx.el.a(icon("arrow-left"), href=routes.CHATS, class_name="btn btn-icon btn-plain", aria_label=t(BACK))
    return rx.fragment(
        top_bar(
            title,
            under,
            before=back,
            after=(
                _topic(),
                rx.cond(head.room_id > 0, _tools()),
            ),
            heading=True,
        ),
        rx.cond(ChatState.is_missing, nothing, _room()),
    )


def _room() -> rx.Component:
    return ChatElement.create(
        patterns(),
        rx.el.nav(class_name="pins", aria_label=t(words_polls.PINNED), custom_attrs={"data-part": "pins"}),
        rx.el.div(
            log(
                button(t(words.OLDER), kind=Kind.GHOST, small=True, hidden=True, custom_attrs={"data-act": "older"}),
                rx.el.div(skeleton_rows(4), custom_attrs={"data-part": "wait"}),
                _quiet(),
                _lost(),
                rx.el.div(class_name="chat-lines", custom_attrs={"data-part": "lines"}),
                label=t(words.LOG),
            ),
            _latest(),
            class_name="chat-log",
        ),
        rx.cond(ChatState.head.is_on, rx.fragment(), banner(_closed(), icon_name="info", line=True)),
        write_line(ChatState.head.is_on),
        sheets(),
        custom_attrs=_facts(),
    )


def _closed() -> rx.Var:
    return choose(ChatState.head.closed, words_rooms.CLOSED)


def _facts() -> dict[str, Any]:
    """What the element in the browser must know: room, place, limits and sentences."""
    facts = {
        "data-room": ChatState.head.room_id.to_string(),
        "data-seq": ChatState.seq.to_string(),
        "data-fresh": ChatState.fresh,
        "data-locale": SessionState.locale,
        "data-report": routes.REPORT,
        "data-issue": routes.ISSUE,
        "data-most": str(MOST_PHOTOS),
        "data-longest": str(LONGEST_TEXT),
    }
    ka, en = (", ".join(each.text(locale) for each in dates.MONTHS) for locale in ("ka", "en"))
    months = {"data-say-months": pick(ka, en)}  # not every browser knows them in Georgian
    facts |= {f"data-say-standing-{code}": t(msg) for code, msg in STANDING.items()}
    return facts | months | {f"data-say-{name}": t(msg) for name, msg in SENTENCES.items()}


def _quiet() -> rx.Component:
    said = empty("message-circle", t(words.QUIET), choose(ChatState.head.kind, words_rooms.HINTS))
    return rx.el.div(said, hidden=True, custom_attrs={"data-part": "quiet"})


def _lost() -> rx.Component:
    again = button(t(words.AGAIN), small=True, custom_attrs={"data-act": "again"})
    return rx.el.div(empty("refresh", t(words.NO_LINK), None, again), hidden=True, custom_attrs={"data-part": "lost"})


def _latest() -> rx.Component:
    return button(
        t(words.LATEST),
        kind=Kind.GHOST,
        small=True,
        icon_name="chevron-down",
        class_name="chat-latest",
        hidden=True,
        custom_attrs={"data-act": "latest"},
    )
