"""Search of everything that was written in the rooms of the asker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlmodel import Session

from rustavi_hoa import routes
from rustavi_hoa.chat import indexing, queries, queries_search, rules, stems
from rustavi_hoa.chat.reach import reach_of
from rustavi_hoa.chat.views_search import Found, Hits, Piece
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.talk import MessageRow, RoomRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor, Can, allow

PAGE = 20
SIDE = 5
"""Messages shown before and after one that is too far back for the room to open at."""
SHOWN = 240
"""Letters of a found text, from a little before its first hit."""
LEAD = 60

_WORD = re.compile(r"[^\W_]+")


@allow(Can.CHAT_TALK)
def search(actor: Actor, text: str, before: int = 0, message_id: int = 0) -> Hits:
    """Find messages that hold every word of a text in any of its forms, newest first.

    With ``message_id`` that message too with those around it; one that is gone or of another room has none.
    """
    asked, said = stems.asked(text), text[: stems.LONGEST_QUERY]
    with reading() as session:
        around = _around(session, actor, message_id, asked) if message_id else []
        if not asked:
            return Hits(said, [], 0, around)
        rooms = queries_search.my_rooms(session, reach_of(actor))
        rows = queries_search.found(session, rooms, asked, before, PAGE + 1) if rooms else []
        more = rows[PAGE - 1].id if len(rows) > PAGE else 0
        return Hits(said, _shown(session, rows[:PAGE], asked), more or 0, around)


def _around(session: Session, actor: Actor, message_id: int, asked: queries_search.Asked) -> list[Found]:
    row = queries.message_in_scope(session, reach_of(actor), message_id)
    if row is None or row.deleted_at is not None:
        return []
    return _shown(
        session, [each for each in queries_search.around(session, row, SIDE) if each.deleted_at is None], asked
    )


@allow(Can.SETTINGS_EDIT)
def reindex(actor: Actor) -> int:
    """Write the words of all messages anew. Shape: how many were read."""
    with work() as session:
        count = indexing.rebuild(session)
        note(session, actor, "message.reindex", count)
    return count


def _shown(session: Session, rows: Sequence[MessageRow], asked: queries_search.Asked) -> list[Found]:
    at = now()
    last = {each: session.get_one(RoomRow, each).seq for each in {row.room_id for row in rows}}
    return [
        Found(
            id=row.id or 0,
            who=row.author_name,
            at=stamp(row.sent_at, at),
            pieces=pieces(row.text, asked),
            is_near=last[row.room_id] - row.seq < rules.FARTHEST_LINK - rules.PAGE,
            path=f"{routes.CHAT}?message={row.id}",
        )
        for row in rows
    ]


def pieces(text: str, asked: queries_search.Asked) -> list[Piece]:
    """Cut a text around the words that were looked for; a long one begins a little before the first of them."""
    spans = [hit.span() for hit in _WORD.finditer(text) if any(stems.is_form_of(hit[0], *each) for each in asked)]
    start = 0
    if spans and spans[0][0] > SHOWN - LEAD:
        start = text.rfind(" ", 0, spans[0][0] - LEAD) + 1
    end = min(len(text), start + SHOWN)
    made, at = [Piece("…", False)] if start else [], start
    for begin, stop in spans:
        if stop > end:
            break
        made += [Piece(text[at:begin], False), Piece(text[begin:stop], True)]
        at = stop
    rest = text[at:end] + ("…" if end < len(text) else "")
    return [each for each in [*made, Piece(rest, False)] if each.text]
