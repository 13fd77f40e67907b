"""An answer to a message of the same room, tied in the transaction of its sending (no doors)."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.tables.talk import MessageRow
from rustavi_hoa.db.tables.talk_inside import MessageReplyRow
from rustavi_hoa.kernel.errors import NotFound


def tie(session: Session, row: MessageRow, reply_to: int) -> set[int]:
    """Tie a new message to the one it answers, deleted meanwhile or not. Shape: whom it answers; empty for nobody.

    Raises:
        NotFound: the answered message is of another room.
    """
    if not reply_to:
        return set()
    answered = session.get(MessageRow, reply_to)
    if answered is None or answered.room_id != row.room_id or answered.id == row.id:
        raise NotFound
    session.add(MessageReplyRow(message_id=row.id or 0, to_id=reply_to))
    return set() if answered.deleted_at else {answered.author_id}
