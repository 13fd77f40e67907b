"""Smallest pieces: titles, cards, buttons, chips. Words come ready made (``t(words.X)``), never glued here.

Every function passes further properties (``id``, ``on_click``, ``aria_label``...) to its outer element.
Columns and bars: ``layout``; lists, tables, numbers: ``lists``; fields: ``forms``; states of waiting, emptiness,
dialogs: ``feedback``; photos: ``photos``; chat: ``talk``; page frame: ``frame``.
"""

import reflex as rx

from rustavi_hoa.ui.base import Flag, Text, link_element, maybe, names, tone_class
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.tokens import Kind


def page_title(title: Text, lead: Text | None = None, *actions: rx.Component) -> rx.Component:
    """The one h1 of a page, a grey line under it, and at most a few small actions at its side."""
    words = rx.el.div(rx.el.h1(title), maybe(lead, rx.el.p, "lead"), class_name="grow")
    return rx.el.div(words, *actions, class_name="split")


def section_title(title: Text, action: rx.Component | None = None) -> rx.Component:
    """An h2 with an optional small link at its end."""
    return rx.el.div(rx.el.h2(title), action or rx.fragment(), class_name="split")


def card(*children: Text, tone: str | rx.Var | None = None, ask: bool = False, **props) -> rx.Component:
    """A white sheet. ``tone`` colours its edge; ``ask`` makes it the tinted card of one question to the reader.

    With ``href`` the whole card is a link (then nothing inside may be pressed).
    """
    class_name = names("card", tone_class(tone), "card-ask" if ask else "", props.pop("class_name", ""))
    element = link_element(props["href"]) if "href" in props else rx.el.div
    return element(*children, class_name=class_name, **props)


def note(*words: Text, **props) -> rx.Component:
    """A small grey line."""
    return rx.el.p(*words, class_name=names("note", props.pop("class_name", "")), **props)


def button(
    label: Text,
    *,
    kind: str | rx.Var = Kind.PRIMARY,
    icon_name: str | rx.Var | None = None,
    wide: bool = False,
    small: bool = False,
    busy: Flag = False,
    **props,
) -> rx.Component:
    """A button; ``type="submit"`` inside forms. While ``busy`` it cannot be pressed twice."""
    props.setdefault("type", "button")
    if busy is not False:
        props |= {"aria_busy": busy, "disabled": busy}
    return rx.el.button(*_inside(label, icon_name), class_name=_look(kind, wide, small, props), **props)


def link(label: Text, href: str | rx.Var, *, outside: bool = False, **props) -> rx.Component:
    """A link in text. ``outside`` for a Var that holds a file, ``/api/`` or ``tel:`` address."""
    return link_element(href, outside)(label, href=href, **props)


def link_button(
    label: Text,
    href: str | rx.Var,
    *,
    kind: str | rx.Var = Kind.PRIMARY,
    icon_name: str | rx.Var | None = None,
    wide: bool = False,
    small: bool = False,
    outside: bool = False,
    **props,
) -> rx.Component:
    """A link that looks like a button; ``outside`` for a Var that holds a file, ``/api/`` or ``tel:`` address."""
    element = link_element(href, outside)
    return element(*_inside(label, icon_name), href=href, class_name=_look(kind, wide, small, props), **props)


def icon_button(name: str | rx.Var, label: Text, *, kind: str = Kind.PLAIN, **props) -> rx.Component:
    """A square sign to press; ``label`` is spoken and shown as a hint. A link when ``href`` is given."""
    class_name = names("btn btn-icon", f"btn-{kind}", props.pop("class_name", ""))
    props |= {"aria_label": label, "title": label, "class_name": class_name}
    if "href" in props:
        return link_element(props["href"], props.pop("outside", False))(icon(name), **props)
    props.setdefault("type", "button")
    return rx.el.button(icon(name), **props)


def chip(
    icon_name: str | rx.Var | None, label: Text, tone: str | rx.Var = "calm", *, line: bool = False
) -> rx.Component:
    """A state: sign, word and colour together. ``line`` draws only the outline ("done, not yet confirmed")."""
    sign = icon(icon_name) if icon_name is not None else rx.fragment()
    return rx.el.span(sign, rx.el.span(label), class_name=names("chip", tone_class(tone), "chip-line" if line else ""))


def badge(
    count: Text, *, tone: str | rx.Var | None = None, big: bool = False, label: Text | None = None
) -> rx.Component:
    """A count in a pill; ``label`` says aloud what is counted. Show it only above zero (``rx.cond``)."""
    words = rx.el.span(label, class_name="hide-seen") if label is not None else rx.fragment()
    return rx.el.span(count, words, class_name=names("badge", "badge-big" if big else "", tone_class(tone)))


def avatar(letter: Text, **props) -> rx.Component:
    """The first letter of the name a person chose; no photo of a face is needed."""
    return rx.el.span(letter, class_name="avatar", aria_hidden="true", **props)


def hidden_words(*words: Text) -> rx.Component:
    """Words for screen readers only."""
    return rx.el.span(*words, class_name="hide-seen")


def _inside(label: Text, icon_name: str | rx.Var | None) -> tuple[rx.Component, ...]:
    words = rx.el.span(label)
    return (words,) if icon_name is None else (icon(icon_name), words)


def _look(kind: str | rx.Var, wide: bool, small: bool, props: dict) -> str:
    sizes = ("btn-wide" if wide else "", "btn-small" if small else "")
    return names("btn", f"btn-{kind}", *sizes, props.pop("class_name", ""))
