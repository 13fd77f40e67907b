"""Geometry of charts: numbers become SVG paths, on the server, with no library."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

WIDTH, HEIGHT = 600, 220
LEFT, RIGHT, TOP, BOTTOM = 44, 590, 14, 190
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000, 20_000, 25_000, 50_000)
LINES = 4
BROAD = 0.35
"""Half a column's share of its place."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word on a chart. Unit: SVG units of the view box."""

    x: str
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn series: SVG paths and the words beside them; all empty when there is nothing to draw.

    ``beside`` holds the columns of a second series; ``names_en`` says the names in English.
    """

    line: str = ""
    area: str = ""
    columns: str = ""
    beside: str = ""
    grid: str = ""
    scale: list[Mark] = field(default_factory=list)
    names: list[Mark] = field(default_factory=list)
    names_en: list[Mark] = field(default_factory=list)


def shape(values: Sequence[float], labels: Sequence[str], labels_en: Sequence[str] = ()) -> Shape:
    """Draw a series over time.

    Shape: as many labels as values, oldest first; an empty label is not written.
    """
    if not values:
        return Shape()
    step = _step(max(values))
    xs = [_x(at, len(values)) for at in range(len(values))]
    ys = [_y(value, step * LINES) for value in values]
    line = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in zip(xs, ys, strict=True))
    half = max(2.0, (RIGHT - LEFT) / len(values) * BROAD)
    return Shape(
        line=line,
        area=f"{line}V{BOTTOM}H{xs[0]:.1f}Z",
        columns="".join(_column(x, y, half) for x, y in zip(xs, ys, strict=True)),
        **_frame(step, xs, labels, labels_en),
    )


def pairs(
    first: Sequence[float], second: Sequence[float], labels: Sequence[str], labels_en: Sequence[str] = ()
) -> Shape:
    """Draw two series of columns side by side on one scale. Shape: both as long as the labels, oldest first."""
    if not first:
        return Shape()
    step = _step(max(*first, *second))
    xs = [_x(at, len(first)) for at in range(len(first))]
    half = max(1.0, (RIGHT - LEFT) / len(first) * BROAD / 2)
    columns, beside = (
        "".join(_column(x + shift * half, _y(value, step * LINES), half) for x, value in zip(xs, values, strict=True))
        for values, shift in ((first, -1), (second, 1))
    )
    return Shape(columns=columns, beside=beside, **_frame(step, xs, labels, labels_en))


def _frame(step: int, xs: list[float], labels: Sequence[str], labels_en: Sequence[str]) -> dict[str, Any]:
    heights = [_y(step * n, step * LINES) for n in range(LINES + 1)]
    return {
        "grid": "".join(f"M{LEFT} {y:.1f}H{RIGHT}" for y in heights),
        "scale": [Mark(str(LEFT - 8), f"{y + 4:.1f}", str(step * n)) for n, y in enumerate(heights)],
        "names": _names(xs, labels),
        "names_en": _names(xs, labels_en or labels),
    }


def _names(xs: list[float], labels: Sequence[str]) -> list[Mark]:
    return [Mark(f"{x:.1f}", str(HEIGHT - 8), text) for x, text in zip(xs, labels, strict=True) if text]


def _step(highest: float) -> int:
    return next((step for step in STEPS if step * LINES >= highest), -(-int(highest) // LINES))


def _x(at: int, count: int) -> float:
    inset = (RIGHT - LEFT) / count / 2
    return LEFT + inset + at * (RIGHT - LEFT) / count


def _y(value: float, top: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * value / top


def _column(x: float, y: float, half: float) -> str:
    return f"M{x - half:.1f} {BOTTOM}V{y:.1f}H{x + half:.1f}V{BOTTOM}Z" if y < BOTTOM else ""
