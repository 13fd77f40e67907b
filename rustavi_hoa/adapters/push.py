"""Web Push: one sealed letter to one browser, signed with the house's key (RFC 8030, 8291, 8292)."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import Any

import requests
from pywebpush import WebPushException, webpush

from rustavi_hoa.adapters.gone import Gone, Slower
from rustavi_hoa.adapters.keys import vapid_file
from rustavi_hoa.settings import settings

TIMEOUT = 10
KEPT = 3 * 86400
"""Seconds for which a push service keeps a letter for a phone that is off."""
LONGEST = 3000
"""Bytes of a letter: services refuse more than 4 KB once it is sealed."""


@dataclass(frozen=True, slots=True)
class Browser:
    """Where one browser takes pushes."""

    endpoint: str
    p256dh: str
    auth: str


def deliver(to: Browser, letter: dict[str, Any], *, topic: str, is_urgent: bool) -> None:
    """Send one letter; a newer one of the same ``topic`` replaces it where it still waits for the phone.

    Raises:
        Gone: the browser takes no more.
        Slower: the service asks for a pause.
        OSError: it did not leave; try again.
    """
    subject = f"mailto:{settings().mail_from}"
    headers = {"Topic": _topic(topic), "Urgency": "high" if is_urgent else "normal"}
    with requests.Session() as session:
        session.max_redirects = 0  # a push service answers; it leads nowhere
        session.trust_env = False
        try:
            webpush(
                {"endpoint": to.endpoint, "keys": {"p256dh": to.p256dh, "auth": to.auth}},
                json.dumps(letter, ensure_ascii=False),
                vapid_private_key=str(vapid_file()),
                vapid_claims={"sub": subject},
                ttl=KEPT,
                timeout=TIMEOUT,
                headers=headers,
                requests_session=session,
            )
        except WebPushException as refused:
            raise _meant(refused) from refused


def _meant(refused: WebPushException) -> Exception:
    answer = refused.response
    if answer is None:
        return OSError(str(refused)[:200])
    if answer.status_code in (404, 410):
        return Gone(f"push service: {answer.status_code}")
    if answer.status_code == 429:
        asked = answer.headers.get("retry-after", "")
        return Slower(min(int(asked), 3600) if asked.isdecimal() else 60)
    return OSError(f"push service: {answer.status_code}")


def _topic(text: str) -> str:
    """Make a name that says nothing to the service: at most 32 letters of base64."""
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()[:24]).decode()
