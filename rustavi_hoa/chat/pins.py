"""Which messages stay above a room; callers have checked who may see it (no doors)."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session, col, select

from rustavi_hoa.chat.rules_signs import excerpt
from rustavi_hoa.chat.views import PinView
from rustavi_hoa.db.tables.talk import MessageRow
from rustavi_hoa.db.tables.talk_inside import MessagePinRow

KEPT = 10
"""Pins a screen knows of; it shows the last three, and the next one when one of them goes."""


def moments(session: Session, ids: Collection[int]) -> dict[int, str]:
    """Give when messages were pinned, ISO 8601."""
    asked = select(MessagePinRow).where(col(MessagePinRow.message_id).in_(ids))
    return {row.message_id: row.at.isoformat(timespec="seconds") for row in session.exec(asked).all()}


def of_room(session: Session, room_id: int) -> tuple[PinView, ...]:
    """List the last pinned messages of a room, the newest pin first."""
    asked = (
        select(MessagePinRow, MessageRow)
        .join(MessageRow, col(MessageRow.id) == MessagePinRow.message_id)
        .where(MessagePinRow.room_id == room_id, col(MessageRow.deleted_at).is_(None))
        .order_by(col(MessagePinRow.at).desc(), col(MessagePinRow.message_id).desc())
        .limit(KEPT)
    )
    return tuple(
        PinView(row.id or 0, row.author_name, excerpt(row.text), pin.at.isoformat(timespec="seconds"))
        for pin, row in session.exec(asked).all()
    )
