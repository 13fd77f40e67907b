"""How fast a room may be written in, and when it calls nobody (no doors; parts of the deeds of a room)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from rustavi_hoa.chat import words_rules
from rustavi_hoa.db.tables.talk import MessageRow, RoomRow
from rustavi_hoa.db.tables.talk_inside import RoomRuleRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid

NEVER = -1
SLOW = (0, 30, 60, 300, 900)
"""Seconds between two messages of one person; 0: no slow mode."""


def of(session: Session, room_id: int) -> RoomRuleRow:
    """Give the rules of a room; a room without any has the calm ones."""
    return session.get(RoomRuleRow, room_id) or RoomRuleRow(room_id=room_id)


def hold(session: Session, room: RoomRow, person_id: int) -> None:
    """Let a person write again only after the room's pause; the chairperson is not asked.

    Raises:
        Invalid: too soon.
    """
    pause = of(session, room.id or 0).slow_seconds
    if not pause:
        return
    asked = select(MessageRow.sent_at).where(MessageRow.room_id == room.id, MessageRow.author_id == person_id)
    last = session.exec(asked.order_by(col(MessageRow.seq).desc()).limit(1)).first()
    if last is None:
        return
    left = (last + timedelta(seconds=pause) - now()).total_seconds()
    if left > 0:
        raise invalid("text", words_rules.TOO_SOON, n=str(int(left) + 1))


def is_quiet(session: Session, room_id: int, at: datetime) -> bool:
    """Tell whether a room calls nobody at a moment: its quiet hours, by the clocks of Rustavi."""
    rule = of(session, room_id)
    if rule.quiet_since == rule.quiet_until:
        return False
    hour = dates.local(at).hour
    if rule.quiet_since < rule.quiet_until:
        return rule.quiet_since <= hour < rule.quiet_until
    return hour >= rule.quiet_since or hour < rule.quiet_until
