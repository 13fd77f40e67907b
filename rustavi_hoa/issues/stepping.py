"""The city's steps, checked the same way for one problem and for many (deeds layer, no doors)."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues import queries, timeline, words
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues.closing import close_reason
from rustavi_hoa.issues.rules import NEEDS_REASON, Part, Status
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import Actor

LONGEST = 4000


def give(session: Session, actor: Actor, row: IssueRow, service: str, assignee_id: int | None) -> None:
    """Give a problem to a service, and perhaps to a person of the city.

    Raises:
        Invalid: an unknown service or person; one whom the complaint is about.
        ForbiddenMove: it cannot be assigned from where it stands.
    """
    if service not in words.SERVICES or service == row.about_service:
        raise invalid("service", words.CHOOSE_SERVICE)
    if assignee_id is not None and assignee_id not in around.officers(session):
        raise invalid("assignee", words.CHOOSE_SERVICE)
    if assignee_id is not None and assignee_id == row.about_person_id:
        raise invalid("assignee", words.CHOOSE_SERVICE)
    row.service, row.assignee_id = service, assignee_id
    timeline.step(session, actor, row, Status.ASSIGNED, Part.CITY, service=service, assignee=assignee_id or 0)


def take(session: Session, actor: Actor, row: IssueRow, to: Status, text: str, reason: str, body: str) -> None:
    """Take any other step; a close needs a reason, a hand-over the name of the other body, a question its words.

    Raises:
        Invalid: a missing reason, name or question.
        ForbiddenMove: the problem cannot go there from where it stands.
    """
    said = text.strip()[:LONGEST]
    if row.status == to and _is_again(session, actor, row, said):
        return
    data: dict[str, Any] = {}
    if to in NEEDS_REASON:
        row.close_reason, row.close_note, row.resolved_by = close_reason(reason, said), said, Part.CITY
        data["reason"] = row.close_reason
    if to == Status.HANDED_OVER:
        if len(body.strip()) < 2:
            raise invalid("body", words.NAME_BODY)
        row.handed_to = data["body"] = body.strip()[:200]
    if to == Status.WAITING_FOR_REPORTER:
        if len(said) < 3:
            raise invalid("text", words.WRITE_TEXT)
        row.question = said
    timeline.step(session, actor, row, to, Part.CITY, text=said, **data)


def _is_again(session: Session, actor: Actor, row: IssueRow, said: str) -> bool:
    """Tell whether the actor's own last step comes a second time: a double tap, or a line that doubled it."""
    last = queries.last_step(session, row.id, row.status)
    return last is not None and (last.actor_id, last.text) == (actor.person_id, said)
