"""What every atom is made of: how class names and words are joined."""

from collections.abc import Callable

import reflex as rx
from reflex.components.el.elements.inline import A

Text = str | rx.Var | rx.Component
Flag = bool | rx.Var


def names(*parts: str | rx.Var | None) -> str:
    """Join class names; empty parts are left out, Vars may stand among them."""
    return " ".join(f"{part}" for part in parts if part is not None and (isinstance(part, rx.Var) or part))


def tone_class(tone: str | rx.Var | None) -> str:
    """Give the class of a tone; a Var must hold one of the values of ``Tone``."""
    return "" if tone is None else f"tone-{tone}"


def maybe(content: Text | None, element: Callable[..., rx.Component], class_name: str) -> rx.Component:
    """Wrap ``content`` in ``element``; nothing for None. A Var that is empty leaves an element that CSS hides."""
    if content is None or (isinstance(content, str) and not content):
        return rx.fragment()
    return element(content, class_name=class_name)


def counted(count: Text | None, element: Callable[..., rx.Component], class_name: str) -> rx.Component:
    """Wrap a count; nothing for None, for zero and for an empty text."""
    if not isinstance(count, rx.Var):
        return element(count, class_name=class_name) if count else rx.fragment()
    return rx.cond(count, element(count, class_name=class_name), rx.fragment())


def current_page(current: Flag) -> str | rx.Var:
    """Give the value of ``aria-current``."""
    if isinstance(current, rx.Var):
        return rx.cond(current, "page", "false")
    return "page" if current else "false"


def link_element(href: str | rx.Var, outside: bool = False) -> Callable[..., rx.Component]:
    """Give the element of a link: inside the app without a reload, or plain for files, ``/api/``, ``tel:``, ``#``.

    ``rx.el.a`` is a router link: it would look for a page behind ``/api/...``. A Var needs ``outside`` to be said.
    """
    plain = isinstance(href, str) and href.startswith(
        (
            "/api/",
            "/photos/",
            "/print/",
            "/download/",
            "/documents/",
            "/public",
            "/open311",
            "#",
            "tel:",
            "sms:",
            "mailto:",
            "http",
        )
    )
    return A.create if outside or plain else rx.el.a
