"""Polls: asked in a room, voted until they close, counted live."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from sqlmodel import Session, col, select

from rustavi_hoa.chat import heads, polling, queries, rules_polls, service, words_polls
from rustavi_hoa.chat import queries_rooms as rooms
from rustavi_hoa.chat.reach import CONFIRMED, reach_of
from rustavi_hoa.chat.rules_polls import NewPoll
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import MembershipRow
from rustavi_hoa.db.tables.talk import MessageRow, RoomRow
from rustavi_hoa.db.tables.talk_inside import PollOptionRow, PollRow, PollVoteRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow


@allow(Can.CHAT_TALK)
def ask(actor: Actor, room_id: int, key: str, poll: NewPoll) -> int:
    """Ask the room; the same key again is the same poll. Shape: the message's id.

    Raises:
        NotFound: no room of the actor's.
        Invalid: each wrong thing beside its field.
    """
    poll = rules_polls.checked(poll)
    service.send(actor, room_id, key, poll.question, [])
    with work() as session:  # a message whose poll a broken line kept away gets it by the next try
        row = queries.by_key(session, room_id, actor.person_id, key)
        if row is None:
            raise NotFound
        queries.locked_room(session, room_id)
        if session.get(PollRow, row.id) is None:
            _write(session, row.id or 0, poll)
            note(session, actor, "poll.ask", row.id, secret=poll.is_secret, by_home=poll.is_by_home)
            service.touch(session, row)
        return row.id or 0


def _write(session: Session, message_id: int, poll: NewPoll) -> None:
    closes = now() + timedelta(days=poll.days) if poll.days else None
    session.add(
        PollRow(
            message_id=message_id,
            is_many=poll.is_many,
            is_secret=poll.is_secret,
            is_by_home=poll.is_by_home,
            closes_at=closes,
        )
    )
    session.flush()
    session.add_all(
        PollOptionRow(message_id=message_id, place=place, text=text) for place, text in enumerate(poll.options)
    )
    session.flush()


@allow(Can.CHAT_TALK)
def vote(actor: Actor, message_id: int, options: list[int]) -> list[int]:
    """Choose answers in place of those chosen before; none takes the vote back. Shape: what stands now.

    Raises:
        NotFound: no such poll in the actor's rooms, or an answer of another one.
        Invalid: it is closed, one answer only, or no apartment to vote for.
    """
    with work() as session:
        row, poll = _poll(session, actor, message_id)
        room = queries.locked_room(session, row.room_id)  # the people of one apartment take turns
        chosen = set(options)
        if not chosen <= polling.options_of(session, message_id):
            raise NotFound
        homes = _homes(session, actor, room) if poll.is_by_home else {0}
        _may(poll, chosen, homes)
        before = polling.votes_of(session, poll, actor.person_id, homes)
        if {vote.option_id for vote in before} == chosen and {vote.person_id for vote in before} <= {actor.person_id}:
            return sorted(chosen)
        for each in before:
            session.delete(each)
        session.flush()
        session.add_all(
            PollVoteRow(message_id=message_id, option_id=option, person_id=actor.person_id, apartment_id=home)
            for home in sorted(homes)
            for option in sorted(chosen)
        )
        session.flush()
        note(session, actor, "poll.vote", row.id)  # never what was chosen
        service.touch(session, row)
    return sorted(chosen)


@allow(Can.CHAT_TALK)
def my_vote(actor: Actor, message_id: int) -> list[int]:
    """Give what the actor, or the actor's apartment, chose: a secret poll does not say it to the room."""
    with reading() as session:
        row, poll = _poll(session, actor, message_id)
        homes = _homes(session, actor, session.get_one(RoomRow, row.room_id)) if poll.is_by_home else {0}
        return sorted({vote.option_id for vote in polling.votes_of(session, poll, actor.person_id, homes)})


@allow(Can.CHAT_TALK)
def close(actor: Actor, message_id: int) -> None:
    """End an own poll now, or any of the room as its chairperson; twice is once.

    Raises:
        NotFound: no such poll, or of somebody else.
    """
    with work() as session:
        row, poll = _poll(session, actor, message_id)
        chairs = heads.is_chair(session, actor, session.get_one(RoomRow, row.room_id))
        if row.author_id != actor.person_id and not chairs:
            raise NotFound
        if poll.closes_at is not None and poll.closes_at <= now():
            return
        poll.closes_at = now()
        session.add(poll)
        note(session, actor, "poll.close", row.id)
        service.touch(session, row)


def _may(poll: PollRow, chosen: Collection[int], homes: Collection[int]) -> None:
    if poll.closes_at is not None and poll.closes_at <= now():
        raise invalid("options", words_polls.CLOSED)
    if len(chosen) > 1 and not poll.is_many:
        raise invalid("options", words_polls.ONE_ONLY)
    if not homes:
        raise invalid("options", words_polls.NO_HOME)


def _poll(session: Session, actor: Actor, message_id: int) -> tuple[MessageRow, PollRow]:
    row = queries.message_in_scope(session, reach_of(actor), message_id)
    poll = session.get(PollRow, message_id) if row is not None and row.deleted_at is None else None
    if row is None or poll is None:
        raise NotFound
    return row, poll


def _homes(session: Session, actor: Actor, room: RoomRow) -> set[int]:
    """Give the apartments of the room's houses that the actor lives in."""
    houses = [house.id for house in rooms.houses_of(session, room)]
    asked = select(MembershipRow.apartment_id).where(
        MembershipRow.person_id == actor.person_id,
        MembershipRow.state == CONFIRMED,
        col(MembershipRow.building_id).in_(houses),
    )
    return set(session.exec(asked).all())
