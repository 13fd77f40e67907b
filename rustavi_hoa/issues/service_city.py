"""What the city does with one problem: take, assign, move, ask, answer; many at once: ``service_bulk``."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues import queries, stepping, timeline, words
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues.rules import Part, Status
from rustavi_hoa.issues.sight import Sight, eyes, sight
from rustavi_hoa.kernel.errors import Denied, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow


def _ours(session: Session, actor: Actor, issue_id: int) -> IssueRow:
    row, _ = timeline.held(session, actor, issue_id, as_part=Part.CITY)
    return row


@allow(Can.ISSUE_WORK)
def assign(actor: Actor, issue_id: int, service: str, assignee_id: int | None) -> None:
    """Give a problem to a service, and perhaps to a person of the city.

    Raises:
        NotFound, Denied: not a problem the actor works on.
        Invalid: an unknown service or person; a service the complaint is about.
        ForbiddenMove: it cannot be assigned from where it stands.
    """
    with work() as session:
        stepping.give(session, actor, _ours(session, actor, issue_id), service, assignee_id)


@allow(Can.ISSUE_WORK)
def move(actor: Actor, issue_id: int, to: str, text: str, reason: str, body: str) -> None:
    """Take a legal step; a close needs a reason, a hand-over the name of the other body, a question its words.

    Raises:
        NotFound, Denied: not a problem the actor works on.
        Invalid: a missing reason, name or question.
        ForbiddenMove: the problem cannot go there from where it stands.
    """
    if to not in set(Status) or to == Status.ASSIGNED:
        raise NotFound
    with work() as session:
        stepping.take(session, actor, _ours(session, actor, issue_id), Status(to), text, reason, body)


@allow(Can.ISSUE_WORK)
def officers(actor: Actor) -> list[tuple[int, str]]:
    """List the people of the city a problem may be given to: id and name."""
    with reading() as session:
        return sorted(around.officers(session).items(), key=lambda each: each[1])


@allow(Can.ISSUE_WORK)
def open_with_reason(actor: Actor, issue_id: int, reason: str) -> str:
    """Read the text of a problem that was not sent yet; the reason is logged and the house can see it.

    Raises:
        NotFound: not in the actor's reach.
        Denied: it is open to the actor anyway, or never will be.
        Invalid: no reason.
    """
    if len(reason.strip()) < 5:
        raise invalid("reason", words.WRITE_REASON)
    with work() as session:
        who = eyes(actor)
        row = queries.seen(session, who, issue_id, lock=True)
        if row is None:
            raise NotFound
        if sight(who, queries.facts(row)) != Sight.BRIEF:
            raise Denied
        note(session, actor, "issue.open_unsent", row.id, building_id=row.building_id, reason=reason.strip()[:500])
        timeline.write(session, actor, row, "opened", Part.CITY, text=reason.strip()[:500])
        return row.text
