"""Who is spoken to by name in a message: "@ნინო", "@თავმჯდომარე"; told in the message's own transaction (no doors)."""

from __future__ import annotations

import re
from collections.abc import Collection

from sqlmodel import Session, col, select

from rustavi_hoa.chat import queries
from rustavi_hoa.db.tables.people import MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.db.tables.talk import MessageRow, RoomRow
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
    """Tell those whom a new message names, and those whose message it answers."""
    people = set(answered)
    if "@" in message.text:
        members, chairs = _members(session, room.association_id), _chairs(session, room.association_id)
        people |= named(message.text, members, chairs)
    called = sorted(people - {message.author_id})[:MOST]
    if not called:
        return
    house = queries.houses(session, room.association_id)[0]
    thing = f"message:{message.id}"
    where = {"ka": house.address, "en": house.address_en or house.address}
    facts = {"who": message.author_name, "room": where}
    notices.tell(session, called, Kind.MENTION, thing, thing, within=f"room:{room.id}", **facts)


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


def _members(session: Session, association_id: int) -> dict[int, str]:
    asked = (
        select(PersonRow.id, PersonRow.shown_name)
        .join(MembershipRow, col(MembershipRow.person_id) == PersonRow.id)
        .join(BuildingRow, col(BuildingRow.id) == MembershipRow.building_id)
        .where(BuildingRow.association_id == association_id, MembershipRow.state == queries.CONFIRMED)
    )
    return dict(session.exec(asked).all())


def _chairs(session: Session, association_id: int) -> set[int]:
    asked = select(RoleGrantRow.person_id).where(
        RoleGrantRow.association_id == association_id,
        RoleGrantRow.role == Role.CHAIRPERSON,
        col(RoleGrantRow.ended_at).is_(None),
    )
    return set(session.exec(asked).all())


def may_hear(session: Session, people: Collection[int], ids: Collection[int]) -> set[tuple[int, int]]:
    """Give which (person, message) may be heard now: it was not deleted, and they still belong to its room."""
    asked = (
        select(MessageRow.id, RoomRow.association_id)
        .join(RoomRow, col(RoomRow.id) == MessageRow.room_id)
        .where(col(MessageRow.id).in_(ids), col(MessageRow.deleted_at).is_(None))
    )
    standing = dict(session.exec(asked).all())
    inside = {each: _members(session, each).keys() | _chairs(session, each) for each in set(standing.values())}
    return {(person, each) for each, room in standing.items() for person in inside[room] & set(people)}


things.GUARDS["message"] = may_hear
