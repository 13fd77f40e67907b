"""Doors to paper: passport, inspection form, association's card, entrance poster; each as its asker may read it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import ParamSpec

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.identity.http_print import number_in, site_of
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.paper import inspection_sheet, other_sheets, passport_sheet, public_sheet, service, service_public

P = ParamSpec("P")

_pool = ThreadPoolExecutor(1, thread_name_prefix="paper")  # a second of the processor each: clicks do not wait


async def passport(request: Request) -> Response:
    """Print a passport as it stands, or as it stood on a day."""
    actor, building_id = await _asker(request), number_in(request.query_params.get("id", ""))
    day = _day(request.query_params.get("day", ""))
    paper = await run_in_threadpool(service.passport, actor, building_id, day)
    link = passport_sheet.link_to(site_of(request), building_id)
    return await _drawn(f"pasporti-{building_id}", passport_sheet.draw, paper, link, _locale(request))


async def inspection(request: Request) -> Response:
    """Print the inspection form of a building."""
    actor, building_id = await _asker(request), number_in(request.query_params.get("id", ""))
    view = await run_in_threadpool(service.inspection, actor, building_id)
    link = inspection_sheet.link_to(site_of(request), building_id)
    return await _drawn(f"datvaliereba-{building_id}", inspection_sheet.draw, view, link, _locale(request))


async def association(request: Request) -> Response:
    """Print the card of an association."""
    actor, association_id = await _asker(request), number_in(request.query_params.get("id", ""))
    about = await run_in_threadpool(service.association, actor, association_id)
    link = other_sheets.card_link(site_of(request), association_id)
    return await _drawn(f"amxanagoba-{association_id}", other_sheets.card, about, link, _locale(request))


async def poster(request: Request) -> Response:
    """Print the poster of an entrance."""
    actor, building_id = await _asker(request), number_in(request.query_params.get("id", ""))
    about = await run_in_threadpool(service.poster, actor, building_id)
    link = other_sheets.poster_link(site_of(request), building_id)
    return await _drawn(f"sadarbazo-{building_id}", other_sheets.poster, about, link, _locale(request))


async def public(request: Request) -> Response:
    """Print the public passport of a building, for whoever asks."""
    limit(request, "public-print")
    paper = await run_in_threadpool(service_public.public_passport, number_in(request.query_params.get("id", "")))
    building_id = paper.building.id
    link = public_sheet.link_to(site_of(request), building_id)
    answer = await _drawn(f"korpusi-{building_id}", public_sheet.draw, paper, link, _locale(request))
    answer.headers["cache-control"] = "public, max-age=60"
    answer.headers["vary"] = "cookie"
    return answer


async def _asker(request: Request) -> Actor:
    actor = await signed_in(request)
    limit(request, "print", str(actor.person_id))
    return actor


async def _drawn(name: str, draw: Callable[P, bytes], *given: P.args, **named: P.kwargs) -> Response:
    body = await asyncio.get_running_loop().run_in_executor(_pool, lambda: draw(*given, **named))
    headers = {"content-disposition": f'inline; filename="{name}.pdf"', "cache-control": "no-store"}
    return Response(body, media_type="application/pdf", headers=headers)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as wrong:
        raise NotFound from wrong


def _locale(request: Request) -> str:
    """Give the language that the address asks for, else the one the reader has chosen."""
    said = request.query_params.get("lang") or request.cookies.get("lang", "").strip('"')
    return said if said in LOCALES else LOCALES[0]


ROUTES = [
    Route("/print/passport", answers(passport), methods=["GET"]),
    Route("/print/inspection", answers(inspection), methods=["GET"]),
    Route("/print/public", answers(public), methods=["GET"]),
    Route("/print/association", answers(association), methods=["GET"]),
    Route("/print/building", answers(poster), methods=["GET"]),
]
