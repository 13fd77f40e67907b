"""Inquiries over HTTP: the table of answers, the paper form, what a map needs."""

from __future__ import annotations

from dataclasses import asdict

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.adapters.sheets import csv_text, xlsx_bytes
from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.identity.http_print import number_in, site_of
from rustavi_hoa.inquiry import paper, service, service_answer, words
from rustavi_hoa.kernel.errors import NotFound

LARGEST_ID = 2**31 - 1
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def table(request: Request) -> Response:
    """Give the answers as CSV or XLSX, no cell of which can act."""
    kind, locale = request.path_params["kind"], request.query_params.get("lang", "ka")
    if kind not in ("csv", "xlsx"):
        raise NotFound
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    rows = await run_in_threadpool(service.table, actor, _number(request, "id"), locale)
    headers = {"content-disposition": f'attachment; filename="inquiry.{kind}"', "cache-control": "no-store"}
    if kind == "csv":
        return Response(csv_text(rows), media_type="text/csv; charset=utf-8", headers=headers)
    return Response(xlsx_bytes([(words.TITLE.text(locale), rows)]), media_type=XLSX, headers=headers)


async def form(request: Request) -> Response:
    """Give the paper form of one building as PDF."""
    actor = await signed_in(request)
    inquiry_id, building_id = _number(request, "id"), _number(request, "building")
    found = await run_in_threadpool(service_answer.heard_form, actor, inquiry_id, building_id)
    link = f"{site_of(request)}{routes.INQUIRY}?id={inquiry_id}"
    made = await run_in_threadpool(paper.sheet, found, request.query_params.get("lang", "ka"), link)
    headers = {"content-disposition": 'inline; filename="inquiry.pdf"', "cache-control": "no-store"}
    return Response(made, media_type="application/pdf", headers=headers)


async def buildings(request: Request) -> Response:
    """Give the buildings asked with their answers, for a map."""
    actor = await signed_in(request)
    inquiry_id = request.path_params["inquiry_id"]
    if inquiry_id > LARGEST_ID:
        raise NotFound
    found = await run_in_threadpool(service.spots, actor, inquiry_id)
    return JSONResponse({"buildings": [asdict(each) for each in found]}, headers={"cache-control": "no-store"})


def _number(request: Request, name: str) -> int:
    found = number_in(request.query_params.get(name, ""))
    if found > LARGEST_ID:
        raise NotFound
    return found


ROUTES = [
    Route("/download/inquiry.{kind:str}", answers(table), methods=["GET"]),
    Route("/print/inquiry", answers(form), methods=["GET"]),
    Route("/api/inquiries/{inquiry_id:int}/buildings", answers(buildings), methods=["GET"]),
]
