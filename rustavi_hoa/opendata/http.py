"""GeoReport v2 over HTTP: XML and JSON, two endpoints, refusals in the standard's shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.opendata import asking, describing, posting, service_intake, service_public, words
from rustavi_hoa.opendata.answering import (
    EVERY,
    FRESH,
    KEPT,
    READS,
    format_of,
    locale_of,
    side_of,
    site_of,
    speaks,
)
from rustavi_hoa.opendata.rules import Side, written
from rustavi_hoa.opendata.speaking import answer
from rustavi_hoa.opendata.views import Asked, not_taken


@speaks(*READS)
async def discovery(request: Request) -> Response:
    """Say which endpoints there are."""
    side_of(request)
    made = answer(format_of(request), "discovery", describing.discovery(site_of(request)))
    made.headers.update(KEPT)
    return made


@speaks(*READS)
async def services(request: Request) -> Response:
    """List the request types."""
    side_of(request)
    await _ours(request.query_params)
    made = answer(format_of(request), "services", service_public.types())
    made.headers.update(KEPT)
    return made


@speaks(*READS)
async def service(request: Request) -> Response:
    """Give the questions of a request type."""
    side_of(request)
    kind = format_of(request)
    await _ours(request.query_params)
    found = service_public.definition(request.path_params["code"], locale_of(request))
    made = answer(kind, "service_definition", found)
    made.headers.update(KEPT)
    return made


@speaks(*READS, "POST")
async def requests(request: Request) -> Response:
    """List requests, or take one."""
    kind, side = format_of(request), side_of(request)
    if request.method == "POST":
        return answer(kind, "service_requests", [await _taken(request, side)])
    await _ours(request.query_params)
    asked = asking.asked(request.query_params)
    made = await run_in_threadpool(_listed, kind, side, asked, locale_of(request), site_of(request))
    body, last, count = made
    body.headers.update(FRESH)
    if count == asked.size and not asked.has_ids:
        body.headers["link"] = _next(request, asked, last)
    return body


def _listed(kind: str, side: Side, asked: Asked, locale: str, site: str) -> tuple[Response, str, int]:
    found = service_public.requests(side, asked, locale, site)
    last = found[-1]["service_request_id"] if found else ""
    return answer(kind, "service_requests", found), last, len(found)


def _next(request: Request, asked: Asked, last: str) -> str:
    """Name the next page so that what comes in meanwhile neither repeats nor hides anything."""
    query: dict[str, Any] = dict(request.query_params) | {"page_size": asked.size}
    if asked.by_update:
        query["page"] = asked.page + 1
    else:
        query |= {"start_date": written(asked.since), "end_date": written(asked.until), "cursor": last}
        query.pop("page", None)
    return f'<{site_of(request)}{request.url.path}?{urlencode(query)}>; rel="next"'


async def _taken(request: Request, side: Side) -> dict[str, Any]:
    fields, files = await posting.read(request)
    secret = posting.first(fields, "api_key")
    await run_in_threadpool(service_intake.knock, side, secret)
    await _ours({"jurisdiction_id": posting.first(fields, "jurisdiction_id")})
    new = posting.made(fields, files, request.headers.get("idempotency-key", ""))
    receipt = await run_in_threadpool(service_intake.send, side, secret, new)
    told: dict[str, Any] = {}
    if receipt.request_id:
        told["service_request_id"] = receipt.request_id
    elif receipt.token:
        told["token"] = receipt.token
    notice = receipt.notice.render(locale_of(request), **receipt.values) if receipt.notice else None
    return told | {"service_notice": notice, "account_id": None}


@speaks(*READS)
async def one(request: Request) -> Response:
    """Give one request."""
    kind, side = format_of(request), side_of(request)
    await _ours(request.query_params)
    asked = asking.asked({"extensions": request.query_params.get("extensions", "")})
    found = await run_in_threadpool(
        service_public.request, side, request.path_params["id"], asked, locale_of(request), site_of(request)
    )
    return _fresh(answer(kind, "service_requests", found))


@speaks(*READS)
async def token(request: Request) -> Response:
    """Give the number behind a token."""
    kind, side = format_of(request), side_of(request)
    await _ours(request.query_params)
    found = await run_in_threadpool(service_public.token, side, request.path_params["token"])
    return _fresh(answer(kind, "service_requests", found))


@speaks(*READS)
async def updates(request: Request) -> Response:
    """Give the steps of public requests."""
    kind, side = format_of(request), side_of(request)
    await _ours(request.query_params)
    since, until = asking.window(request.query_params)
    found = await run_in_threadpool(service_public.updates, side, since, until, locale_of(request))
    return _fresh(answer(kind, "service_request_updates", found))


@speaks(*READS)
async def photo(request: Request) -> Response:
    """Give a shown photo."""
    given = request.path_params
    data = await run_in_threadpool(service_public.photo, side_of(request), given["id"], given["number"])
    return Response(data, media_type="image/webp", headers={"cache-control": "public, max-age=60"})


@speaks(*READS)
async def openapi(request: Request) -> Response:
    """Describe the endpoint to machines."""
    ours = await run_in_threadpool(service_public.jurisdiction)
    made = answer("json", "openapi", describing.openapi(site_of(request), side_of(request), ours))
    made.headers.update(KEPT)
    return made


async def _ours(given: Mapping[str, str]) -> None:
    """Let pass our city and none; only who names one waits for the setting."""
    asked = given.get("jurisdiction_id", "").strip()
    if asked and asked != await run_in_threadpool(service_public.jurisdiction):
        raise not_taken(404, words.NO_JURISDICTION, id=asked[:60])


def _fresh(made: Response) -> Response:
    made.headers.update(FRESH)
    return made


@speaks(*EVERY[:-1])
async def nowhere(request: Request) -> Response:
    """Say that there is no such resource."""
    raise NotFound


_AT = f"{routes.OPEN311}/{{side}}"
ROUTES = [
    Route(f"{routes.OPEN311}/discovery.{{format}}", discovery, methods=EVERY),
    Route(f"{_AT}/discovery.{{format}}", discovery, methods=EVERY),
    Route(f"{_AT}/services.{{format}}", services, methods=EVERY),
    Route(f"{_AT}/services/{{code}}.{{format}}", service, methods=EVERY),
    Route(f"{_AT}/requests.{{format}}", requests, methods=EVERY),
    Route(f"{_AT}/requests/{{id}}.{{format}}", one, methods=EVERY),
    Route(f"{_AT}/tokens/{{token}}.{{format}}", token, methods=EVERY),
    Route(f"{_AT}/servicerequestupdates.{{format}}", updates, methods=EVERY),
    Route(f"{_AT}/photos/{{id}}/{{number:int}}.webp", photo, methods=EVERY),
    Route(f"{_AT}/openapi.json", openapi, methods=EVERY),
]
NOWHERE = [Route(f"{routes.OPEN311}/{{rest:path}}", nowhere, methods=EVERY)]
"""Stands last, after the pages."""
