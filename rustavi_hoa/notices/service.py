"""Telling people: written in the transaction of its cause, shown in the centre at once, sent on by the worker."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import send
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.notices import queries
from rustavi_hoa.notices.kinds import Kind, kind_of
from rustavi_hoa.notices.telling import WITHIN, kept, say
from rustavi_hoa.notices.things import audible, check_guarded, path
from rustavi_hoa.notices.views import Centre, NoticeLine

PAGE = 30
OUTBOX = "notices"
"""Kind of the outbox row that carries new notices to the worker."""


def topic(person_id: int) -> str:
    """Name the bell of a person's centre."""
    return f"notices:{person_id}"


def tell(
    session: Session,
    people: Iterable[int | None],
    kind: Kind,
    thing: str,
    cause: str,
    *,
    within: str = "",
    **values: Any,
) -> int:
    """Write a notice to each of the people inside the caller's transaction; gives how many are new.

    ``thing`` is ``issue:12``; ``cause`` is unique for a happening, so that telling twice writes once; ``values`` fill
    the kind's sentences (a ``Msg`` where the languages differ) and may be read by each of these people. ``within``
    names a wider thing (a room, a board): who muted it hears nothing, and what is paced is paced within it.
    """
    check_guarded(thing)
    wanted = queries.living(session, {each for each in people if each}, is_staff=kind.value.is_internal)
    at = now()
    silent = set() if kind.value.is_safety else queries.muting(session, wanted, [thing, within])
    facts = kept(values) | ({WITHIN: within} if within else {})
    rows = [
        {
            "person_id": each,
            "kind": kind.value.key,
            "thing": thing,
            "cause": cause,
            "facts": facts,
            "at": at,
            "read_at": at if each in silent else None,
        }
        for each in sorted(wanted)
    ]
    new = queries.add_new(session, NoticeRow, rows, gives=NoticeRow.__table__.c.id) if rows else []
    if new:
        send(session, OUTBOX, {"ids": new})
        _ring(session, wanted)
    return len(new)


def _ring(session: Session, people: set[int]) -> None:
    def ring() -> None:
        for each in people:
            live.ring(topic(each))

    after_commit(session, ring)


@allow(Can.SELF)
def centre(actor: Actor, before: int = 0) -> Centre:
    """Show a page of the actor's notices, newest first; what they may no longer see is left out, and not counted."""
    at = now()
    with reading() as session:
        rows = queries.page(session, actor.person_id, before, PAGE + 1)
        heard = audible(session, rows)
        count = queries.unread(session, [actor.person_id])[actor.person_id]
    hidden = [row.id for row in rows if row.id not in heard and row.read_at is None]
    if hidden:
        with work() as session:
            count -= queries.mark_read(session, actor.person_id, at, ids=hidden)
            _ring(session, {actor.person_id})
    shown = [_line(row, stamp(row.at, at)) for row in rows[:PAGE] if row.id in heard]
    return Centre(shown, count, rows[PAGE - 1].id if len(rows) > PAGE else 0)


def _line(row: NoticeRow, at: Any) -> NoticeLine:
    kind = kind_of(row.kind)
    title_ka, body_ka = say(row.kind, row.facts, "ka")
    title_en, body_en = say(row.kind, row.facts, "en")
    return NoticeLine(
        id=row.id,
        topic=kind.value.topic if kind else "",
        title_ka=title_ka,
        title_en=title_en,
        body_ka=body_ka,
        body_en=body_en,
        path=path(row.thing),
        is_read=row.read_at is not None,
        is_safety=bool(kind and kind.value.is_safety),
        at=at,
    )


@allow(Can.SELF)
def unread(actor: Actor) -> int:
    """Count what the actor has not read."""
    with reading() as session:
        return queries.unread(session, [actor.person_id])[actor.person_id]


@allow(Can.SELF)
def read(actor: Actor, notice_id: int) -> None:
    """Mark one of the actor's notices as read, or all of them (0); twice is once."""
    with work() as session:
        if queries.mark_read(session, actor.person_id, now(), ids=[notice_id] if notice_id else []):
            _ring(session, {actor.person_id})


@allow(Can.SELF)
def read_thing(actor: Actor, thing: str) -> None:
    """Mark everything about a thing as read: its page was opened."""
    with reading() as session:
        if not queries.has_unread(session, actor.person_id, thing):
            return
    with work() as session:
        if queries.mark_read(session, actor.person_id, now(), thing=thing):
            _ring(session, {actor.person_id})
