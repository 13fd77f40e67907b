"""The numbers to call as plain JSON: a phone keeps them for when there is no signal."""

from __future__ import annotations

import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit
from rustavi_hoa.house import service
from rustavi_hoa.house.words import LABELS

LATEST = {"cache-control": "no-cache"}


async def numbers(request: Request) -> Response:
    """Give the numbers that are set, each with its names and the address that dials it."""
    limit(request, "public")
    known = await run_in_threadpool(service.numbers)
    told = [
        {
            "key": key,
            "number": number,
            "call": "tel:" + re.sub(r"[^+\d]", "", number),
            "ka": LABELS[key].ka,
            "en": LABELS[key].en,
        }
        for key, number in known.items()
    ]
    return JSONResponse({"numbers": told}, headers=LATEST)


ROUTES = [Route("/api/numbers", answers(numbers))]
