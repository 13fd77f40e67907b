"""What stands above a room: its name as this person should read it, who belongs to it, whether one may write."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session

from rustavi_hoa.chat import queries, rules, words_rooms
from rustavi_hoa.chat import queries_rooms as rooms
from rustavi_hoa.chat.rules import RoomKind
from rustavi_hoa.chat.views import RoomHead
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import AssociationRow, EntranceRow
from rustavi_hoa.db.tables.talk import RoomRow
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.policy import Actor, Can, Role
from rustavi_hoa.pilot import service as pilot
from rustavi_hoa.pilot.rules import Flag


@dataclass(frozen=True, slots=True)
class Named:
    """A room's name and the line under it, in both languages."""

    title: str
    title_en: str
    under: str = ""
    under_en: str = ""


def head(session: Session, actor: Actor, room: RoomRow) -> RoomHead:
    """Give the head of a room the actor belongs to."""
    mark = queries.read_mark(session, room.id, actor.person_id)
    name, closed = named(session, actor, room), closed_by(session, actor, room)
    return RoomHead(
        room_id=room.id,
        kind=room.kind,
        title=name.title,
        title_en=name.title_en,
        under=name.under,
        under_en=name.under_en,
        me=actor.person_id,
        is_chair=is_chair(session, actor, room),
        may_pin=may_pin(session, actor, room),
        seq=room.seq,
        read_seq=mark.seq if mark else 0,
        unread=queries.unread(session, room.id, [actor.person_id])[actor.person_id],
        is_on=not closed,
        closed=closed,
    )


def is_chair(session: Session, actor: Actor, room: RoomRow) -> bool:
    """Tell whether the actor keeps order here: the chairperson in the rooms of the association and of its board."""
    if room.kind not in (RoomKind.ASSOCIATION, RoomKind.BOARD) or room.association_id is None:
        return False
    scope = actor.where(Can.CHAT_MODERATE)
    return bool(scope.buildings) and rooms.reached(session, scope, room.association_id)


def may_pin(session: Session, actor: Actor, room: RoomRow) -> bool:
    """Tell whether the actor keeps messages above this room: chairperson and board, among their neighbours."""
    if room.kind not in (RoomKind.ASSOCIATION, RoomKind.BOARD, RoomKind.ENTRANCE):
        return False
    scope = actor.where(Can.CHAT_BOARD)
    return any(scope.covers(house.id) for house in rooms.houses_of(session, room))


def named(session: Session, actor: Actor, room: RoomRow) -> Named:
    """Name a room for one reader: a talk of two is named by the other one."""
    names = {
        RoomKind.ENTRANCE: _entrance,
        RoomKind.BOARD: _board,
        RoomKind.CITY: _city,
        RoomKind.TOPIC: _topic,
        RoomKind.DIRECT: _direct,
    }
    return names.get(RoomKind(room.kind), _association)(session, actor, room)


def _said(title: tuple[str, str], under: Msg, ka: dict[str, object], en: dict[str, object]) -> Named:
    return Named(title[0], title[1] or title[0], under.render("ka", **ka), under.render("en", **en))


def _both(msg: Msg, **values: object) -> tuple[str, str]:
    return msg.render("ka", **values), msg.render("en", **values)


def whose(session: Session, room: RoomRow) -> tuple[str, str]:
    """Name the house or the association a room belongs to: the house where there is only one. Shape: ka, en."""
    houses = rooms.houses_of(session, room)
    if len(houses) == 1:
        return houses[0].address, houses[0].address_en or houses[0].address
    if room.association_id is None:
        return room.title, room.title
    row = session.get_one(AssociationRow, room.association_id)
    return row.name, row.name_en or row.name


def _association(session: Session, _actor: Actor, room: RoomRow) -> Named:
    count: dict[str, object] = {"n": rooms.member_count(session, room)}
    return _said(whose(session, room), words_rooms.UNDER_NEIGHBOURS, count, count)


def _entrance(session: Session, _actor: Actor, room: RoomRow) -> Named:
    number = session.get_one(EntranceRow, room.entrance_id).number
    (ka, en), n = whose(session, room), rooms.member_count(session, room)
    title = _both(words_rooms.ENTRANCE_ROOM, n=number)
    return _said(title, words_rooms.UNDER_ENTRANCE, {"address": ka, "n": n}, {"address": en, "n": n})


def _board(session: Session, _actor: Actor, room: RoomRow) -> Named:
    both = (rooms.holders(session, role, room.association_id or 0) for role in (Role.BOARD, Role.CHAIRPERSON))
    count: dict[str, object] = {"n": len(set().union(*both))}
    return _said(_both(words_rooms.BOARD), words_rooms.UNDER_BOARD, count, count)


def _city(session: Session, actor: Actor, room: RoomRow) -> Named:
    scope = actor.where(Can.CHAT_MODERATE)
    is_mine = bool(scope.buildings) and rooms.reached(session, scope, room.association_id or 0)
    title = _both(words_rooms.CITY) if is_mine else whose(session, room)
    return _said(title, words_rooms.UNDER_CITY, {}, {})


def _topic(_session: Session, _actor: Actor, room: RoomRow) -> Named:
    under = words_rooms.UNDER_TOPIC_CLOSED if room.closed_at else words_rooms.UNDER_TOPIC
    return _said((room.title, room.title), under, {}, {})


def _direct(session: Session, actor: Actor, room: RoomRow) -> Named:
    if room.person_id == actor.person_id:
        chair = session.get_one(PersonRow, room.chair_id).shown_name
        return _said(_both(words_rooms.CHAIR_NAMED, name=chair), words_rooms.UNDER_DIRECT, {}, {})
    name = session.get_one(PersonRow, room.person_id).shown_name
    return _said((name, name), words_rooms.UNDER_DIRECT, {}, {})


def closed_by(session: Session, actor: Actor, room: RoomRow) -> str:
    """Say why the actor cannot write here: "", or a name of ``words_rooms.CLOSED``."""
    if room.kind == RoomKind.TOPIC:
        return "topic" if room.closed_at else ""
    if room.kind == RoomKind.DIRECT and room.chair_id not in rooms.holders(
        session, Role.CHAIRPERSON, room.association_id or 0
    ):
        return "chair"
    scope = actor.where(Can.CHAT_USE)
    here = [row.id for row in rooms.houses_of(session, room) if room.kind == RoomKind.CITY or scope.covers(row.id)]
    return "" if any(pilot.is_on(session, building_id, Flag.CHAT) for building_id in here) else "pilot"


def author_place(session: Session, actor: Actor, room: RoomRow) -> str:
    """Write where an author stands in a room at the time of writing; kept with the message."""
    houses = rooms.houses_of(session, room)
    if room.kind == RoomKind.TOPIC:
        return _of_city(session, actor)
    is_chairing = any(actor.where(Can.CHAT_MODERATE).covers(row.id) for row in houses)
    if room.kind == RoomKind.CITY and not is_chairing:
        return rules.CITY
    entrance = rooms.entrance_of(session, [row.id for row in houses], actor.person_id)
    return rules.place_of(is_chairing, entrance)


def _of_city(session: Session, actor: Actor) -> str:
    chaired = rooms.associations_with(session, actor.where(Can.CHAT_MODERATE).buildings)
    if not chaired:
        return rules.CITY
    return f"{rules.HOUSE}:{session.get_one(AssociationRow, chaired[0]).name}"
