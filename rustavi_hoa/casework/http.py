"""Doors of letters: files in under a hard limit, files and photos out, letters and answers as PDF."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from tempfile import SpooledTemporaryFile
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.papers import BYTE_LIMIT, Trouble
from rustavi_hoa.adapters.web import answers, limit, refusal_json
from rustavi_hoa.casework import paper, service_files, service_paper
from rustavi_hoa.casework.views import Bytes
from rustavi_hoa.documents import words as papers_said
from rustavi_hoa.documents.http import IN_MEMORY, receive
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.identity.http_print import number_in, site_of
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can

_pool = ThreadPoolExecutor(1, thread_name_prefix="letters")  # paper takes the processor: clicks do not wait for it


async def put(request: Request) -> Response:
    """Take one file for a letter: at the desk with its kind, from an applicant as an attachment."""
    actor = await signed_in(request)
    limit(request, "upload", str(actor.person_id))
    asked, letter_id = request.query_params, _id(request)
    name = asked.get("name", "")[:400]
    with SpooledTemporaryFile(IN_MEMORY) as body:
        if not await receive(request, body):
            said = invalid("file", papers_said.REFUSED[Trouble.TOO_LARGE], most=str(BYTE_LIMIT // 2**20))
            answer = refusal_json(said)
            answer.status_code = 413
            return answer
        if asked.get("kind"):
            kind, reply_id = asked["kind"], number_in(asked.get("reply") or "0")
            made = await run_in_threadpool(service_files.attach, actor, letter_id, reply_id, kind, name, body)
        else:
            made = await run_in_threadpool(service_files.attach_own, actor, letter_id, name, body)
    return JSONResponse({"id": made}, 201)


async def get(request: Request) -> Response:
    """Hand a file of a letter out, never shown in the browser by itself."""
    actor = await signed_in(request)
    found = await run_in_threadpool(_found, actor, _id(request))
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(found.name, safe='')}",
        "cache-control": "private, no-cache",
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
    }
    return Response(found.data, media_type=found.media_type, headers=headers)


def _found(actor: Actor, file_id: int) -> Bytes:
    """Look at the desk first, then among the actor's own letters."""
    if actor.may(Can.LETTER_DESK):
        try:
            return service_files.read(actor, file_id)
        except NotFound:
            if not actor.may(Can.LETTER_SUBMIT):
                raise
    return service_files.read_own(actor, file_id)


async def photo(request: Request) -> Response:
    """Hand out a photo of a problem that the letter was made of."""
    actor, width = await signed_in(request), number_in(request.path_params["width"])
    photo_id = request.path_params["photo_id"]
    data = await run_in_threadpool(service_files.photo, actor, _id(request), photo_id, width)
    return Response(data, media_type="image/webp", headers={"cache-control": "private, max-age=86400"})


async def letter(request: Request) -> Response:
    """Print an application."""
    actor = await _asker(request)
    about, photos = await run_in_threadpool(service_paper.letter, actor, _id(request))
    data = await asyncio.get_running_loop().run_in_executor(_pool, paper.letter, about, photos, _locale(request))
    return _pdf(data, "mimartva")


async def reply(request: Request) -> Response:
    """Print an answer."""
    actor = await _asker(request)
    about = await run_in_threadpool(service_paper.reply, actor, _id(request))
    link = paper.reply_link(site_of(request), about)
    data = await asyncio.get_running_loop().run_in_executor(_pool, paper.reply, about, _locale(request), link)
    return _pdf(data, "pasuxi")


async def _asker(request: Request) -> Actor:
    actor = await signed_in(request)
    limit(request, "print", str(actor.person_id))
    return actor


def _id(request: Request) -> int:
    return number_in(str(request.path_params["id"]))


def _locale(request: Request) -> str:
    asked = request.query_params.get("lang", LOCALES[0])
    return asked if asked in LOCALES else LOCALES[0]


def _pdf(data: bytes, name: str) -> Response:
    headers = {"content-disposition": f'inline; filename="{name}.pdf"', "cache-control": "private, no-store"}
    return Response(data, media_type="application/pdf", headers=headers)


ROUTES = [
    Route("/api/letters/{id:int}/files", answers(put), methods=["PUT"]),
    Route("/api/letters/{id:int}/files/{key}", answers(put), methods=["PUT"]),
    Route("/download/letter-files/{id:int}", answers(get), methods=["GET"]),
    Route("/photos/letters/{id:int}/{photo_id}/{width}", answers(photo), methods=["GET"]),
    Route("/print/letters/{id:int}", answers(letter), methods=["GET"]),
    Route("/print/replies/{id:int}", answers(reply), methods=["GET"]),
]
