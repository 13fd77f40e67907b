"""One look for all charts: geometry is made on the server as text, the browser only draws SVG (no library)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import reflex as rx

from rustavi_hoa.ui.base import Text, names

WIDTH, HEIGHT = 600, 220
LEFT, RIGHT, TOP, BOTTOM = 44, 590, 14, 190
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 50_000)
LINES = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """A word on a chart. Unit: SVG units of the view box."""

    x: str
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn series: SVG paths and the words beside them; all empty when there is nothing to draw."""

    line: str = ""
    area: str = ""
    columns: str = ""
    grid: str = ""
    scale: list[Mark] = field(default_factory=list)
    names: list[Mark] = field(default_factory=list)


def shape(values: Sequence[float], labels: Sequence[str]) -> Shape:
    """Draw a series over time.

    Shape: as many labels as values, oldest first; an empty label is not written.
    """
    if not values:
        return Shape()
    step = next((s for s in STEPS if s * LINES >= max(values)), STEPS[-1])
    top = step * LINES
    xs = [_x(at, len(values)) for at in range(len(values))]
    ys = [_y(value, top) for value in values]
    line = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in zip(xs, ys, strict=True))
    heights = [_y(step * n, top) for n in range(LINES + 1)]
    half = max(2.0, (RIGHT - LEFT) / len(values) * 0.35)
    return Shape(
        line=line,
        area=f"{line}V{BOTTOM}H{xs[0]:.1f}Z",
        columns="".join(_column(x, y, half) for x, y in zip(xs, ys, strict=True)),
        grid="".join(f"M{LEFT} {y:.1f}H{RIGHT}" for y in heights),
        scale=[Mark(str(LEFT - 8), f"{y + 4:.1f}", str(step * n)) for n, y in enumerate(heights)],
        names=[Mark(f"{x:.1f}", str(HEIGHT - 8), text) for x, text in zip(xs, labels, strict=True) if text],
    )


def line_chart(drawn: rx.Var[Shape], label: Text, *, series: int = 1) -> rx.Component:
    """A line over time; ``label`` says aloud what it shows, the figures stand in a table beside it."""
    area = rx.el.svg.path(d=drawn.area, class_name="chart-area")
    return _chart(drawn, label, series, area, rx.el.svg.path(d=drawn.line, class_name="chart-line"))


def column_chart(drawn: rx.Var[Shape], label: Text, *, series: int = 1) -> rx.Component:
    """Columns over time: for counts per week or month."""
    return _chart(drawn, label, series, rx.el.svg.path(d=drawn.columns, class_name="chart-bar"))


def _chart(drawn: rx.Var[Shape], label: Text, series: int, *marks: rx.Component) -> rx.Component:
    return rx.el.svg(
        rx.el.svg.path(d=drawn.grid, class_name="chart-grid"),
        *marks,
        rx.foreach(drawn.scale, lambda mark: rx.el.svg.text(mark.text, x=mark.x, y=mark.y, class_name="chart-scale")),
        rx.foreach(drawn.names, lambda mark: rx.el.svg.text(mark.text, x=mark.x, y=mark.y, class_name="chart-name")),
        view_box=f"0 0 {WIDTH} {HEIGHT}",
        class_name=names("chart", f"series-{series}" if series > 1 else ""),
        role="img",
        aria_label=label,
    )


def _x(at: int, count: int) -> float:
    inset = (RIGHT - LEFT) / count / 2
    return LEFT + inset + at * (RIGHT - LEFT) / count


def _y(value: float, top: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * value / top


def _column(x: float, y: float, half: float) -> str:
    return f"M{x - half:.1f} {BOTTOM}V{y:.1f}H{x + half:.1f}V{BOTTOM}Z" if y < BOTTOM else ""
