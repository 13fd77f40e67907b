"""Questions about rooms; every one that serves a person names the scope of the asker."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, select

from rustavi_hoa.chat.reach import Reach, within
from rustavi_hoa.db.tables.problems import IssueRow, PhotoRow
from rustavi_hoa.db.tables.talk import MessageReportRow, MessageRow, ReadMarkRow, RoomRow
from rustavi_hoa.kernel.policy import Scope


def in_scope(session: Session, scope: Reach | Scope, room_id: int, *, locked: bool = False) -> RoomRow | None:
    """Fetch a room only if the asker belongs to it; ``locked`` keeps other writers out meanwhile."""
    asked = select(RoomRow).where(RoomRow.id == room_id, within(scope))
    return session.exec(asked.with_for_update(of=RoomRow) if locked else asked).one_or_none()


def in_scope_of(session: Session, scope: Reach, room_ids: Collection[int]) -> set[int]:
    """Of some rooms give those the asker belongs to."""
    return set(session.exec(select(RoomRow.id).where(col(RoomRow.id).in_(room_ids), within(scope))).all())


def last_numbers(session: Session, room_ids: Collection[int]) -> dict[int, int]:
    """Give the last number of each of some rooms."""
    return dict(session.exec(select(RoomRow.id, RoomRow.seq).where(col(RoomRow.id).in_(room_ids))).all())


def by_key(session: Session, room_id: int, person_id: int, key: str) -> MessageRow | None:
    """Find what an earlier try of the same sending wrote."""
    asked = select(MessageRow).where(
        MessageRow.room_id == room_id, MessageRow.author_id == person_id, MessageRow.client_key == key
    )
    return session.exec(asked).one_or_none()


def message_in_scope(session: Session, scope: Reach | Scope, message_id: int) -> MessageRow | None:
    """Fetch a message only if the asker belongs to its room."""
    asked = (
        select(MessageRow)
        .join(RoomRow, col(RoomRow.id) == MessageRow.room_id)
        .where(MessageRow.id == message_id, within(scope))
    )
    return session.exec(asked).one_or_none()


def before(session: Session, room_id: int, seq: int | None, limit: int) -> list[MessageRow]:
    """List the messages before a number (the newest ones for None), oldest first."""
    asked = select(MessageRow).where(MessageRow.room_id == room_id)
    if seq is not None:
        asked = asked.where(MessageRow.seq < seq)
    return list(session.exec(asked.order_by(col(MessageRow.seq).desc()).limit(limit)).all())[::-1]


def changed_after(session: Session, room_id: int, change: int, limit: int) -> Sequence[MessageRow]:
    """List what was written or changed after a number, in the order of the changes."""
    asked = select(MessageRow).where(MessageRow.room_id == room_id, MessageRow.change_seq > change)
    return session.exec(asked.order_by(col(MessageRow.change_seq)).limit(limit)).all()


def photos_of(session: Session, message_ids: Collection[int]) -> dict[int, list[PhotoRow]]:
    """Group the pictures of messages."""
    found: dict[int, list[PhotoRow]] = {}
    if message_ids:
        asked = select(PhotoRow).where(col(PhotoRow.message_id).in_(message_ids)).order_by(col(PhotoRow.created_at))
        for row in session.exec(asked).all():
            found.setdefault(row.message_id, []).append(row)
    return found


def issue_numbers(session: Session, ids: Collection[int]) -> dict[int, str]:
    """Give the registration numbers of the problems that messages were made into."""
    return {each: number for each, (number, _) in problems_of(session, ids).items()}


def problems_of(session: Session, ids: Collection[int]) -> dict[int, tuple[str, str]]:
    """Give the registration number and the status of the problems that messages were made into."""
    if not ids:
        return {}
    asked = select(IssueRow.id, IssueRow.registration_no, IssueRow.status).where(col(IssueRow.id).in_(ids))
    return {each: (number or f"N{each}", status) for each, number, status in session.exec(asked).all()}


def read_mark(session: Session, room_id: int, person_id: int) -> ReadMarkRow | None:
    """Fetch how far a person has read."""
    asked = select(ReadMarkRow).where(ReadMarkRow.room_id == room_id, ReadMarkRow.person_id == person_id)
    return session.exec(asked).one_or_none()


def unread(session: Session, room_id: int, person_ids: Collection[int]) -> dict[int, int]:
    """Count for each person the messages of others after their mark; one who never entered has read nothing."""
    if not person_ids:
        return {}
    marks = select(ReadMarkRow).where(ReadMarkRow.room_id == room_id, col(ReadMarkRow.person_id).in_(person_ids))
    read = {row.person_id: row.seq for row in session.exec(marks).all()}
    lowest = min((read.get(person, 0) for person in person_ids), default=0)
    asked = (
        select(MessageRow.seq, MessageRow.author_id)
        .where(MessageRow.room_id == room_id, MessageRow.seq > lowest, col(MessageRow.deleted_at).is_(None))
        .order_by(col(MessageRow.seq).desc())
        .limit(MOST_UNREAD)
    )
    newer = session.exec(asked).all()
    return {
        person: sum(1 for seq, author in newer if seq > read.get(person, 0) and author != person)
        for person in person_ids
    }


MOST_UNREAD = 100
"""Where counting stops; the screen says 99+."""


def open_reports(session: Session, limit: int) -> Sequence[tuple[MessageReportRow, MessageRow, RoomRow]]:
    """List what people asked to look at and nobody has put away, oldest first."""
    asked = (
        select(MessageReportRow, MessageRow, RoomRow)
        .join(MessageRow, col(MessageRow.id) == MessageReportRow.message_id)
        .join(RoomRow, col(RoomRow.id) == MessageRow.room_id)
        .where(col(MessageReportRow.handled_at).is_(None))
        .order_by(col(MessageReportRow.id))
        .limit(limit)
    )
    return session.exec(asked).all()


def report_of(session: Session, message_id: int, person_id: int) -> MessageReportRow | None:
    """Find the report that a person already made of a message."""
    asked = select(MessageReportRow).where(
        MessageReportRow.message_id == message_id, MessageReportRow.person_id == person_id
    )
    return session.exec(asked).one_or_none()


def locked_room(session: Session, room_id: int) -> RoomRow:
    """Fetch a room for numbering; other writers wait."""
    asked = select(RoomRow).where(RoomRow.id == room_id).with_for_update().execution_options(populate_existing=True)
    return session.exec(asked).one()


def since(session: Session, room_id: int, seq: int, limit: int) -> list[MessageRow]:
    """List the newest messages from a number on, oldest first."""
    asked = select(MessageRow).where(MessageRow.room_id == room_id, MessageRow.seq >= seq)
    return list(session.exec(asked.order_by(col(MessageRow.seq).desc()).limit(limit)).all())[::-1]


def has_before(session: Session, room_id: int, seq: int) -> bool:
    """Tell whether there is older history."""
    return bool(before(session, room_id, seq, 1))


def message_of_photo(session: Session, scope: Reach | Scope, photo_id: str) -> MessageRow | None:
    """Fetch the message of a photo only if the asker belongs to its room."""
    row = session.get(PhotoRow, photo_id)
    if row is None or row.message_id is None:
        return None
    return message_in_scope(session, scope, row.message_id)
