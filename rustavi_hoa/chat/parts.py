"""Pieces of the room that the page lays out and ``client/chat.js`` fills: words and looks stay in Python."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.chat import words, words_inside, words_polls, words_rules
from rustavi_hoa.chat.rules_signs import SIGNS
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, icon_button
from rustavi_hoa.ui.base import Text, link_element
from rustavi_hoa.ui.feedback import menu_item
from rustavi_hoa.ui.forms import text_area
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.talk import bubble, composer, day_line, fresh_line
from rustavi_hoa.ui.tokens import Kind


def slot(name: str, element=rx.el.span, *children: Text, **props) -> rx.Component:
    """A place in a pattern that the browser's script fills."""
    attributes = {"data-slot": name, **props.pop("custom_attrs", {})}
    return element(*children, custom_attrs=attributes, **props)


def patterns() -> rx.Component:
    """The kinds of lines in the log, copied by the script for every message."""
    made = [
        rx.el.div(pattern(kind), custom_attrs={"data-pattern": kind})
        for kind in ("day", "fresh", "message", "pending", "gone")
    ]
    return rx.el.div(*made, hidden=True)


def pattern(kind: str, is_mine: bool = False) -> rx.Component:
    """Give one kind of line; the script adds ``mine`` and ``gone`` by itself, the server's first view asks for them."""
    if kind == "day":
        return day_line(slot("text"))
    if kind == "fresh":
        return fresh_line(t(words.FRESH))
    if kind == "pending":
        return _pending()
    return _message(is_mine) if kind == "message" else _gone(is_mine)


def _message(is_mine: bool) -> rx.Component:
    acts = icon_button("more-horizontal", t(words.ACTIONS), class_name="bubble-acts", custom_attrs={"data-act": "menu"})
    problem = rx.el.a(
        icon("wrench"),
        slot("problem-words", rx.el.b),
        slot("problem-status"),
        rx.el.small(t(words.FROM_CHAT)),
        class_name="bubble-problem",
        custom_attrs={"data-slot": "problem", "data-plain": ""},
    )
    who = rx.fragment(slot("who"), slot("place", class_name="bubble-place"))
    time = rx.fragment(slot("edited", rx.el.span, t(words.EDITED)), slot("time", rx.el.time))
    photos = slot("photos", rx.el.div, class_name="bubble-photos")
    signs = slot("signs", rx.el.div, class_name="bubble-signs")
    quoted = slot("quote", rx.el.a, custom_attrs={"data-plain": ""})
    poll = slot("poll", rx.el.div, class_name="poll")
    return bubble(slot("text"), time, poll, photos, problem, acts, signs, who=who, quoted=quoted, mine=is_mine)


def _pending() -> rx.Component:
    acts = rx.el.div(
        button(t(words.RETRY), small=True, icon_name="rotate-ccw", custom_attrs={"data-act": "retry"}),
        button(t(words.DISCARD), kind=Kind.GHOST, small=True, custom_attrs={"data-act": "discard"}),
        class_name="cluster",
        custom_attrs={"data-slot": "acts"},
    )
    photos = slot("photos", rx.el.div, class_name="bubble-photos")
    return bubble(slot("text"), slot("time"), photos, acts, mine=True)


def _gone(is_mine: bool) -> rx.Component:
    said = rx.fragment(slot("text", rx.el.em), slot("reason", rx.el.small, class_name="note"))
    who = rx.fragment(slot("who"), slot("place", class_name="bubble-place"))
    return bubble(said, slot("time", rx.el.time), who=who, mine=is_mine, state="gone")


def write_line(is_on: rx.Var[bool]) -> rx.Component:
    """The line to write in, hidden where the pilot says so; what is typed stays in the browser until it is sent."""
    field = text_area(
        "chat-text",
        rows=1,
        placeholder=t(words.WRITE),
        aria_label=t(words.WRITE),
        custom_attrs={"data-part": "field", "aria-describedby": "chat-error"},
        enter_key_hint="enter",
    )
    send = icon_button("send", t(words.SEND), kind=Kind.PRIMARY, custom_attrs={"data-act": "send"})
    return rx.el.div(
        _replying(),
        rx.el.div(class_name="strip", hidden=True, custom_attrs={"data-part": "drafts"}),
        rx.el.p(class_name="note", role="status", custom_attrs={"data-part": "said"}),
        rx.el.p(id="chat-error", class_name="error", role="alert", custom_attrs={"data-part": "error"}),
        composer(_camera(), field, send),
        class_name=rx.cond(is_on, "chat-write", "chat-write off"),
    )


def _replying() -> rx.Component:
    """What the next message answers, above the line."""
    cross = icon_button("x", t(words_inside.NOT_REPLY), custom_attrs={"data-act": "unanswer"})
    said = rx.el.p(class_name="quote", role="status", aria_label=t(words_inside.REPLYING))
    return rx.el.div(said, cross, class_name="replying", hidden=True, custom_attrs={"data-part": "reply"})


def _signs() -> rx.Component:
    """The few signs to choose from."""
    made = [
        rx.el.button(
            shown,
            type="button",
            class_name="sign",
            title=t(words_inside.SIGN_NAMES[code]),
            aria_label=t(words_inside.SIGN_NAMES[code]),
            custom_attrs={"data-sign": code},
        )
        for code, shown in SIGNS.items()
    ]
    return rx.el.div(*made, class_name="signs", role="group", aria_label=t(words_inside.SIGN))


def _camera() -> rx.Component:
    """Camera or gallery; what is chosen waits above the line."""
    return rx.el.label(
        icon("camera"),
        rx.el.input(
            type="file",
            accept="image/*,.heic,.heif",
            multiple=True,
            class_name="hide-seen",
            aria_label=t(words.ADD_PHOTO),
            custom_attrs={"data-part": "file"},
        ),
        title=t(words.ADD_PHOTO),
        class_name="btn btn-icon btn-plain btn-file",
    )


def sheets() -> rx.Component:
    """The questions over the page: what to do, edit, delete, why."""
    acts = (
        _signs(),
        _choice("reply", words_inside.REPLY, "corner-up-left"),
        link_element("#")(  # its address is the script's: a router link would not look at it
            icon("plus-circle"),
            rx.el.span(t(words.MAKE_PROBLEM)),
            href="#",
            class_name="menu-item",
            custom_attrs={"data-choose": "problem"},
        ),
        _choice("pin", words_polls.PIN, "pin"),
        _choice("unpin", words_polls.UNPIN, "pin"),
        _choice("edit", words.EDIT, "edit"),
        _choice("delete", words.DELETE, "trash"),
        _choice("remove", words.REMOVE, "trash"),
        _choice("tell", words.TELL, "flag"),
        _choice("block", words_rules.BLOCK, "eye-off"),
        _choice("unblock", words_rules.UNBLOCK, "eye"),
    )
    text = text_area("chat-edit", rows=4, aria_label=t(words.EDIT_TITLE), custom_attrs={"data-value": ""})
    return rx.fragment(
        _sheet("menu", words.ACTIONS, rx.el.div(*acts)),
        _sheet("edit", words.EDIT_TITLE, text, act=words.SAVE),
        _sheet("delete", words.DELETE_TITLE, rx.el.p(t(words.DELETE_NOTE)), act=words.DELETE, kind=Kind.DANGER),
        _sheet("remove", words.REMOVE_TITLE, *_why("chat-why", words.REMOVE_HINT), act=words.DELETE, kind=Kind.DANGER),
        _sheet("tell", words.TELL_TITLE, *_why("chat-tell", words.TELL_NOTE), act=words.PASS_ON),
        rx.el.dialog(
            rx.el.img(alt=t(words.PHOTO), custom_attrs={"data-part": "large"}),
            icon_button("x", t(words.CLOSE), custom_attrs={"data-act": "close"}),
            class_name="lightbox",
            aria_label=t(words.PHOTO),
            custom_attrs={"data-sheet": "photo"},
        ),
    )


def _choice(name: str, label: Msg, icon_name: str) -> rx.Component:
    return menu_item(t(label), icon_name, custom_attrs={"data-choose": name})


def _why(name: str, hint: Msg) -> tuple[rx.Component, ...]:
    reason = text_area(name, rows=3, custom_attrs={"data-value": "", "aria-describedby": f"{name}-hint"})
    return (
        rx.el.p(t(hint), id=f"{name}-hint", class_name="note"),
        rx.el.label(t(words.REASON), html_for=name, class_name="label"),
        reason,
    )


def _sheet(name: str, title: Msg, *body: rx.Component, act: Msg | None = None, kind: str = Kind.PRIMARY):
    cross = icon_button("x", t(words.CLOSE), custom_attrs={"data-act": "close"})
    head = rx.el.div(rx.el.h2(t(title)), cross, class_name="dialog-head")
    error = rx.el.p(class_name="error", role="alert", custom_attrs={"data-fault": ""})
    acts = (
        rx.el.div(
            button(t(words.CANCEL), kind=Kind.GHOST, custom_attrs={"data-act": "close"}),
            button(t(act), kind=kind, custom_attrs={"data-act": "confirm"}),
            class_name="dialog-acts",
        )
        if act
        else rx.fragment()
    )
    return rx.el.dialog(
        head, *body, error, acts, class_name="dialog", aria_label=t(title), custom_attrs={"data-sheet": name}
    )
