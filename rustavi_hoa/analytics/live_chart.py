"""The one place that brings plotly to a page; rendered only after a touch, so its script is fetched only then."""

from __future__ import annotations

import reflex as rx

CONFIG = {"displaylogo": False, "responsive": True, "displayModeBar": False}


def live_chart(figure: rx.Var) -> rx.Component:
    """An interactive chart of the figure."""
    return rx.plotly.basic(data=figure, template=None, config=CONFIG, use_resize_handler=True, width="100%")
