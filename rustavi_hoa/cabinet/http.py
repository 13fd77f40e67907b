"""Doors to paper: the list of open problems, the notice for the door."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, secret_in
from rustavi_hoa.cabinet import paper, paper_term, service_announcements, service_building, service_term
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.issues import service_outages_read
from rustavi_hoa.kernel.errors import NotFound, SignedOut
from rustavi_hoa.kernel.policy import Actor


async def problems(request: Request) -> Response:
    """Print a building's open problems."""
    actor = await _signed_in(request)
    about, cards = await run_in_threadpool(service_building.open_list, actor, _number(request, "building"))
    return _page(paper.problems(about, cards, _locale(request)))


async def announcement(request: Request) -> Response:
    """Print one announcement for the door."""
    actor = await _signed_in(request)
    found = await run_in_threadpool(service_announcements.door_notice, actor, _number(request, "id"))
    return _page(paper.door(*found, _locale(request)))


async def outage(request: Request) -> Response:
    """Print the notice of an outage for the door."""
    found = await run_in_threadpool(service_outages_read.whole, await _signed_in(request), _number(request, "id"))
    return _page(paper.outage(found, _locale(request)))


async def open_matters(request: Request) -> Response:
    """Show everything open in a building to whoever chairs it."""
    actor, building_id = await _signed_in(request), _number(request, "building")
    about = await run_in_threadpool(service_term.open_matters, actor, building_id)
    return _page(paper_term.open_matters(about, building_id, _locale(request)))


async def open_matters_pdf(request: Request) -> Response:
    """Print it."""
    actor, building_id = await _signed_in(request), _number(request, "building")
    about = await run_in_threadpool(service_term.open_matters, actor, building_id)
    body = await run_in_threadpool(paper_term.open_matters_pdf, about, _locale(request))
    headers = {"content-disposition": 'attachment; filename="ghia-saqmeebi.pdf"', "cache-control": "no-store"}
    return Response(body, media_type="application/pdf", headers=headers)


async def my_terms(request: Request) -> Response:
    """Show somebody who handed a chair on their own records."""
    found = await run_in_threadpool(service_term.my_terms, await _signed_in(request))
    return _page(paper_term.my_terms(*found, _locale(request)))


def _page(html: str) -> Response:
    return HTMLResponse(html, headers={"content-security-policy": paper.POLICY, "cache-control": "no-store"})


def _number(request: Request, name: str) -> int:
    asked = request.query_params.get(name, "")
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 10):
        raise NotFound
    return int(asked)


def _locale(request: Request) -> str:
    try:
        morsel = SimpleCookie(request.headers.get("cookie", "")).get("lang")
    except CookieError:
        return LOCALES[0]
    said = morsel.value.strip('"') if morsel else ""
    return said if said in LOCALES else LOCALES[0]


async def _signed_in(request: Request) -> Actor:
    actor = await run_in_threadpool(actor_for, secret_in(request.headers.get("cookie", "")))
    if actor is None:
        raise SignedOut
    return actor


ROUTES = [
    Route("/print/problems", answers(problems), methods=["GET"]),
    Route("/print/handover", answers(open_matters), methods=["GET"]),
    Route("/print/handover.pdf", answers(open_matters_pdf), methods=["GET"]),
    Route("/print/term", answers(my_terms), methods=["GET"]),
    Route("/print/outage", answers(outage), methods=["GET"]),
    Route("/print/announcement", answers(announcement), methods=["GET"]),
]
