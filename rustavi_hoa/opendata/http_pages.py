"""Pages about Open311 as plain HTML: what it is, for everybody; keys, moderation and consent for who signed in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.adapters.web import UNSTORABLE, Handler, is_own_origin, limit
from rustavi_hoa.house import service as house
from rustavi_hoa.identity.http import signed_in, text_of
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, SignedOut, TooMany
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.opendata import describing, service_counts, service_keys, service_publish, words_pages
from rustavi_hoa.opendata.catalogue import services
from rustavi_hoa.opendata.rules import LONGEST, RETRY, SPAN, TRIAL_LIFE, Side
from rustavi_hoa.opendata.service_keys import LONGEST_NAME, MOST_A_DAY
from rustavi_hoa.portal import heads
from rustavi_hoa.portal.drawing import Pen
from rustavi_hoa.portal.http import LANGUAGE, locale_of, page, shown, site_of
from rustavi_hoa.portal.views import Head

OWN = {"cache-control": "no-store"}
USUAL_LIMIT = 100

Signed = Callable[[Request, Actor], Awaitable[Response]]


@page
def about(request: Request) -> Response:
    """Say what the endpoint is, to people."""
    site, locale = site_of(request), locale_of(request)
    head = Head(routes.OPEN311, Pen(locale)(words_pages.TITLE), Pen(locale)(words_pages.LEAD))
    numbers = house.numbers()
    return shown(
        request,
        "open311.html",
        head,
        o=words_pages,
        bases={side: describing.base(site, side) for side in Side},
        discovery=f"{site}{routes.OPEN311}/discovery",
        types=list(services().values()),
        counts=service_counts.counts(),
        number=numbers.get("number_city", ""),
        days=SPAN.days,
        life=TRIAL_LIFE.days,
        minutes=int(RETRY.total_seconds() // 60),
    )


def known(handler: Signed) -> Handler:
    """Wrap a page of somebody who signed in: own forms only, nothing kept by anybody in between."""

    @wraps(handler)
    async def answering(request: Request) -> Response:
        locale, path = locale_of(request), request.url.path
        if request.method not in ("GET", "HEAD") and not is_own_origin(request):
            return shown(request, "missing.html", _head(request, words_pages.OTHER_SITE), status=403, more=OWN)
        try:
            actor = await signed_in(request)
            limit(request, "write", str(actor.person_id))
            return await handler(request, actor)
        except SignedOut:
            asked = quote(f"{path}?{request.url.query}" if request.method == "GET" else path, safe="")
            return RedirectResponse(f"{routes.SIGN_IN}?next={asked}", 303, OWN)
        except TooMany as refused:
            waiting = OWN | {"retry-after": str(refused.seconds)}
            head = heads.too_many(locale, path)
            return shown(request, "waiting.html", head, status=429, more=waiting, seconds=refused.seconds)
        except (Denied, NotFound, *UNSTORABLE):
            return shown(request, "missing.html", heads.missing(locale, path), status=404, more=OWN)

    return answering


def _head(request: Request, title: object, lead: object = None) -> Head:
    say = Pen(locale_of(request))
    query = {name: value for name, value in request.query_params.items() if name != LANGUAGE}
    return Head(request.url.path, say(title), say(lead or title), query, is_indexed=False, is_own=True)  # type: ignore[arg-type]


@known
async def keys(request: Request, actor: Actor) -> Response:
    """List the keys, with the form for a new one."""
    return await _keys(request, actor)


async def _keys(
    request: Request,
    actor: Actor,
    *,
    secret: str = "",
    refusal: Invalid | None = None,
    typed: dict[str, str] | None = None,
) -> Response:
    lines = await run_in_threadpool(service_keys.listing, actor)
    say = Pen(locale_of(request))
    faults = {each.field: say(each.sentence, **dict(each.values)) for each in refusal.faults} if refusal else {}
    return shown(
        request,
        "open311_keys.html",
        _head(request, words_pages.KEYS, words_pages.KEYS_LEAD),
        status=422 if refusal else 200,
        more=OWN,
        o=words_pages,
        lines=lines,
        secret=secret,
        faults=faults,
        typed=typed or {"name": "", "contact": "", "daily_limit": str(USUAL_LIMIT), "is_live": ""},
        longest=LONGEST_NAME,
        most=MOST_A_DAY,
    )


@known
async def new_key(request: Request, actor: Actor) -> Response:
    """Make a key and show it this once."""
    form = await request.form()
    typed = {name: text_of(form, name) for name in ("name", "contact", "daily_limit", "is_live")}
    most = typed["daily_limit"].strip()
    many = whole(most, digits=6)
    try:
        made = await run_in_threadpool(
            service_keys.issue, actor, typed["name"], typed["contact"], many, typed["is_live"] == "on"
        )
    except Invalid as refusal:
        return await _keys(request, actor, refusal=refusal, typed=typed)
    return await _keys(request, actor, secret=made)


@known
async def end_key(request: Request, actor: Actor) -> Response:
    """Revoke a key."""
    await run_in_threadpool(service_keys.revoke, actor, request.path_params["key_id"])
    return _back(request, routes.OPEN311_KEYS)


def _back(request: Request, path: str) -> Response:
    """Lead to a page in the same language."""
    locale = locale_of(request)
    sign = "&" if "?" in path else "?"
    return RedirectResponse(path if locale == "ka" else f"{path}{sign}{LANGUAGE}={locale}", 303, OWN)


@known
async def desk(request: Request, actor: Actor) -> Response:
    """Show the moderator what waits."""
    return await _desk(request, actor, request.query_params.get("group", "waiting"))


async def _desk(request: Request, actor: Actor, group: str, refusal: Invalid | None = None) -> Response:
    asked = request.query_params.get("page", "")
    number = whole(asked, 1, digits=5)
    view = await run_in_threadpool(service_publish.desk, actor, group, number)
    say = Pen(locale_of(request))
    return shown(
        request,
        "open311_desk.html",
        _head(request, words_pages.DESK, words_pages.DESK_LEAD),
        status=422 if refusal else 200,
        more=OWN,
        o=words_pages,
        view=view,
        most=LONGEST,
        fault=say(refusal.faults[0].sentence, **dict(refusal.faults[0].values)) if refusal else "",
    )


@known
async def decide(request: Request, actor: Actor) -> Response:
    """Take the moderator's word on one problem."""
    form = await request.form()
    group = text_of(form, "group")
    photos = [each for each in form.getlist("photo") if isinstance(each, str)]
    given = (text_of(form, "decision"), text_of(form, "text", 20_000), photos)
    try:
        await run_in_threadpool(service_publish.decide, actor, request.path_params["issue_id"], *given)
    except Invalid as refusal:
        return await _desk(request, actor, group, refusal)
    return _back(request, f"{routes.OPEN311_DESK}?group={quote(group)}")


@known
async def consent(request: Request, actor: Actor) -> Response:
    """Ask the author whether everybody may see the problem."""
    return await _consent(request, actor, _issue(request.query_params.get("id", "")))


async def _consent(request: Request, actor: Actor, issue_id: int, status: int = 200) -> Response:
    view = await run_in_threadpool(service_publish.consent, actor, issue_id)
    head = _head(request, words_pages.AGREE_TITLE, words_pages.AGREE_LEAD)
    return shown(request, "open311_agree.html", head, status=status, more=OWN, o=words_pages, view=view)


def _issue(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise NotFound
    return int(text)


@known
async def agree(request: Request, actor: Actor) -> Response:
    """Take the author's word."""
    form: FormData = await request.form()
    issue_id, yes = _issue(text_of(form, "id")), text_of(form, "yes") == "1"
    try:
        await run_in_threadpool(service_publish.agree, actor, issue_id, yes)
    except Invalid:
        return await _consent(request, actor, issue_id, 422)
    return _back(request, f"{routes.OPEN311_AGREE}?id={issue_id}")


ROUTES = [
    Route(routes.OPEN311, about),
    Route(routes.OPEN311_KEYS, keys, methods=["GET"]),
    Route(routes.OPEN311_KEYS, new_key, methods=["POST"]),
    Route(f"{routes.OPEN311_KEYS}/{{key_id:int}}/revoke", end_key, methods=["POST"]),
    Route(routes.OPEN311_DESK, desk, methods=["GET"]),
    Route(f"{routes.OPEN311_DESK}/{{issue_id:int}}", decide, methods=["POST"]),
    Route(routes.OPEN311_AGREE, consent, methods=["GET"]),
    Route(routes.OPEN311_AGREE, agree, methods=["POST"]),
]
