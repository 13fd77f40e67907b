"""Pages for everybody, as plain HTML: nobody is signed in here, and every visitor of a language reads the same."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from functools import partial, wraps

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.adapters.web import UNSTORABLE, Handler, limit
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity.links import own_site
from rustavi_hoa.kernel.errors import NotFound, TooMany
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.portal import drawing, heads, looks, service
from rustavi_hoa.portal.views import Asked, Head
from rustavi_hoa.register import service_public as register
from rustavi_hoa.works import service_public as works

KEPT = "public, max-age=60"
"""A minute: what a keeper hides must leave the caches in between soon."""
NOT_KEPT = "no-store"
QUICK = 5
SMALL = 1400
LANGUAGE = "lang"
LONGEST = 80


def page(handler: Callable[[Request], Response]) -> Handler:
    """Wrap a public page: asked and drawn in a thread; too many knocks and unknown addresses are told as pages too."""

    @wraps(handler)
    async def answering(request: Request) -> Response:
        try:
            limit(request, "public")
            return await run_in_threadpool(handler, request)
        except TooMany as refused:
            waiting = {"retry-after": str(refused.seconds)}
            head = heads.too_many(locale_of(request), request.url.path)
            return shown(request, "waiting.html", head, status=429, more=waiting, seconds=refused.seconds)
        except (NotFound, *UNSTORABLE):
            head = heads.missing(locale_of(request), request.url.path)
            return shown(request, "missing.html", head, status=404)

    return answering


@page
def search(request: Request) -> Response:
    """Find buildings, or list them."""
    given = request.query_params
    asked = Asked(
        " ".join(given.get("q", "")[:LONGEST].split()),
        whole(given.get("unit", "")),
        whole(given.get("association", "")),
        max(1, whole(given.get("page", ""))),
    )
    found = service.search(asked)
    return shown(request, "search.html", heads.search(locale_of(request), found), view=found)


@page
def building(request: Request) -> Response:
    """Give a building's page by its id; one that was merged leads on, one that is gone says so."""
    view = service.building(request.path_params["building_id"])
    head = heads.building(locale_of(request), view)
    if view.building.moved_to:
        return _lead(request, view.building.moved_to)
    if view.building.is_gone:
        return shown(request, "gone.html", head, status=410, view=view)
    return shown(request, "building.html", head, view=view)


@page
def by_code(request: Request) -> Response:
    """Lead from a building's code, as its papers have it, to its page."""
    return _lead(request, _coded(request.path_params["code"]))


@page
def services(request: Request) -> Response:
    """Give the catalogue of the city's services."""
    return shown(request, "services.html", heads.services(locale_of(request)), services=works.services())


@page
def city_works(request: Request) -> Response:
    """Give works done and planned in the city."""
    given = {name: value[:LONGEST] for name, value in request.query_params.items()}
    found = works.city(given)
    head, query = heads.works(locale_of(request), found), partial(heads.works_query, found)
    return shown(request, "works.html", head, view=found, query=query)


@page
def missing(request: Request) -> Response:
    """Say that there is no such page."""
    raise NotFound


@page
def robots(request: Request) -> Response:
    """Tell search engines what they may read."""
    return kept(request, heads.ROBOTS.format(site=site_of(request)), "text/plain; charset=utf-8")


@page
def sitemap(request: Request) -> Response:
    """List the public pages for search engines."""
    text = drawing.sitemap(site_of(request), register.listed())
    return kept(request, text, "application/xml; charset=utf-8")


def locale_of(request: Request) -> str:
    """Give the language that the address names, else the one the browser chose before."""
    asked = request.query_params.get(LANGUAGE) or request.cookies.get(LANGUAGE, "").strip('"')
    return asked if asked in LOCALES else LOCALES[0]


def site_of(request: Request) -> str:
    """Give the platform's own address; a stranger's Host is never repeated."""
    return own_site(f"{request.url.scheme}://{request.headers.get('host', '')}")


def shown(
    request: Request,
    template: str,
    head: Head,
    *,
    status: int = 200,
    more: dict[str, str] | None = None,
    **facts: object,
) -> Response:
    """Answer with a page that may run no script and fetch our signs, photos and letters alone.

    ``connect-src`` lets nothing of the page speak, as it has no script; it lets a browser's own tools read robots.txt.
    """
    html = drawing.draw(template, locale_of(request), site_of(request), head, **facts)
    policy = (
        f"default-src 'none'; style-src '{looks.style_hash()}'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
    )
    answer = kept(request, html, "text/html; charset=utf-8", status)
    answer.headers["content-security-policy"] = policy
    for name, value in (more or {}).items():
        answer.headers[name] = value
    return answer


def kept(request: Request, text: str, kind: str, status: int = 200) -> Response:
    """Answer with a text: a tag by its content, the smallest form the browser takes."""
    body = text.encode()
    etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {
        "cache-control": KEPT if status == 200 else NOT_KEPT,
        "vary": "accept-encoding, cookie",
        "content-language": locale_of(request),
    }
    if status == 200:
        headers["etag"] = etag
        if etag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
    accepts = request.headers.get("accept-encoding", "")
    for name, small in SMALLER.items():
        if name in accepts and len(body) > SMALL:
            return Response(small(body), status, headers | {"content-encoding": name}, kind)
    return Response(body, status, headers, kind)


SMALLER: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=QUICK),
    "gzip": lambda body: gzip.compress(body, QUICK, mtime=0),
}


def _coded(code: str) -> int:
    """Find a building that has a public page; of others not even their number is told."""
    found = service.building(register.by_code(code)).building
    return found.moved_to or found.id


def _lead(request: Request, building_id: int) -> Response:
    there = drawing.address(routes.public_building(building_id), {}, locale_of(request))
    return RedirectResponse(there, 302, {"cache-control": NOT_KEPT})


ROUTES = [
    Route(routes.PUBLIC, search),
    Route(f"{routes.PUBLIC_BUILDING}/{{building_id:int}}", building),
    Route(f"{routes.PUBLIC_BUILDING}/{{code}}", by_code),
    Route(routes.PUBLIC_SERVICES, services),
    Route(routes.PUBLIC_WORKS, city_works),
    Route(f"{routes.PUBLIC}/{{rest:path}}", missing),
    Route(routes.ROBOTS, robots),
    Route(routes.SITEMAP, sitemap),
]
