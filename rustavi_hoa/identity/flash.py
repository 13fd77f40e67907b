"""What a person typed, and what to mend, carried over one redirect in an HttpOnly cookie: never in the address."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie

from starlette.responses import Response

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import Invalid, Refusal, TooMany
from rustavi_hoa.settings import settings

NAME = "form"
LIFE = 300
"""Seconds; long enough for a slow phone to load the page."""

LONGEST = 3800
WHOLE_FORM = "form"
"""The field of a fault that belongs to no single input."""

TOO_MANY = Msg(
    ka="ბევრი მცდელობა იყო. გთხოვთ, სცადოთ {seconds} წამის შემდეგ.",
    en="There were many attempts. Please try again in {seconds} seconds.",
)


@dataclass(frozen=True, slots=True)
class Kept:
    """Fields as typed, and faults by field in both languages."""

    fields: dict[str, str] = field(default_factory=dict)
    faults: dict[str, tuple[str, str]] = field(default_factory=dict)


def put(answer: Response, fields: dict[str, str], refusal: Refusal | None = None) -> Response:
    """Send fields and faults along with an answer."""
    body = json.dumps({"v": fields, "f": _faults(refusal)}, ensure_ascii=False).encode()
    packed = base64.urlsafe_b64encode(zlib.compress(body, 9)).decode()
    if len(packed) <= LONGEST:
        answer.set_cookie(NAME, packed, max_age=LIFE, httponly=True, secure=settings().https, samesite="lax", path="/")
    return answer


def _faults(refusal: Refusal | None) -> dict[str, tuple[str, str]]:
    if isinstance(refusal, TooMany):
        said = [TOO_MANY.render(locale, seconds=refusal.seconds) for locale in ("ka", "en")]
        return {WHOLE_FORM: (said[0], said[1])}
    if not isinstance(refusal, Invalid):
        return {}
    return {
        fault.field: (
            fault.sentence.render("ka", **dict(fault.values)),
            fault.sentence.render("en", **dict(fault.values)),
        )
        for fault in refusal.faults
    }


def read(cookie_header: str) -> Kept:
    """Read what the last form left; nothing readable gives an empty one."""
    try:
        morsel = SimpleCookie(cookie_header).get(NAME)
        if morsel is None or len(morsel.value) > LONGEST:
            return Kept()
        unpacker = zlib.decompressobj()
        body = json.loads(unpacker.decompress(base64.urlsafe_b64decode(morsel.value), 20_000))
        fields = {str(name): str(value)[:300] for name, value in body["v"].items()}
        faults = {str(name): (str(ka)[:300], str(en)[:300]) for name, (ka, en) in body["f"].items()}
    except (CookieError, ValueError, KeyError, TypeError, AttributeError, zlib.error):
        return Kept()
    return Kept(fields, faults)
