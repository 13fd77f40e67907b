"""Paper: slips, poster, activation sheet as PDF; made by a form post, because a printed code exists nowhere else."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.identity import service_invite, service_operator, sheets
from rustavi_hoa.identity.http import back_to, signed_in, text_of
from rustavi_hoa.identity.links import own_site
from rustavi_hoa.kernel.errors import Invalid, NotFound, TooMany


def site_of(request: Request) -> str:
    """Give the platform's own address for a QR: the one asked for, if it is ours."""
    return own_site(f"{request.url.scheme}://{request.headers.get('host', '')}")


def number_in(text: str) -> int:
    """Read an id out of a form.

    Raises:
        NotFound: not a number.
    """
    if not text.isdecimal() or len(text) > 12:
        raise NotFound
    return int(text)


def _file(body: bytes, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}.pdf"', "cache-control": "no-store"}
    return Response(body, media_type="application/pdf", headers=headers)


async def slips(request: Request) -> Response:
    """Print slips for the chosen apartments, or for all without people."""
    form = await request.form()
    actor = await signed_in(request)
    building_id = number_in(text_of(form, "building"))
    chosen = [number_in(str(each)) for each in form.getlist("apartment")][:1000]
    if text_of(form, "which") == "chosen" and not chosen:
        chosen = [0]
    try:
        limit(request, "write", str(actor.person_id))
        made = await run_in_threadpool(
            service_invite.slips, actor, building_id, chosen, number_in(text_of(form, "copies") or "1")
        )
    except (Invalid, TooMany) as refusal:
        return back_to(routes.INVITATIONS, {}, {}, refusal)
    return _file(await run_in_threadpool(sheets.slips, made, site_of(request)), "mosatsvevebi")


async def poster(request: Request) -> Response:
    """Print the poster of a building."""
    actor = await signed_in(request)
    building_id = number_in(request.query_params.get("building", ""))
    sheet = await run_in_threadpool(service_invite.poster, actor, building_id)
    return _file(await run_in_threadpool(sheets.poster, sheet, site_of(request)), "posteri")


async def activation(request: Request) -> Response:
    """Print a chairperson's activation sheet; an older unused one stops working."""
    form = await request.form()
    actor = await signed_in(request)
    association_id, name = number_in(text_of(form, "association")), text_of(form, "for_name", 120)
    try:
        limit(request, "write", str(actor.person_id))
        sheet = await run_in_threadpool(service_operator.activation_sheet, actor, association_id, name)
    except (Invalid, TooMany) as refusal:
        return back_to(routes.OPERATOR, {}, {"association": str(association_id)}, refusal)
    return _file(await run_in_threadpool(sheets.activation, sheet, site_of(request)), "aktivacia")


ROUTES = [
    Route("/print/slips", answers(slips), methods=["POST"]),
    Route("/print/poster", answers(poster), methods=["GET"]),
    Route("/print/activation", answers(activation), methods=["POST"]),
]
