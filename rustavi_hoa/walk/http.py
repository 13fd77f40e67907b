"""The walk over plain HTTP: its stations, each answer by the browser's outbox, its end, the card to print."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.identity.http_print import number_in, site_of
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.walk import card, service, service_finish, words
from rustavi_hoa.walk.views import Answered, Finished

MOST_BYTES = 64 * 1024
LARGEST_ID = 2**31 - 1
_ANSWERED = TypeAdapter(Answered)
_FINISHED = TypeAdapter(Finished)


async def read(request: Request) -> Response:
    """Give the stations of a building with what is kept of them."""
    actor = await signed_in(request)
    limit(request, "event", str(actor.person_id))
    found = await run_in_threadpool(service.read, actor, _building(request))
    return JSONResponse(asdict(found), headers={"cache-control": "no-store"})


async def answer(request: Request) -> Response:
    """Take the answer of one station; the same key again is answered alike."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    given = await _given(request, _ANSWERED)
    return JSONResponse({"id": await run_in_threadpool(service.answer, actor, given)}, 201)


async def finish(request: Request) -> Response:
    """End a walk; the same walk again is answered alike."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    given = await _given(request, _FINISHED)
    ids = await run_in_threadpool(service_finish.finish, actor, given)
    return JSONResponse({"id": ids[0] if ids else 0, "ids": ids}, 201)


async def printed(request: Request) -> Response:
    """Print the card of a building."""
    actor = await signed_in(request)
    found = await run_in_threadpool(service.card, actor, _building(request))
    made = await run_in_threadpool(card.sheet, found, site_of(request))
    headers = {"content-disposition": 'inline; filename="barati.pdf"', "cache-control": "no-store"}
    return Response(made, media_type="application/pdf", headers=headers)


def _building(request: Request) -> int:
    found = number_in(request.query_params.get("building", ""))
    if found > LARGEST_ID:
        raise NotFound
    return found


async def _given(request: Request, kind: TypeAdapter[Any]) -> Any:
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > MOST_BYTES:
            raise invalid("all", words.BAD_KEY)
    try:
        made = kind.validate_python(json.loads(data))
    except (ValueError, ValidationError) as wrong:
        raise invalid("all", words.BAD_KEY) from wrong
    if not 0 < made.building_id <= LARGEST_ID:
        raise NotFound
    return made


ROUTES = [
    Route("/api/walk", answers(read), methods=["GET"]),
    Route("/api/walk", answers(answer), methods=["POST"]),
    Route("/api/walk/finish", answers(finish), methods=["POST"]),
    Route("/print/walk", answers(printed), methods=["GET"]),
]
