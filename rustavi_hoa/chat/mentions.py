"""Who is spoken to by name in a message: "@ნინო", "@თავმჯდომარე"; told in the message's own transaction (no doors)."""

from __future__ import annotations

import re
from collections.abc import Collection

from sqlmodel import Session, col, select

from rustavi_hoa.chat import blocking, heads, pace, queries, rules
from rustavi_hoa.chat import queries_rooms as rooms
from rustavi_hoa.chat.reach import reach_of
from rustavi_hoa.chat.rules import CITY, RoomKind
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.talk import MessageRow, RoomRow
from rustavi_hoa.identity.actors import actor_of
from rustavi_hoa.kernel.policy import Role
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices import things
from rustavi_hoa.notices.kinds import Kind

CHAIR = ("თავმჯდომარე", "chairperson", "chair")
ENDING = r"[\w]{0,2}(?!\w)"
"""Georgian puts a case at the end of a name: ნინოს, ნინომ."""
MOST = 20
"""People one message may call."""


def tell(session: Session, room: RoomRow, message: MessageRow, answered: Collection[int] = ()) -> None:
    """Tell those whom a new message names, and those whose message it answers; and once an hour whom it is for."""
    people = set(answered)
    if "@" in message.text:
        people |= named(message.text, _members(session, room), _chairs(session, room))
    if message.author_place != rules.CHAIR and pace.is_quiet(session, room.id or 0, message.sent_at):
        return
    addressed = _addressed(session, room, message)
    hiding = blocking.who_hide(session, message.author_id, people | addressed) | {message.author_id}
    called = sorted(people - hiding)[:MOST]
    written = sorted(addressed - people - hiding)
    if not called and not written:
        return
    thing = f"message:{message.id}"
    ka, en = heads.whose(session, room)
    where = {"ka": ka, "en": en}
    facts = {"who": message.author_name, "room": where}
    within = f"room:{room.id}"
    notices.tell(session, called, Kind.MENTION, thing, thing, within=within, **facts)
    hour = f"written:{room.id}:{message.sent_at:%Y%m%d%H}"  # one notice of a talk an hour, not one a message
    notices.tell(session, written, Kind.WRITTEN, thing, hour, within=within, room=where)  # names nobody: it is kept


def _addressed(session: Session, room: RoomRow, message: MessageRow) -> set[int]:
    """Give whom a room's every message is for: the other of two, and a chairperson when City Hall answers."""
    if room.kind == RoomKind.DIRECT:
        return {each for each in (room.person_id, room.chair_id) if each is not None}
    if room.kind == RoomKind.CITY and message.author_place == CITY:
        return set(_chairs(session, room))
    return set()


def named(text: str, members: dict[int, str], chairs: Collection[int]) -> set[int]:
    """Find the people a text calls: by the name they show, or by the first word of it where that is one person's."""
    said = text.casefold()
    found = set(chairs) if any(_calls(said, word) for word in CHAIR) else set()
    found |= {person for person, name in members.items() if name and _calls(said, name.casefold())}
    first: dict[str, list[int]] = {}
    for person, name in members.items():
        if name.strip():
            first.setdefault(name.split()[0].casefold(), []).append(person)
    return found | {people[0] for word, people in first.items() if len(people) == 1 and _calls(said, word)}


def _calls(said: str, name: str) -> bool:
    return re.search(rf"(?<!\w)@{re.escape(name)}{ENDING}", said) is not None


def _members(session: Session, room: RoomRow) -> dict[int, str]:
    """Give whom a message may call: the people of a house, or those who wrote here and the chairpersons."""
    if room.kind in (RoomKind.ASSOCIATION, RoomKind.ENTRANCE):
        return rooms.members(session, room)
    boards = rooms.holders(session, Role.BOARD, room.association_id or 0) if room.kind == RoomKind.BOARD else {}
    if room.kind == RoomKind.DIRECT and room.person_id is not None:
        boards = {room.person_id: session.get_one(PersonRow, room.person_id).shown_name}
    return rooms.writers(session, room.id) | boards | _chairs(session, room)


def _chairs(session: Session, room: RoomRow) -> dict[int, str]:
    if room.association_id is None and room.entrance_id is None:
        return {}
    owner = room.association_id or rooms.houses_of(session, room)[0].association_id or 0
    held = rooms.holders(session, Role.CHAIRPERSON, owner)
    return {each: name for each, name in held.items() if room.chair_id in (None, each)}


def may_hear(session: Session, people: Collection[int], ids: Collection[int]) -> set[tuple[int, int]]:
    """Give which (person, message) may be heard now: it was not deleted, and they still belong to its room."""
    asked = select(MessageRow.id, MessageRow.room_id).where(
        col(MessageRow.id).in_(ids), col(MessageRow.deleted_at).is_(None)
    )
    standing = dict(session.exec(asked).all())
    rows = session.exec(select(PersonRow).where(col(PersonRow.id).in_(people), col(PersonRow.is_active))).all()
    heard: set[tuple[int, int]] = set()
    for row in rows:
        inside = queries.in_scope_of(session, reach_of(actor_of(session, row)), set(standing.values()))
        heard |= {(row.id, each) for each, room in standing.items() if room in inside}
    return heard


things.GUARDS["message"] = may_hear
