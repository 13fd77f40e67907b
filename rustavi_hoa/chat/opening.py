"""How rooms come into being by themselves: the first who may enter opens them, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from rustavi_hoa.chat import queries, rules
from rustavi_hoa.chat import queries_rooms as rooms
from rustavi_hoa.chat.reach import Reach, reach_of
from rustavi_hoa.chat.rules import RoomKind
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.register import EntranceRow
from rustavi_hoa.db.tables.talk import RoomRow
from rustavi_hoa.kernel.policy import Actor, Can, Role


@dataclass(frozen=True, slots=True)
class Place:
    """A room that may be: its kind and the ids that make it the only one."""

    kind: RoomKind
    association_id: int | None = None
    entrance_id: int | None = None
    person_id: int | None = None
    chair_id: int | None = None

    def find(self, session: Session) -> RoomRow | None:
        """Fetch the room that stands here already."""
        if self.entrance_id is not None:
            return rooms.room_of_entrance(session, self.entrance_id)
        if self.person_id is not None:
            return rooms.direct_room(session, self.association_id or 0, self.person_id, self.chair_id or 0)
        return rooms.room_of(session, self.association_id or 0, self.kind)


def found(session: Session, actor: Actor, where: str, building_id: int) -> RoomRow | None:
    """Fetch the room an address leads to, if the actor belongs to it and somebody has opened it."""
    door, number = rules.split_door(where)
    reach = reach_of(actor)
    if door == "room":
        return queries.in_scope(session, reach, number)
    if door == "message":
        row = queries.message_in_scope(session, reach, number)
        if row is not None:
            return queries.in_scope(session, reach, row.room_id)
    place = place_of(session, actor, where, building_id)
    return place.find(session) if place else None


def place_of(session: Session, actor: Actor, where: str, building_id: int) -> Place | None:
    """Give the room that may be opened at an address; None where the actor has none."""
    door, number = rules.split_door(where)
    if door == "room":
        return None
    if door == "person":
        return _direct(session, reach_of(actor), number)
    if door == "city":
        is_mine = rooms.reached(session, actor.where(Can.CHAT_CITY), number)
        return Place(RoomKind.CITY, association_id=number) if is_mine else None
    association = rooms.association_of(session, actor.where(Can.CHAT_USE), building_id)
    return Place(RoomKind.ASSOCIATION, association_id=association.id) if association else None


def _direct(session: Session, reach: Reach, other_id: int) -> Place | None:
    """Find where two people are chairperson and resident of one association; a room they have goes before a new one."""
    me, pairs = reach.person_id, []
    if other_id == me:
        return None
    for association_id in rooms.associations_with(session, reach.homes | reach.chaired):
        chairs = rooms.holders(session, Role.CHAIRPERSON, association_id)
        lives = rooms.live_in(session, association_id, (me, other_id))
        pairs += [
            Place(RoomKind.DIRECT, association_id, person_id=resident, chair_id=chair)
            for chair, resident in ((me, other_id), (other_id, me))
            if chair in chairs and resident in lives
        ]
    return next((pair for pair in pairs if pair.find(session)), pairs[0] if pairs else None)


def opened(session: Session, actor: Actor, place: Place) -> RoomRow:
    """Open a room, or give the one that somebody opened a moment ago."""
    if place.entrance_id is not None:
        rooms.locked_entrance(session, place.entrance_id)
    else:
        rooms.locked_association(session, place.association_id or 0)
    room = place.find(session)
    if room is not None:
        return room
    ids: dict[str, Any] = {
        name: getattr(place, name) for name in ("association_id", "entrance_id", "person_id", "chair_id")
    }
    room = RoomRow(kind=place.kind, **ids)
    session.add(room)
    session.flush()
    note(session, actor, "room.open", room.id, kind=str(place.kind), building_id=_building(session, place))
    return room


def _building(session: Session, place: Place) -> int | None:
    if place.entrance_id is not None:
        return session.get_one(EntranceRow, place.entrance_id).building_id
    houses = rooms.houses(session, place.association_id or 0)
    return houses[0].id if houses else None


def missing(session: Session, actor: Actor) -> list[Place]:
    """List the rooms that an actor should have and nobody has opened yet."""
    return [place for place in _due(session, reach_of(actor)) if place.find(session) is None]


def _due(session: Session, reach: Reach) -> Iterator[Place]:
    for association_id in rooms.associations_with(session, reach.homes):
        yield Place(RoomKind.ASSOCIATION, association_id)
    for entrance_id in rooms.shared_entrances(session, reach.person_id):
        yield Place(RoomKind.ENTRANCE, entrance_id=entrance_id)
    for association_id in rooms.associations_with(session, reach.boards):
        if rooms.holders(session, Role.BOARD, association_id):
            yield Place(RoomKind.BOARD, association_id)
    for association_id in rooms.associations_with(session, reach.chaired):
        yield Place(RoomKind.CITY, association_id)
