"""Files of the dashboard, and the map's spots for its script."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.sheets import csv_text, xlsx_bytes
from rustavi_hoa.adapters.web import answers, limit, secret_in
from rustavi_hoa.analytics import service, tables, words
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, SignedOut
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.settings import settings

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
LONGEST = 20


async def board_file(request: Request) -> Response:
    """Give the dashboard under a filter as a file."""
    return await _file(request, "dashboard", _board_sheets)


async def issues_file(request: Request) -> Response:
    """Give the list behind a figure as a file."""
    return await _file(request, "problems", _issue_sheets)


async def spots(request: Request) -> Response:
    """Give the map its buildings."""
    found = await run_in_threadpool(_spots, _secret(request), _asked(request))
    made = {"spots": [asdict(spot) for spot in found], "tiles": settings().tile_url}
    return JSONResponse(made, headers={"cache-control": "no-store"})


async def _file(request: Request, name: str, make: Callable[[Actor, dict[str, str], str], Any]) -> Response:
    limit(request, "write")
    kind = request.path_params["kind"]
    if kind not in KINDS:
        raise NotFound
    body = await run_in_threadpool(_made, _secret(request), _asked(request), kind, make)
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(f'{name}-{now():%Y-%m-%d}.{kind}')}",
        "cache-control": "no-store",
    }
    return Response(body, headers=headers, media_type=KINDS[kind])


def _made(secret: str | None, asked: dict[str, str], kind: str, make: Callable[..., Any]) -> bytes:
    actor = _actor(secret)
    locale = "en" if asked.get("lang") == "en" else "ka"
    sheets = make(actor, asked, locale)
    if kind == "xlsx":
        return xlsx_bytes(sheets)
    rows = [row for at, (_, table) in enumerate(sheets) for row in (([[]] if at else []) + table)]
    return csv_text(rows).encode()


def _board_sheets(actor: Actor, asked: dict[str, str], locale: str) -> list[tables.Sheet]:
    board = service.board(actor, asked)
    return tables.board_sheets(board, service.every_building(actor, asked), locale)


def _issue_sheets(actor: Actor, asked: dict[str, str], locale: str) -> list[tables.Sheet]:
    figure, week = asked.get("figure", "reported"), asked.get("week", "")
    lines = service.every_case(actor, asked, figure, week)
    return [(words.CASES.text(locale), tables.case_rows(lines, locale))]


def _spots(secret: str | None, asked: dict[str, str]) -> Any:
    return service.spots(_actor(secret), asked)


def _actor(secret: str | None) -> Actor:
    actor = actor_for(secret)
    if actor is None:
        raise SignedOut
    return actor


def _secret(request: Request) -> str | None:
    return secret_in(request.headers.get("cookie", ""))


def _asked(request: Request) -> dict[str, str]:
    return {name: value[:LONGEST] for name, value in request.query_params.items()}


ROUTES = [
    Route("/download/board.{kind:str}", answers(board_file)),
    Route("/download/issues.{kind:str}", answers(issues_file)),
    Route("/api/board/spots", answers(spots)),
]
