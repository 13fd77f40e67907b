"""A person's rooms: the list of them, and topics that the city opens to all chairpersons."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from rustavi_hoa import routes
from rustavi_hoa.adapters import live
from rustavi_hoa.chat import heads, lines, opening, queries, rules, service, words, words_rooms
from rustavi_hoa.chat import queries_rooms as rooms
from rustavi_hoa.chat.reach import Reach, reach_of
from rustavi_hoa.chat.rules import RoomKind
from rustavi_hoa.chat.views import RoomLine, RoomList
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.talk import MessageRow, RoomRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound
from rustavi_hoa.kernel.policy import Actor, Can, Role, allow


@allow(Can.CHAT_TALK)
def mine(actor: Actor) -> RoomList:
    """List the actor's rooms, the last written in first; those that are due and nobody opened yet are opened now."""
    with reading() as session:
        missing = opening.missing(session, actor)
    if missing:
        with work() as session:
            for place in opening.missing(session, actor):
                opening.opened(session, actor, place)
    with reading() as session:
        reach = reach_of(actor)
        rows = rooms.mine(session, reach, rules.MOST_ROOMS)
        made = _lines(session, actor, rows)
        talks = [line for line in made if line.kind != RoomKind.TOPIC]
        topics = [line for line in made if line.kind == RoomKind.TOPIC]
        return RoomList(actor.person_id, (*talks, *_offers(session, reach, rows)), tuple(topics))


def _lines(session: Session, actor: Actor, rows: Sequence[RoomRow]) -> list[RoomLine]:
    new = rooms.counts(session, actor.person_id, rows)
    last = rooms.last_lines(session, list(new))
    return [_line(session, actor, row, last.get(row.id), new[row.id]) for row in rows]


def _line(session: Session, actor: Actor, room: RoomRow, last: MessageRow | None, unread: int) -> RoomLine:
    name = heads.named(session, actor, room)
    said = {locale: lines.spoken(last, actor.person_id, locale) for locale in ("ka", "en")}
    at = {locale: dates.near(last.sent_at, now(), locale) if last else "" for locale in ("ka", "en")}
    return RoomLine(
        room_id=room.id,
        kind=room.kind,
        href=f"{routes.CHAT}?room={room.id}",
        title=name.title,
        title_en=name.title_en,
        last_ka=said["ka"],
        last_en=said["en"],
        at_ka=at["ka"],
        at_en=at["en"],
        at=last.sent_at.isoformat(timespec="seconds") if last else "",
        unread=unread,
        is_closed=room.closed_at is not None,
    )


def _offers(session: Session, reach: Reach, rows: Sequence[RoomRow]) -> list[RoomLine]:
    """Offer a talk with each chairperson of one's homes with whom there is none yet."""
    have = {(row.association_id, row.chair_id) for row in rows if row.kind == RoomKind.DIRECT}
    offered = []
    for association_id in rooms.associations_with(session, reach.homes):
        if not rooms.live_in(session, association_id, (reach.person_id,)):
            continue
        for chair_id, name in rooms.holders(session, Role.CHAIRPERSON, association_id).items():
            if chair_id != reach.person_id and (association_id, chair_id) not in have:
                offered.append(_offer(chair_id, name))
    return offered


def _offer(chair_id: int, name: str) -> RoomLine:
    title, said = words_rooms.CHAIR_NAMED, words_rooms.WRITE_TO_CHAIR
    return RoomLine(
        room_id=0,
        kind=RoomKind.DIRECT,
        href=f"{routes.CHAT}?person={chair_id}",
        title=title.render("ka", name=name),
        title_en=title.render("en", name=name),
        last_ka=said.ka,
        last_en=said.en,
    )


@allow(Can.CHAT_TOPIC)
def open_topic(actor: Actor, key: str, title: str, text: str) -> int:
    """Open a topic to all chairpersons with its first message; the same key again is the same topic. Gives its room.

    Raises:
        Invalid: no title or text, or one too long; each beside its field.
    """
    title = " ".join(rules.clean(title).split())
    _check_topic(key, title, text)
    with work() as session:
        rooms.locked_person(session, actor.person_id)
        room = rooms.room_by_key(session, key)
        if room is None:
            room = RoomRow(kind=RoomKind.TOPIC, title=title, client_key=key, last_at=now())
            session.add(room)
            session.flush()
            note(session, actor, "room.open", room.id, kind=str(RoomKind.TOPIC), title=title)
        room_id = room.id
    service.send(actor, room_id, key, text, [])
    return room_id


def _check_topic(key: str, title: str, text: str) -> None:
    faults = []
    if not rules.is_key(key):
        faults.append(Fault("key", words.BAD_KEY))
    if not title:
        faults.append(Fault("title", words_rooms.NEEDS_TITLE))
    if len(title) > rules.LONGEST_TITLE:
        faults.append(Fault("title", words_rooms.LONG_TITLE, (("most", str(rules.LONGEST_TITLE)),)))
    length = len(rules.clean(text))
    if not length:
        faults.append(Fault("text", words.EMPTY))
    if length > rules.LONGEST_TEXT:
        faults.append(Fault("text", words.TOO_LONG, (("n", str(length)), ("most", str(rules.LONGEST_TEXT)))))
    if faults:
        raise Invalid(*faults)


@allow(Can.CHAT_TOPIC)
def close_topic(actor: Actor, room_id: int, is_closed: bool = True) -> None:
    """Let a topic be read only, or written in again; twice is once.

    Raises:
        NotFound: no such topic.
    """
    with work() as session:
        room = queries.in_scope(session, reach_of(actor), room_id, locked=True)
        if room is None or room.kind != RoomKind.TOPIC:
            raise NotFound
        if (room.closed_at is not None) == is_closed:
            return
        room.closed_at = now() if is_closed else None
        note(session, actor, "room.close" if is_closed else "room.open", room.id)
        after_commit(session, lambda: live.ring(f"room:{room_id}"))
