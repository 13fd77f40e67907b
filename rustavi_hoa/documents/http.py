"""The library's doors: raw bytes in under a hard limit, whole files out as attachments."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile
from typing import IO
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.papers import BYTE_LIMIT, Trouble
from rustavi_hoa.adapters.web import answers, limit, refusal_json, secret_in
from rustavi_hoa.documents import service, service_public, words
from rustavi_hoa.documents.views import Bytes, NewDocument
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can
from rustavi_hoa.kernel.reading import whole

IN_MEMORY = 256 * 1024
DRAINED = 4 * BYTE_LIMIT
"""A too large body is swallowed up to here, so that the browser hears the answer instead of a broken pipe."""
LARGEST_ID = 2**31 - 1


async def put(request: Request) -> Response:
    """Take one document; the same key again is answered like the first time."""
    actor = await signed_in(request)
    limit(request, "upload", str(actor.person_id))
    new = _described(request)
    with SpooledTemporaryFile(IN_MEMORY) as body:
        if not await receive(request, body):
            said = invalid("file", words.REFUSED[Trouble.TOO_LARGE], most=str(BYTE_LIMIT // 2**20))
            answer = refusal_json(said)
            answer.status_code = 413
            return answer
        kept = await run_in_threadpool(service.keep, actor, new, body)
    return JSONResponse({"id": kept.id, "version": kept.number}, 201 if kept.is_new else 200)


async def get(request: Request) -> Response:
    """Hand a document out; a visitor gets what its keeper opened to everybody."""
    document_id = request.path_params["document_id"]
    if document_id > LARGEST_ID:
        raise NotFound
    found = await run_in_threadpool(_found, secret_in(request.headers.get("cookie", "")), document_id)
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(found.file_name, safe='')}",
        "cache-control": "private, no-cache",
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
    }
    return Response(found.data, media_type=found.media_type, headers=headers)


def _found(secret: str | None, document_id: int) -> Bytes:
    actor: Actor | None = actor_for(secret)
    if actor is None or not actor.may(Can.PASSPORT_READ):
        return service_public.read(document_id)
    return service.read(actor, document_id)


def _described(request: Request) -> NewDocument:
    asked = request.query_params
    building = asked.get("building", "0")
    number = whole(building)
    if building not in ("", "0") and not number:
        raise NotFound
    return NewDocument(
        key=request.path_params["key"],
        kind=asked.get("kind", ""),
        title=asked.get("title", "")[:1000],
        file_name=asked.get("name", "")[:400],
        building_id=number,
        of=asked.get("of", "building") if number else "city",
        visibility=asked.get("visibility", ""),
        day=asked.get("day", "")[:20],
        series=asked.get("series", "")[:40],
    )


async def receive(request: Request, body: IO[bytes]) -> bool:
    """Write the body down; tell whether it stayed under the limit. The doors of other papers take theirs so too."""
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > DRAINED:
            break
        if size <= BYTE_LIMIT:
            body.write(chunk)
    return size <= BYTE_LIMIT


ROUTES = [
    Route("/api/documents/{key}", answers(put), methods=["PUT"]),
    Route("/documents/{document_id:int}", answers(get), methods=["GET"]),
]
