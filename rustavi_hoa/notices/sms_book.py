"""The book of SMS: each is written with its cost before it leaves, so that the month's cap holds through any crash."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from rustavi_hoa.adapters import keys, sms
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.house import LeaseRow
from rustavi_hoa.db.tables.notices import SmsRow
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.settings import settings

CALLBACK = "/api/notices/sms"
FAILED = ("failed", "expired", "rejected", "undelivered")
STATES = ("sent", "delivered", *FAILED)
"""What a gateway may say of an SMS; anything else is left as it was."""


class Capped(Exception):
    """The month's money is spent."""


@dataclass(frozen=True, slots=True)
class Month:
    """What the SMS of a month cost. Unit: tetri."""

    spent: int
    cap: int
    segments: int


def month(session: Session, at: datetime) -> Month:
    """Sum up the month around a moment, by the calendar of Tbilisi."""
    since = local(at).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    asked = select(func.coalesce(func.sum(SmsRow.cost_tetri), 0), func.coalesce(func.sum(SmsRow.segments), 0))
    spent, segments = session.exec(asked.where(col(SmsRow.at) >= since)).one()
    return Month(int(spent), int(house.value(session, "sms_month_gel")) * 100, int(segments))


def send(to: str, text: str, *, ref: str, delivery_id: int | None = None, is_free: bool = False) -> None:
    """Book an SMS, then hand it to the gateway; ``is_free``: it goes past the cap (safety, codes), and is counted.

    Raises:
        Capped: the month's money is spent.
        Gone, Slower, OSError: as ``adapters.sms`` says.
    """
    sender = _book(text, ref, delivery_id, is_free)
    callback = f"{settings().origins[0]}{CALLBACK}?t={keys.signed(f'sms:{ref}')}"
    gateway_id = sms.deliver({"to": to, "text": text, "sender": sender, "ref": ref, "callback": callback})
    if gateway_id:
        with work() as session:
            session.get_one(SmsRow, ref).gateway_id = gateway_id


def letter(payload: dict[str, Any]) -> None:
    """Send a plain SMS of the outbox (a code, an invitation): never held up by the cap."""
    send(payload["to"], payload["text"], ref=payload["ref"], is_free=True)


def _book(text: str, ref: str, delivery_id: int | None, is_free: bool) -> str:
    """Write an SMS into the book once; gives the name it comes from."""
    at = now()
    with work() as session:
        _one_at_a_time(session)
        if session.get(SmsRow, ref) is None:
            parts = sms.parts(text)
            cost, spent = parts * int(house.value(session, "sms_part_tetri")), month(session, at)
            if not is_free and spent.spent + cost > spent.cap:
                raise Capped
            session.add(SmsRow(ref=ref, delivery_id=delivery_id, segments=parts, cost_tetri=cost, at=at))
        return str(house.value(session, "sms_sender"))


def _one_at_a_time(session: Session) -> None:
    """Hold a row, so that of two SMS the second sees the first one's cost."""
    if session.get(LeaseRow, "sms", with_for_update=True) is None:
        session.add(LeaseRow(name="sms", holder="", until=now()))
        session.flush()


def tell_state(session: Session, ref: str, state: str) -> bool:
    """Write what the gateway says of an SMS; a state that came late does not undo a delivery."""
    row = session.get(SmsRow, ref, with_for_update=True)
    if row is None or state not in STATES:
        return False
    if row.state == "sent":
        row.state, row.told_at = state, now()
        session.add(row)
    return True
