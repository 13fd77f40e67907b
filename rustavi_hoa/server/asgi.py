"""The whole house as one ASGI app on one port: Reflex's socket, our routes, the built pages, strict headers."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from starlette.responses import FileResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rustavi_hoa import routes
from rustavi_hoa.adapters import measures, rates
from rustavi_hoa.adapters.web import address_from
from rustavi_hoa.kernel.errors import TooMany
from rustavi_hoa.server import journal, moved_clock
from rustavi_hoa.server.build import BUILT
from rustavi_hoa.server.pages import Pages
from rustavi_hoa.server.sparing import spared
from rustavi_hoa.server.watching import WATCHING
from rustavi_hoa.settings import settings
from rustavi_hoa.shell import wires

BACKEND = (
    *("/_event", "/api/", "/auth/", "/ping", "/photos/", "/print/", "/download/", "/documents/"),
    *(routes.PUBLIC, routes.OPEN311, routes.ROBOTS, routes.SITEMAP),
)
"""What goes to Reflex and our routes; the rest are built files. Stock ``/_upload`` and ``/_health`` stay shut."""

WATCH = "/-/"
"""Health, readiness and metrics: answered by ``server/watching.py``."""

CA_PATH = "/ca.crt"
LOCAL_CA = "HOA_LOCAL_CA"
"""Where a phone fetches the local authority's certificate; the variable names its file (``server/local_https.py``)."""

HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"permissions-policy": b"geolocation=(self), camera=(self), microphone=()",
    b"cross-origin-opener-policy": b"same-origin",
    b"x-frame-options": b"DENY",
}

TRY_LATER = 1013
NO_SNIFF = (b"x-content-type-options", b"nosniff")


def create() -> ASGIApp:
    """Make the app of one worker; called after the fork, so nothing is open yet."""
    os.environ["__REFLEX_SKIP_COMPILE"] = "true"
    moved_clock.obey()
    journal.install()
    from rustavi_hoa.rustavi_hoa import FIRSTS, app  # the settings must stand before Reflex reads them

    journal.install()  # again: what was imported meanwhile brought handlers of its own

    return Front(app(), Pages(BUILT, FIRSTS.draw))


class Front:
    """Sends each request to the backend or to the built pages, and dresses every answer."""

    def __init__(self, backend: ASGIApp, pages: ASGIApp) -> None:
        self.backend = backend
        self.pages = pages
        self.headers = list(HEADERS.items())
        if settings().https and LOCAL_CA not in os.environ:  # a browser would insist on https at localhost for a year
            self.headers.append((b"strict-transport-security", b"max-age=31536000"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Route one request."""
        if scope["type"] == "lifespan":
            await self.backend(scope, receive, _welcoming(send))
            return
        if scope["type"] == "websocket" and _comes_too_often(scope):
            await send({"type": "websocket.close", "code": TRY_LATER})  # before it is accepted: 403 on the line
            return
        path = scope["path"]
        target = self.backend if path.startswith(BACKEND) else self.pages
        if path.startswith(WATCH):
            target = WATCHING
        if path == CA_PATH and LOCAL_CA in os.environ:
            target = FileResponse(os.environ[LOCAL_CA], media_type="application/x-x509-ca-cert")
        if path == "/":
            scope = {**scope, "path": "/sign-in"}
        is_built = target is self.pages
        if scope["type"] == "websocket":
            with wires.held(receive) as hearing:
                await target(scope, hearing, send)
            return
        scope, send = spared(scope, send)
        dressed = self._dressed(send, is_built=is_built)
        if target is WATCHING:
            await target(scope, receive, dressed)
            return
        door = next((known for known in BACKEND if path.startswith(known)), "pages")
        with _measured(scope["method"], door, dressed) as measured:
            await target(scope, receive, measured)

    def _dressed(self, send: Send, *, is_built: bool) -> Send:
        """Add the guarding headers; a built file that is no document needs one (people's photos need them all)."""

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = dict(message.get("headers", []))
                is_document = b"content-security-policy" in given or not (
                    given.get(b"cache-control", b"").endswith(b"immutable")
                    or given.get(b"content-type", b"").startswith(b"image/")
                )
                wanted = [NO_SNIFF] if is_built and not is_document else self.headers
                extra = [(name, value) for name, value in wanted if name not in given]
                message = {**message, "headers": [*message.get("headers", []), *extra]}
            await send(message)

        return dressed


@contextmanager
def _measured(method: str, door: str, send: Send) -> Iterator[Send]:
    """Count an answer and its time by the door it came through, never by its whole address."""
    began, status = time.perf_counter(), 500

    async def counting(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
        await send(message)

    try:
        yield counting
    finally:
        measures.request(method, door, status, time.perf_counter() - began)


def _comes_too_often(scope: Scope) -> bool:
    """Count the sockets that an address opens."""
    forwarded = dict(scope.get("headers", [])).get(b"x-forwarded-for", b"").decode("latin-1")
    try:
        rates.take("connect", f"from:{address_from(forwarded, (scope.get('client') or ('',))[0])}")
    except TooMany:
        return True
    return False


def _calm_the_collector() -> None:
    """Never walk again through what stands for good, and through open tabs seldom.

    A walk through everything stops all tabs for a tenth of a second and more; with Python's own thresholds it came
    several times a second under load. A full walk still comes after some ten million objects more than went.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 10)


def _welcoming(send: Send) -> Send:
    """Print where the platform is once it is up."""

    async def told(message: Message) -> None:
        await send(message)
        if message["type"] == "lifespan.startup.complete":
            _calm_the_collector()
            if not settings().json_log:
                print(os.environ.get("HOA_WELCOME", ""), flush=True)

    return told
