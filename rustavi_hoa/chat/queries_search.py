"""Questions of the search; every one names the rooms of the asker."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import and_, or_
from sqlmodel import Session, col, select

from rustavi_hoa.chat import queries
from rustavi_hoa.chat.reach import Reach, within
from rustavi_hoa.db.tables.talk import MessageRow, RoomRow
from rustavi_hoa.db.tables.talk_inside import MessageWordRow

Asked = Sequence[tuple[frozenset[str], frozenset[str]]]
LAST_SIGN = "\U0010ffff"


def found(session: Session, rooms: Collection[int], asked: Asked, before: int, limit: int) -> Sequence[MessageRow]:
    """List the newest messages before one (0: of all) that hold every word asked for."""
    chosen = select(MessageRow).where(col(MessageRow.room_id).in_(rooms), col(MessageRow.deleted_at).is_(None))
    for meant, begun in asked:
        held = or_(
            col(MessageWordRow.word).in_(sorted(meant)),
            *(and_(MessageWordRow.word >= each, MessageWordRow.word < each + LAST_SIGN) for each in sorted(begun)),
        )
        holding = select(MessageWordRow.message_id).where(col(MessageWordRow.room_id).in_(rooms), held)
        chosen = chosen.where(col(MessageRow.id).in_(holding))
    if before:
        chosen = chosen.where(MessageRow.id < before)
    return session.exec(chosen.order_by(col(MessageRow.id).desc()).limit(limit)).all()


def my_rooms(session: Session, reach: Reach) -> list[int]:
    """List the rooms that a person belongs to."""
    return list(session.exec(select(RoomRow.id).where(within(reach))).all())


def around(session: Session, row: MessageRow, each_side: int) -> list[MessageRow]:
    """List a message with those that stand before and after it, oldest first."""
    after = (
        select(MessageRow)
        .where(MessageRow.room_id == row.room_id, MessageRow.seq > row.seq)
        .order_by(col(MessageRow.seq))
        .limit(each_side)
    )
    return [*queries.before(session, row.room_id, row.seq, each_side), row, *session.exec(after).all()]
