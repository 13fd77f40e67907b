"""A room of an association: enter, read, write, in order and exactly once."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.chat import mentions, queries, replies, rules, words
from rustavi_hoa.chat.intake import check
from rustavi_hoa.chat.service_live import views
from rustavi_hoa.chat.views import MessagePage, Opened, Quote, RoomHead
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.talk import MessageRow, ReadMarkRow, RoomRow
from rustavi_hoa.identity import service as identity
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.photos import service as photos
from rustavi_hoa.pilot import service as pilot
from rustavi_hoa.pilot.rules import Flag


@allow(Can.CHAT_USE)
def enter(actor: Actor) -> RoomHead:
    """Give the room of the association whose building is in view; the first to enter opens it.

    Raises:
        NotFound: the building in view has no association, or is none of the actor's.
    """
    building_id = identity.me(actor).building_id
    scope = actor.where(Can.CHAT_USE)
    with reading() as session:
        association = queries.association_of(session, scope, building_id)
        room = queries.room_of(session, association.id) if association else None
        if room is not None:
            return _head(session, actor, room)
    return _open(actor, building_id)


def _open(actor: Actor, building_id: int) -> RoomHead:
    with work() as session:
        association = queries.association_of(session, actor.where(Can.CHAT_USE), building_id, locked=True)
        if association is None:
            raise NotFound
        room = queries.room_of(session, association.id)
        if room is None:
            room = RoomRow(association_id=association.id)
            session.add(room)
            session.flush()
            note(session, actor, "room.open", room.id, building_id=building_id)
        return _head(session, actor, room)


def _head(session: Session, actor: Actor, room: RoomRow) -> RoomHead:
    houses = queries.houses(session, room.association_id)
    mark = queries.read_mark(session, room.id, actor.person_id)
    many = len(houses) > 1
    association = queries.association_named(session, room.association_id)
    return RoomHead(
        room_id=room.id,
        title=association.name if many else houses[0].address,
        title_en=(association.name_en if many else houses[0].address_en),
        members=queries.member_count(session, room.association_id),
        me=actor.person_id,
        is_chair=_is_chair(session, actor, room),
        seq=room.seq,
        read_seq=mark.seq if mark else 0,
        unread=queries.unread(session, room.id, [actor.person_id])[actor.person_id],
        is_on=_is_on(session, actor, room),
    )


def _is_on(session: Session, actor: Actor, room: RoomRow) -> bool:
    """Tell whether the pilot lets this person write: the chat works in one of their houses of this room."""
    scope = actor.where(Can.CHAT_USE)
    here = [house.id for house in queries.houses(session, room.association_id) if scope.covers(house.id)]
    return any(pilot.is_on(session, building_id, Flag.CHAT) for building_id in here)


def _is_chair(session: Session, actor: Actor, room: RoomRow) -> bool:
    return queries.in_scope(session, actor.where(Can.CHAT_MODERATE), room.id) is not None


@allow(Can.CHAT_USE)
def opened(actor: Actor, message_id: int = 0) -> Opened:
    """Give the room in view with its newest page, or with everything from a linked message to now."""
    head = enter(actor)
    with reading() as session:
        asked = queries.message_in_scope(session, actor.where(Can.CHAT_USE), message_id) if message_id else None
        rows = queries.before(session, head.room_id, None, rules.PAGE)
        if asked is not None and asked.room_id == head.room_id and rows and asked.seq < rows[0].seq:
            rows = queries.since(session, head.room_id, asked.seq - rules.PAGE // 3, rules.FARTHEST_LINK)
        older = bool(rows) and queries.has_before(session, head.room_id, rows[0].seq)
        return Opened(head, MessagePage(views(session, rows), older, head.seq))


@allow(Can.CHAT_USE)
def older(actor: Actor, room_id: int, before: int) -> MessagePage:
    """Give the page of history before a number."""
    with reading() as session:
        room = _room(session, actor, room_id)
        rows = queries.before(session, room.id, before, rules.PAGE + 1)
        return MessagePage(views(session, rows[-rules.PAGE :]), len(rows) > rules.PAGE, room.seq)


@allow(Can.CHAT_USE)
def missed(actor: Actor, room_id: int, after: int) -> MessagePage:
    """Give what was written or changed after a number; ``more`` means too much: begin anew."""
    with reading() as session:
        room = _room(session, actor, room_id)
        rows = queries.changed_after(session, room.id, after, rules.BURST + 1)
        return MessagePage(views(session, rows[: rules.BURST]), len(rows) > rules.BURST, room.seq)


@allow(Can.CHAT_USE)
def send(actor: Actor, room_id: int, key: str, text: str, photo_ids: list[str], reply_to: int = 0) -> tuple[int, bool]:
    """Write a message; the same key again is the same message. Shape: its number, and whether it is new.

    Raises:
        NotFound: no room of the actor's, or an answer to a message of another one.
        Invalid: empty, too long, too many photos, a photo that is not there, or switched off in the pilot.
    """
    text = rules.clean(text)
    check(key, text, photo_ids)
    with work() as session:
        room = _room(session, actor, room_id, locked=True)
        known = queries.by_key(session, room.id, actor.person_id, key)
        if known is not None:
            return known.seq, False
        if not _is_on(session, actor, room):
            raise invalid("text", words.SWITCHED_OFF)
        row = _written(session, actor, room, key, text, len(photo_ids))
        photos.claim(session, actor, photo_ids, message_id=row.id)
        mentions.tell(session, room, row, replies.tie(session, row, reply_to))
        note(session, actor, "message.send", row.id)
        seq = room.seq
        after_commit(session, lambda: live.ring(f"room:{room_id}", seq=seq))
    return seq, True


def _written(session: Session, actor: Actor, room: RoomRow, key: str, text: str, photo_count: int) -> MessageRow:
    """Put a message at the end of a room that is locked."""
    entrance = queries.entrance_of(session, room.association_id, actor.person_id)
    room.seq += 1
    row = MessageRow(
        room_id=room.id,
        seq=room.seq,
        change_seq=room.seq,
        author_id=actor.person_id,
        author_name=actor.name,
        author_place=rules.place_of(_is_chair(session, actor, room), entrance),
        client_key=key,
        text=text,
        photo_count=photo_count,
    )
    session.add(row)
    session.flush()
    return row


def _room(session: Session, actor: Actor, room_id: int, *, locked: bool = False) -> RoomRow:
    room = queries.in_scope(session, actor.where(Can.CHAT_USE), room_id, locked=locked)
    if room is None:
        raise NotFound
    return room


@allow(Can.CHAT_USE)
def mark_read(actor: Actor, room_id: int, seq: int) -> None:
    """Remember how far the actor has read; never goes back, never past the end."""
    with reading() as session:
        room = _room(session, actor, room_id)
        mark = queries.read_mark(session, room.id, actor.person_id)
        if mark is not None and mark.seq >= min(seq, room.seq):
            return
    with work() as session:
        room = _room(session, actor, room_id, locked=True)
        mark = queries.read_mark(session, room.id, actor.person_id)
        if mark is None:
            mark = ReadMarkRow(room_id=room.id, person_id=actor.person_id)
            session.add(mark)
        mark.seq = max(mark.seq, min(seq, room.seq))
        after_commit(session, lambda: live.ring(f"read:{actor.person_id}", room=room_id))


@allow(Can.CHAT_USE)
def unread(actor: Actor) -> RoomHead:
    """Count what is new in the room in view; a room that nobody has entered yet has number 0 and nothing new."""
    building_id = identity.me(actor).building_id
    with reading() as session:
        association = queries.association_of(session, actor.where(Can.CHAT_USE), building_id)
        room = queries.room_of(session, association.id) if association else None
        if room is None:
            return RoomHead(me=actor.person_id)
        count = queries.unread(session, room.id, [actor.person_id])[actor.person_id]
        return RoomHead(room_id=room.id, me=actor.person_id, seq=room.seq, unread=count)


@allow(Can.CHAT_USE)
def quote(actor: Actor, message_id: int) -> Quote:
    """Give a message as the beginning of a problem.

    Raises:
        NotFound: of another room, deleted, or already a problem.
    """
    with reading() as session:
        row = queries.message_in_scope(session, actor.where(Can.CHAT_USE), message_id)
        if row is None or row.deleted_at is not None or row.issue_id is not None:
            raise NotFound
        view = views(session, [row])[0]
        return Quote(row.id, view.text, view.photos)


@allow(Can.CHAT_USE)
def picture(actor: Actor, photo_id: str, width: int) -> bytes:
    """Give a photo of a message to a member of its room; a deleted message shows none."""
    with reading() as session:
        row = queries.message_of_photo(session, actor.where(Can.CHAT_USE), photo_id)
        if row is None or row.deleted_at is not None:
            raise NotFound
    return photos.read(photo_id, width)


def link_issue(session: Session, actor: Actor, message_id: int, issue_id: int) -> None:
    """Tie a message to the problem made of it, inside the caller's transaction; it then shows a card.

    Raises:
        NotFound: a message outside the actor's rooms, or deleted.
        Invalid: it is a problem already.
    """
    row = queries.message_in_scope(session, actor.where(Can.CHAT_USE), message_id)
    if row is None or row.deleted_at is not None:
        raise NotFound
    if row.issue_id not in (None, issue_id):
        raise invalid(
            "message_id", words.ALREADY_PROBLEM, n=queries.issue_numbers(session, [row.issue_id])[row.issue_id]
        )
    row.issue_id = issue_id
    touch(session, row)


def touch(session: Session, row: MessageRow) -> None:
    """Give a changed message the room's next number and ring, inside the caller's transaction."""
    room = queries.locked_room(session, row.room_id)
    room.seq += 1
    row.change_seq = seq = room.seq
    session.add(row)
    after_commit(session, lambda: live.ring(f"room:{room.id}", seq=seq))
