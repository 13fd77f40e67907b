"""Questions of the reports; narrow rows, no text of anybody."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlmodel import Session, col, func, or_, select

from rustavi_hoa.casework.rules import OPEN, OPEN_TASKS, TaskState
from rustavi_hoa.db.tables.casework import StatementRow
from rustavi_hoa.db.tables.letters import ExtensionRow, LetterEventRow, LetterRow, TaskRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.statements.rules import Kind, Letter, Period, Task, edges

PAGE = 30
STANDING = OPEN_TASKS | {TaskState.TAKEN_BACK}
"""States in which a task may have stood in any period since it was given."""


def tasks(session: Session, period: Period, service: str = "") -> list[Task]:
    """Read the tasks that stood in a period, or were given or ended in it; of one service, or of all."""
    start, end = edges(period)
    row = TaskRow
    asked = (
        select(row.id, LetterRow.number, row.service, row.executor_id, row.state, row.due_on, row.given_at, row.done_at)
        .outerjoin(LetterRow, col(LetterRow.id) == row.letter_id)
        .where(row.given_at < end)
        .where(or_(col(row.state).in_(STANDING), col(row.done_at) >= start, row.given_at >= start))
        .order_by(col(row.id))
    )
    asked = asked.where(row.service == service) if service else asked
    backs = _taken_back(session, end)
    every = [
        Task(
            id=task or 0,
            letter=number or "",
            service=whose,
            person=person or 0,
            due=due,
            given=given,
            done=done if state == TaskState.DONE else None,
            back=backs.get(task or 0, given) if state == TaskState.TAKEN_BACK else None,
        )
        for task, number, whose, person, state, due, given, done in session.exec(asked).all()
    ]
    return [each for each in every if each.back is None or each.back >= start or each.given >= start]


def _taken_back(session: Session, end: datetime) -> dict[int, datetime]:
    """Give when tasks were taken back, as the logs of their letters say: the task itself bears no such moment."""
    row, line = TaskRow, LetterEventRow
    theirs = select(row.letter_id).where(row.state == TaskState.TAKEN_BACK, row.given_at < end)
    asked = select(line.data, line.at).where(line.kind == "task_back", col(line.letter_id).in_(theirs))
    return {int(data.get("task", 0)): at for data, at in session.exec(asked).all()}


def letters(session: Session, period: Period) -> list[Letter]:
    """Read the letters that stood in a period, or were received, answered or ended in it."""
    start, end = edges(period)
    row = LetterRow
    moved = [col(row.answered_at) >= start, col(row.closed_at) >= start, row.received_at >= start]
    asked = (
        select(row)
        .where(row.received_at < end, or_(col(row.state).in_(OPEN), *moved))
        .order_by(col(row.id))
        .execution_options(yield_per=1000)
    )
    return [
        Letter(
            kind=each.kind,
            channel=each.channel,
            theme=each.category,
            service=each.service,
            state=each.state,
            outcome=each.outcome,
            due=each.due_on,
            received=each.received_at,
            answered=each.answered_at,
            ended=each.closed_at,
        )
        for each in session.exec(asked)
    ]


def extensions(session: Session, period: Period, *, of_tasks: bool, service: str = "") -> dict[str, int]:
    """Count requests for more time: asked in a period, granted and refused in it."""
    start, end = edges(period)
    row = ExtensionRow
    about = col(row.task_id if of_tasks else row.letter_id).is_not(None)
    base = select(func.count(col(row.id))).where(about)
    if service:
        base = base.join(TaskRow, col(TaskRow.id) == row.task_id).where(TaskRow.service == service)
    decided = (col(row.decided_at) >= start, col(row.decided_at) < end)
    return {
        "asked": session.exec(base.where(row.asked_at >= start, row.asked_at < end)).one(),
        "granted": session.exec(base.where(row.state == "granted", *decided)).one(),
        "refused": session.exec(base.where(row.state == "refused", *decided)).one(),
    }


def has_any(session: Session, kind: Kind, period: Period) -> bool:
    """Tell whether there was anything at all to report on by the end of a period."""
    _, end = edges(period)
    moment = {Kind.TASKS: TaskRow.given_at, Kind.LETTERS: LetterRow.received_at, Kind.PROBLEMS: IssueRow.created_at}
    return session.exec(select(moment[kind]).where(moment[kind] < end).limit(1)).first() is not None


def kept(session: Session, kind: Kind, period: Period, scope: str) -> StatementRow | None:
    """Find a report as it was issued."""
    asked = select(StatementRow).where(
        StatementRow.kind == kind,
        StatementRow.since == period[0],
        StatementRow.until == period[1],
        StatementRow.scope == scope,
    )
    return session.exec(asked).one_or_none()


def kept_since(session: Session, kind: Kind, since: date) -> set[tuple[date, date, str]]:
    """Give period and scope of what was issued of a kind on periods that begin on a day or after it."""
    asked = select(StatementRow.since, StatementRow.until, StatementRow.scope)
    return set(session.exec(asked.where(StatementRow.kind == kind, StatementRow.since >= since)).all())


def first_day(session: Session, kind: Kind) -> date | None:
    """Give the first day that any report of a kind speaks of."""
    asked = select(StatementRow.since).where(StatementRow.kind == kind, StatementRow.scope == "")
    return session.exec(asked.order_by(col(StatementRow.since)).limit(1)).first()


def listing(session: Session, scopes: Collection[str], before: int) -> Sequence[StatementRow]:
    """List what was issued for these scopes, newest first."""
    asked = select(StatementRow).where(
        col(StatementRow.kind).in_([kind.value for kind in Kind]), col(StatementRow.scope).in_(scopes)
    )
    asked = asked.where(col(StatementRow.id) < before) if before else asked
    return session.exec(asked.order_by(col(StatementRow.id).desc()).limit(PAGE + 1)).all()


def newest(session: Session, kind: Kind) -> StatementRow | None:
    """Give the report on the whole city that ended last."""
    asked = select(StatementRow).where(StatementRow.kind == kind, StatementRow.scope == "")
    return session.exec(asked.order_by(col(StatementRow.until).desc(), col(StatementRow.since)).limit(1)).first()


def received(session: Session, since: date, until: date) -> dict[str, int]:
    """Count letters received in a period by theme."""
    start, end = edges((since, until))
    asked = select(LetterRow.category, func.count()).where(LetterRow.received_at >= start, LetterRow.received_at < end)
    return dict(session.exec(asked.group_by(col(LetterRow.category))).all())


def names(session: Session, ids: Collection[int]) -> dict[int, str]:
    """Name people."""
    asked = select(PersonRow.id, PersonRow.shown_name).where(col(PersonRow.id).in_(ids))
    return {person or 0: name for person, name in session.exec(asked).all()}
