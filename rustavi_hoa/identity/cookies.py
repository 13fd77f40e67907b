"""Cookies of a sign-in: the session's secret, or that of the second step, out of reach of scripts."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.responses import Response

from rustavi_hoa import routes
from rustavi_hoa.adapters.web import cookie_name, step_cookie
from rustavi_hoa.identity import flash, steps
from rustavi_hoa.identity.rules import SESSION_LIFE
from rustavi_hoa.settings import settings


def with_session(answer: Response, secret: str) -> Response:
    """Put a session's secret into an answer, out of reach of scripts; that of a second step leads to it first."""
    if steps.is_step(secret):
        return _to_second(answer, secret)
    answer.set_cookie(
        cookie_name(),
        secret,
        max_age=int(SESSION_LIFE.total_seconds()),
        httponly=True,
        secure=settings().https,
        samesite="lax",
        path="/",
    )
    for name in (flash.NAME, step_cookie()):
        answer.delete_cookie(name, path="/", secure=settings().https, httponly=True, samesite="lax")
    return answer


def _to_second(answer: Response, secret: str) -> Response:
    answer.headers["location"] = f"{routes.SECOND}?{urlencode({'next': answer.headers['location']})}"
    life = int(steps.LIFE.total_seconds())
    answer.set_cookie(
        step_cookie(), secret, max_age=life, httponly=True, secure=settings().https, samesite="lax", path="/"
    )
    return answer
