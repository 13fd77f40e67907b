"""Reading what was posted: a form or a form with files, in UTF-8, within limits, whatever its order."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.types import Message

from rustavi_hoa.adapters.images import BYTE_LIMIT
from rustavi_hoa.opendata import words
from rustavi_hoa.opendata.rules import MOST_MEDIA, readable
from rustavi_hoa.opendata.views import NewRequest, not_taken

MOST_FORM = 256 * 1024
MOST_BYTES = MOST_MEDIA * BYTE_LIMIT + MOST_FORM
MOST_FIELDS = 300
LONGEST_FIELD = 2000
LONGEST_TEXT = 100_000
FORM = "application/x-www-form-urlencoded"
FILES = "multipart/form-data"
UNLIKE = frozenset({"api_key", "jurisdiction_id"})
"""Fields that say nothing about the request itself."""
_ATTRIBUTE = re.compile(r"attribute\[([^\[\]]{1,60})\](?:\[\d{0,3}\])?")

Fields = list[tuple[str, str]]


async def read(request: Request) -> tuple[Fields, list[bytes]]:
    """Read the fields and files of a POST; what stands in the address counts too, after the body.

    Raises:
        NotTaken: 400: too large, or no form that we read.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    asked = [(name, value) for name, value in request.query_params.multi_items()]
    if kind == FILES:
        fields, files = await _with_files(request)
        return fields + asked, files
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_FORM:
            raise not_taken(400, words.LARGE_BODY)
    if kind not in (FORM, "") and body:
        raise not_taken(400, words.BAD_BODY)
    try:
        told = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError as wrong:  # UnicodeDecodeError among them
        raise not_taken(400, words.BAD_BODY) from wrong
    return told + asked, []


async def _with_files(request: Request) -> tuple[Fields, list[bytes]]:
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await request.receive()
        seen += len(message.get("body", b""))
        if seen > MOST_BYTES:
            raise not_taken(400, words.LARGE_BODY)
        return message

    fields: Fields = []
    files: list[bytes] = []
    counting = Request(request.scope, counted)
    try:
        async with counting.form(max_files=MOST_MEDIA * 2, max_fields=MOST_FIELDS, max_part_size=MOST_FORM) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    data = await value.read(BYTE_LIMIT + 1)
                    files += [data] if data else []
                else:
                    fields.append((name, value))
    except (MultiPartException, HTTPException, UnicodeDecodeError) as wrong:
        raise not_taken(400, words.BAD_BODY) from wrong
    return fields, files


def first(fields: Iterable[tuple[str, str]], name: str) -> str:
    """Give a field; an empty one counts as none."""
    return next((value.strip() for each, value in fields if each == name and value.strip()), "")


def made(fields: Fields, files: list[bytes], idempotency_key: str) -> NewRequest:
    """Make the request of a read form; names and contacts of people are left behind here, unread.

    Raises:
        NotTaken: 400: a field that nobody types.
    """
    for name, value in fields:
        most = LONGEST_TEXT if name == "description" else LONGEST_FIELD
        if len(value) > most or len(name) > LONGEST_FIELD:
            raise not_taken(400, words.LONG_FIELD, name=name[:60])
    answers: dict[str, list[str]] = {}
    for name, value in fields:
        found = _ATTRIBUTE.fullmatch(name)
        if found:
            answers.setdefault(found[1], []).append(readable(value))
    urls = [value.strip() for name, value in fields if name in ("media_url", "media_url[]") and value.strip()]
    named = idempotency_key.strip()
    return NewRequest(
        service_code=first(fields, "service_code"),
        lat=first(fields, "lat"),
        long=first(fields, "long"),
        address_string=readable(first(fields, "address_string")),
        address_id=first(fields, "address_id"),
        description=readable(first(fields, "description").replace("\r\n", "\n")),
        answers=answers,
        media_urls=tuple(dict.fromkeys(urls)),
        media=tuple(files),
        fingerprint=_digest([named]) if named else _fingerprint(fields, files),
        is_named=bool(named),
    )


def _fingerprint(fields: Fields, files: list[bytes]) -> str:
    """Name what was sent by all of it, so that two people's same words are two requests."""
    told = sorted(f"{name}={value}" for name, value in fields if name not in UNLIKE)
    return _digest([*told, *(hashlib.sha256(each).hexdigest() for each in files)])


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:40]
