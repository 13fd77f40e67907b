"""Order on the page: columns, lines, grids. No colours, no words."""

import reflex as rx

from rustavi_hoa.ui.base import Text, names


def stack(*children: Text, gap: str = "", **props) -> rx.Component:
    """One under another; ``gap`` is "", "tight" or "loose"."""
    return _box("stack", children, props, f"stack-{gap}" if gap else "")


def cluster(*children: Text, **props) -> rx.Component:
    """Side by side, wrapping to the next line."""
    return _box("cluster", children, props)


def split(*children: Text, **props) -> rx.Component:
    """One at each end of the line."""
    return _box("split", children, props)


def grow(*children: Text, **props) -> rx.Component:
    """The part of a line that takes the room left."""
    return _box("grow", children, props)


def grid(*children: Text, **props) -> rx.Component:
    """Cards in as many columns as fit."""
    return _box("grid", children, props)


def few(*children: Text, **props) -> rx.Component:
    """Some small things: side by side where they fit, else one under another."""
    return _box("kpis", children, props)


def pair(*children: Text, **props) -> rx.Component:
    """Two small things side by side (two answers, two buttons); one column if letters are big."""
    return _box("grid-2", children, props)


def columns(*children: Text, **props) -> rx.Component:
    """Main and side column on a desktop, one column on a phone."""
    return _box("cols", children, props)


def section(*children: Text, **props) -> rx.Component:
    """A part of a page; begins with ``section_title``."""
    return rx.el.section(*children, class_name=names("section", props.pop("class_name", "")), **props)


def thumb_bar(*buttons: rx.Component) -> rx.Component:
    """The primary action, always at the thumb; last child of the page's main column."""
    return rx.el.div(*buttons, class_name="thumb")


def prose(*children: Text, **props) -> rx.Component:
    """Long text: paragraphs and lists with air."""
    return _box("prose", children, props)


def _box(class_name: str, children: tuple[Text, ...], props: dict, more: str = "") -> rx.Component:
    return rx.el.div(*children, class_name=names(class_name, more, props.pop("class_name", "")), **props)


def own_sheet(name: str) -> rx.Component:
    """A style sheet of ``assets/`` that only some pages need; React puts it into the head once and waits for it."""
    return rx.el.link(rel="stylesheet", href=f"/{name}.css", custom_attrs={"precedence": "own"})
