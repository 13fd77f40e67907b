"""Roads for the world outside: the last line of a letter, the SMS gateway's word."""

from __future__ import annotations

from html import escape
from json import JSONDecodeError
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.notices import service_out, sms_book, words, words_out
from rustavi_hoa.notices.composing import STOP_PATH
from rustavi_hoa.notices.views import Stop

LARGEST = 4_000
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'",
    "referrer-policy": "same-origin",  # the address is the key; with no-referrer a browser posts from nowhere
    "x-robots-tag": "noindex",
}


async def ask(request: Request) -> Response:
    """Ask once more: programs that look through mail open every link, and must not unsubscribe anybody."""
    limit(request, "public")
    token = request.query_params.get("t", "")
    try:
        found = await run_in_threadpool(service_out.what_stops, token)
    except NotFound:
        return _page(Stop(), words_out.BAD_LINK, status=404)
    return _page(found, words_out.STOP_ASK, button=token)


async def stop(request: Request) -> Response:
    """End the letters: our own page's button, or the one of a mail program."""
    limit(request, "public")
    try:
        found = await run_in_threadpool(service_out.stop, request.query_params.get("t", ""))
    except NotFound:
        return _page(Stop(), words_out.BAD_LINK, status=404)
    return _page(found, words_out.STOPPED)


async def sms(request: Request) -> Response:
    """Hear what became of an SMS: JSON or a form with ``state``."""
    limit(request, "write")
    if int(request.headers.get("content-length") or 0) > LARGEST:
        raise NotFound
    try:
        said: Any = await (request.json() if "json" in request.headers.get("content-type", "") else request.form())
    except (JSONDecodeError, UnicodeDecodeError) as broken:
        raise NotFound from broken
    state = said.get("state") if hasattr(said, "get") else None
    if not isinstance(state, str):
        raise NotFound
    await run_in_threadpool(service_out.sms_state, request.query_params.get("t", ""), state.lower())
    return Response(status_code=204)


def _page(found: Stop, said: Msg, *, button: str = "", status: int = 200) -> HTMLResponse:
    locale = found.locale
    topic = words.TOPIC.get(found.topic, words_out.WAY["digest"]).text(locale)
    sentence = said.render(locale, topic=topic) if "{topic}" in said.ka else said.text(locale)
    form = ""
    if button:
        press = escape(words_out.STOP_BUTTON.text(locale))
        form = (
            f'<form method="post" action="{STOP_PATH}?t={escape(button)}">'
            f'<button class="btn btn-primary">{press}</button></form>'
        )
    title = escape(words_out.STOP_TITLE.text(locale))
    return HTMLResponse(
        f'<!doctype html><html lang="{locale}"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/app.css"></head>'
        f'<body><main class="main"><h1>{title}</h1><p>{escape(sentence)}</p>{form}</main></body></html>',
        status,
        HEADERS,
    )


ROUTES = [
    Route(STOP_PATH, answers(ask), methods=["GET"]),
    Route(STOP_PATH, answers(stop), methods=["POST"]),
    Route(sms_book.CALLBACK, answers(sms), methods=["POST"]),
]
