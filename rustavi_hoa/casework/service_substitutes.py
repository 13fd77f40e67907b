"""Substitutes: who stands in for whom, and the one recorded act that moves everything on leave or dismissal."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, col, select

from rustavi_hoa.casework import ground, routing, shown, telling, timeline, words_faults
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.rules import OPEN_TASKS, WORKED, State
from rustavi_hoa.casework.sight import headed
from rustavi_hoa.casework.views_desk import Moved, Person, Substitute
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.casework import SubstituteRow
from rustavi_hoa.db.tables.letters import LetterRow, TaskRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, Role, allow

REASONS = frozenset({"leave", "illness", "trip", "dismissal", "other"})


@allow(Can.SUBSTITUTE_NAME)
def name(actor: Actor, person_id: int, substitute_id: int, reason: str, since: date, until: date | None) -> int:
    """Name who stands in for somebody: they do the tasks and see the letters of the other one, and nothing moves.

    Raises:
        Denied: not the actor's staff.
        Invalid: the same person, somebody else's staff, no reason, days the wrong way round.
    """
    with work() as session:
        _check(session, actor, person_id, substitute_id, reason)
        if until is not None and until < since:
            raise invalid("until", words_faults.BAD_DAY, first=since.isoformat(), last="…")
        row = SubstituteRow(person_id=person_id, substitute_id=substitute_id, reason=reason, since=since, until=until)
        row.named_by = actor.person_id
        session.add(row)
        session.flush()
        note(session, actor, "substitute.name", row.id, person=person_id, substitute=substitute_id, reason=reason)
        return row.id or 0


@allow(Can.SUBSTITUTE_NAME)
def end(actor: Actor, substitute_row_id: int) -> None:
    """End a substitution.

    Raises:
        NotFound: unknown, or over.
        Denied: not the actor's staff.
    """
    with work() as session:
        row = session.get(SubstituteRow, substitute_row_id, with_for_update=True)
        if row is None or row.ended_at is not None:
            raise NotFound
        _check_staff(session, actor, row.person_id)
        row.ended_at = now()
        session.add(row)
        note(session, actor, "substitute.end", row.id)


@allow(Can.SUBSTITUTE_NAME)
def listing(actor: Actor) -> list[Substitute]:
    """List substitutions of the actor's staff, newest first."""
    with reading() as session:
        rows = [row for row in around.substitutes(session) if _leads(session, actor, row.person_id)]
        who = around.names(session, {each for row in rows for each in (row.person_id, row.substitute_id)})
        return [_shown(row, who) for row in rows]


@allow(Can.SUBSTITUTE_NAME)
def staff(actor: Actor) -> list[Person]:
    """List whom the actor may substitute, and by whom: the own staff, or the city's."""
    with reading() as session:
        return [Person(*each) for each in around.staff(session) if _leads(session, actor, each[0])]


@allow(Can.SUBSTITUTE_NAME)
def move_all(actor: Actor, person_id: int, substitute_id: int, reason: str) -> Moved:
    """Move every task and letter of somebody to another, in one recorded act.

    What the other one may not have (a complaint about them, their own letter, another service) goes back to the head of
    its service, and is named.

    Raises:
        Denied: not the actor's staff.
        Invalid: the same person, somebody else's staff, no reason.
    """
    with work() as session:
        _check(session, actor, person_id, substitute_id, reason)
        today = ground.today()
        act = SubstituteRow(person_id=person_id, substitute_id=substitute_id, reason=reason, since=today, until=today)
        act.named_by, act.ended_at = actor.person_id, now()
        session.add(act)
        session.flush()
        tasks, letters, stayed = _move(session, actor, act)
        act.moved = {"tasks": tasks, "letters": letters, "stayed": stayed}
        note(session, actor, "substitute.move_all", act.id, person=person_id, substitute=substitute_id, reason=reason)
        return Moved(len(tasks), len(letters), stayed)


def _move(session: Session, actor: Actor, act: SubstituteRow) -> tuple[list[int], list[int], list[str]]:
    tasks, letters, stayed = [], [], []
    for row in _letters_of(session, act.person_id):
        mine = _tasks_of(session, act.person_id, row)
        able = all(routing.person_fault(session, row, act.substitute_id, each.service) is None for each in mine)
        leads = row.coordinator_id == act.person_id
        if leads and row.service:
            able = able and routing.person_fault(session, row, act.substitute_id, row.service) is None
        to = act.substitute_id if able else None
        for task in mine:
            task.executor_id = to
            task.version += 1
            session.add(task)
        if leads:
            row.coordinator_id = to
        told = {"person": to or 0, "was": act.person_id, "act": act.id, "tasks": [each.id for each in mine]}
        event = timeline.write(session, actor, row, "moved", **told)
        people = [to] if to else around.heads_of(session, row.service)
        telling.staff(session, people, row, "moved", event.seq)
        tasks += [each.id or 0 for each in mine] if able else []
        letters += [row.id or 0] if leads and able else []
        stayed += [] if able else [row.number]
    return tasks, letters, stayed


def _letters_of(session: Session, person_id: int) -> list[LetterRow]:
    """List letters with something of a person's that is not over, held in the order of their ids."""
    own = select(TaskRow.letter_id).where(TaskRow.executor_id == person_id, col(TaskRow.state).in_(OPEN_TASKS))
    alive = [*WORKED, State.REGISTERED, State.INCOMPLETE]
    asked = (
        select(LetterRow)
        .where(col(LetterRow.state).in_(alive))
        .where((col(LetterRow.coordinator_id) == person_id) | col(LetterRow.id).in_(own))
        .order_by(col(LetterRow.id))
        .with_for_update()
    )
    return list(session.exec(asked).all())


def _tasks_of(session: Session, person_id: int, row: LetterRow) -> list[TaskRow]:
    asked = select(TaskRow).where(TaskRow.letter_id == row.id, TaskRow.executor_id == person_id)
    return list(session.exec(asked.where(col(TaskRow.state).in_(OPEN_TASKS)).order_by(col(TaskRow.id))).all())


def _check(session: Session, actor: Actor, person_id: int, substitute_id: int, reason: str) -> None:
    if not person_id:
        raise invalid("person", words_faults.CHOOSE_WHO)
    _check_staff(session, actor, person_id)
    if around.person(session, person_id) is None:
        raise NotFound
    known = {person for person, _, _, _ in around.staff(session)}
    if substitute_id == person_id or substitute_id not in known:
        raise invalid("substitute", words_faults.CHOOSE_SUBSTITUTE)
    if not _leads(session, actor, substitute_id):
        raise invalid("substitute", words_faults.OWN_STAFF_ONLY)
    if reason not in REASONS:
        raise invalid("reason", words_faults.WRITE_REASON)


def _check_staff(session: Session, actor: Actor, person_id: int) -> None:
    if not _leads(session, actor, person_id):
        raise Denied


def _leads(session: Session, actor: Actor, person_id: int) -> bool:
    """Tell whether a person is the actor's to substitute: the whole city's for its leaders, else the own staff."""
    if any(each.role in (Role.APPARATUS, Role.ADMIN) and each.scope.city for each in actor.grants):
        return True
    return bool(headed(actor) & around.services_of(session, person_id))


def _shown(row: SubstituteRow, who: dict[int, str]) -> Substitute:
    today, moved = ground.today(), row.moved
    is_on = row.ended_at is None and row.since <= today and (row.until is None or row.until >= today)
    return Substitute(
        id=row.id or 0,
        person_id=row.person_id,
        person=who.get(row.person_id, ""),
        substitute_id=row.substitute_id,
        substitute=who.get(row.substitute_id, ""),
        reason=row.reason,
        since=shown.day(row.since),
        until=shown.day(row.until),
        is_active=is_on,
        is_ahead=row.ended_at is None and row.since > today,
        moved_tasks=len(moved.get("tasks", [])),
        moved_letters=len(moved.get("letters", [])),
        stayed=len(moved.get("stayed", [])),
    )
