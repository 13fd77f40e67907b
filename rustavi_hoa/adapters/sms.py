"""SMS by one HTTP POST of JSON {to, text} to HOA_SMS_URL, else to the console."""

from __future__ import annotations

import json
from urllib.request import Request, urlopen

from rustavi_hoa.settings import settings

TIMEOUT = 10
"""Seconds to wait for the gateway; the outbox tries again."""


def deliver(letter: dict[str, str]) -> None:
    """Send one short letter: ``to`` (E.164), ``text``.

    Raises:
        OSError: it did not leave; try again.
    """
    where = settings().sms_url
    if not where:
        print(f"[sms to {letter['to']}] {letter['text']}", flush=True)
        return
    body = json.dumps({"to": letter["to"], "text": letter["text"]}, ensure_ascii=False).encode()
    asked = Request(where, data=body, headers={"content-type": "application/json"})  # noqa: S310 - set by the operator
    with urlopen(asked, timeout=TIMEOUT) as answer:  # noqa: S310
        answer.read(1000)
