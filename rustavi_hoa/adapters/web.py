"""What every HTTP door needs: the cookie, the address, the origin, and a refusal as JSON in both languages."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from typing import Any

import brotli
from sqlalchemy.exc import DataError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from rustavi_hoa.adapters import rates
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Refusal, SignedOut, Stale, TooMany
from rustavi_hoa.settings import settings

SMALL = 1400
"""Bytes that fit into one packet anyway."""

Handler = Callable[[Request], Awaitable[Response]]

STATUS: dict[type[Refusal], int] = {SignedOut: 401, Denied: 403, NotFound: 404, Stale: 409, Invalid: 422, TooMany: 429}


UNSTORABLE = (OverflowError, DataError)
"""What a number or a text ends in that no database can hold: nobody's typing, and no row has it."""


def cookie_name() -> str:
    """Name the session cookie; the prefix makes browsers insist on https and on this host alone."""
    return "__Host-sid" if settings().https else "hoa_sid"


def secret_in(cookie_header: str) -> str | None:
    """Read the session's secret out of a Cookie header."""
    try:
        morsel = SimpleCookie(cookie_header).get(cookie_name())
    except CookieError:
        return None
    return morsel.value if morsel else None


def step_cookie() -> str:
    """Name the cookie between the password and the second step."""
    return "__Host-step" if settings().https else "hoa_step"


def step_in(cookie_header: str) -> str:
    """Read the secret of a second step out of a Cookie header; empty without one."""
    try:
        morsel = SimpleCookie(cookie_header).get(step_cookie())
    except CookieError:
        return ""
    return morsel.value if morsel else ""


def address_of(request: Request) -> str:
    """Give the client's address; a proxy's word counts only for the hops the settings trust."""
    return address_from(request.headers.get("x-forwarded-for", ""), request.client.host if request.client else "")


def address_from(forwarded: str, client: str) -> str:
    """Give the client's address out of what proxies wrote and who is at the other end of the line."""
    hops = settings().trusted_proxy_hops
    told = [part.strip() for part in forwarded.split(",") if part.strip()]
    if hops and len(told) >= hops:
        return told[-hops]
    return client or "unknown"


def is_own_origin(request: Request) -> bool:
    """Tell whether a posted form comes from our own pages; browsers always send Origin with a POST."""
    origin = request.headers.get("origin")
    own = f"{request.url.scheme}://{request.headers.get('host', '')}"
    return origin is None or origin == own or origin in settings().origins


def limit(request: Request, kind: str, who: str = "") -> None:
    """Count a knock, by what is knocked for and by address.

    Raises:
        TooMany: one of the two came too often.
    """
    if who:
        rates.take(kind, f"who:{who}")
    rates.take(kind, f"from:{address_of(request)}", share=10)


def refusal_json(refusal: Refusal) -> JSONResponse:
    """Say no to a script of ours: a status, a code, and sentences by field in every language."""
    body: dict[str, Any] = {"error": type(refusal).__name__}
    headers = {}
    if isinstance(refusal, Invalid):
        body["faults"] = {
            fault.field: {locale: fault.sentence.render(locale, **dict(fault.values)) for locale in LOCALES}
            for fault in refusal.faults
        }
    if isinstance(refusal, Stale):
        body["sentence"] = {locale: refusal.sentence.render(locale, **refusal.values) for locale in LOCALES}
    if isinstance(refusal, TooMany):
        body["seconds"] = refusal.seconds
        headers["retry-after"] = str(refusal.seconds)
    return JSONResponse(body, STATUS.get(type(refusal), 400), headers)


def _smaller(request: Request, answer: Response) -> Response:
    """Compress a long JSON: a page of messages weighs a fifth on the line."""
    if not isinstance(answer, JSONResponse) or len(answer.body) < SMALL:
        return answer
    if "br" in request.headers.get("accept-encoding", ""):
        answer.body = brotli.compress(answer.body, quality=5)
        answer.headers["content-encoding"] = "br"
        answer.headers["content-length"] = str(len(answer.body))
    answer.headers["vary"] = "accept-encoding"
    return answer


async def received(request: Request, path: Path, most: int) -> bool:
    """Write a body to a file as it comes; tell whether it stayed under ``most`` bytes.

    The rest of one that is too long is read and thrown away up to four times that, so that the refusal is heard.
    """
    size = 0
    with path.open("wb") as file:
        async for chunk in request.stream():
            size += len(chunk)
            if size > 4 * most:
                break
            if size <= most:
                file.write(chunk)
    return size <= most


def answers(handler: Handler) -> Handler:
    """Wrap an ``/api`` route: own origin only, refusals become JSON."""

    @wraps(handler)
    async def answering(request: Request) -> Response:
        if request.method not in ("GET", "HEAD") and not is_own_origin(request):
            return JSONResponse({"error": "Origin"}, 403)
        try:
            return _smaller(request, await handler(request))
        except Refusal as refusal:
            return refusal_json(refusal)
        except UNSTORABLE:
            return refusal_json(NotFound())

    return answering
