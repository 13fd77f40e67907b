"""Works over HTTP: the empty form out, a filled one in with its report."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit, received, refusal_json
from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.register.report import BrokenFile, Outcome, Report
from rustavi_hoa.works import service_import, words
from rustavi_hoa.works.rules import BYTE_LIMIT

SHOWN_ROWS = 300
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def put(request: Request) -> Response:
    """Check or take a file of works; the answer holds the report."""
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    name = request.query_params.get("name", "")[:200]
    is_check = request.query_params.get("check", "1") != "0"
    with TemporaryDirectory(prefix="hoa-works-") as folder:
        path = Path(folder) / f"works{Path(name).suffix.lower()[:8]}"
        if not await received(request, path, BYTE_LIMIT):
            answer = refusal_json(invalid("file", words.TOO_LARGE, most=str(BYTE_LIMIT // 2**20)))
            answer.status_code = 413
            return answer
        try:
            report = await run_in_threadpool(service_import.import_works, actor, path, name, dry_run=is_check)
        except BrokenFile as broken:
            said = {locale: broken.sentence(locale).replace(path.name, name) for locale in LOCALES}
            return JSONResponse({"error": "Invalid", "faults": {"file": said}}, 422)
    return JSONResponse(_said(report))


async def form(request: Request) -> Response:
    """Give the empty form."""
    actor = await signed_in(request)
    body = await run_in_threadpool(service_import.empty_form, actor, request.query_params.get("lang", "ka"))
    headers = {"content-disposition": 'attachment; filename="works.xlsx"', "cache-control": "no-store"}
    return Response(body, media_type=XLSX, headers=headers)


def _said(report: Report) -> dict[str, object]:
    counts = {
        "taken": report.total(Outcome.TAKEN),
        "updated": report.total(Outcome.UPDATED),
        "unchanged": report.total(Outcome.UNCHANGED),
        "aside": report.total(Outcome.SET_ASIDE),
    }
    sentence: Msg = words.CHECKED if report.dry_run else words.TAKEN
    made: dict[str, object] = {
        "said": {locale: sentence.render(locale, **counts) for locale in LOCALES},
        "counts": counts,
        "keep": report.dry_run,
    }
    if report.lines:
        made["table"] = {locale: _table(report, locale) for locale in LOCALES}
    return made


def _table(report: Report, locale: str) -> list[list[str]]:
    """Give header and reasons, the first few hundred; the counts stand in the sentence."""
    rows = report.table(locale)
    reasons = [row for row in rows[1:] if row[6]]
    shown = [rows[0], *reasons[:SHOWN_ROWS]]
    if len(reasons) > SHOWN_ROWS:
        shown.append([words.MORE_ROWS.render(locale, n=len(reasons) - SHOWN_ROWS), *[""] * 6])
    return shown


ROUTES = [
    Route("/api/works/{key}", answers(put), methods=["PUT"]),
    Route("/download/works-form.xlsx", answers(form), methods=["GET"]),
]
