"""Doors of an approved sheet: A4 for the door, a picture for the group."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.doorsheet import drawing, picture, service
from rustavi_hoa.doorsheet.telling import told
from rustavi_hoa.doorsheet.views import SheetPaper
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.identity.http_print import number_in, site_of
from rustavi_hoa.kernel.errors import NotFound

DRAWN = {"pdf": (drawing.draw, "application/pdf"), "jpg": (picture.draw, "image/jpeg")}

_pool = ThreadPoolExecutor(1, thread_name_prefix="sheet")  # half a second of the processor each: clicks do not wait


async def sheet(request: Request) -> Response:
    """Draw an approved sheet as PDF or JPEG, in the language that the address asks for."""
    actor = await signed_in(request)
    limit(request, "print", str(actor.person_id))
    kind = request.path_params["kind"]
    if kind not in DRAWN:
        raise NotFound
    paper = await run_in_threadpool(service.printed, actor, number_in(request.query_params.get("id", "")))
    link = f"{site_of(request)}{routes.public_building(paper.view.building_id)}"
    return await _drawn(paper, kind, link, _locale(request))


async def _drawn(paper: SheetPaper, kind: str, link: str, locale: str) -> Response:
    draw, media_type = DRAWN[kind]
    said = told(paper, locale)
    body = await asyncio.get_running_loop().run_in_executor(_pool, draw, said, link, locale)
    name = f"kviris-purceli-{paper.view.week}.{kind}"
    headers = {"content-disposition": f'inline; filename="{name}"', "cache-control": "no-store"}
    return Response(body, media_type=media_type, headers=headers)


def _locale(request: Request) -> str:
    """Give the language that the address asks for, else the one the reader has chosen."""
    said = request.query_params.get("lang") or request.cookies.get("lang", "").strip('"')
    return said if said in LOCALES else LOCALES[0]


ROUTES = [Route("/print/sheet.{kind:str}", answers(sheet), methods=["GET"])]
