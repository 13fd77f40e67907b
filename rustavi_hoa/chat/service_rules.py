"""What the chairperson sets for a room, whom a person hides, and a person's own copy of a room."""

from __future__ import annotations

from sqlmodel import Session, col, select

from rustavi_hoa.chat import blocking, heads, pace, queries, words_rules
from rustavi_hoa.chat.reach import reach_of
from rustavi_hoa.chat.views_rules import RoomRules
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.talk import MessageRow, RoomRow
from rustavi_hoa.db.tables.talk_inside import PersonBlockRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow

HOURS = 24


@allow(Can.CHAT_TALK)
def rules(actor: Actor, room_id: int) -> RoomRules:
    """Give the rules of a room of the actor's."""
    with reading() as session:
        room = _room(session, actor, room_id)
        rule, name = pace.of(session, room_id), heads.named(session, actor, room)
        may = heads.is_chair(session, actor, room)
        return RoomRules(room_id, name.title, name.title_en, rule.slow_seconds, rule.quiet_since, rule.quiet_until, may)


@allow(Can.CHAT_MODERATE)
def set_rules(actor: Actor, room_id: int, slow: int, since: int, until: int) -> None:
    """Set the pause between messages and the quiet hours; two equal hours mean none.

    Raises:
        NotFound: of a room the actor does not chair.
        Invalid: a pause or an hour that is not offered.
    """
    if slow not in pace.SLOW:
        raise invalid("slow", words_rules.BAD_RULE)
    if not (0 <= since < HOURS and 0 <= until < HOURS):
        raise invalid("since", words_rules.BAD_RULE)
    with work() as session:
        room = _room(session, actor, room_id)
        if not heads.is_chair(session, actor, room):
            raise NotFound
        queries.locked_room(session, room_id)
        rule = pace.of(session, room_id)
        rule.slow_seconds, rule.quiet_since, rule.quiet_until = slow, since, until
        rule.person_id, rule.at = actor.person_id, now()
        session.add(rule)
        note(session, actor, "room.rules", room_id, slow=slow, since=since, until=until)


@allow(Can.CHAT_TALK)
def block(actor: Actor, message_id: int, is_on: bool) -> None:
    """Hide the author of a message for the actor alone, or show them again; twice is once.

    Raises:
        NotFound: of another room, or the actor's own.
    """
    with work() as session:
        row = queries.message_in_scope(session, reach_of(actor), message_id)
        if row is None or row.author_id == actor.person_id:
            raise NotFound
        known = blocking.one(session, actor.person_id, row.author_id)
        if known is None and is_on:
            session.add(PersonBlockRow(person_id=actor.person_id, other_id=row.author_id))
        elif known is not None and not is_on:
            session.delete(known)
        else:
            return
        note(session, actor, "person.block", row.id, on=is_on)


@allow(Can.CHAT_TALK)
def copy(actor: Actor, room_id: int) -> str:
    """Give everything the actor may see in a room as a text, oldest first; what was deleted is not in it."""
    with reading() as session:
        room = _room(session, actor, room_id)
        name = heads.named(session, actor, room)
        title = (name.title_en if actor.locale == "en" else "") or name.title
        day = dates.long_day(now(), actor.locale)
        asked = select(MessageRow).where(MessageRow.room_id == room_id, col(MessageRow.deleted_at).is_(None))
        lines = [_line(row, actor.locale) for row in session.exec(asked.order_by(col(MessageRow.seq))).all()]
    with work() as session:
        note(session, actor, "room.copy", room_id)
    return "\n".join([words_rules.COPY_HEAD.render(actor.locale, title=title, day=day), "", *lines, ""])


def _line(row: MessageRow, locale: str) -> str:
    photos = words_rules.PHOTOS.render(locale, n=str(row.photo_count)) if row.photo_count else ""
    at = dates.local(row.sent_at)
    return f"{at:%Y-%m-%d %H:%M} {row.author_name}: {' '.join(filter(None, (row.text, photos)))}"


def _room(session: Session, actor: Actor, room_id: int) -> RoomRow:
    room = queries.in_scope(session, reach_of(actor), room_id)
    if room is None:
        raise NotFound
    return room
