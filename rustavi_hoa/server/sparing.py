"""The data saver: a phone that saves data gets the next smaller width of every photo, under the same address."""

from __future__ import annotations

import re
from collections.abc import Iterable

from starlette.types import Message, Scope, Send

WIDTH = re.compile(r"^(/photos/.+/)(800|1600)$")
SMALLER = {"800": "320", "1600": "800"}
COOKIE = re.compile(r"(?:^|;\s*)saver=on(?:;|$)")
"""What the switch of a person's page leaves in the browser (``client/saver.js``)."""

SHORT = b"private, max-age=3600"
"""A smaller picture is kept for an hour: whoever stops saving sees the sharp one soon."""


def smaller(path: str, headers: Iterable[tuple[bytes, bytes]]) -> str:
    """Give the address of the next smaller width; empty where the phone does not save, or nothing smaller is there."""
    found = WIDTH.match(path)
    if found is None:
        return ""
    asked = {name: value.decode("latin1") for name, value in headers if name in (b"save-data", b"cookie")}
    if asked.get(b"save-data", "").strip().lower() != "on" and not COOKIE.search(asked.get(b"cookie", "")):
        return ""
    return found[1] + SMALLER[found[2]]


def spared(scope: Scope, send: Send) -> tuple[Scope, Send]:
    """Lead a request of a phone that saves data to the smaller picture; any other stays as it is."""
    path = smaller(scope["path"], scope.get("headers", ()))
    if not path:
        return scope, send

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [(name, SHORT if name == b"cache-control" else value) for name, value in message.get("headers", [])]
            message = {**message, "headers": kept}
        await send(message)

    return {**scope, "path": path}, sending
