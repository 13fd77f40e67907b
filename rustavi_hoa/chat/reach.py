"""Which rooms a person belongs to, as one condition of a question (ADR 0070); nobody's right is a row to forget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import false, true
from sqlmodel import and_, col, exists, or_

from rustavi_hoa.chat.rules import RoomKind
from rustavi_hoa.db.tables.people import MembershipRow
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow
from rustavi_hoa.db.tables.talk import RoomRow
from rustavi_hoa.kernel.policy import Actor, Can, Scope

CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Reach:
    """Where one person may talk: ids of buildings, except ``city``, which may be all of them."""

    person_id: int
    homes: frozenset[int] = frozenset()
    chaired: frozenset[int] = frozenset()
    boards: frozenset[int] = frozenset()
    city: Scope = Scope()
    forum: bool = False


def reach_of(actor: Actor) -> Reach:
    """Read today's rights of a person; who left a house is on its board no longer."""
    homes = actor.where(Can.CHAT_USE).buildings
    return Reach(
        person_id=actor.person_id,
        homes=homes,
        chaired=actor.where(Can.CHAT_MODERATE).buildings,
        boards=actor.where(Can.CHAT_BOARD).buildings & homes,
        city=actor.where(Can.CHAT_CITY),
        forum=actor.may(Can.CHAT_FORUM),
    )


def within(reach: Reach | Scope) -> Any:
    """Say which rooms are reached; a bare scope reaches the rooms of its associations and no other, never the city."""
    if isinstance(reach, Scope):
        return and_(RoomRow.kind == RoomKind.ASSOCIATION, house_among(reach.buildings))
    resident = and_(RoomRow.person_id == reach.person_id, house_among(reach.homes))
    chair = and_(RoomRow.chair_id == reach.person_id, house_among(reach.chaired))
    return or_(
        and_(RoomRow.kind == RoomKind.ASSOCIATION, house_among(reach.homes)),
        and_(RoomRow.kind == RoomKind.ENTRANCE, _lives_there(reach.person_id)),
        and_(RoomRow.kind == RoomKind.BOARD, house_among(reach.boards)),
        and_(RoomRow.kind == RoomKind.CITY, true() if reach.city.city else house_among(reach.city.buildings)),
        and_(RoomRow.kind == RoomKind.TOPIC, true() if reach.forum else false()),
        and_(RoomRow.kind == RoomKind.DIRECT, or_(resident, chair)),
    )


def house_among(buildings: frozenset[int]) -> Any:
    """Hold the rooms of associations that have one of the buildings."""
    return exists().where(BuildingRow.association_id == RoomRow.association_id, col(BuildingRow.id).in_(buildings))


def _lives_there(person_id: int) -> Any:
    """Hold the rooms of entrances where a person has a confirmed apartment."""
    return exists().where(
        ApartmentRow.entrance_id == RoomRow.entrance_id,
        MembershipRow.apartment_id == ApartmentRow.id,
        MembershipRow.person_id == person_id,
        MembershipRow.state == CONFIRMED,
    )
