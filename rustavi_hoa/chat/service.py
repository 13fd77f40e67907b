"""A room: enter, read, write, in order and exactly once."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.chat import blocking, heads, mentions, opening, pace, pins, queries, replies, rules, words, words_rooms
from rustavi_hoa.chat import indexing as _indexing  # noqa: F401 - it listens to sessions
from rustavi_hoa.chat import queries_rooms as rooms
from rustavi_hoa.chat.intake import check
from rustavi_hoa.chat.reach import reach_of
from rustavi_hoa.chat.service_live import views
from rustavi_hoa.chat.views import MessagePage, Opened, Quote, RoomHead, Unread
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.talk import MessageRow, ReadMarkRow, RoomRow
from rustavi_hoa.identity import service as identity
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.photos import service as photos


@allow(Can.CHAT_TALK)
def enter(actor: Actor, where: str = "") -> RoomHead:
    """Give the room an address names (``rules.DOORS``), else that of the association whose building is in view.

    The first to enter opens it.

    Raises:
        NotFound: no such room, or none of the actor's.
    """
    door = rules.split_door(where)[0]
    building_id = identity.me(actor).building_id if door in ("", "message") else 0
    with reading() as session:
        room = opening.found(session, actor, where, building_id)
        if room is not None:
            return heads.head(session, actor, room)
    with work() as session:
        place = opening.place_of(session, actor, where, building_id)
        if place is None:
            raise NotFound
        return heads.head(session, actor, opening.opened(session, actor, place))


@allow(Can.CHAT_TALK)
def opened(actor: Actor, message_id: int = 0, where: str = "") -> Opened:
    """Give a room with its newest page, or with everything from a linked message to now."""
    head = enter(actor, where)
    with reading() as session:
        asked = queries.message_in_scope(session, reach_of(actor), message_id) if message_id else None
        rows = queries.before(session, head.room_id, None, rules.PAGE)
        if asked is not None and asked.room_id == head.room_id and rows and asked.seq < rows[0].seq:
            rows = queries.since(session, head.room_id, asked.seq - rules.PAGE // 3, rules.FARTHEST_LINK)
        older = bool(rows) and queries.has_before(session, head.room_id, rows[0].seq)
        page, hides = MessagePage(views(session, rows), older, head.seq), blocking.by(session, actor.person_id)
        return Opened(head, page, pins.of_room(session, head.room_id), tuple(sorted(hides)))


@allow(Can.CHAT_TALK)
def older(actor: Actor, room_id: int, before: int) -> MessagePage:
    """Give the page of history before a number."""
    with reading() as session:
        room = _room(session, actor, room_id)
        rows = queries.before(session, room.id, before, rules.PAGE + 1)
        return MessagePage(views(session, rows[-rules.PAGE :]), len(rows) > rules.PAGE, room.seq)


@allow(Can.CHAT_TALK)
def missed(actor: Actor, room_id: int, after: int) -> MessagePage:
    """Give what was written or changed after a number; ``more`` means too much: begin anew."""
    with reading() as session:
        room = _room(session, actor, room_id)
        rows = queries.changed_after(session, room.id, after, rules.BURST + 1)
        return MessagePage(views(session, rows[: rules.BURST]), len(rows) > rules.BURST, room.seq)


@allow(Can.CHAT_TALK)
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
        closed = heads.closed_by(session, actor, room)
        if closed:
            raise invalid("text", words_rooms.CLOSED[closed])
        if not heads.is_chair(session, actor, room):
            pace.hold(session, room, actor.person_id)
        row = _written(session, actor, room, key, text, len(photo_ids))
        photos.claim(session, actor, photo_ids, message_id=row.id)
        mentions.tell(session, room, row, replies.tie(session, row, reply_to))
        note(session, actor, "message.send", row.id)
        seq = room.seq
        after_commit(session, lambda: live.ring(f"room:{room_id}", seq=seq))
    return seq, True


def _written(session: Session, actor: Actor, room: RoomRow, key: str, text: str, photo_count: int) -> MessageRow:
    """Put a message at the end of a room that is locked."""
    room.seq += 1
    room.last_at = now()
    row = MessageRow(
        room_id=room.id,
        seq=room.seq,
        change_seq=room.seq,
        author_id=actor.person_id,
        author_name=actor.name,
        author_place=heads.author_place(session, actor, room),
        client_key=key,
        text=text,
        photo_count=photo_count,
    )
    session.add(row)
    session.flush()
    return row


def _room(session: Session, actor: Actor, room_id: int, *, locked: bool = False) -> RoomRow:
    room = queries.in_scope(session, reach_of(actor), room_id, locked=locked)
    if room is None:
        raise NotFound
    return room


@allow(Can.CHAT_TALK)
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


@allow(Can.CHAT_TALK)
def unread(actor: Actor) -> Unread:
    """Count what is new in the actor's rooms, the last written in first; rooms that nobody entered yet are none."""
    with reading() as session:
        rows = rooms.mine(session, reach_of(actor), rules.MOST_ROOMS)
        return Unread(actor.person_id, rooms.counts(session, actor.person_id, rows))


@allow(Can.CHAT_TALK)
def quote(actor: Actor, message_id: int) -> Quote:
    """Give a message as the beginning of a problem.

    Raises:
        NotFound: of another room, deleted, or already a problem.
    """
    with reading() as session:
        row = queries.message_in_scope(session, reach_of(actor), message_id)
        if row is None or row.deleted_at is not None or row.issue_id is not None:
            raise NotFound
        view = views(session, [row])[0]
        return Quote(row.id, view.text, view.photos)


@allow(Can.CHAT_TALK)
def picture(actor: Actor, photo_id: str, width: int) -> bytes:
    """Give a photo of a message to a member of its room; a deleted message shows none."""
    with reading() as session:
        row = queries.message_of_photo(session, reach_of(actor), photo_id)
        if row is None or row.deleted_at is not None:
            raise NotFound
    return photos.read(photo_id, width)


def link_issue(session: Session, actor: Actor, message_id: int, issue_id: int) -> None:
    """Tie a message to the problem made of it, inside the caller's transaction; it then shows a card.

    Raises:
        NotFound: a message outside the actor's rooms, or deleted.
        Invalid: it is a problem already.
    """
    row = queries.message_in_scope(session, reach_of(actor), message_id)
    if row is None or row.deleted_at is not None:
        raise NotFound
    if row.issue_id not in (None, issue_id):
        raise invalid(
            "message_id", words.ALREADY_PROBLEM, n=queries.issue_numbers(session, [row.issue_id])[row.issue_id]
        )
    row.issue_id = issue_id
    touch(session, row)


def problem_moved(message_id: int) -> None:
    """Show everybody in the room where the problem of a message stands now; called after the problem's own commit."""
    with work() as session:
        row = session.get(MessageRow, message_id)
        if row is not None and row.deleted_at is None and row.issue_id is not None:
            touch(session, row)


def touch(session: Session, row: MessageRow) -> None:
    """Give a changed message the room's next number and ring, inside the caller's transaction."""
    room = queries.locked_room(session, row.room_id)
    room.seq += 1
    row.change_seq = seq = room.seq
    session.add(row)
    after_commit(session, lambda: live.ring(f"room:{room.id}", seq=seq))
