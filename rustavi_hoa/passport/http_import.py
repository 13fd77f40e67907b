"""Passports over HTTP: a book of a selection out, a filled one in; the body streams to a file and never into memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import fstat
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from typing import BinaryIO

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from rustavi_hoa.adapters import sheets
from rustavi_hoa.adapters.web import answers, limit, received, refusal_json
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.passport import service_export, service_import, words_import
from rustavi_hoa.passport.service_export import Asked
from rustavi_hoa.register import listing
from rustavi_hoa.register import words as register_words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PART = 256 * 1024
LIST = ("tab", "q", "standing", "filled", "status")


async def put(request: Request) -> Response:
    """Take a book in; the page shows what a worker finds in it."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    name = request.query_params.get("name", "")[:200]
    with TemporaryDirectory(prefix="hoa-passports-") as folder:
        path = Path(folder) / "book.xlsx"
        if not await received(request, path, sheets.MOST_BYTES):
            most = str(sheets.MOST_BYTES // 2**20)
            answer = refusal_json(words_import.refused(register_words.TOO_LARGE, most=most))
            answer.status_code = 413
            return answer
        batch_id = await run_in_threadpool(service_import.receive, actor, path, name)
    said = {locale: words_import.RECEIVED.render(locale, batch=batch_id) for locale in LOCALES}
    return JSONResponse({"said": said, "batch": batch_id})


async def book(request: Request) -> Response:
    """Give the passports that the address names as a book."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    file = await run_in_threadpool(_written, actor, dict(request.query_params))
    headers = {
        "content-disposition": f'attachment; filename="passports-{now():%Y-%m-%d}.xlsx"',
        "content-length": str(fstat(file.fileno()).st_size),
        "cache-control": "no-store",
    }
    return StreamingResponse(_parts(file), media_type=XLSX, headers=headers)


def _written(actor: Actor, query: Mapping[str, str]) -> BinaryIO:
    """Write the book and open it; its name goes at once: a server that is sent a path may come to it too late."""
    with NamedTemporaryFile(prefix="hoa-passports-", suffix=".xlsx", delete=False) as file:
        path = Path(file.name)
    try:
        service_export.export(actor, path, _asked(query), "en" if query.get("lang") == "en" else "ka")
        return path.open("rb")
    finally:
        path.unlink(missing_ok=True)


def _parts(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while part := file.read(PART):
            yield part


def _asked(query: Mapping[str, str]) -> Asked:
    """Read which buildings: a list of the register by its own address, or one thing by its number."""
    numbers = {name: whole(query.get(name, "")) for name in ("building", "association", "unit")}
    if numbers["building"] or numbers["association"] or not any(query.get(name) for name in (*LIST, "unit")):
        return Asked(**numbers)
    asked = listing.read(query)
    return Asked(text=asked.q, filters=asked.filters())


ROUTES = [
    Route("/api/passport-import/{key}", answers(put), methods=["PUT"]),
    Route("/download/passports.xlsx", answers(book), methods=["GET"]),
]
