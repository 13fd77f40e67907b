"""Writing the story of a problem: one step, one line, in the transaction of its cause (deeds layer, no doors)."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.chat import service as chat
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues import dues, queries, referrals, tidings, words
from rustavi_hoa.issues.rules import MOVED_ON, MOVES, OPEN, SOLVED, ForbiddenMove, Part, Status
from rustavi_hoa.issues.sight import Eyes, Sight, eyes, parts, sight
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, NotFound
from rustavi_hoa.kernel.policy import Actor

HOUSE_AUDIENCE = "house"
"""Everybody who sees the problem whole."""
AUTHOR_AUDIENCE = "author"
"""Author, chairperson and city: a question, an answer."""
CITY_AUDIENCE = "city"
"""Internal notes: never a resident, never a chairperson."""


def held(session: Session, actor: Actor, issue_id: int, *, as_part: Part | None = None) -> tuple[IssueRow, Eyes]:
    """Fetch a problem for a deed, its row held.

    Raises:
        NotFound: the actor sees nothing of it, or only its brief.
        Denied: the actor sees it but has no such part in it.
    """
    who = eyes(actor)
    row = queries.seen(session, who, issue_id, lock=True)
    if row is None or sight(who, queries.facts(row)) < Sight.WHOLE:
        raise NotFound
    if as_part is not None and as_part not in parts(who, queries.facts(row)):
        raise Denied
    return row, who


def step(
    session: Session, actor: Actor | None, row: IssueRow, to: Status, part: Part, *, text: str = "", **data: Any
) -> IssueEventRow:
    """Take one legal step and write it down.

    Raises:
        ForbiddenMove: the problem cannot go there from where it stands; says when and how it changed meanwhile.
    """
    before = Status(row.status)
    if part not in MOVES[before].get(to, set()):
        raise _moved_on(session, row)
    row.status = to
    _moments(row, before, to)
    if to == Status.SENT_TO_CITY:
        row.service = dues.service_of(session, row)
    event = write(session, actor, row, "status", part, text=text, before=before, to=to, **data)
    if Status.HANDED_OVER in (before, to):
        referrals.follow(session, actor, row)
    note(session, actor, "issue.step", row.id, building_id=row.building_id, before=before, to=to)
    tell_room(session, row)
    moved = dues.after_step(session, row, before, to)
    if moved is not None:
        write(session, None, row, dues.KIND, Part.HOUSE, **moved.line())
    return event


def tell_room(session: Session, row: IssueRow) -> None:
    """Let the status flow back to the chat message that a problem began with, once the step is kept."""
    message_id = row.message_id
    if message_id is not None:
        after_commit(session, lambda: chat.problem_moved(message_id))


def _moved_on(session: Session, row: IssueRow) -> ForbiddenMove:
    """Say when, how and by whom the problem was changed before this step."""
    last = queries.last_step(session, row.id, row.status)
    at = last.at if last else row.updated_at
    who = words.PART.get(last.actor_part if last else "", words.PART["house"])
    when = Msg(ka=dates.short(at, "ka"), en=dates.short(at, "en"))
    return ForbiddenMove(MOVED_ON, when=when, what=words.STATUS[row.status], who=who)


def _moments(row: IssueRow, before: Status, to: Status) -> None:
    at = now()
    if to == Status.SENT_TO_CITY and row.sent_to_city_at is None:
        row.sent_to_city_at = at
    if to == Status.RESOLVED:
        row.resolved_at = at
    if to == Status.REOPENED:
        row.resolved_at, row.closed_at = None, None
        row.reopen_count += before in SOLVED
    elif to not in OPEN and to not in (Status.RESOLVED,):
        row.closed_at = at
    elif to in OPEN:
        row.closed_at = None
    if to in SOLVED or to in (Status.REFUSED, Status.CONFIRMED):
        row.answered_at = row.answered_at or at


def write(
    session: Session,
    actor: Actor | None,
    row: IssueRow,
    kind: str,
    part: Part,
    *,
    text: str = "",
    audience: str = HOUSE_AUDIENCE,
    before: str = "",
    to: str = "",
    key: str | None = None,
    **data: Any,
) -> IssueEventRow:
    """Append one line to the story, and ring for everybody who looks at it."""
    row.event_seq += 1
    row.version += 1
    row.updated_at = now()
    event = IssueEventRow(
        issue_id=row.id,
        seq=row.event_seq,
        kind=kind,
        audience=audience,
        actor_id=(actor.person_id or None) if actor else None,
        actor_part=part,
        from_status=before,
        to_status=to,
        text=text,
        data=data,
        client_key=key,
        at=row.updated_at,
    )
    session.add(row)
    session.add(event)
    session.flush()
    announce(session, row)
    tidings.tell(session, row, event)
    return event


def announce(session: Session, row: IssueRow) -> None:
    """Ring for the problem's page, its building and the city's dashboards once the deed is on disk."""
    issue_id, building_id, seq = row.id, row.building_id, row.event_seq

    def ring() -> None:
        live.ring(f"issue:{issue_id}", seq=seq)
        live.ring(f"building:{building_id}", issue=issue_id)
        live.ring("city", issue=issue_id)

    after_commit(session, ring)
