"""Fetching what a deed is about, held, for who may do it: tasks of one's own or of one's staff (no doors)."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.casework import ground, timeline, words_faults
from rustavi_hoa.casework.rules import OPEN_TASKS, WORKED
from rustavi_hoa.casework.sight import headed, is_leader
from rustavi_hoa.db.tables.letters import LetterRow, TaskRow
from rustavi_hoa.identity.words import ROLES
from rustavi_hoa.kernel.errors import Denied, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Role


def own_task(session: Session, actor: Actor, task_id: int) -> tuple[LetterRow, TaskRow]:
    """Fetch an open task of one's own, of a letter in hand.

    Raises:
        NotFound: unknown, or a letter the actor does not see.
        Denied: somebody else's.
        ForbiddenMove: the task or the letter has ended.
    """
    task = session.get(TaskRow, task_id)
    if task is None or task.letter_id is None:
        raise NotFound
    row = timeline.held(session, actor, task.letter_id)
    session.refresh(task, with_for_update=True)
    who = timeline.eyes_of(session, actor)
    is_theirs = task.executor_id in who.stands_for or (task.executor_id is None and task.service in who.headed)
    if not is_theirs:
        raise Denied
    if row.state not in WORKED or task.state not in OPEN_TASKS:
        raise timeline.moved_on(session, row)
    return row, task


def led_task(session: Session, actor: Actor, task_id: int) -> tuple[LetterRow, TaskRow]:
    """Fetch an open task of a letter in hand, for who leads its service or the city.

    Raises:
        NotFound: unknown, or a letter the actor does not see.
        Denied: another service's task.
    """
    task = session.get(TaskRow, task_id)
    if task is None or task.letter_id is None:
        raise NotFound
    row = timeline.held(session, actor, task.letter_id)
    session.refresh(task, with_for_update=True)
    if not is_leader(actor) and task.service not in headed(actor):
        raise Denied
    if row.state not in WORKED or task.state not in OPEN_TASKS:
        raise timeline.moved_on(session, row)
    return row, task


def need_role(session: Session, actor: Actor, setting: str) -> None:
    """Hold an actor against the role that a setting names.

    Raises:
        Invalid: another role decides; says which.
    """
    role = ground.choice(session, setting)
    if not actor.has_role(Role(role)):
        raise invalid("role", words_faults.ROLE_DECIDES, role=ROLES[role])
