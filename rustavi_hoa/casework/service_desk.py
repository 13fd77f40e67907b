"""The desk: the queue of letters, a letter opened, notes, what one chooses from, the daily list."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_
from sqlmodel import col

from rustavi_hoa.casework import daily, ground, queries, shown, shown_letter, timeline, words_faults
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.rules import OPEN, State, visa_chain
from rustavi_hoa.casework.sight import Eyes, Sight, is_leader
from rustavi_hoa.casework.views import Letter, LetterPage
from rustavi_hoa.casework.views_desk import Choices, DailyList, Person
from rustavi_hoa.db import looks
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.letters import LetterRow
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.kernel.services import SERVICES

LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Asked:
    """How the queue is narrowed. Shape: ``state`` is a ``State``, or "open", "waiting", "past", "soon", "" for all."""

    state: str = "open"
    service: str = ""
    kind: str = ""
    channel: str = ""
    search: str = ""
    mine: bool = False
    page: int = 1


@allow(Can.LETTER_DESK)
def queue(actor: Actor, asked: Asked) -> LetterPage:
    """Show the letters the actor may have in hand, the nearest date first."""
    with reading() as session:
        who = timeline.eyes_of(session, actor)
        soon = ground.terms_of(session).soon
        rows, total = queries.listed(session, *_narrowed(who, asked, soon), page=max(asked.page, 1))
        return shown.page(session, rows, total, max(asked.page, 1))


def _narrowed(who: Eyes, asked: Asked, soon: int) -> list[ColumnElement[bool]]:
    row, today = LetterRow, ground.today()
    where = [queries.desk_of(who)]
    states: dict[str, list[ColumnElement[bool]]] = {
        "open": [col(row.state).in_(OPEN)],
        "waiting": [col(row.state) == State.REGISTERED],
        "past": [col(row.state).in_(OPEN), col(row.due_on) < today],
        "soon": [col(row.state).in_(OPEN), col(row.due_on).between(today, ground.days_after(today, soon))],
    }
    where += states.get(asked.state, [col(row.state) == asked.state] if asked.state in set(State) else [])
    for column, value in ((row.service, asked.service), (row.kind, asked.kind), (row.channel, asked.channel)):
        if value:
            where.append(col(column) == value)
    if asked.mine:
        where.append(col(row.coordinator_id).in_(who.stands_for))
    words = " ".join(asked.search.split())[:80]
    if words:
        like = f"%{words.replace('%', '').replace('_', '')}%"
        texts = (row.number, row.city_no, row.subject, row.applicant_name)
        where.append(or_(*(col(column).ilike(like) for column in texts)))
    return where


@allow(Can.LETTER_DESK)
def read(actor: Actor, letter_id: int) -> Letter:
    """Open a letter at the desk.

    Raises:
        NotFound: unknown, not in the actor's hands, a complaint about the actor, or the actor's own letter.
    """
    with reading() as session:
        row, found = timeline.looked(session, actor, letter_id)
        if found != Sight.DESK:
            raise NotFound
        made = shown_letter.desk(session, actor, row)
    looks.seen(actor, "letter", ["full_name", "phone", "email", "address"], **shown.whose(row))
    return made


@allow(Can.LETTER_DESK)
def say(actor: Actor, letter_id: int, text: str) -> None:
    """Leave a note that staff alone read.

    Raises:
        NotFound: not in the actor's hands.
        Invalid: no words.
    """
    if not 1 <= len(text.strip()) <= LONGEST:
        raise invalid("text", words_faults.WRITE_TEXT, most=str(LONGEST))
    with work() as session:
        row = timeline.held(session, actor, letter_id)
        timeline.write(session, actor, row, "note", text=text.strip())


@allow(Can.LETTER_DESK)
def choices(actor: Actor) -> Choices:
    """Give what the desk chooses from: a head of service among the own staff; the registry names anybody accused."""
    with reading() as session:
        who = timeline.eyes_of(session, actor)
        found = [Person(*each) for each in around.staff(session)]
        if not is_leader(actor) and not actor.may(Can.LETTER_REGISTER):
            found = [each for each in found if each.service in who.headed]
        return Choices(
            services=list(SERVICES) if is_leader(actor) else sorted(who.headed),
            people=found,
            visas=[role.value for role in visa_chain(ground.choice(session, "visa_steps"))],
            transfer_role=ground.choice(session, "transfer_role"),
            extension_role=ground.choice(session, "extension_role"),
        )


@allow(Can.LETTER_APPROVE)
def daily_list(actor: Actor, day: str) -> DailyList:
    """Show the daily list of a day: as it was made at 17:00, or as it would be now.

    Raises:
        NotFound: no day.
    """
    on = ground.read_day(day)
    if on is None:
        raise NotFound
    with reading() as session:
        return daily.shown_for(session, timeline.eyes_of(session, actor), on)
