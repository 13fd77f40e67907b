"""The second step of a sign-in, as native forms: codes and passwords stay off the socket, and no script is needed."""

from __future__ import annotations

from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.adapters.passwords import fingerprint
from rustavi_hoa.adapters.web import answers, limit, step_in
from rustavi_hoa.identity import service_second, sheets
from rustavi_hoa.identity.cookies import with_session
from rustavi_hoa.identity.http import back_to, signed_in, text_of
from rustavi_hoa.identity.links import local_path
from rustavi_hoa.identity.rules import CODE_LENGTH, plain_code, shown_code
from rustavi_hoa.kernel.errors import Invalid, TooMany

MOST_CODES = 10


async def prove(request: Request) -> Response:
    """Take the code of the second step; whoever set an app up is led to the codes for paper."""
    form = await request.form()
    secret, onward = step_in(request.headers.get("cookie", "")), local_path(text_of(form, "next"))
    try:
        limit(request, "second", fingerprint(secret)[:24])
        proved = await run_in_threadpool(service_second.prove, secret, text_of(form, "code", 40))
    except (Invalid, TooMany) as refusal:
        return back_to(routes.SECOND, {"next": onward}, {}, refusal)
    to = f"{routes.FACTOR}?next={quote(onward)}" if proved.is_new else onward
    return with_session(RedirectResponse(to, 303), proved.secret)


async def start(request: Request) -> Response:
    """Begin to set up an app for the account that is signed in."""
    form = await request.form()
    actor = await signed_in(request)
    password, code = text_of(form, "old"), text_of(form, "code", 40)
    device = request.headers.get("user-agent", "")
    try:
        limit(request, "sign-in", f"own:{actor.person_id}")
        secret = await run_in_threadpool(service_second.start, actor, password, code, device)
    except (Invalid, TooMany) as refusal:
        return back_to(routes.FACTOR, {}, {}, refusal)
    return with_session(RedirectResponse(routes.PROFILE, 303), secret)


async def codes(request: Request) -> Response:
    """Print the codes that the screen shows: they come with the form, because the house does not know them."""
    form = await request.form()
    actor = await signed_in(request)
    limit(request, "print", str(actor.person_id))
    view = await run_in_threadpool(service_second.mine, actor)
    given = [plain_code(str(each)) for each in form.getlist("code")][:MOST_CODES]
    shown = [shown_code(each) for each in given if len(each) == CODE_LENGTH and each.isascii()]
    body = await run_in_threadpool(sheets.recovery, actor.name, view.since, shown)
    headers = {"content-disposition": 'attachment; filename="kodebi.pdf"', "cache-control": "no-store"}
    return Response(body, media_type="application/pdf", headers=headers)


ROUTES = [
    Route("/auth/second", answers(prove), methods=["POST"]),
    Route("/auth/second/start", answers(start), methods=["POST"]),
    Route("/print/recovery", answers(codes), methods=["POST"]),
]
