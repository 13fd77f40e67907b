"""Doors of one's own data: the copy to take, the account to close and to open again. Passwords stay off the socket."""

from __future__ import annotations

import tempfile
from pathlib import Path
from urllib.parse import urlencode

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.adapters.web import answers, cookie_name, limit
from rustavi_hoa.identity.http import back_to, signed_in, text_of
from rustavi_hoa.kernel.errors import Invalid, NotFound, TooMany
from rustavi_hoa.privacy import packing, service, service_closing
from rustavi_hoa.settings import settings

NAME = "rustavi-my-data"


async def copy(request: Request) -> Response:
    """Give everything held about the person: ``json``, or ``zip`` with a page to read and the photos."""
    actor = await signed_in(request)
    limit(request, "print", str(actor.person_id))
    kind = request.path_params["kind"]
    if kind not in ("json", "zip"):
        raise NotFound
    made = await run_in_threadpool(service.export, actor)
    headers = {"content-disposition": f'attachment; filename="{NAME}.{kind}"', "cache-control": "no-store"}
    if kind == "json":
        return Response(packing.as_json(made), media_type="application/json", headers=headers)
    folder = tempfile.mkdtemp(prefix="hoa-export-")
    path = Path(folder, f"{NAME}.zip")
    try:
        await run_in_threadpool(packing.pack, made, path)
    except BaseException:
        _forget(path)
        raise
    return FileResponse(path, media_type="application/zip", headers=headers, background=BackgroundTask(_forget, path))


def _forget(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.parent.rmdir()


async def close(request: Request) -> Response:
    """Close one's own account; the way back stands on the page that follows."""
    form = await request.form()
    actor = await signed_in(request)
    try:
        limit(request, "sign-in", f"own:{actor.person_id}")
        await run_in_threadpool(service_closing.close, actor, text_of(form, "password"))
    except (Invalid, TooMany) as refusal:
        return back_to(routes.MY_DATA, {}, {}, refusal)
    answer = RedirectResponse(f"{routes.ACCOUNT_BACK}?{urlencode({'done': 'closed'})}", 303)
    answer.delete_cookie(cookie_name(), path="/", secure=settings().https, httponly=True, samesite="lax")
    answer.headers["clear-site-data"] = '"cache", "storage"'  # this person leaves: nothing of theirs stays on the phone
    return answer


async def reopen(request: Request) -> Response:
    """Open a closed account again."""
    form = await request.form()
    contact, password = text_of(form, "contact"), text_of(form, "password")
    try:
        limit(request, "sign-in", contact)
        await run_in_threadpool(service_closing.reopen, contact, password)
    except (Invalid, TooMany) as refusal:
        return back_to(routes.ACCOUNT_BACK, {}, {"contact": contact}, refusal)
    return RedirectResponse(f"{routes.ACCOUNT_BACK}?{urlencode({'done': 'back'})}", 303)


ROUTES = [
    Route("/download/my-data.{kind:str}", answers(copy), methods=["GET"]),
    Route("/auth/close-account", answers(close), methods=["POST"]),
    Route("/auth/reopen", answers(reopen), methods=["POST"]),
]
