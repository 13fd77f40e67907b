"""The frame around every page: top bar, bottom bar, side rail. What stands in them is said by the shell."""

import reflex as rx

from rustavi_hoa.ui.base import Text, counted, current_page, link_element, maybe, names
from rustavi_hoa.ui.icons import icon


def frame(*children: Text, kind: str = "") -> rx.Component:
    """The whole page: ``skip_link``, ``top_bar``, ``side_rail`` or ``bottom_bar``, ``main_column``.

    ``kind``: "" has a bar, "bare" has none (sign in, steps of a report), "staff" has a rail and is dense on a desktop,
    "fill" is as high as the screen (chat, map). Several are joined with a space.
    """
    dense = "dense" if "staff" in kind.split() else ""
    return rx.el.div(*children, class_name=names("frame", *[f"frame-{part}" for part in kind.split()], dense))


def skip_link(label: Text) -> rx.Component:
    """The first link of every page: to its content."""
    return link_element("#main")(label, href="#main", class_name="skip")


def top_bar(
    title: Text,
    subtitle: Text | None = None,
    *,
    before: rx.Component | None = None,
    after: tuple[rx.Component, ...] = (),
    heading: bool = False,
) -> rx.Component:
    """Where I am: an arrow back or nothing, two lines, signs at the end (bell, avatar).

    ``heading`` makes the title the h1 of the page, where the content has none (steps, chat).
    """
    words = rx.el.div(
        (rx.el.h1 if heading else rx.el.span)(title), maybe(subtitle, rx.el.small, ""), class_name="topbar-words"
    )
    return rx.el.header(before or rx.fragment(), words, *after, class_name="topbar")


def main_column(*children: Text, wide: bool = False, fill: bool = False) -> rx.Component:
    """The content; ``wide`` for tables and dashboards, ``fill`` for chats and maps without a margin."""
    class_name = names("main", "main-wide" if wide or fill else "", "main-fill" if fill else "")
    return rx.el.main(*children, id="main", tab_index=-1, class_name=class_name)


def bottom_bar(*items: rx.Component, label: Text) -> rx.Component:
    """At most five ``bar_item``; on a desktop it becomes a column at the left."""
    return rx.el.nav(*items, class_name="bottombar", aria_label=label)


def bar_item(
    label: Text,
    href: str | rx.Var,
    icon_name: str,
    *,
    current: bool | rx.Var = False,
    count: Text | None = None,
    main: bool = False,
) -> rx.Component:
    """One place; ``main`` marks the action in the middle, ``count`` what is new there (None or empty hides it)."""
    return rx.el.a(
        icon(icon_name),
        rx.el.span(label),
        counted(count, rx.el.span, "badge"),
        href=href,
        class_name=names("bar-item", "bar-item-main" if main else ""),
        aria_current=current_page(current),
    )


def side_rail(
    *items: rx.Component, label: Text, head: Text | None = None, foot: rx.Component | None = None
) -> rx.Component:
    """The menu of staff on a desktop; unseen on a phone, where ``bottom_bar`` stands."""
    last = rx.el.div(foot, class_name="rail-foot") if foot is not None else rx.fragment()
    return rx.el.nav(maybe(head, rx.el.div, "rail-head"), *items, last, class_name="rail", aria_label=label)


def rail_item(
    label: Text, href: str | rx.Var, icon_name: str, *, current: bool | rx.Var = False, count: Text | None = None
) -> rx.Component:
    """One place of the rail."""
    inside = (icon(icon_name), rx.el.span(label), counted(count, rx.el.span, "badge"))
    return rx.el.a(*inside, href=href, class_name="rail-item", aria_current=current_page(current))
