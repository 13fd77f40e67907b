"""Native form posts of signing in and out; they work before any script has loaded."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.adapters.web import answers, cookie_name, limit, secret_in
from rustavi_hoa.identity import service
from rustavi_hoa.identity.rules import SESSION_LIFE
from rustavi_hoa.kernel.errors import Invalid, SignedOut, TooMany
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.settings import settings


async def signed_in(request: Request) -> Actor:
    """Give the person behind a request's cookie.

    Raises:
        SignedOut: nobody.
    """
    actor = await run_in_threadpool(service.actor_for, secret_in(request.headers.get("cookie", "")))
    if actor is None:
        raise SignedOut
    return actor


def with_session(answer: Response, secret: str) -> Response:
    """Put a session's secret into an answer, out of reach of scripts."""
    answer.set_cookie(
        cookie_name(),
        secret,
        max_age=int(SESSION_LIFE.total_seconds()),
        httponly=True,
        secure=settings().https,
        samesite="lax",
        path="/",
    )
    return answer


def local_path(asked: str | None) -> str:
    """Give a way inside this site; anything else leads home (no open redirect)."""
    good = asked and asked.startswith("/") and not asked.startswith(("//", "/\\")) and "\n" not in asked
    return asked if good and asked else routes.HOME


async def sign_in(request: Request) -> Response:
    """Take name and password; on failure go back with a sentence and the name kept."""
    form = await request.form()
    contact, password = str(form.get("contact", ""))[:254], str(form.get("password", ""))[:200]
    back = {"contact": contact, "next": local_path(str(form.get("next", "")))}
    try:
        limit(request, "sign-in", contact)
        device = request.headers.get("user-agent", "")
        secret = await run_in_threadpool(service.sign_in, contact, password, device=device)
    except Invalid:
        return RedirectResponse(f"{routes.SIGN_IN}?{urlencode({**back, 'fault': 'wrong'})}", 303)
    except TooMany as wait:
        return RedirectResponse(f"{routes.SIGN_IN}?{urlencode({**back, 'fault': 'wait', 's': wait.seconds})}", 303)
    return with_session(RedirectResponse(back["next"], 303), secret)


async def sign_out(request: Request) -> Response:
    """Revoke the session and forget the tab's state, so that the next user of the phone sees nothing."""
    secret = secret_in(request.headers.get("cookie", ""))
    if secret:
        await run_in_threadpool(service.sign_out, secret)
    answer = RedirectResponse(routes.SIGN_IN, 303)
    answer.delete_cookie(cookie_name(), path="/", secure=settings().https, httponly=True, samesite="lax")
    answer.headers["clear-site-data"] = '"cache", "storage"'
    return answer


ROUTES = [
    Route("/auth/sign-in", answers(sign_in), methods=["POST"]),
    Route("/auth/sign-out", answers(sign_out), methods=["POST"]),
]
