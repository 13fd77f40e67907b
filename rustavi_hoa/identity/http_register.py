"""A list of the register as a file, for whoever the cookie names (the register itself knows no cookies)."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa.adapters.sheets import csv_text, xlsx_bytes
from rustavi_hoa.adapters.web import answers, limit, secret_in
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, SignedOut
from rustavi_hoa.register import listing, service_lists
from rustavi_hoa.register import words_page as said
from rustavi_hoa.register.views import Hit
from rustavi_hoa.register.words_standing import STANDING

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
HEADS = ("kind", "code", "name", "association", "unit", "standing", "filled", "status")


async def register_file(request: Request) -> Response:
    """Give the list that the address names as a table."""
    limit(request, "write")
    kind = request.path_params["kind"]
    if kind not in KINDS:
        raise NotFound
    secret = secret_in(request.headers.get("cookie", ""))
    body = await run_in_threadpool(_made, secret, dict(request.query_params), kind)
    name = quote(f"register-{now():%Y-%m-%d}.{kind}")
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{name}", "cache-control": "no-store"}
    return Response(body, headers=headers, media_type=KINDS[kind])


def _made(secret: str | None, query: dict[str, str], kind: str) -> bytes:
    actor = actor_for(secret)
    if actor is None:
        raise SignedOut
    asked, locale = listing.read(query), "en" if query.get("lang") == "en" else "ka"
    hits = service_lists.everything(actor, asked.q, asked.filters())
    rows = [[said.HEADS[name].text(locale) for name in HEADS], *(_row(hit, locale) for hit in hits)]
    return xlsx_bytes([(said.TITLE.text(locale), rows)]) if kind == "xlsx" else csv_text(rows).encode()


def _row(hit: Hit, locale: str) -> list[Any]:
    english = locale == "en"
    return [
        said.KINDS[hit.kind].text(locale),
        hit.code,
        hit.title_en if english and hit.title_en else hit.title,
        hit.association_en if english and hit.association_en else hit.association,
        hit.unit_en if english and hit.unit_en else hit.unit,
        STANDING.get(hit.verification, said.NO_ASSOCIATION).text(locale),
        hit.filled if hit.filled >= 0 else "",
        said.STATUS[hit.status].text(locale) if hit.status in said.STATUS else hit.status,
    ]


ROUTES = [Route("/download/register.{kind}", answers(register_file))]
