"""The door for photos: raw bytes in under a hard limit, the sender's own waiting copies out."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from tempfile import SpooledTemporaryFile
from typing import IO

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.images import BYTE_LIMIT
from rustavi_hoa.adapters.web import answers, limit, refusal_json
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.photos import service, words
from rustavi_hoa.photos.views import KeptPhoto

IN_MEMORY = 256 * 1024
DRAINED = 4 * BYTE_LIMIT
"""A too large body is swallowed up to here, so that the browser hears the answer instead of a broken pipe."""
CACHE = {"cache-control": "private, max-age=31536000, immutable"}

_pool = ThreadPoolExecutor(2, thread_name_prefix="images")  # a picture needs 400 MB for a moment; clicks do not wait


class TooLarge(Exception):
    """The body passed the limit."""


async def put(request: Request) -> Response:
    """Take one photo; the same id again is answered like the first time."""
    actor = await signed_in(request)
    limit(request, "upload", str(actor.person_id))
    with SpooledTemporaryFile(IN_MEMORY) as body:
        try:
            await _receive(request, body)
        except TooLarge:
            said = invalid(service.FIELD, words.TOO_BIG, megabytes=str(BYTE_LIMIT // 2**20))
            answer = refusal_json(said)
            answer.status_code = 413
            return answer
        kept = await asyncio.get_running_loop().run_in_executor(
            _pool, _keep, actor, request.path_params["photo_id"], body
        )
    return JSONResponse({"id": kept.id, "width": kept.width, "height": kept.height}, 201 if kept.is_new else 200)


async def take(request: Request, actor: Actor, photo_id: str) -> KeptPhoto:
    """Take the photo in the body of another feature's upload; that feature ties it to its owner.

    Raises:
        Invalid: too large, or not a picture we take.
    """
    limit(request, "upload", str(actor.person_id))
    with SpooledTemporaryFile(IN_MEMORY) as body:
        try:
            await _receive(request, body)
        except TooLarge as large:
            raise invalid(service.FIELD, words.TOO_BIG, megabytes=str(BYTE_LIMIT // 2**20)) from large
        return await asyncio.get_running_loop().run_in_executor(_pool, _keep, actor, photo_id, body)


async def mine(request: Request) -> Response:
    """Give the sender an own photo that belongs to nothing yet."""
    actor = await signed_in(request)
    data = await run_in_threadpool(service.mine, actor, request.path_params["photo_id"], request.path_params["width"])
    return picture(data)


def picture(data: bytes) -> Response:
    """Dress a stored copy: kept by this browser for good, by nobody in between."""
    return Response(data, media_type="image/webp", headers=CACHE)


async def _receive(request: Request, body: IO[bytes]) -> None:
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > DRAINED:
            break
        if size <= BYTE_LIMIT:
            body.write(chunk)
    if size > BYTE_LIMIT:
        raise TooLarge


def _keep(actor: Actor, photo_id: str, body: IO[bytes]) -> KeptPhoto:
    body.seek(0)
    return service.keep(actor, photo_id, body.read())


ROUTES = [
    Route("/api/photos/{photo_id}", answers(put), methods=["PUT"]),
    Route("/photos/mine/{photo_id}/{width:int}", answers(mine), methods=["GET"]),
]
