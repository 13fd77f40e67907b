"""The other peer of the dashboard: the same two figures in Dash, compressed, under the server that serves ours."""

from __future__ import annotations

from a2wsgi import WSGIMiddleware
from dash import Dash, dcc, html
from flask import Response

from bench.peers.plotly_page import figures


def create() -> WSGIMiddleware:
    """Give the Dash app as an ASGI app."""
    app = Dash(__name__, compress=True, serve_locally=True, title="დაფა", update_title="")
    charts = [dcc.Graph(figure=figure, style={"width": "100%"}) for figure in figures()]
    app.layout = html.Main([html.H1("დაფა"), *charts])
    app.server.add_url_rule("/ping", "ping", lambda: Response("pong"))
    return WSGIMiddleware(app.server)
