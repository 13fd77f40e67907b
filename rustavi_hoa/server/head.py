"""What stands in the head of every page."""

from __future__ import annotations

import hashlib

import reflex as rx

from rustavi_hoa.server.tools import CLIENT


def client_version() -> str:
    """Give a short hash of the browser's scripts, so that a new build is never served an old one."""
    digest = hashlib.sha256()
    for file in sorted(CLIENT.rglob("*.js")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:10]


def components() -> list[rx.Component]:
    """Give the head's elements: font, manifest, signs. Scripts come after the first paint (``server/boot.py``)."""
    return [
        rx.el.meta(name="viewport", content="width=device-width, initial-scale=1, viewport-fit=cover"),
        rx.el.link(
            rel="preload",
            href="/fonts/noto-sans-georgian.woff2",
            custom_attrs={"as": "font", "type": "font/woff2", "crossOrigin": "anonymous"},
        ),
        rx.el.link(rel="manifest", href="/manifest.webmanifest"),
        rx.el.link(rel="icon", href="/favicon.svg", type="image/svg+xml"),
        rx.el.link(rel="apple-touch-icon", href="/apple-touch-icon.png"),
    ]
