"""One answer in two formats: JSON without its root, XML with it, element by element alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

import orjson
from starlette.responses import Response

from rustavi_hoa.opendata.rules import readable

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
TYPES = {"xml": "text/xml; charset=utf-8", "json": "application/json; charset=utf-8"}
FORMATS = tuple(TYPES)
ONE: dict[str, str] = {
    "service_requests": "request",
    "service_request_updates": "request_update",
    "services": "service",
    "attributes": "attribute",
    "values": "value",
    "errors": "error",
    "endpoints": "endpoint",
    "formats": "format",
    "notes": "note",
    "photos": "photo",
}
"""Container -> the element that repeats in it."""


def answer(kind: str, root: str, body: Any, status: int = 200) -> Response:
    """Answer in a format; a list stands bare in JSON and inside its root in XML."""
    text = orjson.dumps(body) if kind == "json" else (HEAD + element(root, body)).encode()
    return Response(text, status, media_type=TYPES[kind])


def element(name: str, value: Any) -> str:
    """Write a value as an element; nothing gives an empty one."""
    if value is None:
        return f"<{name}></{name}>"
    if isinstance(value, str):
        return f"<{name}>{escape(readable(value))}</{name}>"
    if isinstance(value, bool):
        return f"<{name}>{'true' if value else 'false'}</{name}>"
    if isinstance(value, Mapping):
        return f"<{name}>{''.join([element(each, inside) for each, inside in value.items()])}</{name}>"
    if isinstance(value, Sequence):
        one = ONE[name]
        return f"<{name}>{''.join([element(one, inside) for inside in value])}</{name}>"
    return f"<{name}>{value}</{name}>"
