"""A browser says where it takes pushes, for whoever the cookie names (notices themselves know no cookies)."""

from __future__ import annotations

from json import JSONDecodeError
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit, secret_in
from rustavi_hoa.identity.rules import device_name
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.kernel.errors import NotFound, SignedOut
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.notices import service_choices

LARGEST = 4_000


async def add(request: Request) -> Response:
    """Remember this browser."""
    actor, said = await _who(request), await _said(request, "endpoint", "p256dh", "auth")
    device = device_name(request.headers.get("user-agent", ""))
    await run_in_threadpool(service_choices.add_device, actor, said["endpoint"], said["p256dh"], said["auth"], device)
    return Response(status_code=204)


async def forget(request: Request) -> Response:
    """Push no more to this browser."""
    actor, said = await _who(request), await _said(request, "endpoint")
    await run_in_threadpool(service_choices.forget_device, actor, said["endpoint"])
    return Response(status_code=204)


async def _who(request: Request) -> Actor:
    actor = await run_in_threadpool(actor_for, secret_in(request.headers.get("cookie", "")))
    if actor is None:
        raise SignedOut
    limit(request, "write", str(actor.person_id))
    return actor


async def _said(request: Request, *names: str) -> dict[str, str]:
    body = await request.body()
    try:
        said: Any = await request.json() if len(body) <= LARGEST else None
    except (JSONDecodeError, UnicodeDecodeError):
        said = None
    if not isinstance(said, dict) or not all(isinstance(said.get(name), str) for name in names):
        raise NotFound
    return said


ROUTES = [
    Route("/api/notices/devices", answers(add), methods=["POST"]),
    Route("/api/notices/devices", answers(forget), methods=["DELETE"]),
]
