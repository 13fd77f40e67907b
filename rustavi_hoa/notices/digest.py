"""The letter of the day: what waits for a person, one entry for a thing, the newest state first."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlmodel import Session, col, select, update

from rustavi_hoa.adapters import mail
from rustavi_hoa.adapters.gone import Gone
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.notices import DeliveryRow, NoticeRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.house.delivery import Later, Settle
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.notices import composing, dropping
from rustavi_hoa.notices.choosing import Taste, tastes
from rustavi_hoa.notices.kinds import Channel, Mode, kind_of
from rustavi_hoa.notices.planning import reaches
from rustavi_hoa.notices.states import State
from rustavi_hoa.notices.things import audible

Waiting = tuple[DeliveryRow, NoticeRow]


def deliver(payload: dict[str, Any]) -> Settle | None:
    """Send one person's letter of a day.

    Raises:
        Later: quiet hours.
        OSError, smtplib.SMTPException: it did not leave; try again.
    """
    person_id, day = payload["person"], date.fromisoformat(payload["day"])
    with work() as session:
        waiting = _waiting(session, person_id)
        reach = reaches(session, {person_id}, now()).get(person_id)
        taste = tastes(session, [person_id])[person_id]
        kept = _kept(session, taste, waiting) if reach and reach.mailbox else []
        kept_ids = {row.id for row, _ in kept}
        _end(session, [row.id for row, _ in waiting if row.id not in kept_ids], State.UNWANTED)
        person = session.get_one(PersonRow, person_id)
    if reach is None or not kept:
        return None
    if (quiet := taste.quiet.ends(now())) is not None:
        raise Later(quiet)
    try:
        mail.deliver(composing.digest(person, reach.mailbox, day, _groups([notice for _, notice in kept])))
    except Gone as gone:
        why = str(gone)
        return lambda session: _gone(session, kept, person, why)
    return lambda session: _end(session, list(kept_ids), State.SENT)


def failed(session: Session, payload: dict[str, Any], error: str) -> None:
    """Let staff see what a letter held whose last try failed."""
    _end(session, [row.id for row, _ in _waiting(session, payload["person"])], State.FAILED, error)


def _gone(session: Session, kept: list[Waiting], person: PersonRow, why: str) -> None:
    _end(session, [row.id for row, _ in kept], State.GONE, why)
    dropping.drop(session, kept[0][0], None, person, why)


def _waiting(session: Session, person_id: int) -> list[Waiting]:
    asked = (
        select(DeliveryRow, NoticeRow)
        .join(NoticeRow, col(NoticeRow.id) == DeliveryRow.notice_id)
        .where(DeliveryRow.person_id == person_id, DeliveryRow.state == State.DIGEST, DeliveryRow.due_at <= now())
        .order_by(col(NoticeRow.id).desc())
    )
    return list(session.exec(asked).all())


def _kept(session: Session, taste: Taste, waiting: list[Waiting]) -> list[Waiting]:
    """Leave out what was read, may not be seen any more, or is not wanted now."""
    heard = audible(session, [notice for _, notice in waiting])
    return [
        (row, notice)
        for row, notice in waiting
        if notice.read_at is None and notice.id in heard and _is_wanted(taste, notice)
    ]


def _is_wanted(taste: Taste, notice: NoticeRow) -> bool:
    kind = kind_of(notice.kind)
    return kind is not None and taste.mode(kind.value.topic, Channel.MAIL) is not Mode.OFF


def _groups(notices: list[NoticeRow]) -> list[list[NoticeRow]]:
    """Put notices of one thing together, in the order of the newest of each."""
    groups: dict[str, list[NoticeRow]] = {}
    for notice in notices:
        groups.setdefault(notice.thing, []).append(notice)
    return list(groups.values())


def _end(session: Session, ids: list[int], state: State, why: str = "") -> None:
    if ids:
        asked = update(DeliveryRow).where(col(DeliveryRow.id).in_(ids))
        session.exec(asked.values(state=state.value, why=why[:300], done_at=now()))
