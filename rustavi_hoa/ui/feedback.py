"""What the page says about itself: empty, waiting, warning, asking."""

import reflex as rx

from rustavi_hoa.ui.atoms import icon_button
from rustavi_hoa.ui.base import Text, link_element, maybe, names, tone_class
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.tokens import Tone

CLOSES = {"data-close": ""}
MODAL = {"data-modal": ""}


def empty(icon_name: str, title: Text, hint: Text | None = None, action: rx.Component | None = None) -> rx.Component:
    """An empty list: what it means and what to do next."""
    return rx.el.div(
        icon(icon_name), rx.el.h2(title), maybe(hint, rx.el.p, "lead"), action or rx.fragment(), class_name="empty"
    )


def skeleton_rows(count: int = 3) -> rx.Component:
    """Grey rows in the place of a list that is coming."""
    words = rx.el.span(rx.el.span(class_name="sk sk-short"), rx.el.span(class_name="sk sk-long"), class_name="row-body")
    one = rx.el.div(rx.el.span(class_name="photo sk"), words, class_name="row")
    return rx.el.div(*[one for _ in range(count)], class_name="rows", aria_hidden="true")


def banner(
    *words: Text,
    tone: str | rx.Var = Tone.INFO,
    icon_name: str | rx.Var = "info",
    action: rx.Component | None = None,
    line: bool = False,
) -> rx.Component:
    """A lasting message; ``line`` spans the page's width (pilot, no connection)."""
    class_name = names("banner", tone_class(tone), "banner-line" if line else "")
    role = "status" if line else "note"
    body = rx.el.div(*words) if line else rx.el.div(*words, class_name="grow")
    return rx.el.div(icon(icon_name), body, action or rx.fragment(), class_name=class_name, role=role)


def notices(*items: Text) -> rx.Component:
    """The place where short messages rise; once in the frame, spoken politely."""
    return rx.el.div(*items, class_name="notices", role="status", aria_live="polite")


def notice(words: Text, action: rx.Component | None = None, icon_name: str | rx.Var = "check", **props) -> rx.Component:
    """A short message: done, undone, failed. With ``data-fades`` "yes" the page's script presses its button later."""
    return rx.el.div(
        icon(icon_name), rx.el.span(words, class_name="grow"), action or rx.fragment(), class_name="notice", **props
    )


def steps(done: int | rx.Var[int], total: int, label: Text) -> rx.Component:
    """How far a long task has come; ``label`` says it in words ("2 / 3")."""
    marks = [
        rx.el.i(class_name=rx.cond(done > at, "on", "") if isinstance(done, rx.Var) else ("on" if done > at else ""))
        for at in range(total)
    ]
    return rx.el.div(*marks, class_name="steps", role="img", aria_label=label)


def menu(label: Text, *items: rx.Component, icon_name: str = "more-horizontal") -> rx.Component:
    """Rare actions behind three dots; opens without script."""
    opener = rx.el.summary(icon(icon_name), aria_label=label, title=label, class_name="btn btn-icon btn-plain")
    return rx.el.details(opener, rx.el.div(*items, class_name="menu-list"), class_name="menu")


def menu_item(label: Text, icon_name: str, **props) -> rx.Component:
    """One action of a ``menu`` or ``switcher``: a link with ``href``, else a button with ``on_click``."""
    inside = (icon(icon_name), rx.el.span(label))
    if "href" in props:
        return link_element(props["href"], props.pop("outside", False))(*inside, class_name="menu-item", **props)
    return rx.el.button(*inside, type="button", class_name="menu-item", **props)


def switcher(current: Text, *items: rx.Component) -> rx.Component:
    """Where I am (building, role, language) and the other places, as ``menu_item``."""
    opener = rx.el.summary(rx.el.span(current), icon("chevron-down"))
    return rx.el.details(opener, rx.el.div(*items, class_name="menu-list"), class_name="menu switcher")


def more(label: Text, *children: Text) -> rx.Component:
    """Something long that opens where it stands."""
    return rx.el.details(rx.el.summary(rx.el.span(label), icon("chevron-down")), *children, class_name="more")


def dialog(
    title: Text,
    *children: Text,
    is_open: rx.Var[bool],
    on_close: rx.EventHandler,
    close_label: Text,
    actions: tuple[rx.Component, ...] = (),
) -> rx.Component:
    """A question over the page, for what cannot be undone; from below on a phone.

    Nothing of it exists while ``is_open`` is false.
    """
    cross = icon_button("x", close_label, on_click=on_close, custom_attrs=CLOSES)
    head = rx.el.div(rx.el.h2(title), cross, class_name="dialog-head")
    acts = rx.el.div(*actions, class_name="dialog-acts") if actions else rx.fragment()
    return modal(head, *children, acts, class_name="dialog", label=title, is_open=is_open)


def modal(*children: Text, class_name: str, label: Text, is_open: rx.Var[bool]) -> rx.Component:
    """A native dialog, there only while ``is_open``; client/sheets.js makes it modal. One child carries ``CLOSES``."""
    sheet = rx.el.dialog(*children, open=True, class_name=class_name, aria_label=label, custom_attrs=MODAL)
    return rx.cond(is_open, rx.el.div(sheet, class_name="veil"), rx.fragment())
