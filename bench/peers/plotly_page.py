"""The peer of the dashboard: a figure of the same size with ``rx.plotly`` at once, drawn when its script has come."""

from __future__ import annotations

import plotly.graph_objects as go
import reflex as rx

WEEKS = 26


def figures() -> list[go.Figure]:
    """Draw a line and bars of half a year, of the size of the platform's own."""
    line = go.Figure(layout={"template": None, "height": 300})
    line.add_scatter(x=list(range(WEEKS)), y=[(n * 37) % 101 for n in range(WEEKS)], mode="lines+markers")
    bars = go.Figure(layout={"template": None, "height": 300, "barmode": "group"})
    for step in (29, 53):
        bars.add_bar(x=list(range(WEEKS)), y=[(n * step) % 97 for n in range(WEEKS)])
    return [line, bars]


def add(app: rx.App) -> None:
    """Put the page into a bare app."""

    def plotly() -> rx.Component:
        charts = [rx.plotly(data=figure, template=None, width="100%") for figure in figures()]
        return rx.el.main(rx.el.h1("დაფა"), *charts)

    app.add_page(plotly, route="/plotly", title="დაფა")
