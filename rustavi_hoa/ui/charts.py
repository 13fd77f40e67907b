"""One look for all charts: geometry is made on the server as text, the browser only draws SVG (no library)."""

import re
from functools import cache

import reflex as rx

from rustavi_hoa.kernel.drawing import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Mark, Shape, pairs, shape
from rustavi_hoa.settings import ROOT
from rustavi_hoa.ui.base import Text, names

__all__ = ("BOTTOM", "HEIGHT", "LEFT", "RIGHT", "TOP", "WIDTH", "Mark", "Shape", "pairs", "shape")

TOKEN = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")


def line_chart(
    drawn: rx.Var[Shape], label: Text, *, series: int = 1, said: Text | None = None, words: rx.Var | None = None
) -> rx.Component:
    """A line over time; ``label`` says what it shows, ``said`` its figures in a sentence, a table stands beside.

    ``words`` are the names under the axis when they depend on the language.
    """
    area = rx.el.svg.path(d=drawn.area, class_name="chart-area")
    return _chart(drawn, label, series, said, words, area, rx.el.svg.path(d=drawn.line, class_name="chart-line"))


def column_chart(
    drawn: rx.Var[Shape], label: Text, *, series: int = 1, said: Text | None = None, words: rx.Var | None = None
) -> rx.Component:
    """Columns over time: for counts per week or month."""
    return _chart(drawn, label, series, said, words, rx.el.svg.path(d=drawn.columns, class_name="chart-bar"))


def pair_chart(
    drawn: rx.Var[Shape], label: Text, *, said: Text | None = None, words: rx.Var | None = None
) -> rx.Component:
    """Two series of columns side by side; name them in a ``legend``."""
    second = rx.el.svg.path(d=drawn.beside, class_name="chart-bar series-2")
    return _chart(drawn, label, 1, said, words, rx.el.svg.path(d=drawn.columns, class_name="chart-bar"), second)


def link_bar(
    label: Text, widths: tuple[rx.Var, rx.Var, rx.Var], value: Text, *, href: str | rx.Var, said: Text
) -> rx.Component:
    """One bar of two parts that opens its list. Unit: width, beginning and width as percent with sign ("42%")."""
    first, begins, second = widths
    drawn = rx.el.svg(
        rx.el.svg.rect(width=first, height="100%", class_name="chart-bar"),
        rx.el.svg.rect(x=begins, width=second, height="100%", class_name="chart-bar series-2"),
        aria_hidden="true",
    )
    inside = (rx.el.span(label), drawn, rx.el.span(value, class_name="num"))
    return rx.el.a(*inside, href=href, class_name="bar-row", aria_label=said)


def legend(*labels: Text) -> rx.Component:
    """Name the series of a chart, each beside its colour."""
    items = [
        rx.el.li(rx.el.span(class_name=names("swatch", f"series-{at}" if at > 1 else "")), rx.el.span(label))
        for at, label in enumerate(labels, start=1)
    ]
    return rx.el.ul(*items, class_name="legend")


@cache
def palette(dark: bool) -> dict[str, str]:
    """Read the colours of ``tokens.css`` by name, for libraries that cannot read CSS."""
    css = (ROOT / "assets" / "tokens.css").read_text(encoding="utf8")
    light = dict(TOKEN.findall(css.partition("@media")[0]))
    return light | dict(TOKEN.findall(css.partition('[data-theme="dark"] {')[2])) if dark else light


def _chart(
    drawn: rx.Var[Shape], label: Text, series: int, said: Text | None, words: rx.Var | None, *marks: rx.Component
) -> rx.Component:
    under = drawn.names if words is None else words.to(list[Mark])
    return rx.el.svg(
        rx.el.svg.title(label),
        rx.el.svg.desc(said) if said is not None else rx.fragment(),
        rx.el.svg.path(d=drawn.grid, class_name="chart-grid"),
        *marks,
        rx.foreach(drawn.scale, lambda mark: rx.el.svg.text(mark.text, x=mark.x, y=mark.y, class_name="chart-scale")),
        rx.foreach(under, lambda mark: rx.el.svg.text(mark.text, x=mark.x, y=mark.y, class_name="chart-name")),
        view_box=f"0 0 {WIDTH} {HEIGHT}",
        class_name=names("chart", f"series-{series}" if series > 1 else ""),
        role="img",
        aria_label=label,
    )
