"""Interactive figures for those who touch a chart; colours are set one by one, for light and dark."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from rustavi_hoa.analytics import words
from rustavi_hoa.analytics.shown import WeekLine
from rustavi_hoa.ui.charts import palette

HEIGHT = 300


_NOTHING = go.Figure(layout={"template": "none"})


def nothing_drawn() -> go.Figure:
    """Give the empty figure, one for all and never changed.

    Every tab of every page has one in its State: a plain ``go.Figure()`` there was copied and encoded at each opening
    of a page, 50 ms and 7 KiB of plotly's own looks.
    """
    return _NOTHING


def figure_of(chart: str, weeks: Sequence[WeekLine], *, dark: bool) -> go.Figure:
    """Draw "standing" as a line or "flow" as pairs of columns. Shape: ``weeks`` newest first."""
    colour = palette(dark)
    days = [week.start for week in reversed(weeks)]
    made = go.Figure(layout=_layout(colour))
    if chart == "standing":
        values = [week.standing for week in reversed(weeks)]
        line = {"color": colour["chart-1"], "width": 2.5}
        made.add_scatter(
            x=days, y=values, mode="lines+markers", line=line, hovertemplate="%{x}: <b>%{y}</b><extra></extra>"
        )
        return made
    for name, colour_name, values in (
        (words.OPENED, "chart-1", [week.opened for week in reversed(weeks)]),
        (words.RESOLVED, "chart-2", [week.resolved for week in reversed(weeks)]),
    ):
        label = f"{name.ka} / {name.en}"
        made.add_bar(x=days, y=values, name=label, marker={"color": colour[colour_name]})
    return made


def _layout(colour: dict[str, str]) -> dict:
    axis = {
        "gridcolor": colour["edge"],
        "zerolinecolor": colour["edge"],
        "linecolor": colour["edge"],
        "tickfont": {"color": colour["ink-2"]},
    }
    return {
        "template": None,
        "height": HEIGHT,
        "margin": {"l": 44, "r": 10, "t": 10, "b": 40},
        "paper_bgcolor": colour["sheet"],
        "plot_bgcolor": colour["sheet"],
        "font": {"family": "HOA, sans-serif", "size": 12, "color": colour["ink"]},
        "colorway": [colour[name] for name in ("chart-1", "chart-2", "chart-3", "chart-4")],
        "hoverlabel": {"bgcolor": colour["flip"], "font": {"color": colour["flip-ink"]}},
        "xaxis": {**axis, "type": "date", "tickformat": "%d.%m.%y"},
        "yaxis": {**axis, "rangemode": "tozero"},
        "legend": {"orientation": "h", "y": 1.12, "x": 0},
        "barmode": "group",
    }
