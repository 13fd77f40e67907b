"""Doors of the reports: paper and spreadsheet, of an issued one or of a period on demand."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.identity.http_print import number_in
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.statements import book, paper, service
from rustavi_hoa.statements.tables import Grid
from rustavi_hoa.statements.views import StatementLine

MADE = {
    "pdf": (paper.draw, "application/pdf"),
    "xlsx": (book.bound, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
LONGEST = 30

_pool = ThreadPoolExecutor(1, thread_name_prefix="statement")


async def statement(request: Request) -> Response:
    """Give a report as a file: ``id`` of an issued one, else ``kind``, ``since``, ``until`` and ``service``."""
    actor = await signed_in(request)
    limit(request, "print", str(actor.person_id))
    kind = request.path_params["kind"]
    if kind not in MADE:
        raise NotFound
    line, grids = await run_in_threadpool(_found, actor, dict(request.query_params))
    make, media_type = MADE[kind]
    body = await asyncio.get_running_loop().run_in_executor(_pool, make, line, grids, _locale(request))
    name = f"moxseneba-{line.kind}-{line.since}-{line.until}.{kind}"
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
    return Response(body, media_type=media_type, headers=headers)


def _found(actor: Actor, asked: dict[str, str]) -> tuple[StatementLine, list[Grid]]:
    if asked.get("id"):
        return service.issued_tables(actor, number_in(asked["id"]))
    given = (asked.get(name, "")[:LONGEST] for name in ("kind", "since", "until", "service"))
    return service.drawn_tables(actor, *given)


def _locale(request: Request) -> str:
    said = request.query_params.get("lang") or request.cookies.get("lang", "").strip('"')
    return said if said in LOCALES else LOCALES[0]


ROUTES = [Route("/download/statement.{kind:str}", answers(statement), methods=["GET"])]
