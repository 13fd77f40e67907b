"""Devices that take pushes: alive as long as their sign-in, their push service and their person say so."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Collection, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.notices import SubscriptionRow
from rustavi_hoa.db.tables.people import LoginSessionRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.notices import words
from rustavi_hoa.settings import settings

SERVICES = (
    "fcm.googleapis.com",
    "android.googleapis.com",
    "push.services.mozilla.com",
    "notify.windows.com",
    "push.apple.com",
)
"""Hosts of push services, and all below them: a browser names the address that we post to, and may name no other."""


def check(endpoint: str, p256dh: str, auth: str) -> None:
    """Hold what a browser says of itself against what a push service gives out.

    Raises:
        Invalid: another host, no https, or keys of a wrong length.
    """
    try:
        asked = urlsplit(endpoint)
        host, port = asked.hostname or "", asked.port
    except ValueError as wrong:
        raise invalid("endpoint", words.BAD_DEVICE) from wrong
    place = f"{asked.scheme}://{asked.netloc}"
    is_known = asked.scheme == "https" and port in (None, 443) and "@" not in asked.netloc and _is_service(host)
    fits = len(endpoint) <= 1000 and endpoint.isascii() and _size(p256dh) == 65 and _size(auth) == 16
    if not fits or not (is_known or place in settings().push_hosts):
        raise invalid("endpoint", words.BAD_DEVICE)


def _is_service(host: str) -> bool:
    return any(host == each or host.endswith(f".{each}") for each in SERVICES)


def _size(text: str) -> int:
    try:
        return len(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))) if text.isascii() else 0
    except (binascii.Error, ValueError):
        return 0


def living(session: Session, people: Collection[int], at: datetime) -> Sequence[SubscriptionRow]:
    """List the devices of people whose sign-in still holds."""
    asked = (
        select(SubscriptionRow)
        .join(LoginSessionRow, col(LoginSessionRow.id) == SubscriptionRow.session_id)
        .where(
            col(SubscriptionRow.person_id).in_(people),
            col(SubscriptionRow.dropped_at).is_(None),
            LoginSessionRow.person_id == SubscriptionRow.person_id,
            col(LoginSessionRow.revoked_at).is_(None),
            LoginSessionRow.expires_at > at,
        )
        .order_by(col(SubscriptionRow.id))
    )
    return session.exec(asked).all()


def of_person(session: Session, person_id: int) -> Sequence[SubscriptionRow]:
    """List a person's devices that were not dropped."""
    asked = select(SubscriptionRow).where(
        SubscriptionRow.person_id == person_id, col(SubscriptionRow.dropped_at).is_(None)
    )
    return session.exec(asked).all()


def drop(session: Session, row: SubscriptionRow, why: str) -> None:
    """Push no more to a device; why stays to be read."""
    row.dropped_at, row.why = now(), why
    session.add(row)
