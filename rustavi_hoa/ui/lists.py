"""Many of the same: rows, tables, numbers, timelines, tabs."""

import reflex as rx

from rustavi_hoa.ui.base import Text, counted, current_page, link_element, maybe, names, tone_class
from rustavi_hoa.ui.icons import icon


def rows(*items: rx.Component, flat: bool = False, **props) -> rx.Component:
    """A list of ``row``; ``flat`` makes one sheet of it (menus, settings)."""
    return rx.el.ul(*items, class_name=names("rows", "rows-flat" if flat else ""), **props)


def row(
    title: Text,
    *,
    href: str | rx.Var | None = None,
    photo: rx.Component | None = None,
    icon_name: str | rx.Var | None = None,
    chip: rx.Component | None = None,
    note: Text | None = None,
    end: Text | None = None,
    tone: str | rx.Var | None = None,
    **props,
) -> rx.Component:
    """One line of ``rows``: photo or sign, chip, title, grey note, something at the end.

    A link with ``href``, a button with ``on_click``, else plain. ``tone`` colours the edge of what waits for me.
    """
    sign = (
        rx.el.span(icon(icon_name), class_name=names("row-icon", tone_class(tone)))
        if icon_name is not None
        else rx.fragment()
    )
    body = rx.el.span(
        chip or rx.fragment(),
        rx.el.span(title, class_name="row-title"),
        maybe(note, rx.el.span, "row-note"),
        class_name="row-body",
    )
    last = rx.el.span(end, class_name="row-end") if end is not None else rx.fragment()
    props |= {"class_name": names("row", tone_class(tone), props.pop("class_name", ""))}
    element = rx.el.div
    if href is not None:
        element, props = link_element(href, props.pop("outside", False)), props | {"href": href}
    elif "on_click" in props:
        element, props = rx.el.button, {"type": "button"} | props
    return rx.el.li(element(photo or rx.fragment(), sign, body, last, **props))


def menu_row(label: Text, href: str | rx.Var, icon_name: str, end: Text | None = None) -> rx.Component:
    """A line of a menu page: sign, word, arrow."""
    arrow = icon("chevron-right")
    last = arrow if end is None else rx.el.span(end, arrow, class_name="cluster")
    return row(label, href=href, icon_name=icon_name, end=last)


def table(
    heads: list[Text], *body: rx.Component, label: Text, numbers: frozenset[int] = frozenset(), **props
) -> rx.Component:
    """A dense table that scrolls sideways by itself. ``body`` holds ``table_row`` or ``rx.foreach`` over it.

    ``label`` is spoken; ``numbers`` are the indices of the columns that hold numbers.
    """
    cells = [rx.el.th(head, scope="col", class_name="num" if at in numbers else "") for at, head in enumerate(heads)]
    made = rx.el.table(rx.el.thead(rx.el.tr(*cells)), rx.el.tbody(*body), class_name="table", **props)
    return rx.el.div(made, class_name="table-box", role="region", aria_label=label, tab_index=0)


def table_row(head: Text, *cells: Text, **props) -> rx.Component:
    """One line: ``head`` names it; ``number`` makes a cell of digits, anything else is wrapped in a cell."""
    made = [cell if isinstance(cell, rx.Component) and cell.tag == "td" else rx.el.td(cell) for cell in cells]
    return rx.el.tr(rx.el.th(head, scope="row"), *made, **props)


def number(value: Text) -> rx.Component:
    """A cell of digits, aligned to the right."""
    return rx.el.td(value, class_name="num")


def kpis(*items: rx.Component) -> rx.Component:
    """A line of ``kpi``."""
    return rx.el.div(*items, class_name="kpis")


def kpi(label: Text, value: Text, note: Text | None = None, *, href: str | rx.Var | None = None) -> rx.Component:
    """One number with its n: label, value, what stands behind it; ``href`` leads to the cases."""
    inside = (rx.el.span(label), rx.el.span(value, class_name="kpi-num"), maybe(note, rx.el.span, "note"))
    return rx.el.a(*inside, href=href, class_name="kpi") if href is not None else rx.el.div(*inside, class_name="kpi")


def facts(*items: rx.Component, is_short: bool = False) -> rx.Component:
    """Names and values of a passport; ``items`` come from ``fact``. ``is_short``: sums and years, two in a line."""
    return rx.el.dl(*items, class_name=names("facts", "facts-short" if is_short else ""))


def fact(name: Text, value: Text, note: Text | None = None, **props) -> rx.Component:
    """One name with its value, and where the value is from; a list of facts holds nothing but these."""
    return rx.el.div(rx.el.dt(name), rx.el.dd(value), maybe(note, rx.el.dd, "note"), **props)


def timeline(*items: rx.Component, **props) -> rx.Component:
    """What happened, newest first; ``items`` come from ``timeline_item``."""
    return rx.el.ol(*items, class_name="timeline", **props)


def timeline_item(title: Text, time: Text, *body: Text, tone: str | rx.Var | None = None) -> rx.Component:
    """One event: title, when, then sentences and photos."""
    head = rx.el.div(rx.el.b(title), rx.el.span(time, class_name="tl-time"), class_name="tl-head")
    return rx.el.li(head, *body, class_name=names("tl", tone_class(tone)))


def tabs(*items: rx.Component, label: Text) -> rx.Component:
    """A line of ``tab``; scrolls sideways on a phone."""
    return rx.el.nav(*items, class_name="tabs", aria_label=label)


def tab(label: Text, *, current: bool | rx.Var, count: Text | None = None, **props) -> rx.Component:
    """One view of the page: a link with ``href``, else a button with ``on_click``."""
    inside = (rx.el.span(label), counted(count, rx.el.span, "badge"))
    if "href" in props:
        return rx.el.a(*inside, class_name="tab", aria_current=current_page(current), **props)
    return rx.el.button(*inside, class_name="tab", type="button", aria_pressed=current, **props)


def filters(*controls: rx.Component) -> rx.Component:
    """A bar of selects and a search box above a list."""
    return rx.el.div(*controls, class_name="filters", role="search")


def pager(words: Text, *buttons: rx.Component) -> rx.Component:
    """How many are shown, and the buttons to the rest."""
    return rx.el.div(rx.el.span(words), rx.el.div(*buttons, class_name="cluster"), class_name="pager")


def bars(*items: rx.Component) -> rx.Component:
    """Bars by name; ``items`` come from ``bar_row``."""
    return rx.el.div(*items, class_name="bars")


def bar_row(label: Text, percent: str | rx.Var, value: Text, *, href: str | rx.Var | None = None) -> rx.Component:
    """One bar. Unit: ``percent`` of the longest bar as text with its sign, "42%"."""
    bar = rx.el.svg(rx.el.svg.rect(width=percent, height="100%", class_name="chart-bar"), aria_hidden="true")
    inside = (rx.el.span(label), bar, rx.el.span(value, class_name="num"))
    return (
        rx.el.a(*inside, href=href, class_name="bar-row")
        if href is not None
        else rx.el.div(*inside, class_name="bar-row")
    )
