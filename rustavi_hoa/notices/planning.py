"""From new notices to their ways out: who wants it where, now or in the evening's letter.

The plan may be made twice (a worker that died): what is planned already stays as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import send
from rustavi_hoa.db.tables.notices import DeadAddressRow, DeliveryRow, DigestRow, NoticeRow, SubscriptionRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.notices import devices, queries
from rustavi_hoa.notices.choosing import Taste, tastes
from rustavi_hoa.notices.kinds import Channel, Kind, Mode, kind_of
from rustavi_hoa.notices.states import State
from rustavi_hoa.notices.things import audible

DELIVERY = "notice"
DIGEST = "digest"
"""Kinds of the outbox rows that carry one delivery, or one person's letter of a day."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a person can be reached; addresses that refused for good are no more."""

    devices: tuple[int, ...]
    mailbox: str
    phone: str


def plan(payload: dict[str, Any]) -> None:
    """Plan every way out of the new notices of one cause."""
    at = now()
    with reading() as session:
        rows = session.exec(select(NoticeRow).where(col(NoticeRow.id).in_(payload["ids"]))).all()
        rows = [row for row in rows if row.read_at is None]
        heard = audible(session, rows)
        reach = reaches(session, {row.person_id for row in rows}, at)
        chosen = tastes(session, list(reach))
        hour = int(house.value(session, "digest_hour"))
        ways: list[dict[str, Any]] = []
        for row in rows:
            kind = kind_of(row.kind)
            if kind is not None and row.person_id in reach and row.id in heard:
                ways += _ways(row, kind, chosen[row.person_id], reach[row.person_id], at, hour)
    if ways:
        with work() as session:
            _write(session, ways)


def reaches(session: Session, people: set[int], at: datetime) -> dict[int, Reach]:
    """Find where people with an open account can be reached; people of the demo have devices only."""
    rows = session.exec(select(PersonRow).where(col(PersonRow.id).in_(people), col(PersonRow.is_active).is_(True)))
    known = {row.id: row for row in rows.all()}
    held: dict[int, list[SubscriptionRow]] = defaultdict(list)
    for device in devices.living(session, known.keys(), at):
        held[device.person_id].append(device)
    contacts = [each for row in known.values() if not row.is_demo for each in (row.email, row.phone) if each]
    dead = set(session.exec(select(DeadAddressRow.contact).where(col(DeadAddressRow.contact).in_(contacts))).all())
    alive = set(contacts) - dead
    return {
        each: Reach(
            tuple(device.id for device in held[each]),
            row.email if row.email in alive else "",
            row.phone if row.phone in alive else "",
        )
        for each, row in known.items()
    }


def _ways(row: NoticeRow, kind: Kind, taste: Taste, reach: Reach, at: datetime, hour: int) -> Iterator[dict[str, Any]]:
    """Give the ways out of one notice."""
    alone = not reach.devices and not reach.mailbox
    targets = {
        Channel.PUSH: reach.devices,
        Channel.MAIL: (0,) if reach.mailbox else (),
        Channel.SMS: (0,) if reach.phone else (),
    }
    due = at if kind.value.is_safety else taste.quiet.ends(at) or at
    for channel, places in targets.items():
        mode = taste.mode(kind.value.topic, channel)
        if mode is Mode.OFF or (mode is Mode.ALONE and not alone):
            continue
        is_digest = mode is Mode.DIGEST
        for target in places:
            yield {
                "notice_id": row.id,
                "person_id": row.person_id,
                "channel": channel.value,
                "target": target,
                "state": (State.DIGEST if is_digest else State.WAITING).value,
                "why": "",
                "tries": 0,
                "at": at,
                "due_at": evening(at, hour) if is_digest else due,
                "done_at": None,
            }


def evening(at: datetime, hour: int) -> datetime:
    """Give the next moment at which the letter of the day leaves. Unit: hour of Tbilisi."""
    today = local(at).replace(hour=hour % 24, minute=0, second=0, microsecond=0)
    return today if today > local(at) else today + timedelta(days=1)


def _write(session: Session, ways: list[dict[str, Any]]) -> None:
    table = DeliveryRow.__table__.c
    new = queries.add_new(session, DeliveryRow, ways, gives=table.id)
    for row in session.exec(select(DeliveryRow).where(col(DeliveryRow.id).in_(new))).all():
        if row.state == State.DIGEST:
            _promise_letter(session, row.person_id, row.due_at)
        else:
            send(session, DELIVERY, {"id": row.id}, due_at=row.due_at)


def _promise_letter(session: Session, person_id: int, due_at: datetime) -> None:
    """Promise a person's letter of the day once."""
    day = local(due_at).date()
    rows = [{"person_id": person_id, "day": day}]
    if queries.add_new(session, DigestRow, rows, gives=DigestRow.__table__.c.person_id):
        send(session, DIGEST, {"person": person_id, "day": day.isoformat()}, due_at=due_at)
