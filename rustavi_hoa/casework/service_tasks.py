"""Tasks: whoever has one starts it and says the result."""

from __future__ import annotations

from sqlmodel import col, select

from rustavi_hoa.casework import allowed, queries, shown, telling, timeline, words_faults
from rustavi_hoa.casework.holding import own_task
from rustavi_hoa.casework.rules import OPEN_TASKS, State, TaskState, may_go
from rustavi_hoa.casework.views import Task
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.letters import LetterRow, TaskRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow

LONGEST = 4000


@allow(Can.LETTER_WORK)
def mine(actor: Actor) -> list[Task]:
    """List what the actor owes, and what those owe whom they stand in for; the nearest date first."""
    with reading() as session:
        who = timeline.eyes_of(session, actor)
        unpassed = col(TaskRow.executor_id).is_(None) & col(TaskRow.service).in_(who.headed)
        asked = (
            select(TaskRow, LetterRow)
            .join(LetterRow, col(LetterRow.id) == TaskRow.letter_id)
            .where(col(TaskRow.state).in_(OPEN_TASKS), queries.desk_of(who))
            .where(col(TaskRow.executor_id).in_(who.stands_for) | unpassed)
            .order_by(col(TaskRow.due_on), col(TaskRow.id))
            .limit(200)
        )
        found = [(task, row) for task, row in session.exec(asked).all()]
        mays = {task.id or 0: allowed.task_deeds(actor, who, row, task) for task, row in found}
        return shown.tasks(session, found, mays)


@allow(Can.LETTER_WORK)
def start(actor: Actor, task_id: int) -> None:
    """Begin a task; the letter is in progress from then on.

    Raises:
        NotFound, Denied: not a task of the actor's.
        ForbiddenMove: it was begun or has ended.
    """
    with work() as session:
        row, task = own_task(session, actor, task_id)
        if not may_go(TaskState(task.state), TaskState.IN_WORK):
            raise timeline.moved_on(session, row)
        task.state = TaskState.IN_WORK
        task.version += 1
        session.add(task)
        if row.state == State.ASSIGNED:
            timeline.step(session, actor, row, State.IN_PROGRESS, "task_started", task=task_id)
        else:
            timeline.write(session, actor, row, "task_started", task=task_id)


@allow(Can.LETTER_WORK)
def finish(actor: Actor, task_id: int, result: str) -> None:
    """Say what came of a task.

    Raises:
        NotFound, Denied: not a task of the actor's.
        Invalid: no result.
        ForbiddenMove: it has ended.
    """
    if not 3 <= len(result.strip()) <= LONGEST:
        raise invalid("result", words_faults.WRITE_RESULT)
    with work() as session:
        row, task = own_task(session, actor, task_id)
        task.state, task.result, task.done_at = TaskState.DONE, result.strip(), now()
        task.version += 1
        session.add(task)
        event = timeline.write(session, actor, row, "task_done", text=task.result, task=task_id)
        telling.staff(session, [row.coordinator_id, task.given_by], row, "task_done", event.seq, task.result)
