"""Questions about rooms and the people in them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlmodel import Session, and_, col, exists, func, or_, select

from rustavi_hoa.chat import queries
from rustavi_hoa.chat.reach import CONFIRMED, Reach, house_among, within
from rustavi_hoa.chat.rules import RoomKind
from rustavi_hoa.db.tables.people import MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, EntranceRow
from rustavi_hoa.db.tables.talk import MessageRow, ReadMarkRow, RoomRow
from rustavi_hoa.kernel.policy import Role, Scope


def association_of(session: Session, scope: Scope, building_id: int, *, locked: bool = False) -> AssociationRow | None:
    """Fetch the association of a building in the asker's scope."""
    house = exists().where(
        BuildingRow.id == building_id,
        BuildingRow.association_id == AssociationRow.id,
        col(BuildingRow.id).in_(scope.buildings),
    )
    asked = select(AssociationRow).where(house)
    return session.exec(asked.with_for_update() if locked else asked).one_or_none()


def reached(session: Session, scope: Scope, association_id: int) -> bool:
    """Tell whether an association has a building in a scope, which may be the whole city."""
    asked = select(BuildingRow.id).where(BuildingRow.association_id == association_id)
    if not scope.city:
        asked = asked.where(col(BuildingRow.id).in_(scope.buildings))
    return session.exec(asked.limit(1)).first() is not None


def locked_association(session: Session, association_id: int) -> None:
    """Let others who open a room of this association wait."""
    session.exec(select(AssociationRow.id).where(AssociationRow.id == association_id).with_for_update()).one()


def room_of(session: Session, association_id: int, kind: str = RoomKind.ASSOCIATION) -> RoomRow | None:
    """Fetch the one room of a kind that an association has, if anybody has opened it yet."""
    asked = select(RoomRow).where(RoomRow.association_id == association_id, RoomRow.kind == kind)
    return session.exec(asked).one_or_none()


def room_of_entrance(session: Session, entrance_id: int) -> RoomRow | None:
    """Fetch the room of an entrance, if anybody has opened it yet."""
    return session.exec(select(RoomRow).where(RoomRow.entrance_id == entrance_id)).one_or_none()


def direct_room(session: Session, association_id: int, person_id: int, chair_id: int) -> RoomRow | None:
    """Fetch the room where a resident and a chairperson talk alone."""
    asked = select(RoomRow).where(
        RoomRow.association_id == association_id, RoomRow.person_id == person_id, RoomRow.chair_id == chair_id
    )
    return session.exec(asked).one_or_none()


def mine(session: Session, reach: Reach, limit: int) -> Sequence[RoomRow]:
    """List a person's rooms, the last written in first; of empty ones only those that are the person's own."""
    own = or_(
        col(RoomRow.last_at).is_not(None),
        col(RoomRow.kind).in_((RoomKind.ASSOCIATION, RoomKind.ENTRANCE, RoomKind.BOARD, RoomKind.TOPIC)),
        RoomRow.person_id == reach.person_id,
        and_(RoomRow.kind == RoomKind.CITY, house_among(reach.chaired)),
    )
    asked = select(RoomRow).where(within(reach), own)
    newest = (col(RoomRow.last_at).is_(None), col(RoomRow.last_at).desc(), col(RoomRow.id))
    return session.exec(asked.order_by(*newest).limit(limit)).all()


def marks(session: Session, person_id: int, room_ids: Collection[int]) -> dict[int, int]:
    """Give how far a person has read in each of some rooms."""
    asked = select(ReadMarkRow.room_id, ReadMarkRow.seq).where(
        ReadMarkRow.person_id == person_id, col(ReadMarkRow.room_id).in_(room_ids)
    )
    return dict(session.exec(asked).all())


def counts(session: Session, person_id: int, rows: Collection[RoomRow]) -> dict[int, int]:
    """Count what is new for a person in each of some rooms; of a room read to its end nothing is asked."""
    read = marks(session, person_id, [row.id for row in rows])
    return {
        row.id: queries.unread(session, row.id, [person_id])[person_id] if row.seq > read.get(row.id, 0) else 0
        for row in rows
    }


def last_lines(session: Session, room_ids: Collection[int]) -> dict[int, MessageRow]:
    """Give the last message of each of some rooms, deleted ones too."""
    newest = (
        select(func.max(MessageRow.seq)).where(MessageRow.room_id == RoomRow.id).correlate(RoomRow).scalar_subquery()
    )
    asked = (
        select(MessageRow)
        .join(RoomRow, and_(RoomRow.id == MessageRow.room_id, MessageRow.seq == newest))
        .where(col(RoomRow.id).in_(room_ids))
    )
    return {row.room_id: row for row in session.exec(asked).all()}


def associations_with(session: Session, building_ids: Collection[int]) -> list[int]:
    """Give the associations that have one of the buildings."""
    asked = select(BuildingRow.association_id).where(
        col(BuildingRow.id).in_(building_ids), col(BuildingRow.association_id).is_not(None)
    )
    return sorted(set(session.exec(asked).all()))


def shared_entrances(session: Session, person_id: int) -> list[int]:
    """Give the entrances where a person lives, of buildings with members in two entrances and more."""
    lived = (
        select(ApartmentRow.building_id, ApartmentRow.entrance_id)
        .join(MembershipRow, col(MembershipRow.apartment_id) == ApartmentRow.id)
        .where(MembershipRow.state == CONFIRMED, col(ApartmentRow.entrance_id).is_not(None))
    )
    found = []
    for building_id, entrance_id in set(session.exec(lived.where(MembershipRow.person_id == person_id)).all()):
        others = lived.where(ApartmentRow.building_id == building_id, ApartmentRow.entrance_id != entrance_id)
        if session.exec(others.limit(1)).first() is not None:
            found.append(entrance_id)
    return sorted(found)


def houses(session: Session, association_id: int) -> Sequence[BuildingRow]:
    """List the buildings of an association."""
    asked = select(BuildingRow).where(BuildingRow.association_id == association_id).order_by(col(BuildingRow.id))
    return session.exec(asked).all()


def houses_of(session: Session, room: RoomRow) -> Sequence[BuildingRow]:
    """List the buildings whose people a room is for; none for a topic of the city."""
    if room.entrance_id is not None:
        return [session.get_one(BuildingRow, session.get_one(EntranceRow, room.entrance_id).building_id)]
    return houses(session, room.association_id) if room.association_id is not None else []


def members(session: Session, room: RoomRow) -> dict[int, str]:
    """Give the confirmed residents of a room's association, or of its entrance alone, with the names they show."""
    asked = (
        select(PersonRow.id, PersonRow.shown_name)
        .join(MembershipRow, col(MembershipRow.person_id) == PersonRow.id)
        .join(ApartmentRow, col(ApartmentRow.id) == MembershipRow.apartment_id)
        .join(BuildingRow, col(BuildingRow.id) == MembershipRow.building_id)
        .where(MembershipRow.state == CONFIRMED)
    )
    if room.entrance_id is not None:
        return dict(session.exec(asked.where(ApartmentRow.entrance_id == room.entrance_id)).all())
    return dict(session.exec(asked.where(BuildingRow.association_id == room.association_id)).all())


def holders(session: Session, role: Role, association_id: int) -> dict[int, str]:
    """Give who holds a role in an association now, with the names they show."""
    asked = (
        select(PersonRow.id, PersonRow.shown_name)
        .join(RoleGrantRow, col(RoleGrantRow.person_id) == PersonRow.id)
        .where(
            RoleGrantRow.association_id == association_id,
            RoleGrantRow.role == role,
            col(RoleGrantRow.ended_at).is_(None),
        )
        .order_by(col(PersonRow.id))
    )
    return dict(session.exec(asked).all())


def writers(session: Session, room_id: int) -> dict[int, str]:
    """Give who has written in a room, with the names they show."""
    wrote = exists().where(MessageRow.room_id == room_id, MessageRow.author_id == PersonRow.id)
    return dict(session.exec(select(PersonRow.id, PersonRow.shown_name).where(wrote)).all())


def member_count(session: Session, room: RoomRow) -> int:
    """Count the people confirmed in a room's association or entrance."""
    return len(members(session, room)) if room.entrance_id is not None else _count(session, room.association_id)


def _count(session: Session, association_id: int | None) -> int:
    asked = (
        select(func.count(func.distinct(MembershipRow.person_id)))
        .join(BuildingRow, col(BuildingRow.id) == MembershipRow.building_id)
        .where(BuildingRow.association_id == association_id, MembershipRow.state == CONFIRMED)
    )
    return session.exec(asked).one()


def entrance_of(session: Session, houses: Collection[int], person_id: int) -> str:
    """Give the number of the entrance where a person lives in some buildings, or nothing."""
    asked = (
        select(EntranceRow.number)
        .join(ApartmentRow, col(ApartmentRow.entrance_id) == EntranceRow.id)
        .join(MembershipRow, col(MembershipRow.apartment_id) == ApartmentRow.id)
        .where(
            col(MembershipRow.building_id).in_(houses),
            MembershipRow.person_id == person_id,
            MembershipRow.state == CONFIRMED,
        )
        .order_by(col(MembershipRow.id))
    )
    return session.exec(asked).first() or ""


def live_in(session: Session, association_id: int, person_ids: Collection[int]) -> set[int]:
    """Of some people give those confirmed in an association's buildings."""
    asked = (
        select(MembershipRow.person_id)
        .join(BuildingRow, col(BuildingRow.id) == MembershipRow.building_id)
        .where(
            BuildingRow.association_id == association_id,
            MembershipRow.state == CONFIRMED,
            col(MembershipRow.person_id).in_(person_ids),
        )
    )
    return set(session.exec(asked).all())


def locked_entrance(session: Session, entrance_id: int) -> None:
    """Let others who open the room of this entrance wait."""
    session.exec(select(EntranceRow.id).where(EntranceRow.id == entrance_id).with_for_update()).one()


def room_by_key(session: Session, key: str) -> RoomRow | None:
    """Find the topic that an earlier try of the same opening made."""
    return session.exec(select(RoomRow).where(RoomRow.client_key == key)).one_or_none()


def locked_person(session: Session, person_id: int) -> None:
    """Let the same person's second try wait for the first."""
    session.exec(select(PersonRow.id).where(PersonRow.id == person_id).with_for_update()).one()
