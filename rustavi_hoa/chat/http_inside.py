"""Plain roads to what happens inside a room: signs, pins, votes, hiding, a copy."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.chat import rules_polls, service_pins, service_polls, service_rules, service_signs
from rustavi_hoa.chat.http_reading import actor_of, body_of, id_in
from rustavi_hoa.kernel.errors import NotFound

FRESH = {"cache-control": "no-store"}


async def sign(request: Request) -> Response:
    """Put a sign under a message or take it away."""
    actor = await actor_of(request)
    limit(request, "write", str(actor.person_id))
    said = await body_of(request, sign=str, on=bool)
    await run_in_threadpool(service_signs.give_sign, actor, id_in(request, "message_id"), said["sign"], said["on"])
    return Response(status_code=204)


async def pin(request: Request) -> Response:
    """Keep a message above the room or let it go."""
    actor = await actor_of(request)
    limit(request, "write", str(actor.person_id))
    said = await body_of(request, on=bool)
    await run_in_threadpool(service_pins.pin, actor, id_in(request, "message_id"), said["on"])
    return Response(status_code=204)


async def vote(request: Request) -> Response:
    """Choose answers of a poll; asked without a choice, say what was chosen."""
    actor = await actor_of(request)
    message_id = id_in(request, "message_id")
    if request.method == "GET":
        limit(request, "event", str(actor.person_id))
        mine = await run_in_threadpool(service_polls.my_vote, actor, message_id)
        return JSONResponse({"mine": mine}, headers=FRESH)
    limit(request, "write", str(actor.person_id))
    options = (await body_of(request, options=list))["options"]
    if len(options) > rules_polls.MOST or not all(type(each) is int for each in options):
        raise NotFound
    mine = await run_in_threadpool(service_polls.vote, actor, message_id, options)
    return JSONResponse({"mine": mine}, headers=FRESH)


async def close_poll(request: Request) -> Response:
    """End a poll now."""
    actor = await actor_of(request)
    limit(request, "write", str(actor.person_id))
    await run_in_threadpool(service_polls.close, actor, id_in(request, "message_id"))
    return Response(status_code=204)


async def block(request: Request) -> Response:
    """Hide the author of a message for the asker, or show them again."""
    actor = await actor_of(request)
    limit(request, "write", str(actor.person_id))
    said = await body_of(request, on=bool)
    await run_in_threadpool(service_rules.block, actor, id_in(request, "message_id"), said["on"])
    return Response(status_code=204)


async def copy(request: Request) -> Response:
    """Give a room as a text file."""
    actor = await actor_of(request)
    limit(request, "write", str(actor.person_id))
    text = await run_in_threadpool(service_rules.copy, actor, id_in(request, "room_id"))
    attached = {"content-disposition": 'attachment; filename="chat.txt"'}
    return Response(text, media_type="text/plain; charset=utf-8", headers=FRESH | attached)


ROUTES = [
    Route("/api/rooms/{room_id:int}/copy", answers(copy), methods=["GET"]),
    Route("/api/messages/{message_id:int}/block", answers(block), methods=["POST"]),
    Route("/api/messages/{message_id:int}/pin", answers(pin), methods=["POST"]),
    Route("/api/messages/{message_id:int}/vote", answers(vote), methods=["GET", "POST"]),
    Route("/api/messages/{message_id:int}/close-poll", answers(close_poll), methods=["POST"]),
    Route("/api/messages/{message_id:int}/sign", answers(sign), methods=["POST"]),
]
