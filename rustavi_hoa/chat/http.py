"""The plain roads of the chat: a message is a POST with a key of its own, so that a retry never doubles it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.chat import rules, service, service_moderation
from rustavi_hoa.chat.http_reading import actor_of, body_of, id_in, number_in, whole_in
from rustavi_hoa.kernel.errors import Denied, NotFound

CACHE = {"cache-control": "private, max-age=31536000, immutable"}
FRESH = {"cache-control": "no-store"}


async def here(request: Request) -> Response:
    """Give the room that the address names (``rules.DOORS``) with its newest page; ``?message=`` opens it there."""
    actor = await actor_of(request)
    limit(request, "event", str(actor.person_id))
    asked = request.query_params
    message_id = number_in(asked.get("message", "0"))
    try:
        found = await run_in_threadpool(service.opened, actor, message_id, rules.door_of(asked))
    except (Denied, NotFound):  # to have no room is an answer, not an error
        return JSONResponse({"head": None}, headers=FRESH)
    return JSONResponse(asdict(found), headers=FRESH)


async def some(request: Request) -> Response:
    """Give a page of history (``?before=``) or what a tab missed (``?after=``)."""
    actor = await actor_of(request)
    limit(request, "event", str(actor.person_id))
    room_id, asked = id_in(request, "room_id"), request.query_params
    if "after" in asked:
        page = await run_in_threadpool(service.missed, actor, room_id, number_in(asked["after"]))
    else:
        page = await run_in_threadpool(service.older, actor, room_id, number_in(asked.get("before", "")))
    return JSONResponse(asdict(page), headers=FRESH)


async def quote(request: Request) -> Response:
    """Give a message as the beginning of a problem."""
    actor = await actor_of(request)
    limit(request, "event", str(actor.person_id))
    found = await run_in_threadpool(service.quote, actor, id_in(request, "message_id"))
    return JSONResponse(asdict(found), headers=FRESH)


async def send(request: Request) -> Response:
    """Take one message; the same key again is answered like the first time."""
    actor = await actor_of(request)
    limit(request, "write", str(actor.person_id))
    said = await body_of(request, key=str, text=str, photos=list)
    reply_to = await whole_in(request, "reply")
    if not all(isinstance(photo, str) for photo in said["photos"]):
        raise NotFound
    room_id = id_in(request, "room_id")
    seq, is_new = await run_in_threadpool(service.send, actor, room_id, *said.values(), reply_to)
    return JSONResponse({"seq": seq}, 201 if is_new else 200)


async def read(request: Request) -> Response:
    """Remember how far the person has read."""
    actor = await actor_of(request)
    limit(request, "event", str(actor.person_id))
    said = await body_of(request, seq=int)
    await run_in_threadpool(service.mark_read, actor, id_in(request, "room_id"), said["seq"])
    return Response(status_code=204)


def _deed(use_case: Callable[..., None], *fields: str) -> Callable[[Request], Any]:
    async def deed(request: Request) -> Response:
        actor = await actor_of(request)
        limit(request, "write", str(actor.person_id))
        said = await body_of(request, **dict.fromkeys(fields, str))
        await run_in_threadpool(use_case, actor, id_in(request, "message_id"), *said.values())
        return Response(status_code=204)

    return answers(deed)


async def picture(request: Request) -> Response:
    """Give a photo of a message to the members of its room."""
    return await _picture(request, service.picture, CACHE)


async def reported_picture(request: Request) -> Response:
    """Give a photo of a reported message to staff; logged, so never kept by a cache."""
    return await _picture(request, service_moderation.reported_picture, FRESH)


async def _picture(request: Request, use_case: Callable[..., bytes], headers: dict[str, str]) -> Response:
    actor = await actor_of(request)
    asked = request.path_params
    data = await run_in_threadpool(use_case, actor, asked["photo_id"], asked["width"])
    return Response(data, media_type="image/webp", headers=headers)


ROUTES = [
    Route("/api/rooms/here", answers(here), methods=["GET"]),
    Route("/api/rooms/{room_id:int}/messages", answers(some), methods=["GET"]),
    Route("/api/rooms/{room_id:int}/messages", answers(send), methods=["POST"]),
    Route("/api/rooms/{room_id:int}/read", answers(read), methods=["POST"]),
    Route("/api/messages/{message_id:int}/quote", answers(quote), methods=["GET"]),
    Route("/api/messages/{message_id:int}/edit", _deed(service_moderation.edit, "text"), methods=["POST"]),
    Route("/api/messages/{message_id:int}/delete", _deed(service_moderation.delete), methods=["POST"]),
    Route("/api/messages/{message_id:int}/remove", _deed(service_moderation.remove, "reason"), methods=["POST"]),
    Route("/api/messages/{message_id:int}/report", _deed(service_moderation.tell, "reason"), methods=["POST"]),
    Route("/photos/message/{photo_id}/{width:int}", answers(picture), methods=["GET"]),
    Route("/photos/reported/{photo_id}/{width:int}", answers(reported_picture), methods=["GET"]),
]
