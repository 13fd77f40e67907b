"""What the city does with a problem: take, assign, move, ask, answer; one by one or many with a preview."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues import queries, timeline, words
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues.closing import close_reason
from rustavi_hoa.issues.rules import NEEDS_REASON, Part, Status, may_move
from rustavi_hoa.issues.sight import Sight, eyes, parts, sight
from rustavi_hoa.kernel.errors import Denied, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow

LONGEST = 4000
MOST_AT_ONCE = 200


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
        row = _ours(session, actor, issue_id)
        _check_assignment(session, row, service, assignee_id)
        row.service, row.assignee_id = service, assignee_id
        timeline.step(session, actor, row, Status.ASSIGNED, Part.CITY, service=service, assignee=assignee_id or 0)


def _check_assignment(session: Session, row: IssueRow, service: str, assignee_id: int | None) -> None:
    if service not in words.SERVICES or service == row.about_service:
        raise invalid("service", words.CHOOSE_SERVICE)
    if assignee_id is not None and assignee_id not in around.officers(session):
        raise invalid("assignee", words.CHOOSE_SERVICE)
    if assignee_id is not None and assignee_id == row.about_person_id:
        raise invalid("assignee", words.CHOOSE_SERVICE)


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
        _move(session, actor, _ours(session, actor, issue_id), Status(to), text.strip()[:LONGEST], reason, body)


def _move(session: Session, actor: Actor, row: IssueRow, to: Status, text: str, reason: str, body: str) -> None:
    data = {}
    if to in NEEDS_REASON:
        row.close_reason, row.close_note, row.resolved_by = close_reason(reason, text), text, Part.CITY
        data["reason"] = row.close_reason
    if to == Status.HANDED_OVER:
        if len(body.strip()) < 2:
            raise invalid("body", words.NAME_BODY)
        row.handed_to = data["body"] = body.strip()[:200]
    if to == Status.WAITING_FOR_REPORTER:
        if len(text) < 3:
            raise invalid("text", words.WRITE_TEXT)
        row.question = text
    timeline.step(session, actor, row, to, Part.CITY, text=text, **data)


@allow(Can.ISSUE_WORK)
def officers(actor: Actor) -> list[tuple[int, str]]:
    """List the people of the city a problem may be given to: id and name."""
    with reading() as session:
        return sorted(around.officers(session).items(), key=lambda each: each[1])


@allow(Can.ISSUE_WORK)
def preview(actor: Actor, issue_ids: list[int], to: str) -> tuple[list[int], list[int]]:
    """Say which of the chosen problems may take a step, and which may not.

    Raises:
        NotFound: an unknown step, or too many at once.
    """
    if to not in set(Status) or len(issue_ids) > MOST_AT_ONCE:
        raise NotFound
    with reading() as session:
        who = eyes(actor)
        able = [each for each in issue_ids if _is_able(session, who, each, Status(to))]
    return able, [each for each in issue_ids if each not in able]


def _is_able(session: Session, who: object, issue_id: int, to: Status) -> bool:
    row = queries.seen(session, who, issue_id)
    if row is None:
        return False
    held = parts(who, queries.facts(row)) & {Part.CITY}
    return may_move(Status(row.status), to, frozenset(held))


@allow(Can.ISSUE_WORK)
def move_many(
    actor: Actor, issue_ids: list[int], to: str, text: str, reason: str, service: str, body: str
) -> tuple[int, int]:
    """Take one step with many problems, all that may; gives how many moved and how many did not.

    Raises:
        NotFound: an unknown step, or too many at once.
        Invalid: a missing reason, service, name or question.
    """
    able, unable = preview(actor, issue_ids, to)
    with work() as session:
        for issue_id in able:
            row = _ours(session, actor, issue_id)
            if to == Status.ASSIGNED:
                _check_assignment(session, row, service, None)
                row.service, row.assignee_id = service, None
                timeline.step(session, actor, row, Status.ASSIGNED, Part.CITY, service=service)
            else:
                _move(session, actor, row, Status(to), text.strip()[:LONGEST], reason, body)
    return len(able), len(unable)


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
