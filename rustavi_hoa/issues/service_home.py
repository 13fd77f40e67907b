"""Problems as the home pages need them: what waits for me, what waits for the chairperson, what goes on paper."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, and_, col, func, or_

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.i18n.stamp import Stamp, age
from rustavi_hoa.issues import queries, queries_home
from rustavi_hoa.issues.cards import cards, line
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import OPEN, UNANSWERED, Status
from rustavi_hoa.issues.sight import Eyes, eyes
from rustavi_hoa.issues.views import Block, DeskIssues, HomeIssues, IssueCard
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, Scope, allow

SHOWN = 5
ON_DESK = 3
MOST_ON_PAPER = 500
ANSWER_LIFE = timedelta(days=30)

_I = IssueRow
_OLDEST = (col(_I.created_at).asc(), col(_I.id).asc())
_LATEST = (col(_I.updated_at).desc(), col(_I.id).desc())


@allow(Can.ISSUE_FOLLOW)
def for_home(actor: Actor, building_id: int) -> HomeIssues:
    """Give a resident's home: what waits for me, my open problems, the building's open ones.

    Raises:
        NotFound: a building outside the actor's reach.
    """
    _must_cover(actor.where(Can.ISSUE_FOLLOW), building_id)
    who, here = eyes(actor), _I.building_id == building_id
    mine = or_(_I.reporter_id == actor.person_id, func.coalesce(_I.entered_by, 0) == actor.person_id)
    asks = col(_I.status).in_((Status.WAITING_FOR_REPORTER, Status.RESOLVED))
    is_open = col(_I.status).in_(OPEN)
    with reading() as session:
        return HomeIssues(
            waiting=_block(session, who, here, mine, asks),
            mine=_block(session, who, here, mine, is_open, ~asks),
            house=_block(session, who, here, ~mine, is_open),
        )


@allow(Can.ISSUE_CHAIR)
def for_desk(actor: Actor, building_id: int) -> DeskIssues:
    """Give a chairperson's desk: urgent first, then new ones by age, then answers of the city not yet seen.

    Raises:
        NotFound: a building that is not the actor's to chair.
    """
    _must_cover(actor.where(Can.ISSUE_CHAIR), building_id)
    who, here = eyes(actor), _I.building_id == building_id
    urgent = and_(col(_I.is_emergency).is_(True), col(_I.status).in_(OPEN))
    fresh = and_(col(_I.status).in_(UNANSWERED), col(_I.is_emergency).is_(False))
    mine_to_answer = and_(fresh, col(_I.sent_to_city_at).is_(None))
    answered = queries_home.unseen_answer(actor.person_id, since=now() - ANSWER_LIFE)
    with reading() as session:
        return DeskIssues(
            urgent=_block(session, who, here, urgent),
            new=_block(session, who, here, mine_to_answer, order=_OLDEST, most=ON_DESK),
            answers=_block(session, who, here, answered, order=_LATEST, most=ON_DESK, by_change=True),
        )


@allow(Can.ISSUE_CHAIR)
def saw_answer(actor: Actor, issue_id: int) -> None:
    """Remember that the chairperson has seen the city's last answer; it leaves the desk until the next one.

    Raises:
        NotFound: not a problem of the actor's association.
    """
    with work() as session:
        row = queries.seen(session, eyes(actor), issue_id)
        if row is None or not actor.where(Can.ISSUE_CHAIR).covers(row.building_id):
            raise NotFound
        note(session, actor, queries_home.SAW, issue_id, building_id=row.building_id)


@allow(Can.ISSUE_CHAIR)
def on_paper(actor: Actor, building_id: int) -> list[IssueCard]:
    """List the building's open ordinary problems for print, oldest first; closed doors never go on paper.

    Raises:
        NotFound: a building that is not the actor's to chair.
    """
    _must_cover(actor.where(Can.ISSUE_CHAIR), building_id)
    where = (_I.building_id == building_id, _I.door == Door.ORDINARY, col(_I.status).in_(OPEN))
    who = eyes(actor)
    with reading() as session:
        return cards(session, who, queries_home.all_of(session, who, *where, most=MOST_ON_PAPER))


def _must_cover(scope: Scope, building_id: int) -> None:
    if not scope.covers(building_id):
        raise NotFound


def _block(
    session: Session,
    who: Eyes,
    *where: ColumnElement[bool],
    order: Any = None,
    most: int = SHOWN,
    by_change: bool = False,
) -> Block:
    """Give the first lines; ``by_change`` dates them by their last change, not by their age."""
    rows, total = queries.listed(session, who, *where, order=order)
    first = queries_home.oldest(session, who, *where) if total else None
    made = cards(session, who, rows[:most])
    lines = [line(card, card.updated if by_change else None) for card in made]
    return Block(lines, total, age(first, now()) if first else Stamp())
