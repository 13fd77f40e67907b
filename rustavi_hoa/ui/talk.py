"""Chat: days, bubbles, the line of what is new, the field to write in."""

import reflex as rx

from rustavi_hoa.ui.base import Flag, Text, maybe, names
from rustavi_hoa.ui.icons import icon


def log(*items: rx.Component, label: Text, **props) -> rx.Component:
    """The scrolling part of a chat, oldest above; stays at its end by itself, screen readers hear what is added."""
    inner = rx.el.div(*items, class_name="log-items", role="log", aria_label=label)
    return rx.el.div(inner, class_name="log", role="region", aria_label=label, tab_index=0, **props)


def day_line(day: Text) -> rx.Component:
    """A day between messages."""
    return rx.el.div(day, class_name="day")


def fresh_line(label: Text) -> rx.Component:
    """The line above the first unread message."""
    return rx.el.div(label, class_name="fresh")


def bubble(
    text: Text,
    time: Text,
    *extra: Text,
    who: Text | None = None,
    quoted: Text | None = None,
    mine: Flag = False,
    state: str | rx.Var = "",
    mark: str | rx.Var | None = None,
    **props,
) -> rx.Component:
    """One message. ``state`` is "", "sending" or "failed"; ``mark`` a sign after the time ("check-check").

    ``quoted`` is what it answers; ``extra`` stands under the text (a photo, a small ``row``).
    ``who`` is the name the person chose and the entrance, never a phone or an apartment.
    """
    side = rx.cond(mine, "mine", "") if isinstance(mine, rx.Var) else ("mine" if mine else "")
    sign = icon(mark) if mark is not None else rx.fragment()
    return rx.el.div(
        maybe(who, rx.el.span, "bubble-who"),
        maybe(quoted, rx.el.div, "quote"),
        rx.el.span(text),
        *extra,
        rx.el.span(time, sign, class_name="bubble-time"),
        class_name=names("bubble", side, state, props.pop("class_name", "")),
        **props,
    )


def composer(*controls: rx.Component, **props) -> rx.Component:
    """The line to write in: sign for a photo, field (``text_area`` with ``rows=1``), button to send."""
    return rx.el.div(*controls, class_name=names("composer", props.pop("class_name", "")), **props)
