"""A tab forgets when its person changes: Reflex keeps a tab's State under a token the browser holds, and would show it
to whoever comes next with that token. The browser's own store (unsent problems, drafts) stays: it belongs to a person.
"""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import parse_qs

import reflex as rx

from rustavi_hoa.adapters import tab_owners
from rustavi_hoa.adapters.live import Ring
from rustavi_hoa.adapters.passwords import fingerprint
from rustavi_hoa.adapters.web import secret_in
from rustavi_hoa.shell import bell
from rustavi_hoa.shell.session import SessionState


async def forget_tab(app: rx.App, token: str) -> None:
    """Set everything a tab remembers back to its beginning, the language apart."""
    async with app.modify_state(rx.BaseStateToken(ident=token, cls=rx.State)) as root:
        session = await root.get_state(SessionState)
        locale = session.locale
        root.reset()
        session.locale = locale


def install(app: rx.App) -> None:
    """Answer the bell of every sign-in, and watch who comes back with which token."""

    async def forget(ring: Ring) -> None:
        for token in bell.tabs(ring.topic):
            await forget_tab(app, token)

    bell.pushes("session", forget, pause=0)
    _watch_tokens(app)


def _watch_tokens(app: rx.App) -> None:
    """Forget a tab whose token comes back with another person's cookie, before anything of it is sent."""
    namespace = app.event_namespace
    stock = namespace.on_connect

    async def on_connect(sid: str, environ: dict[str, Any], auth: Any = None) -> None:
        token = parse_qs(environ.get("QUERY_STRING", "")).get("token", [""])[0]
        owner = fingerprint(secret_in(environ.get("HTTP_COOKIE", "")) or "")
        if token and await asyncio.to_thread(tab_owners.swap, token, owner) != owner:
            await forget_tab(app, token)
        await stock(sid, environ, auth)

    namespace.on_connect = on_connect
