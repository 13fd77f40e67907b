"""How the endpoint speaks: methods, formats, languages, sizes, and every refusal as the standard's errors."""

from __future__ import annotations

import gzip
import logging
from collections.abc import Awaitable, Callable
from functools import wraps

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from rustavi_hoa.adapters.web import UNSTORABLE, Handler, limit
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.identity.links import own_site
from rustavi_hoa.kernel.errors import Invalid, NotFound, Refusal, TooMany
from rustavi_hoa.opendata import words
from rustavi_hoa.opendata.rules import Side
from rustavi_hoa.opendata.speaking import FORMATS, answer
from rustavi_hoa.opendata.views import NotTaken, not_taken

EVERY = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
READS = ("GET", "HEAD")
OPEN = {"access-control-allow-origin": "*", "access-control-expose-headers": "link, retry-after"}
"""Anybody's page may read what is public; it may not post: a key inside a page is no key."""
SMALL = 1400
LARGE = 64 * 1024
"""From here on, making it smaller takes longer than everybody else may wait."""
QUICK = 4
KEPT = {"cache-control": "public, max-age=300"}
FRESH = {"cache-control": "no-cache"}

log = logging.getLogger(__name__)


def speaks(*methods: str) -> Callable[[Callable[[Request], Awaitable[Response]]], Handler]:
    """Wrap a resource: its methods, its formats, and every refusal as the standard's errors."""

    def wrap(handler: Callable[[Request], Awaitable[Response]]) -> Handler:
        @wraps(handler)
        async def answering(request: Request) -> Response:
            if request.method == "OPTIONS":
                return _options(methods)
            try:
                if request.method not in methods:
                    raise not_taken(405, words.NO_SUCH_METHOD, method=request.method)
                limit(request, "open311")
                made = await handler(request)
            except (Refusal, *UNSTORABLE) as refusal:
                made = refused(request, refusal)
            except Exception:
                log.exception("open311 %s %s", request.method, request.url.path)
                made = _errors(request, 500, [(words.BROKEN, {})])
            if made.status_code == 405:
                made.headers["allow"] = ", ".join([*methods, "OPTIONS"])
            if len(made.body) > LARGE:
                return await run_in_threadpool(_dressed, request, made)
            return _dressed(request, made)

        return answering

    return wrap


def _options(methods: tuple[str, ...]) -> Response:
    reading = ", ".join(each for each in methods if each in READS)
    told = {"allow": ", ".join([*methods, "OPTIONS"]), "access-control-allow-methods": reading or "GET"}
    return Response(status_code=204, headers=OPEN | told | {"access-control-max-age": "86400"})


def _dressed(request: Request, made: Response) -> Response:
    """Let any page read it, and send it as small as the program takes it."""
    if request.method in READS:
        made.headers.update(OPEN)
    made.headers["vary"] = "accept-encoding, accept-language"
    made.headers["content-language"] = locale_of(request)
    accepts = request.headers.get("accept-encoding", "")
    body = bytes(made.body)
    if len(body) > SMALL and "content-encoding" not in made.headers and made.media_type != "image/webp":
        for name, small in (("br", _brotli), ("gzip", _gzip)):
            if name in accepts:
                made.body = small(body)
                made.headers["content-encoding"] = name
                made.headers["content-length"] = str(len(made.body))
                break
    return made


def _brotli(body: bytes) -> bytes:
    return brotli.compress(body, quality=QUICK)


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, QUICK, mtime=0)


def refused(request: Request, refusal: Exception) -> Response:
    """Say no in the format that was asked for."""
    if isinstance(refusal, NotTaken):
        made = _errors(request, refusal.status, list(refusal.said))
        if refusal.seconds:
            made.headers["retry-after"] = str(refusal.seconds)
        return made
    if isinstance(refusal, TooMany):
        made = _errors(request, 429, [(words.TOO_OFTEN, {"seconds": str(refusal.seconds)})])
        made.headers["retry-after"] = str(refusal.seconds)
        return made
    if isinstance(refusal, Invalid):
        return _errors(request, 400, [(each.sentence, dict(each.values)) for each in refusal.faults])
    return _errors(request, 404, [(words.NO_SUCH_RESOURCE, {})])


def _errors(request: Request, status: int, said: list[tuple[Msg, dict[str, str]]]) -> Response:
    kind = request.path_params.get("format", "")
    if kind not in FORMATS:
        kind = "json" if "json" in request.headers.get("accept", "") else "xml"
    locale = locale_of(request)
    body = [{"code": str(status), "description": msg.render(locale, **values)} for msg, values in said]
    return answer(kind, "errors", body, status)


def locale_of(request: Request) -> str:
    """Give English to whoever asks for it first, Georgian to everybody else."""
    first = request.headers.get("accept-language", "").partition(",")[0].strip().lower()
    return "en" if first.startswith("en") else "ka"


def site_of(request: Request) -> str:
    """Give the platform's own address; a stranger's Host is never repeated."""
    return own_site(f"{request.url.scheme}://{request.headers.get('host', '')}")


def format_of(request: Request) -> str:
    """Give the format of the address.

    Raises:
        NotFound: another ending.
    """
    kind = str(request.path_params["format"])
    if kind not in FORMATS:
        raise NotFound
    return kind


def side_of(request: Request) -> Side:
    """Give the endpoint of the address.

    Raises:
        NotFound: no such endpoint.
    """
    given = request.path_params.get("side", Side.LIVE)
    if given not in set(Side):
        raise NotFound
    return Side(given)
