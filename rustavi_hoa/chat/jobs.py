"""What happens by itself in the rooms: messages older than the setting says are deleted for good."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session, col, select

from rustavi_hoa.db.engine import after_commit, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.db.tables.talk import MessageReportRow, MessageRow
from rustavi_hoa.db.tables.talk_inside import (
    MessagePinRow,
    MessageReplyRow,
    MessageSignRow,
    MessageWordRow,
    PollOptionRow,
    PollRow,
    PollVoteRow,
)
from rustavi_hoa.house import service as house
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.photos.jobs import drop_files

MOST_AT_ONCE = 500
DAYS_OF_A_MONTH = 31
"""A month of keeping is never shorter than a month of the calendar."""
BESIDE = (MessageWordRow, MessageSignRow, MessagePinRow, PollVoteRow, PollOptionRow, PollRow, MessageReportRow)
"""In this order: votes point to answers, answers to polls."""


def forget_old() -> int:
    """Delete the oldest messages that the setting lets go; gives how many. An empty setting keeps all.

    A message that became a problem stays: the problem points to it as its beginning.
    """
    with work() as session:
        months = str(house.value(session, "keep_message_months"))
        if not months.isdigit() or not int(months):
            return 0
        before = now() - timedelta(days=int(months) * DAYS_OF_A_MONTH)
        asked = select(MessageRow.id).where(MessageRow.sent_at < before, col(MessageRow.issue_id).is_(None))
        ids = [each for each in session.exec(asked.order_by(col(MessageRow.id)).limit(MOST_AT_ONCE)).all() if each]
        if ids:
            _forget(session, ids)
            note(session, None, "message.forget", len(ids), upto=ids[-1])
    return len(ids)


def _forget(session: Session, ids: list[int]) -> None:
    photos = list(session.exec(select(PhotoRow.id).where(col(PhotoRow.message_id).in_(ids))).all())
    deeds: list[Any] = [
        delete(MessageReplyRow).where(col(MessageReplyRow.message_id).in_(ids)),
        delete(MessageReplyRow).where(col(MessageReplyRow.to_id).in_(ids)),
        *(delete(table).where(col(table.message_id).in_(ids)) for table in BESIDE),
        delete(PhotoRow).where(col(PhotoRow.id).in_(photos)),
        delete(MessageRow).where(col(MessageRow.id).in_(ids)),
    ]
    for deed in deeds:
        session.connection().execute(deed)
    after_commit(session, lambda: drop_files(photos))


EVERY_MINUTE = (forget_old,)
