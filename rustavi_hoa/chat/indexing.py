"""Keeps the search of messages in step: whatever session writes, edits or deletes a message writes its words too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from sqlalchemy import delete, event, insert, inspect
from sqlalchemy.orm import Session as AnySession
from sqlmodel import Session, col, select

from rustavi_hoa.chat.stems import words_of
from rustavi_hoa.db.tables.talk import MessageRow
from rustavi_hoa.db.tables.talk_inside import MessageWordRow

AT_ONCE = 400
TOUCHED = "messages to index"


def rebuild(session: Session) -> int:
    """Write the words of all messages anew. Shape: how many messages were read."""
    session.execute(delete(MessageWordRow))
    last, count = 0, 0
    while some := session.exec(
        select(MessageRow).where(MessageRow.id > last).order_by(col(MessageRow.id)).limit(AT_ONCE)
    ).all():
        _learn(session, some)
        last, count = some[-1].id or 0, count + len(some)
        session.expunge_all()
    return count


def refresh(session: AnySession, ids: Iterable[int]) -> None:
    """Bring the words of these messages to what they say now; a deleted message has none."""
    for some in _parts(sorted(ids)):
        session.execute(delete(MessageWordRow).where(col(MessageWordRow.message_id).in_(some)))
        _learn(session, session.scalars(select(MessageRow).where(col(MessageRow.id).in_(some))).all())


def _learn(session: AnySession, rows: Iterable[MessageRow]) -> None:
    made = [
        {"room_id": row.room_id, "word": word, "message_id": row.id}
        for row in rows
        if row.deleted_at is None
        for word in sorted(words_of(row.text))
    ]
    if made:
        session.execute(insert(MessageWordRow), sorted(made, key=lambda row: (row["room_id"], row["word"])))


def _parts(ids: list[int]) -> Iterator[list[int]]:
    return (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE))


def _says_other(row: Any) -> bool:
    attributes = inspect(row).attrs
    return any(attributes[name].history.has_changes() for name in ("text", "deleted_at"))


@event.listens_for(AnySession, "after_flush")
def _remember(session: AnySession, _context: object) -> None:
    for row in chain(session.new, session.dirty):
        if isinstance(row, MessageRow) and _says_other(row):
            session.info.setdefault(TOUCHED, set()).add(row.id)


@event.listens_for(AnySession, "before_commit")
def _keep_in_step(session: AnySession) -> None:
    session.flush()
    ids = session.info.pop(TOUCHED, None)
    if ids:
        refresh(session, ids)


@event.listens_for(AnySession, "after_rollback")
def _forget(session: AnySession) -> None:
    session.info.pop(TOUCHED, None)
