"""Paper of a handover: the new chairperson's invitation; made by a form post, for its code exists nowhere else."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.identity import sheets
from rustavi_hoa.identity.http import signed_in, text_of
from rustavi_hoa.identity.http_print import number_in, site_of
from rustavi_hoa.verification import http_list, service_handover


async def successor(request: Request) -> Response:
    """Print the invitation; an older unused one stops working."""
    form = await request.form()
    actor = await signed_in(request)
    limit(request, "write", str(actor.person_id))
    sheet = await run_in_threadpool(service_handover.invitation, actor, number_in(text_of(form, "handover")))
    body = await run_in_threadpool(sheets.activation, sheet, site_of(request))
    headers = {"content-disposition": 'attachment; filename="mosatsvevi.pdf"', "cache-control": "no-store"}
    return Response(body, media_type="application/pdf", headers=headers)


ROUTES = [Route("/print/successor", answers(successor), methods=["POST"]), *http_list.ROUTES]
