"""One delivery leaves the house, or says why it does not: idempotent by its id, asked anew at the door.

Between the plan and the door a person may have read it elsewhere, muted it, unsubscribed, lost the right to see it, or
heard something newer of the same thing. A worker that dies after sending sends again: the browser knows the notice by
its id, the mailbox by its Message-ID, the gateway by its ref.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlmodel import Session, col, select, update

from rustavi_hoa.adapters import mail, push
from rustavi_hoa.adapters.gone import Gone
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.notices import DeliveryRow, NoticeRow, SubscriptionRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.house.delivery import Later, Settle
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.notices import composing, devices, dropping, sms_book
from rustavi_hoa.notices.choosing import tastes
from rustavi_hoa.notices.kinds import Channel, Kind, Mode, kind_of
from rustavi_hoa.notices.planning import Reach, reaches
from rustavi_hoa.notices.states import UNDER_WAY, State
from rustavi_hoa.notices.telling import subject
from rustavi_hoa.notices.things import audible

PACE = timedelta(hours=1)
"""An association's ordinary announcements are pushed at most once in this time (peers 1.4, Condo's rule)."""


LATELY = timedelta(days=7)
"""How far back another notice of the same thing is looked for."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """Everything one delivery needs, read in one look."""

    row: DeliveryRow
    notice: NoticeRow
    kind: Kind
    person: PersonRow
    reach: Reach
    device: SubscriptionRow | None


def deliver(payload: dict[str, Any]) -> Settle | None:
    """Send one delivery, if it still should be.

    Raises:
        Later: quiet hours, or an announcement was pushed within the hour.
        OSError, smtplib.SMTPException, Slower: it did not leave; try again.
    """
    parcel = _taken(payload["id"])
    if parcel is None:
        return None
    try:
        _SEND[Channel(parcel.row.channel)](parcel)
    except Gone as gone:
        why = str(gone)
        return lambda session: dropping.drop(session, parcel.row, parcel.device, parcel.person, why)
    except sms_book.Capped:
        return lambda session: settle(session, parcel.row.id, State.CAPPED)
    return lambda session: settle(session, parcel.row.id, State.SENT)


def settle(session: Session, delivery_id: int, state: State, why: str = "") -> None:
    """Write how a delivery ended."""
    values = {"state": state.value, "why": why[:300], "done_at": now()}
    session.exec(update(DeliveryRow).where(DeliveryRow.id == delivery_id).values(**values))


def failed(session: Session, payload: dict[str, Any], error: str) -> None:
    """Let staff see a delivery whose last try failed."""
    settle(session, payload["id"], State.FAILED, error)


def _taken(delivery_id: int) -> Parcel | None:
    """Ask everything anew, and take the delivery; None when it shall not leave."""
    with work() as session:
        row = session.exec(select(DeliveryRow).where(DeliveryRow.id == delivery_id).with_for_update()).one_or_none()
        if row is None or row.state not in UNDER_WAY:
            return None
        session.exec(select(PersonRow.id).where(PersonRow.id == row.person_id).with_for_update()).one()
        parcel = _parcel(session, row)
        reason = _reason_against(session, parcel) if parcel else State.DROPPED
        if parcel is None or reason is not None:
            settle(session, row.id, reason or State.DROPPED)
            return None
        row.state, row.done_at, row.tries = State.SENDING, now(), row.tries + 1
        session.add(row)
        return parcel


def _parcel(session: Session, row: DeliveryRow) -> Parcel | None:
    at = now()
    notice = session.get_one(NoticeRow, row.notice_id)
    kind = kind_of(notice.kind)
    reach = reaches(session, {row.person_id}, at).get(row.person_id)
    living = {each.id: each for each in devices.living(session, [row.person_id], at)}
    device = living.get(row.target)
    places = {Channel.PUSH: device, Channel.MAIL: reach and reach.mailbox, Channel.SMS: reach and reach.phone}
    if kind is None or reach is None or not places[Channel(row.channel)]:
        return None
    return Parcel(row, notice, kind, session.get_one(PersonRow, row.person_id), reach, device)


def _reason_against(session: Session, parcel: Parcel) -> State | None:
    """Say why a delivery shall not leave now.

    Raises:
        Later: but afterwards it may.
    """
    row, notice, traits = parcel.row, parcel.notice, parcel.kind.value
    if not audible(session, [notice]):
        return State.HIDDEN
    if notice.read_at is not None:
        return State.READ
    taste = tastes(session, [row.person_id])[row.person_id]
    if taste.mode(traits.topic, Channel(row.channel)) is Mode.OFF:
        return State.UNWANTED
    if traits.is_safety:
        return None
    if row.channel == Channel.PUSH and _is_superseded(session, parcel):
        return State.SUPERSEDED
    quiet = taste.quiet.ends(now())
    if quiet is not None:
        raise Later(quiet)
    if traits.is_paced and row.channel == Channel.PUSH:
        _keep_pace(session, parcel)
    return None


def _others(session: Session, parcel: Parcel, *states: State) -> list[tuple[DeliveryRow, NoticeRow]]:
    """List the other ways out to the same device of what shows in the same place of its screen."""
    row, notice = parcel.row, parcel.notice
    asked = (
        select(DeliveryRow, NoticeRow)
        .join(NoticeRow, col(NoticeRow.id) == DeliveryRow.notice_id)
        .where(
            DeliveryRow.person_id == row.person_id,
            DeliveryRow.channel == row.channel,
            DeliveryRow.target == row.target,
            DeliveryRow.id != row.id,
            col(DeliveryRow.at) > now() - LATELY,
            col(DeliveryRow.state).in_(states),
        )
    )
    place = subject(notice.thing, notice.facts)
    return [(way, other) for way, other in session.exec(asked).all() if subject(other.thing, other.facts) == place]


def _is_superseded(session: Session, parcel: Parcel) -> bool:
    """Tell whether something newer of the same thing went there, or is about to: the newest state comes first."""
    others = _others(session, parcel, *UNDER_WAY, State.SENT)
    return any(other.id > parcel.notice.id for _, other in others)


def _keep_pace(session: Session, parcel: Parcel) -> None:
    since = now() - PACE
    lately = _others(session, parcel, State.SENT, State.SENDING)
    pushed = [way.done_at for way, other in lately if other.kind == parcel.notice.kind and way.done_at > since]
    if pushed:
        raise Later(max(pushed) + PACE)


def _by_push(parcel: Parcel) -> None:
    device = parcel.device
    if device is None:
        raise Gone("no device")
    is_safety = parcel.kind.value.is_safety
    letter = composing.push(parcel.notice, parcel.person.locale)
    browser = push.Browser(device.endpoint, device.p256dh, device.auth)
    push.deliver(browser, letter, topic=f"{parcel.person.id} {letter['tag']}", is_urgent=is_safety)


def _by_mail(parcel: Parcel) -> None:
    mail.deliver(composing.letter(parcel.notice, parcel.kind, parcel.person, parcel.reach.mailbox, parcel.row.id))


def _by_sms(parcel: Parcel) -> None:
    text = composing.sms(parcel.notice, parcel.person.locale)
    ref = f"n{parcel.row.id}"
    sms_book.send(parcel.reach.phone, text, ref=ref, delivery_id=parcel.row.id, is_free=parcel.kind.value.is_safety)


_SEND: dict[Channel, Callable[[Parcel], None]] = {
    Channel.PUSH: _by_push,
    Channel.MAIL: _by_mail,
    Channel.SMS: _by_sms,
}
