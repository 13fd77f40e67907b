"""What every plain road of the chat reads of a request: who asks, a small JSON object, numbers."""

from __future__ import annotations

from json import JSONDecodeError
from typing import Any

from starlette.requests import Request

from rustavi_hoa.identity.http import signed_in
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor

LARGEST_BODY = 32_000
LARGEST_ID = 999_999_999
"""No database holds an id of ten digits and more."""


async def actor_of(request: Request) -> Actor:
    """Give the person behind the cookie.

    Raises:
        SignedOut: no live session.
    """
    return await signed_in(request)


async def body_of(request: Request, **fields: type) -> dict[str, Any]:
    """Read a small JSON object that holds these fields. Shape: the fields in their order, nothing else.

    Raises:
        NotFound: too large, no JSON, or a field of another kind.
    """
    said = await _object(request)
    if any(type(said.get(name)) is not kind for name, kind in fields.items()):
        raise NotFound
    return {name: said[name] for name in fields}


async def whole_in(request: Request, name: str) -> int:
    """Read an id that a body may leave out; 0 then."""
    value = (await _object(request)).get(name, 0)
    if type(value) is not int or not 0 <= value <= LARGEST_ID:
        raise NotFound
    return value


async def _object(request: Request) -> dict[str, Any]:
    size = request.headers.get("content-length", "")
    if not size.isdigit() or int(size) > LARGEST_BODY or "json" not in request.headers.get("content-type", ""):
        raise NotFound
    try:
        said = await request.json()
    except (JSONDecodeError, UnicodeDecodeError) as broken:
        raise NotFound from broken
    if not isinstance(said, dict):
        raise NotFound
    return said


def id_in(request: Request, name: str) -> int:
    """Read an id out of the path."""
    return number_in(str(request.path_params[name]))


def number_in(text: str) -> int:
    """Read an id out of an address."""
    if not text.isdecimal() or len(text) > 9:
        raise NotFound
    return int(text)
