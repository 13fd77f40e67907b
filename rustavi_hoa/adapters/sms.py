"""SMS by one HTTP POST of JSON to HOA_SMS_URL, else to the console.

The gateway gets {to, text, sender, ref, callback}: ``ref`` stays the same from try to try, so that it sends once;
``callback`` is where it may tell {state} later. It answers {id}, or nothing.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from rustavi_hoa.adapters.gone import Gone, Slower
from rustavi_hoa.settings import settings

TIMEOUT = 10
"""Seconds to wait for the gateway; the outbox tries again."""

PLAIN = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
DOUBLE = frozenset("^{}\\[~]|€\f")
"""GSM 03.38: letters of one septet, and of two. One letter outside makes the whole text UCS-2; Georgian always is."""


def parts(text: str) -> int:
    """Count the parts an SMS is sent and paid in: 160 or 153 each plain, 70 or 67 each in UCS-2."""
    letters = set(text)
    if letters <= PLAIN | DOUBLE:
        return _parts([2 if each in DOUBLE else 1 for each in text], 160, 153)
    return _parts([2 if ord(each) > 0xFFFF else 1 for each in text], 70, 67)


def _parts(units: list[int], alone: int, joined: int) -> int:
    """Fill parts; a letter of two units is never cut in two."""
    if sum(units) <= alone:
        return 1
    count, room = 1, joined
    for unit in units:
        if unit > room:
            count, room = count + 1, joined
        room -= unit
    return count


def fitted(text: str, most: int) -> str:
    """Cut a text to at most so many parts, at a word where one is near."""
    if parts(text) <= most:
        return text
    kept = text
    while parts(kept + "…") > most:
        kept = kept[:-1]
    return (kept.rpartition(" ")[0] or kept) + "…"


def deliver(letter: dict[str, Any]) -> str:
    """Send one short letter: ``to`` (E.164), ``text``, perhaps ``sender``, ``ref``, ``callback``; gives its id there.

    Raises:
        Gone: the gateway knows no such number.
        Slower: the gateway asks for a pause.
        OSError: it did not leave; try again.
    """
    where = settings().sms_url
    if not where:
        print(f"[sms to {letter['to']}] {letter['text']}", flush=True)
        return ""
    said = {name: letter[name] for name in ("to", "text", "sender", "ref", "callback") if letter.get(name)}
    body = json.dumps(said, ensure_ascii=False).encode()
    asked = Request(where, data=body, headers={"content-type": "application/json"})  # noqa: S310 - set by the operator
    try:
        with urlopen(asked, timeout=TIMEOUT) as answer:  # noqa: S310
            return _id(answer.read(1000))
    except HTTPError as refused:
        if refused.code in (404, 410, 422):
            raise Gone(f"sms gateway: {refused.code}") from refused
        if refused.code == 429:
            raise Slower(60) from refused
        raise


def _id(answer: bytes) -> str:
    try:
        said = json.loads(answer)
    except ValueError:
        return ""
    return str(said.get("id", ""))[:100] if isinstance(said, dict) else ""
