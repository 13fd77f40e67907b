"""Problems over plain HTTP: sent by the browser's outbox, so that a dead connection loses and doubles nothing."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any

from pydantic import TypeAdapter, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.issues import (
    service,
    service_browse,
    service_hung,
    service_report,
    service_verdict,
    service_words,
    words,
)
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.service_verdict import Left
from rustavi_hoa.issues.views_household import NewHung
from rustavi_hoa.issues.views_report import MapPoint
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.photos import http as photos_http
from rustavi_hoa.settings import settings

MOST_BYTES = 64 * 1024
_NEW = TypeAdapter(NewIssue)
_LEFT = TypeAdapter(Left)
_LEFT_FIELDS = tuple(each.name for each in fields(Left))


async def _body(request: Request) -> dict[str, Any]:
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > MOST_BYTES:
            raise invalid("text", words.TOO_LONG, most=str(service.LONGEST))
    try:
        made = json.loads(data)
    except ValueError as broken:
        raise invalid("key", words.BAD_KEY) from broken
    if not isinstance(made, dict):
        raise invalid("key", words.BAD_KEY)
    return made


async def report(request: Request) -> Response:
    """Take a problem; 201 the first time, 200 when the same key comes again."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    body = await _body(request)
    body["to_city"] = body.pop("to", "chairperson") == "city"
    body["lon"] = body.pop("lng", None)
    try:
        new = _NEW.validate_python(body)
    except ValidationError as wrong:
        raise invalid(str(wrong.errors()[0]["loc"][0]), words.BAD_KEY) from wrong
    issue_id, is_new = await run_in_threadpool(service.report, actor, new)
    return JSONResponse({"id": issue_id}, 201 if is_new else 200)


async def around(request: Request) -> Response:
    """Give the map of a report the houses around a building."""
    actor = await signed_in(request)
    limit(request, "event", str(actor.person_id))
    asked = request.query_params.get("building", "")
    building_id = whole(asked)
    found = await run_in_threadpool(service_report.around, actor, building_id)
    return _spots(found)


async def around_issue(request: Request) -> Response:
    """Give the small map of a problem the houses around its mark."""
    actor = await signed_in(request)
    limit(request, "event", str(actor.person_id))
    return _spots(await run_in_threadpool(service_browse.houses_around, actor, request.path_params["issue_id"]))


def _spots(found: list[MapPoint]) -> JSONResponse:
    made = {"spots": [asdict(point) for point in found], "tiles": settings().tile_url}
    return JSONResponse(made, headers={"cache-control": "no-store"})


async def say(request: Request) -> Response:
    """Take a word on a problem."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    body = await _body(request)
    photos = body.get("photos") or []
    given = [body.get(name, "") for name in ("key", "kind", "text")]
    if not all(isinstance(each, str) for each in [*given, *photos]) or not isinstance(photos, list):
        raise invalid("text", words.BAD_KEY)
    seq = await run_in_threadpool(service_words.say, actor, request.path_params["issue_id"], *given, photos)
    return JSONResponse({"seq": seq}, 201)


async def affects(request: Request) -> Response:
    """Take "affects me too" from a phone that had no signal; said again it is answered alike and counts once."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    count = await run_in_threadpool(service.support, actor, request.path_params["issue_id"])
    return JSONResponse({"id": request.path_params["issue_id"], "count": count})


async def not_fixed(request: Request) -> Response:
    """Take the reporter's word that it is not fixed, with what is wrong and a photo."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    body = await _body(request)
    body["to_city"] = body.get("to_city") in (True, "on")
    try:
        left = _LEFT.validate_python({name: each for name, each in body.items() if name in _LEFT_FIELDS})
    except ValidationError as wrong:
        raise invalid(str(wrong.errors()[0]["loc"][0]), words.BAD_KEY) from wrong
    seq = await run_in_threadpool(service_verdict.not_fixed, actor, request.path_params["issue_id"], left)
    return JSONResponse({"seq": seq}, 201)


async def hung(request: Request) -> Response:
    """Take the photo of a paper on a door; the same name again is answered like the first time."""
    actor, key, asked = await signed_in(request), request.path_params["key"], request.query_params
    numbers = {name: whole(asked.get(name, "")) for name in ("building", "thing", "entrance")}
    kept = await photos_http.take(request, actor, key)
    where = (numbers["thing"], numbers["entrance"])
    new = NewHung(numbers["building"], asked.get("what", "")[:20], kept.id, *where)
    made = await run_in_threadpool(service_hung.record, actor, key, new)
    return JSONResponse({"id": made}, 201)


async def hung_photo(request: Request) -> Response:
    """Give the photo of a paper on a door to its house."""
    actor, found = await signed_in(request), request.path_params
    data = await run_in_threadpool(service_hung.picture, actor, whole(str(found["hung_id"])), found["width"])
    return photos_http.picture(data)


async def photo(request: Request) -> Response:
    """Give a picture of a problem; kept by the browser for good, never by a cache in between."""
    actor = await signed_in(request)
    found = request.path_params
    data = await run_in_threadpool(service_browse.photo, actor, found["photo_id"], found["width"])
    return Response(data, media_type="image/webp", headers={"cache-control": "private, max-age=31536000, immutable"})


ROUTES = [
    Route("/api/issues", answers(report), methods=["POST"]),
    Route("/api/issues/around", answers(around), methods=["GET"]),
    Route("/api/issues/{issue_id:int}/around", answers(around_issue), methods=["GET"]),
    Route("/api/issues/{issue_id:int}/words", answers(say), methods=["POST"]),
    Route("/api/issues/{issue_id:int}/support", answers(affects), methods=["POST"]),
    Route("/api/issues/{issue_id:int}/not-fixed", answers(not_fixed), methods=["POST"]),
    Route("/api/hung/{key}", answers(hung), methods=["PUT"]),
    Route("/photos/hung/{hung_id:int}/{width:int}", answers(hung_photo)),
    Route("/photos/issue/{photo_id}/{width:int}", answers(photo)),
]
