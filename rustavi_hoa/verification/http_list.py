"""The checked list over HTTP: the empty form out, a filled one in; looked at first, then published."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit, received, refusal_json
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.register.report import BrokenFile, Outcome, Report
from rustavi_hoa.verification import service_import
from rustavi_hoa.verification import words_list as words
from rustavi_hoa.verification.checked_list import BYTE_LIMIT

SHOWN_LINES = 1000
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def put(request: Request) -> Response:
    """Check or publish a list; the answer says what would change, or what has, and why lines were set aside."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    name = request.query_params.get("name", "")[:200]
    is_check = request.query_params.get("check", "1") != "0"
    with TemporaryDirectory(prefix="hoa-list-") as folder:
        path = Path(folder) / f"list{Path(name).suffix.lower()[:8]}"
        if not await received(request, path, BYTE_LIMIT):
            answer = refusal_json(invalid("file", words.TOO_LARGE, most=str(BYTE_LIMIT // 2**20)))
            answer.status_code = 413
            return answer
        try:
            report = await run_in_threadpool(service_import.import_verified, actor, path, name, dry_run=is_check)
        except BrokenFile as broken:
            said = {locale: _refusal(broken, path.name, name, locale) for locale in LOCALES}
            return JSONResponse({"error": "Invalid", "faults": {"file": said}}, 422)
    return JSONResponse(_said(report))


async def form(request: Request) -> Response:
    """Give the empty form."""
    actor = await signed_in(request)
    body = await run_in_threadpool(service_import.empty_form, actor, request.query_params.get("lang", "ka"))
    headers = {"content-disposition": 'attachment; filename="checked-list.xlsx"', "cache-control": "no-store"}
    return Response(body, media_type=XLSX, headers=headers)


def _refusal(broken: BrokenFile, held: str, name: str, locale: str) -> str:
    """Say why a file was not taken, under the name it has for its owner."""
    return broken.sentence(locale).replace(held, name) if name else words.NO_FILE.text(locale)


def _said(report: Report) -> dict[str, object]:
    """Shape what the page shows; ``ready`` lets it be published."""
    counts = {
        "taken": report.total(Outcome.TAKEN),
        "updated": report.total(Outcome.UPDATED),
        "unchanged": report.total(Outcome.UNCHANGED),
        "aside": report.total(Outcome.SET_ASIDE),
    }
    is_new = counts["taken"] + counts["updated"] > 0
    sentence = words.PUBLISHED if not report.dry_run else words.CHECKED if is_new else words.NOTHING_NEW
    made: dict[str, object] = {
        "said": {locale: sentence.render(locale, **counts) for locale in LOCALES},
        "counts": counts,
        "keep": report.dry_run,
        "ready": report.dry_run and is_new,
    }
    if report.lines:
        made["table"] = {locale: _table(report, locale) for locale in LOCALES}
    return made


def _table(report: Report, locale: str) -> list[list[str]]:
    """Give the lines that were set aside under their heads: row, column, what the cell says, why."""
    shown = sorted(report.lines, key=lambda line: line.row)[:SHOWN_LINES]
    rows = [[str(line.row), line.column, line.value, line.sentence(locale)] for line in shown]
    rest = len(report.lines) - len(rows)
    more = [[words.MORE_LINES.render(locale, n=rest), "", "", ""]] if rest else []
    return [words.HEADS.text(locale).split("|"), *rows, *more]


ROUTES = [
    Route("/api/checked-list/{key}", answers(put), methods=["PUT"]),
    Route("/download/checked-list.xlsx", answers(form), methods=["GET"]),
]
