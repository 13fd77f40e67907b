"""Judgements over plain HTTP, with their photos: sent by the browser's outbox, written once."""

from __future__ import annotations

import json

from pydantic import TypeAdapter, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.passport import service_condition, words
from rustavi_hoa.passport.grades import Method
from rustavi_hoa.passport.views_forms import NewCondition

MOST_BYTES = 16 * 1024
LARGEST_ID = 2**31 - 1
_NEW = TypeAdapter(NewCondition)


async def judge(request: Request) -> Response:
    """Take a judgement; the same key again is answered alike."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > MOST_BYTES:
            raise invalid("all", words.BAD_KEY)
    try:
        made = json.loads(data)
        building_id, new = made.pop("building_id"), _NEW.validate_python(made)
    except (ValueError, KeyError, AttributeError, TypeError, ValidationError) as wrong:
        raise invalid("all", words.BAD_KEY) from wrong
    if not isinstance(building_id, int) or not 0 < building_id <= LARGEST_ID:
        raise NotFound
    write = service_condition.declare if new.method == Method.STATEMENT else service_condition.assess
    return JSONResponse({"id": await run_in_threadpool(write, actor, building_id, new)}, 201)


ROUTES = [Route("/api/passport/conditions", answers(judge), methods=["POST"])]
