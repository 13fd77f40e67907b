"""Writing the life of a letter: one step, one line, in the transaction of its cause (deeds layer, no doors).

Every line that moves a deadline recomputes all of them from the log, so the row never knows better than the log.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.casework import ground, queries, words
from rustavi_hoa.casework.deadlines import MOVES_DEADLINES, Deadlines, Happening, due_on
from rustavi_hoa.casework.rules import FINAL, MOVED_ON, ForbiddenMove, ReplyState, State, TaskState, may_move
from rustavi_hoa.casework.sight import Eyes, Sight, eyes, sight
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.letters import LetterEventRow, LetterRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor

TOLD = "applicant"
"""The applicant reads it, and staff."""
STOPS = frozenset({State.INCOMPLETE, State.FORWARDED, State.WITHDRAWN})
"""Steps that an approved, numbered reply forbids."""
INSIDE = "city"
"""Staff alone: notes, visas, drafts."""


def eyes_of(session: Session, actor: Actor) -> Eyes:
    """Take an actor's eyes, with those they stand in for today."""
    return eyes(actor, queries.substituted(session, actor.person_id, ground.today()))


def held(session: Session, actor: Actor, letter_id: int, need: Sight = Sight.DESK) -> LetterRow:
    """Fetch a letter for a deed, its row held.

    Raises:
        NotFound: unknown, or the actor sees less of it than the deed needs.
    """
    row, found = looked(session, actor, letter_id, lock=True)
    if found != need:
        raise NotFound
    return row


def looked(session: Session, actor: Actor, letter_id: int, *, lock: bool = False) -> tuple[LetterRow, Sight]:
    """Fetch a letter with how much of it the actor sees.

    Raises:
        NotFound: unknown, or nothing of it.
    """
    who = eyes_of(session, actor)
    row = queries.seen(session, who, letter_id, lock=lock)
    if row is None:
        raise NotFound
    return row, sight(who, queries.facts(session, row))


def step(
    session: Session, actor: Actor | None, row: LetterRow, to: State, kind: str, *, text: str = "", **data: Any
) -> LetterEventRow:
    """Take one legal step and write it down; the applicant reads it.

    Raises:
        ForbiddenMove: the letter cannot go there from where it stands.
    """
    before = State(row.state)
    if not may_move(before, to) or (to in STOPS and _has_number(session, row)):
        raise moved_on(session, row)
    row.state = to
    if to == State.ANSWERED:
        row.answered_at = row.answered_at or now()
    if to in FINAL:
        row.closed_at = now()
    return write(session, actor, row, kind, TOLD, text=text, before=before, to=to, **data)


def write(
    session: Session,
    actor: Actor | None,
    row: LetterRow,
    kind: str,
    audience: str = INSIDE,
    *,
    text: str = "",
    before: str = "",
    to: str = "",
    key: str | None = None,
    **data: Any,
) -> LetterEventRow:
    """Append one line to the log, recompute what it moves, and ring for everybody who looks at the letter."""
    row.event_seq += 1
    row.version += 1
    row.updated_at = now()
    event = LetterEventRow(
        letter_id=row.id or 0,
        seq=row.event_seq,
        kind=kind,
        audience=audience,
        actor_id=(actor.person_id or None) if actor else None,
        actor_role=_role(actor),
        from_state=before,
        to_state=to,
        text=text,
        data=data,
        client_key=key,
        at=row.updated_at,
    )
    if kind in MOVES_DEADLINES:
        event.data = data | _recount(session, row, event)
    session.add(row)
    session.add(event)
    session.flush()
    note(session, actor, f"letter.{kind}", row.id, building_id=row.building_id, to=to or row.state)
    announce(session, row)
    return event


def deadlines(session: Session, row: LetterRow) -> Deadlines:
    """Recompute a letter's deadlines from its log as it stands."""
    return _computed(session, queries.log(session, row.id or 0))


def is_off(session: Session, row: LetterRow) -> bool:
    """Tell whether a letter's dates differ from what its log says under today's calendar."""
    found = deadlines(session, row)
    if (found.answer_on, found.waiting_until) != (row.due_on, row.waiting_until):
        return True
    tasks = queries.open_tasks(session, row.id or 0)
    return any(found.tasks.get(each.id or 0, each.due_on) != each.due_on for each in tasks)


def recount(session: Session, row: LetterRow) -> bool:
    """Bring a letter's dates to what its log says under today's calendar; tells whether one moved."""
    if not is_off(session, row):
        return False
    before = row.due_on
    _put(session, row, deadlines(session, row))
    told = TOLD if before != row.due_on else INSIDE
    write(session, None, row, "due_moved", told, **_said(before, row.due_on))
    return True


def happened(events: Iterable[LetterEventRow]) -> list[Happening]:
    """Read lines of a log as the fold takes them."""
    return [Happening(each.kind, local(each.at).date(), each.data) for each in events]


def _computed(session: Session, events: Iterable[LetterEventRow]) -> Deadlines:
    return due_on(happened(events), ground.calendar_of(session), ground.terms_of(session))


def _recount(session: Session, row: LetterRow, event: LetterEventRow) -> dict[str, str]:
    before = row.due_on
    _put(session, row, _computed(session, [*queries.log(session, row.id or 0), event]))
    return _said(before, row.due_on)


def _put(session: Session, row: LetterRow, found: Deadlines) -> None:
    row.due_on, row.waiting_until = found.answer_on, found.waiting_until
    for task in queries.open_tasks(session, row.id or 0):
        task.due_on = found.tasks.get(task.id or 0, task.due_on)
        session.add(task)


def _said(before: date | None, after: date | None) -> dict[str, str]:
    """Name a change of the letter's date for its line."""
    if before == after:
        return {}
    return {"due_before": before.isoformat() if before else "", "due": after.isoformat() if after else ""}


def moved_on(session: Session, row: LetterRow) -> ForbiddenMove:
    """Say when and how the letter changed before this deed."""
    lines = queries.log(session, row.id or 0)
    at = lines[-1].at if lines else row.updated_at
    when = Msg(ka=dates.short(at, "ka"), en=dates.short(at, "en"))
    return ForbiddenMove(MOVED_ON, when=when, what=words.STATE[row.state])


def _has_number(session: Session, row: LetterRow) -> bool:
    """Tell whether an approved reply waits to be sent: then the letter can only be answered."""
    reply = queries.live_reply(session, row.id or 0)
    return reply is not None and reply.state == ReplyState.APPROVED


def announce(session: Session, row: LetterRow) -> None:
    """Ring for the letter's page and the city's lists once the deed is on disk."""
    letter_id, seq = row.id or 0, row.event_seq

    def ring() -> None:
        live.ring(f"letter:{letter_id}", seq=seq)
        live.ring("city", letter=letter_id)

    after_commit(session, ring)


def _role(actor: Actor | None) -> str:
    """Name the first role of the city the actor holds; a neighbour signs as applicant."""
    return next((each.role.value for each in actor.grants if each.scope.city), "applicant") if actor else "house"


def end_tasks(session: Session, actor: Actor | None, row: LetterRow) -> None:
    """Take back what is still owed: the letter ended."""
    for task in queries.open_tasks(session, row.id or 0):
        task.state = TaskState.TAKEN_BACK
        task.version += 1
        session.add(task)
        write(session, actor, row, "task_back", task=task.id)


def drop_reply(session: Session, actor: Actor | None, row: LetterRow) -> None:
    """Drop a draft that is not needed any more; an approved one keeps its number and stays."""
    reply = queries.live_reply(session, row.id or 0)
    if reply is not None and reply.state != ReplyState.APPROVED:
        reply.state = ReplyState.DROPPED
        session.add(reply)
        write(session, actor, row, "dropped", reply=reply.id)


def find(session: Session, row: LetterRow, kind: str) -> LetterEventRow:
    """Give the last line of a kind."""
    return next(line for line in reversed(queries.log(session, row.id or 0)) if line.kind == kind)
