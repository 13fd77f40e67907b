"""Judgements over plain HTTP, with their photos: sent by the browser's outbox, written once."""

from __future__ import annotations

import json
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.passport import service_condition, service_inspect, words, words_page
from rustavi_hoa.passport.grades import Method
from rustavi_hoa.passport.views_forms import NewCondition

MOST_BYTES = 16 * 1024
LARGEST_ID = 2**31 - 1
_NEW = TypeAdapter(NewCondition)


@dataclass(frozen=True, slots=True)
class Filled:
    """A part of the inspector's form as a phone kept it; ``number``: the revision it was drawn at."""

    key: str
    building_id: int
    group: str
    number: int
    texts: dict[str, str]
    evidence: str = ""
    photos: tuple[str, ...] = ()


_FILLED = TypeAdapter(Filled)


async def judge(request: Request) -> Response:
    """Take a judgement; the same key again is answered alike."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    data = await _data(request)
    try:
        made = json.loads(data)
        building_id, new = made.pop("building_id"), _NEW.validate_python(made)
    except (ValueError, KeyError, AttributeError, TypeError, ValidationError) as wrong:
        raise invalid("all", words.BAD_KEY) from wrong
    if not isinstance(building_id, int) or not 0 < building_id <= LARGEST_ID:
        raise NotFound
    write = service_condition.declare if new.method == Method.STATEMENT else service_condition.assess
    return JSONResponse({"id": await run_in_threadpool(write, actor, building_id, new)}, 201)


async def _data(request: Request) -> bytes:
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > MOST_BYTES:
            raise invalid("all", words.BAD_KEY)
    return data


async def inspect(request: Request) -> Response:
    """Take a part of the inspector's form that was filled without a signal; the same key writes once.

    What somebody else changed meanwhile is not written over: 409 says how much, both texts wait in the form.
    """
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    try:
        new = _FILLED.validate_python(json.loads(await _data(request)))
    except (ValueError, ValidationError) as wrong:
        raise invalid("all", words.BAD_KEY) from wrong
    if not 0 < new.building_id <= LARGEST_ID:
        raise NotFound
    given = (new.building_id, new.group, new.texts, new.number, new.key, new.evidence)
    saved = await run_in_threadpool(service_inspect.save, actor, *given)
    if saved.conflicts:
        said = words_page.HAS_CONFLICTS
        told = {"n": len(saved.written), "conflicts": len(saved.conflicts)}
        faults = {"all": {locale: said.render(locale, **told) for locale in LOCALES}}
        return JSONResponse({"id": new.building_id, "faults": faults}, 409)
    return JSONResponse({"id": new.building_id, "written": len(saved.written)}, 201)


ROUTES = [
    Route("/api/passport/inspect", answers(inspect), methods=["POST"]),
    Route("/api/passport/conditions", answers(judge), methods=["POST"]),
]
