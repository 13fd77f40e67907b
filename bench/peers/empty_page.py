"""The peer of every page: an empty ``rx.el`` page of a bare Reflex app with the platform's own assets and head."""

from __future__ import annotations

import os
from pathlib import Path

import reflex as rx
from starlette.responses import PlainTextResponse

from rustavi_hoa.server.pages import Pages


def add(app: rx.App) -> None:
    """Put the page into a bare app."""

    def empty() -> rx.Component:
        return rx.el.main(rx.el.h1("ცარიელი გვერდი"))

    app.add_page(empty, route="/empty", title="ცარიელი")


def create():
    """Serve what was built, with the platform's own server of pages."""
    pages = Pages(Path(os.environ["BENCH_BUILT"]))

    async def app(scope, receive, send):
        if scope["type"] == "http" and scope["path"] != "/ping":
            await pages(scope, receive, send)
        elif scope["type"] == "http":
            await PlainTextResponse("pong")(scope, receive, send)

    return app
