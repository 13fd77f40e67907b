"""A page's tree of components as HTML, drawn on the server from the same Python that Reflex makes the script of.

A tree is read once into small functions; a visit then runs them with its values. What a first view has no use for is
left out: whatever is hidden, ids (the real page has them), names of tests, handlers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

import reflex as rx
from reflex.components.component import BaseComponent, Component
from reflex_base.components.memo import MemoComponent
from reflex_components_core.base.bare import Bare
from reflex_components_core.base.fragment import Fragment
from reflex_components_core.core.cond import Cond
from reflex_components_core.core.foreach import Foreach
from reflex_components_core.core.match import Match

from rustavi_hoa.shell.reckon import Undrawable, Values, Worth, spelled, worth
from rustavi_hoa.ui.custom import CustomElement

Ink = Callable[[Values, list[str]], None]
"""Writes one part of a page to the end of a list."""

HOLES = "holes"
"""The key of ``Values`` under which stand places that a browser's script would fill: slot or part -> HTML or None."""

VOID = {"img", "input", "br", "hr"}
RENAMED = {"className": "class", "htmlFor": "for", "defaultValue": "value", "defaultChecked": "checked", "to": "href"}
LEFT_OUT = {"id", "key", "ref", "name", "for", "data-testid", "aria-describedby", "aria-labelledby", "autofocus"}
SWITCHES = {"hidden", "disabled", "checked", "multiple", "required", "readonly", "open"}


def ink(node: BaseComponent) -> Ink:
    """Read a component into the function that draws it.

    Raises:
        Undrawable: it holds what only a browser can draw.
    """
    if isinstance(node, Bare):
        return _text(worth(node.contents))
    if isinstance(node, Cond):
        when, yes, no = worth(node.cond), *map(ink, node.children)
        return lambda values, page: (yes if when(values) else no)(values, page)
    if isinstance(node, Match):
        return _match(node)
    if isinstance(node, Foreach):
        return _each(node)
    if isinstance(node, MemoComponent):
        return _memo(node)
    if isinstance(node, Fragment):
        return _many(node.children)
    if isinstance(node, Component) and (node.library is None or node.tag == "Link"):
        return _element(node)
    raise Undrawable(f"{type(node).__name__} {node.tag}")


def _text(contents: Worth) -> Ink:
    def draw(values: Values, page: list[str]) -> None:
        value = contents(values)
        if value is not None:
            page.append(escape(spelled(value)))

    return draw


def _many(nodes: list[BaseComponent]) -> Ink:
    inks = [ink(each) for each in nodes]

    def draw(values: Values, page: list[str]) -> None:
        for each in inks:
            each(values, page)

    return draw


def _match(node: Match) -> Ink:
    asked, *inks = worth(node.cond), *map(ink, node.children)
    codes = [[worth(code) for code in codes] for codes, _ in node.match_cases]

    def draw(values: Values, page: list[str]) -> None:
        key = asked(values)
        at = next((at for at, many in enumerate(codes) if any(code(values) == key for code in many)), -1)
        inks[at](values, page)

    return draw


def _each(node: Foreach) -> Ink:
    tag = node._render()
    items, body = worth(tag.iterable), ink(node.children[0])

    def draw(values: Values, page: list[str]) -> None:
        for at, item in enumerate(items(values)):
            body({**values, tag.arg_var_name: item, tag.index_var_name: at}, page)

    return draw


def _memo(node: MemoComponent) -> Ink:
    definition = type(node)._memo_definition
    given = {
        param.placeholder_name: worth(rx.Var.create(getattr(node, param.js_prop_name))) for param in definition.params
    }
    body = ink(definition.component)
    return lambda values, page: body({**values, **{name: its(values) for name, its in given.items()}}, page)


def _element(node: Component) -> Ink:
    name, props = _name_of(node), dict(node._render().props)
    known = {RENAMED.get(key, key if name == "svg" else key.lower()): value for key, value in props.items()}
    if _is_unseen(name, known):
        return lambda _values, _page: None
    if isinstance(node, CustomElement):  # its own name would wake the script that fills the real one
        known, name = {"class": rx.Var.create(name)}, "div"
    hole = _plain(known.get("data-slot")) or _plain(known.get("data-part"))
    attributes = [_attribute(key, value) for key, value in _kept(name, known).items()]
    inside = _many(node.children)

    def draw(values: Values, page: list[str]) -> None:
        holes: Mapping[str, str | None] = values.get(HOLES, {})
        if hole and holes.get(hole, "") is None:
            return
        page.append(f"<{name}")
        for each in attributes:
            each(values, page)
        page.append((holes.get(f"{hole} attributes") or "") + ">")
        if hole and hole in holes:
            page.append(holes[hole] or "")
        else:
            inside(values, page)
        if name not in VOID:
            page.append(f"</{name}>")

    return draw


def _name_of(node: Component) -> str:
    if isinstance(node, CustomElement):
        return node._get_tag_name().strip('"')
    return "a" if node.tag == "Link" else str(node.tag)


def _is_unseen(name: str, known: Mapping[str, Any]) -> bool:
    return _plain(known.get("hidden")) is True or (name == "dialog" and "open" not in known)


def _kept(name: str, known: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the real page alone needs; nothing typed or sent here would reach anybody."""
    kept = {key: value for key, value in known.items() if key not in LEFT_OUT and not key.startswith("on")}
    if name == "form":
        kept = {"class": kept.get("class"), "inert": rx.Var.create("")}
    elif name in ("input", "textarea", "select"):
        kept["readonly"] = rx.Var.create(True)
    elif name == "button":
        kept["type"] = rx.Var.create("button")
    return {key: value for key, value in kept.items() if isinstance(value, rx.Var)}


def _attribute(key: str, value: rx.Var) -> Ink:
    said = worth(value)
    speaks = key.startswith(("aria-", "data-"))

    def draw(values: Values, page: list[str]) -> None:
        told = said(values)
        if told is None or (told is False and not speaks):
            return
        page.append(f' {key}=""' if key in SWITCHES else f' {key}="{escape(spelled(told))}"')

    return draw


def _plain(value: Any) -> Any:
    """Give what a literal holds; None for anything that is reckoned."""
    return getattr(value, "_var_value", None) if isinstance(value, rx.Var) else value
