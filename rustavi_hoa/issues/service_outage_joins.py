"""Joining an outage: a home by one tap, a problem by its author, the chairperson or the city; and taking out again."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.casework import OutageRow
from rustavi_hoa.db.tables.handling import OutageJoinRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues import outage_news, outage_views, service, timeline, words_outages
from rustavi_hoa.issues import queries as problems
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues import queries_outages as queries
from rustavi_hoa.issues.rules import Part, Status
from rustavi_hoa.issues.rules_outages import MOST_AT_ONCE, State, WhyNot, why_not_join
from rustavi_hoa.issues.sight import Sight, eyes, parts, sight
from rustavi_hoa.issues.views_outages import Joined
from rustavi_hoa.kernel.errors import Denied, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow


@allow(Can.ISSUE_FOLLOW)
def affects(actor: Actor, thing: int) -> None:
    """Say "affects me too": of a problem by its number, of an outage by its number below zero (a report's choice).

    Raises:
        NotFound, Denied: as the deed itself says.
    """
    if thing >= 0:
        service.support(actor, thing)
    else:
        join(actor, -thing)


@allow(Can.ISSUE_FOLLOW)
def join(actor: Actor, outage_id: int) -> None:
    """Hear of an outage from now on, without a problem of one's own. Joining twice is joining once.

    Raises:
        NotFound: not open, or it does not reach a building where the actor has a confirmed apartment.
    """
    try:
        with work() as session:
            _join(session, actor, outage_id)
    except IntegrityError:  # two taps at the same moment: the other one has it
        return


def _join(session: Session, actor: Actor, outage_id: int) -> None:
    row = queries.one(session, queries.touches(actor.where(Can.ISSUE_FOLLOW)), outage_id)
    if row is None or row.state != State.OPEN:
        raise NotFound
    homes = (around.home_in(session, actor.person_id, each) for each in queries.buildings(session, row.id))
    home = next((each for each in homes if each is not None), None)
    if home is None:
        raise NotFound
    if queries.join_of(session, row.id, actor.person_id) is None:
        given = {"outage_id": row.id, "person_id": actor.person_id}
        session.add(OutageJoinRow(**given, building_id=home.building_id, apartment_id=home.id))
        session.flush()
        note(session, actor, "outage.join", row.id, building_id=home.building_id)
        outage_news.ring(session, row.id)


@allow(Can.ISSUE_FOLLOW)
def leave(actor: Actor, outage_id: int) -> None:
    """Hear of an outage no more. Leaving twice is leaving once.

    Raises:
        NotFound: it reaches nothing of the actor's.
    """
    with work() as session:
        row = queries.one(session, queries.touches(actor.where(Can.ISSUE_FOLLOW)), outage_id)
        if row is None:
            raise NotFound
        mine = queries.join_of(session, row.id, actor.person_id)
        if mine is not None:
            session.delete(mine)
            note(session, actor, "outage.leave", row.id, building_id=mine.building_id)
            outage_news.ring(session, row.id)


@allow(Can.SELF)
def join_problem(actor: Actor, issue_id: int, outage_id: int) -> None:
    """Let a problem join an outage: its author's, the chairperson's or the city's tap; an unsent one goes to the city.

    Raises:
        NotFound: not a problem the actor sees whole, or no open outage in its building.
        Denied: a neighbour.
        Invalid: it cannot join; says why.
    """
    with work() as session:
        issue, who = timeline.held(session, actor, issue_id)
        held = parts(who, problems.facts(issue))
        if not held:
            raise Denied
        row = _open_here(session, issue, outage_id)
        as_city = not held & {Part.REPORTER, Part.CHAIR}
        why = _why_not(issue, row, queries.buildings(session, row.id), as_city=as_city)
        if why:
            raise invalid("outage", words_outages.CANNOT_JOIN, why=words_outages.WHY_NOT[why].text(actor.locale))
        if issue.outage_id != row.id:
            _put_in(session, actor, issue, row, next(iter(sorted(held))))


@allow(Can.SELF)
def take_out(actor: Actor, issue_id: int) -> None:
    """Take a problem out of its outage: it is another one after all, and goes on alone. Twice is once.

    Raises:
        NotFound: not a problem the actor sees whole.
        Denied: a neighbour.
    """
    with work() as session:
        issue, who = timeline.held(session, actor, issue_id)
        held = sorted(parts(who, problems.facts(issue)))
        if not held:
            raise Denied
        if issue.outage_id is None:
            return
        outage_id, issue.outage_id = issue.outage_id, None
        row = session.get_one(OutageRow, outage_id)
        timeline.write(session, actor, issue, "outage_left", held[0], text=row.title_ka, outage=outage_id)
        note(session, actor, "outage.take_out", outage_id, building_id=issue.building_id, issue=issue.id)
        outage_news.ring(session, outage_id)


@allow(Can.OUTAGE_MANAGE)
def waiting(actor: Actor, outage_id: int) -> list[Joined]:
    """List the open problems of the kind in the buildings of an outage; ``why`` says what keeps one from joining.

    Raises:
        NotFound: not an outage of the reach.
    """
    with reading() as session:
        row = _managed(session, actor, outage_id)
        rows = queries.waiting(session, row.id, row.category)
        homes = queries.buildings(session, row.id)
        why = {each.id: _why_not(each, row, homes, as_city=True) for each in rows}
        return outage_views.joined(session, eyes(actor), rows, why)


@allow(Can.OUTAGE_MANAGE)
def join_many(actor: Actor, outage_id: int, issue_ids: list[int]) -> list[Joined]:
    """Let the confirmed problems join; gives those that did not, each with why.

    Raises:
        NotFound: not an open outage of the reach, or too many at once.
    """
    if len(issue_ids) > MOST_AT_ONCE:
        raise NotFound
    left: list[Joined] = []
    with work() as session:
        row = _managed(session, actor, outage_id)
        if row.state != State.OPEN:
            raise NotFound
        who, homes = eyes(actor), queries.buildings(session, row.id)
        for issue_id in dict.fromkeys(issue_ids):
            issue = problems.seen(session, who, issue_id, lock=True)
            if issue is None or sight(who, problems.facts(issue)) < Sight.BRIEF:
                left += outage_views.missing([issue_id], [], WhyNot.GONE)
                continue
            why = _why_not(issue, row, homes, as_city=True)
            if why:
                left += outage_views.joined(session, who, [issue], {issue.id: why})
            elif issue.outage_id is None:
                _put_in(session, actor, issue, row, Part.CITY)
    return left


def _managed(session: Session, actor: Actor, outage_id: int) -> OutageRow:
    row = queries.one(session, queries.within(actor.where(Can.OUTAGE_MANAGE)), outage_id)
    if row is None:
        raise NotFound
    return row


def _open_here(session: Session, issue: IssueRow, outage_id: int) -> OutageRow:
    """Find an open outage in the building of a problem."""
    for row in queries.open_in(session, issue.building_id, 100):
        if row.id == outage_id:
            return row
    raise NotFound


def _why_not(issue: IssueRow, row: OutageRow, homes: list[int], *, as_city: bool) -> str:
    return why_not_join(outage_views.facts(issue), row.id, row.category, homes, as_city=as_city)


def _put_in(session: Session, actor: Actor, issue: IssueRow, row: OutageRow, part: Part) -> None:
    """Join one problem; one that the city does not have yet goes along."""
    issue.outage_id = row.id
    timeline.write(session, actor, issue, "outage_joined", part, text=row.title_ka, outage=row.id)
    if issue.sent_to_city_at is None:
        timeline.step(session, None, issue, Status.SENT_TO_CITY, Part.HOUSE)
    note(session, actor, "outage.join_problem", row.id, building_id=issue.building_id, issue=issue.id)
    outage_news.ring(session, row.id)
