"""What the chairperson and the board keep above the room."""

from __future__ import annotations

from rustavi_hoa.chat import heads, queries
from rustavi_hoa.chat.reach import reach_of
from rustavi_hoa.chat.service import touch
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.talk_inside import MessagePinRow
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow


@allow(Can.CHAT_BOARD)
def pin(actor: Actor, message_id: int, is_on: bool) -> None:
    """Keep a message above its room, or let it go; what is so already stays and rings nobody.

    Raises:
        NotFound: of a room where the actor is neither chairperson nor of the board, or deleted.
    """
    with work() as session:
        row = queries.message_in_scope(session, reach_of(actor), message_id)
        if row is None or row.deleted_at is not None:
            raise NotFound
        if not heads.may_pin(session, actor, queries.locked_room(session, row.room_id)):
            raise NotFound
        known = session.get(MessagePinRow, row.id)
        if (known is not None) == is_on:
            return
        if known is None:
            session.add(MessagePinRow(message_id=row.id or 0, room_id=row.room_id, person_id=actor.person_id))
        else:
            session.delete(known)
        session.flush()
        note(session, actor, "message.pin", row.id, on=is_on)
        touch(session, row)
