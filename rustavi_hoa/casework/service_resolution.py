"""Who works on a letter and until when: resolution, passing inside a service, transfer between services, forwarding."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from rustavi_hoa.casework import ground, queries, routing, telling, timeline, words_faults
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.deadlines import written
from rustavi_hoa.casework.rules import IN_HAND, NEEDS_SCAN, FileKind, State, TaskState, Track
from rustavi_hoa.casework.sight import headed, is_leader
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.letters import LetterRow, TaskRow
from rustavi_hoa.i18n.dates import plain
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow

LONGEST, LONGEST_GIST = 4000, 1000
MOST_TASKS = 10


@dataclass(frozen=True, slots=True)
class NewTask:
    """Who does what until when; without a person it lies with the service's head, without a day with the letter's."""

    service: str
    gist: str
    executor_id: int | None = None
    due_on: date | None = None


@allow(Can.LETTER_RESOLVE)
def resolve(actor: Actor, letter_id: int, text: str, track: str, tasks: list[NewTask]) -> list[int]:
    """Give a letter to those who work on it, the first named coordinates; its copy goes to the applicant.

    A head of service adds tasks for the own staff to a letter that is with the service.

    Raises:
        NotFound: unknown, or a complaint about the actor.
        Invalid: no scan, no task, a service or person that may not have it, a date beyond the letter's own.
        ForbiddenMove: it was answered or ended.
    """
    with work() as session:
        row = timeline.held(session, actor, letter_id)
        _check_resolution(session, actor, row, text, track, tasks)
        is_first = row.coordinator_id is None and not queries.open_tasks(session, letter_id)
        if is_first:
            row.service, row.coordinator_id = tasks[0].service, tasks[0].executor_id
        data = _study(session, row, track)
        to = State.ASSIGNED if row.state == State.REGISTERED else State(row.state)
        say = {"text": text.strip(), "service": row.service, **data}
        event = (
            timeline.step(session, actor, row, to, "resolved", **say)
            if to != row.state
            else timeline.write(session, actor, row, "resolved", timeline.TOLD, **say)
        )
        given = [_give(session, actor, row, each, is_first and at == 0) for at, each in enumerate(tasks)]
        telling.applicant(session, row, event, service=telling.service_name(row.service))
        return given


def _check_resolution(
    session: Session, actor: Actor, row: LetterRow, text: str, track: str, tasks: list[NewTask]
) -> None:
    if row.state not in IN_HAND | {State.REGISTERED}:
        raise timeline.moved_on(session, row)
    if row.channel in NEEDS_SCAN and not any(f.kind == FileKind.SCAN for f in queries.files(session, row.id or 0)):
        raise invalid("files", words_faults.NEEDS_SCAN)
    if not 3 <= len(text.strip()) <= LONGEST:
        raise invalid("text", words_faults.WRITE_TEXT, most=str(LONGEST))
    if track not in set(Track):
        raise NotFound
    if track != row.track and row.state != State.REGISTERED:
        raise invalid("track", words_faults.STUDY_AT_THE_START)
    if not 1 <= len(tasks) <= MOST_TASKS:
        raise invalid("tasks", words_faults.NEEDS_TASK)
    for each in tasks:
        _check_task(session, actor, row, each)


def _check_task(session: Session, actor: Actor, row: LetterRow, new: NewTask) -> None:
    if not 3 <= len(new.gist.strip()) <= LONGEST_GIST:
        raise invalid("gist", words_faults.WRITE_GIST)
    routing.check(session, row, new.service, new.executor_id)
    if not is_leader(actor) and (new.service not in headed(actor) or new.executor_id is None):
        raise invalid("service", words_faults.OWN_STAFF_ONLY)


def _study(session: Session, row: LetterRow, track: str) -> dict[str, object]:
    """Say in the line which term holds from here; study is decided on at the start only."""
    if track == row.track and row.state != State.REGISTERED:
        return {}
    row.track = track
    return {"track": track, "term": written(ground.terms_of(session).answer(row.kind, track))}


def _give(session: Session, actor: Actor, row: LetterRow, new: NewTask, is_coordinator: bool) -> int:
    today = ground.today()
    last = max(row.due_on or today, today)
    due = new.due_on or last
    if not today <= due <= last:
        raise invalid("due_on", words_faults.BAD_DAY, first=plain(today), last=plain(last))
    task = TaskRow(
        letter_id=row.id,
        service=new.service,
        executor_id=new.executor_id,
        is_coordinator=is_coordinator,
        gist=new.gist.strip(),
        state=TaskState.OPEN,
        due_on=due,
        given_by=actor.person_id,
    )
    session.add(task)
    session.flush()
    told = {"task": task.id, "until": due.isoformat(), "service": new.service, "person": new.executor_id or 0}
    event = timeline.write(session, actor, row, "task_given", text=task.gist, **told)
    people = [new.executor_id] if new.executor_id else around.heads_of(session, new.service)
    telling.staff(session, people, row, "task_given", event.seq, task.gist)
    return task.id or 0
