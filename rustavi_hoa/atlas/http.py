"""The map's data: one answer with an entity tag, so that an unchanged city costs a reader nothing; and GeoJSON."""

from __future__ import annotations

from urllib.parse import quote

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit, secret_in
from rustavi_hoa.atlas import service, service_public
from rustavi_hoa.atlas.views import Packed
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.kernel.clock import now

LONGEST = 80


async def whole(request: Request) -> Response:
    """Give the map for whoever asks."""
    return _answer(request, await run_in_threadpool(_whole, *_asked(request)))


async def colours(request: Request) -> Response:
    """Give one colouring of the map."""
    return _answer(request, await run_in_threadpool(_colours, *_asked(request)))


async def geojson(request: Request) -> Response:
    """Give the map as a file of GeoJSON."""
    limit(request, "write")
    secret, by = _asked(request)
    body = await run_in_threadpool(_geojson, secret, by, request.query_params.get("unit", "")[:LONGEST])
    name = quote(f"rustavi-{now():%Y-%m-%d}.geojson")
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{name}", "cache-control": "no-store"}
    return Response(body, headers=headers, media_type="application/geo+json")


def _whole(secret: str | None, by: str) -> Packed:
    actor = actor_for(secret)
    return service.read(actor, by) if actor else service_public.public_map(by)


def _colours(secret: str | None, by: str) -> Packed:
    actor = actor_for(secret)
    return service.colours(actor, by) if actor else service_public.public_colours(by)


def _geojson(secret: str | None, by: str, unit: str) -> bytes:
    actor = actor_for(secret)
    return service.geojson(actor, by, unit) if actor else service_public.public_geojson(by, unit)


def _asked(request: Request) -> tuple[str | None, str]:
    return secret_in(request.headers.get("cookie", "")), request.query_params.get("by", "")[:LONGEST]


def _answer(request: Request, made: Packed) -> Response:
    headers = {"etag": f'"{made.etag}"', "cache-control": "private, no-cache", "vary": "accept-encoding, cookie"}
    if made.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if "br" in request.headers.get("accept-encoding", ""):
        return Response(made.body, headers=headers | {"content-encoding": "br"}, media_type="application/json")
    return Response(brotli.decompress(made.body), headers=headers, media_type="application/json")


ROUTES = [
    Route("/api/atlas", answers(whole)),
    Route("/api/atlas/colours", answers(colours)),
    Route("/download/atlas.geojson", answers(geojson)),
]
