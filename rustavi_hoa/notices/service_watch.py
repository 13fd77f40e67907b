"""What did not arrive, for staff: seen, sent again or taken off; what SMS cost this month."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, func, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note, send
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.notices import DeliveryRow, NoticeRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.notices import planning, sms_book
from rustavi_hoa.notices.states import UNDER_WAY, State
from rustavi_hoa.notices.telling import say
from rustavi_hoa.notices.views import Failure, Watch

PAGE = 50
PLAIN = ("mail", "sms", "notices", planning.DIGEST)
"""Outbox rows whose failure stands for itself; one of a single notice is seen by its delivery."""


@allow(Can.NOTICE_WATCH)
def watch(actor: Actor) -> Watch:
    """Show the last failures and the month's SMS; never an address, a code or what a notice said."""
    with reading() as session:
        return _shown(session)


@allow(Can.NOTICE_WATCH)
def resend(actor: Actor, failure_id: int) -> Watch:
    """Try one again from the beginning; a negative number is a row of the outbox.

    Raises:
        NotFound: not a failure.
    """
    with work() as session:
        if failure_id < 0:
            row = _outbox(session, -failure_id)
            row.failed_at, row.tries, row.due_at = None, 0, now()
            session.add(row)
        else:
            way = _delivery(session, failure_id)
            way.state, way.why, way.done_at = State.WAITING, "", None
            session.add(way)
            send(session, planning.DELIVERY, {"id": way.id})
        note(session, actor, "notice.resend", failure_id)
        session.flush()
        return _shown(session)


@allow(Can.NOTICE_WATCH)
def drop(actor: Actor, failure_id: int) -> Watch:
    """Take one off the list; it stays in the person's centre.

    Raises:
        NotFound: not a failure.
    """
    with work() as session:
        if failure_id < 0:
            row = _outbox(session, -failure_id)
            row.failed_at, row.done_at, row.payload = None, now(), {}
            session.add(row)
        else:
            way = _delivery(session, failure_id)
            way.state = State.DROPPED
            session.add(way)
        note(session, actor, "notice.drop", failure_id)
        session.flush()
        return _shown(session)


def _outbox(session: Session, row_id: int) -> OutboxRow:
    row = session.get(OutboxRow, row_id, with_for_update=True)
    if row is None or row.failed_at is None or row.done_at is not None or row.kind not in PLAIN:
        raise NotFound
    return row


def _delivery(session: Session, delivery_id: int) -> DeliveryRow:
    row = session.get(DeliveryRow, delivery_id, with_for_update=True)
    if row is None or row.state != State.FAILED:
        raise NotFound
    return row


def _shown(session: Session) -> Watch:
    at = now()
    asked = (
        select(DeliveryRow, NoticeRow.kind, PersonRow.shown_name)
        .join(NoticeRow, col(NoticeRow.id) == DeliveryRow.notice_id)
        .join(PersonRow, col(PersonRow.id) == DeliveryRow.person_id)
        .where(DeliveryRow.state == State.FAILED)
        .order_by(col(DeliveryRow.id).desc())
        .limit(PAGE)
    )
    failures = [_failure(row, kind, name, at) for row, kind, name in session.exec(asked).all()]
    plain = select(OutboxRow).where(col(OutboxRow.failed_at).is_not(None), col(OutboxRow.done_at).is_(None))
    plain = plain.where(col(OutboxRow.kind).in_(PLAIN)).order_by(col(OutboxRow.id).desc()).limit(PAGE)
    failures += [
        Failure(-row.id, row.kind, "", "", "", row.tries, _why(row.error), stamp(row.failed_at, at))
        for row in session.exec(plain).all()
    ]
    waiting = session.exec(select(func.count()).where(col(DeliveryRow.state).in_(UNDER_WAY))).one()
    month = sms_book.month(session, at)
    return Watch(failures, int(waiting), _gel(month.spent), _gel(month.cap), month.segments, month.spent >= month.cap)


def _failure(row: DeliveryRow, kind: str, name: str, at: datetime) -> Failure:
    """Name a delivery by its kind: the title without its facts."""
    ka, en = (say(kind, {}, locale)[0].strip(" ·:,.–") for locale in LOCALES)
    return Failure(row.id, row.channel, name, ka, en, row.tries, _why(row.why), stamp(row.done_at or row.at, at))


def _why(said: str) -> str:
    """Keep the machine's words, without those that are an address."""
    return " ".join(word for word in said.split() if "@" not in word and "+" not in word)[:120]


def _gel(tetri: int) -> str:
    return f"{tetri // 100}.{tetri % 100:02}"
