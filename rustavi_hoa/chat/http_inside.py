"""Plain roads to what happens inside a room: signs under messages."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.chat import service_signs
from rustavi_hoa.chat.http_reading import actor_of, body_of, id_in


async def sign(request: Request) -> Response:
    """Put a sign under a message or take it away."""
    actor = await actor_of(request)
    limit(request, "write", str(actor.person_id))
    said = await body_of(request, sign=str, on=bool)
    await run_in_threadpool(service_signs.give_sign, actor, id_in(request, "message_id"), said["sign"], said["on"])
    return Response(status_code=204)


ROUTES = [
    Route("/api/messages/{message_id:int}/sign", answers(sign), methods=["POST"]),
]
