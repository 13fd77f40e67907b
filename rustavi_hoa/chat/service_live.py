"""What a worker reads once for all members of a room; parts of deeds whose callers have checked the rights."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlmodel import Session

from rustavi_hoa.chat import beside, lines, queries, rules
from rustavi_hoa.chat import queries_rooms as rooms
from rustavi_hoa.chat.reach import reach_of
from rustavi_hoa.chat.views import MessagePage, MessageView, PhotoView, RoomNews
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.db.tables.talk import MessageRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Can


def views(session: Session, rows: Sequence[MessageRow]) -> tuple[MessageView, ...]:
    """Turn rows into what every member may see; of a deleted message nothing but that it stood there."""
    shown = [row.id for row in rows if row.photo_count and row.deleted_at is None]
    pictures = queries.photos_of(session, shown)
    problems = queries.problems_of(session, {row.issue_id for row in rows if row.issue_id})
    bare = [_view(row, pictures.get(row.id, []), problems.get(row.issue_id or 0, ("", ""))) for row in rows]
    return beside.dress(session, bare)


def _view(row: MessageRow, pictures: list[PhotoRow], problem: tuple[str, str]) -> MessageView:
    part, entrance = rules.split_place(row.author_place)
    gone = "" if row.deleted_at is None else ("own" if row.deleted_by == row.author_id else "chair")
    return MessageView(
        id=row.id,
        seq=row.seq,
        change=row.change_seq,
        key=row.client_key,
        author=row.author_id,
        who=row.author_name,
        part=part,
        entrance=entrance,
        text="" if gone else row.text,
        photos=() if gone else tuple(PhotoView(each.id, each.width, each.height) for each in pictures),
        issue=row.issue_id or 0,
        issue_no=problem[0],
        issue_status=problem[1],
        at=row.sent_at.isoformat(timespec="seconds"),
        edited=row.edited_at is not None and not gone,
        gone=gone,
        reason=row.delete_reason if gone else "",
    )


def changes(room_id: int, after: int) -> MessagePage:
    """Read what the tabs of a room do not have yet, once for all of them; ``more``: they fetch for themselves."""
    with reading() as session:
        rows = queries.changed_after(session, room_id, after, rules.BURST + 1)
        upto = max((row.change_seq for row in rows), default=after)
        if len(rows) > rules.BURST:
            return MessagePage((), True, upto)
        return MessagePage(views(session, rows), False, upto)


def may_hear(secret: str | None, *room_ids: int) -> set[int]:
    """Give the rooms that the person behind a cookie still belongs to."""
    actor = actor_for(secret)
    if actor is None or not actor.may(Can.CHAT_TALK):
        return set()
    with reading() as session:
        return queries.in_scope_of(session, reach_of(actor), room_ids)


def unread_counts(room_id: int, person_ids: Collection[int]) -> dict[int, int]:
    """Count what is new for each of the people whose tabs show a badge of this room."""
    with reading() as session:
        return queries.unread(session, room_id, person_ids)


def reached(room_ids: Collection[int]) -> dict[int, int]:
    """Give the last number of each of some rooms: what a worker that missed a ring should have."""
    with reading() as session:
        return queries.last_numbers(session, room_ids)


def last_line(room_id: int) -> RoomNews:
    """Read the last line of a room once for all lists that show it; nobody is "you" in it."""
    with reading() as session:
        last = rooms.last_lines(session, [room_id]).get(room_id)
    said = [lines.spoken(last, 0, locale) for locale in LOCALES]
    at = [dates.near(last.sent_at, now(), locale) if last else "" for locale in LOCALES]
    return RoomNews(*said, *at)
