"""A sign under a neighbour's message: given and taken back, as often as the phone repeats it."""

from __future__ import annotations

from rustavi_hoa.chat import beside, queries, words_inside
from rustavi_hoa.chat.reach import reach_of
from rustavi_hoa.chat.rules_signs import SIGNS
from rustavi_hoa.chat.service import touch
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.talk_inside import MessageSignRow
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow


@allow(Can.CHAT_TALK)
def give_sign(actor: Actor, message_id: int, sign: str, is_on: bool) -> None:
    """Put the actor's sign under a message, or take it away; what is so already stays and rings nobody.

    Raises:
        NotFound: of another room, or deleted.
        Invalid: no such sign.
    """
    if sign not in SIGNS:
        raise invalid("sign", words_inside.NO_SUCH_SIGN)
    with work() as session:
        row = queries.message_in_scope(session, reach_of(actor), message_id)
        if row is None or row.deleted_at is not None:
            raise NotFound
        queries.locked_room(session, row.room_id)  # two phones of one person take turns
        known = beside.sign_of(session, row.id or 0, actor.person_id, sign)
        if (known is not None) == is_on:
            return
        if known is None:
            session.add(MessageSignRow(message_id=row.id or 0, person_id=actor.person_id, sign=sign))
        else:
            session.delete(known)
        session.flush()
        note(session, actor, "message.sign", row.id, sign=sign, on=is_on)
        touch(session, row)
