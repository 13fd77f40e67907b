"""Photos of buildings over plain HTTP: hung by the browser's outbox, shown with the rights of their gallery."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit, secret_in
from rustavi_hoa.gallery import service, service_public, words
from rustavi_hoa.gallery.rules import LONGEST_CAPTION
from rustavi_hoa.gallery.views import Bytes, NewPhotos
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Can

MOST_BYTES = 16 * 1024
LARGEST_ID = 2**31 - 1
PRIVATE = "private, max-age=31536000, immutable"
PUBLIC = "public, max-age=86400"
"""A day: a photo that its keeper hides must leave the caches in between."""
_NEW = TypeAdapter(NewPhotos)


async def add(request: Request) -> Response:
    """Hang the photos of one sending; the same sending again is answered alike."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    body = await _body(request)
    try:
        new = _NEW.validate_python(
            {name: body[name] for name in NewPhotos.__slots__ if name in body} | {"photo_ids": body.get("photos", ())}
        )
    except ValidationError as wrong:
        raise invalid(str(wrong.errors()[0]["loc"][0]), words.BAD_REQUEST) from wrong
    if not 0 < new.building_id <= LARGEST_ID or not (0 <= new.pair <= LARGEST_ID and 0 <= new.work <= LARGEST_ID):
        raise NotFound
    ids = await run_in_threadpool(service.add, actor, new)
    return JSONResponse({"id": ids[0], "ids": ids}, 201)


async def picture(request: Request) -> Response:
    """Give a copy of a photo: to those of the house and the city by their rights, to anybody when it is public."""
    given = request.path_params
    if given["gallery_id"] > LARGEST_ID:
        raise NotFound
    cookie = request.headers.get("cookie", "")
    found = await run_in_threadpool(_found, secret_in(cookie), given["gallery_id"], given["width"])
    if not found.is_whole:
        headers = {"cache-control": "no-store", "content-security-policy": "default-src 'none'"}
        return Response(found.data, media_type="image/svg+xml", headers=headers)
    return Response(
        found.data, media_type="image/webp", headers={"cache-control": PUBLIC if found.is_public else PRIVATE}
    )


def _found(secret: str | None, gallery_id: int, width: int) -> Bytes:
    actor = actor_for(secret)
    if actor is None or not actor.may(Can.PASSPORT_READ):
        return service_public.picture(gallery_id, width)
    return service.picture(actor, gallery_id, width)


async def _body(request: Request) -> dict[str, Any]:
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > MOST_BYTES:
            raise invalid("caption", words.TOO_LONG, most=str(LONGEST_CAPTION))
    try:
        made = json.loads(data)
    except ValueError as broken:
        raise invalid("all", words.BAD_REQUEST) from broken
    if not isinstance(made, dict):
        raise invalid("all", words.BAD_REQUEST)
    return made


ROUTES = [
    Route("/api/gallery", answers(add), methods=["POST"]),
    Route("/photos/gallery/{gallery_id:int}/{width:int}", answers(picture), methods=["GET"]),
]
