"""What comes round for letters: dates that a new day off moves, letters nobody completed, the daily list, reminders."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, col, select

from rustavi_hoa.casework import daily, ground, queries, telling, timeline, words_told
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.rules import OPEN, OPEN_TASKS, State
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import StatementRow
from rustavi_hoa.db.tables.letters import LetterRow, TaskRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.kernel.working_days import Calendar
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices.kinds import Kind

AT_ONCE = 100

_reminded_on: list[date] = []
"""The day on which this process has reminded last; a notice of one cause is written once anyway."""

_counted_by: list[tuple[date, Calendar]] = []
"""The day and the calendar by which this process has counted every open letter last."""


def recount_dates() -> int:
    """Move the dates of open letters where the days off have changed since this worker last looked, and once a day."""
    with reading() as session:
        counted = (ground.today(), ground.calendar_of(session))
        if _counted_by == [counted]:
            return 0
        ids = session.exec(select(LetterRow.id).where(col(LetterRow.state).in_(OPEN)).order_by(col(LetterRow.id))).all()
    moved = sum(_recount(letter_id or 0) for letter_id in ids)
    _counted_by[:] = [counted]
    return moved


def _recount(letter_id: int) -> bool:
    with reading() as session:
        row = session.get(LetterRow, letter_id)
        if row is None or not timeline.is_off(session, row):
            return False
    with work() as session:
        row = session.get(LetterRow, letter_id, with_for_update=True)
        if row is None or row.state not in OPEN:
            return False
        before = row.due_on
        moved = timeline.recount(session, row)
        if moved and row.due_on != before:
            telling.applicant(session, row, timeline.find(session, row, "due_moved"))
    return moved


def leave_incomplete() -> int:
    """Leave letters unconsidered whose applicant did not complete them in time; they are told why and what to do."""
    today = ground.today()
    with reading() as session:
        asked = select(LetterRow.id).where(LetterRow.state == State.INCOMPLETE, col(LetterRow.waiting_until) < today)
        ids = session.exec(asked.limit(AT_ONCE)).all()
    for letter_id in ids:
        with work() as session:
            row = session.get(LetterRow, letter_id, with_for_update=True)
            if row is None or row.state != State.INCOMPLETE or row.waiting_until is None or row.waiting_until >= today:
                continue
            until = telling.day(row.waiting_until)
            event = timeline.step(session, None, row, State.LEFT, "left")
            timeline.end_tasks(session, None, row)
            timeline.drop_reply(session, None, row)
            telling.applicant(session, row, event, until=until)
    return len(ids)


def make_daily_list() -> int:
    """Make the daily list of a working day once its hour has come, keep it, and tell those who approve."""
    today = ground.today()
    with reading() as session:
        at = daily.made_at(session, today)
        is_off = not ground.calendar_of(session).is_working(today)
        if is_off or now() < at or daily.kept(session, today) is not None:
            return 0
    with work() as session:
        if daily.kept(session, today) is not None:
            return 0
        figures = daily.gathered(session, today, at)
        session.add(StatementRow(kind=daily.KIND, since=today, until=today, figures=figures, issued_at=at))
        session.flush()
        counts = " · ".join(f"{words_told.DAILY[name].ka}: {len(ids)}" for name, ids in figures.items())
        counts_en = " · ".join(f"{words_told.DAILY[name].en}: {len(ids)}" for name, ids in figures.items())
        people = around.holders(session, Can.LETTER_APPROVE)
        values = {"number": "", "what": words_told.WORK["daily_list"], "text": Msg(ka=counts, en=counts_en)}
        notices.tell(session, people, Kind.LETTER_WORK, f"daily:{today.toordinal()}", f"daily:{today}", **values)
    return 1


def remind() -> int:
    """Tell who owes an answer or a task that its day is near, and that it has passed; each once, in office hours."""
    today = ground.today()
    if _reminded_on == [today]:
        return 0
    with reading() as session:
        if local(now()).hour < ground.count(session, "office_opens"):
            return 0
    with work() as session:
        last = ground.days_after(today, ground.terms_of(session).soon)
        open_now, due = col(LetterRow.state).in_(OPEN), col(LetterRow.due_on)
        for row in queries.every(session, open_now, due.is_not(None), due <= last):
            people = [row.coordinator_id, *around.heads_of(session, row.service)]
            _remind(session, row, row.due_on or today, people, today)
        for task, row in _tasks_until(session, last):
            people = [task.executor_id] if task.executor_id else around.heads_of(session, task.service)
            _remind(session, row, task.due_on, people, today)
    _reminded_on[:] = [today]
    return 1


def _remind(session: Session, row: LetterRow, due: date, people: list[int | None] | list[int], today: date) -> None:
    telling.staff(session, people, row, "past" if due < today else "soon", due.toordinal())


def _tasks_until(session: Session, last: date) -> list[tuple[TaskRow, LetterRow]]:
    asked = (
        select(TaskRow, LetterRow)
        .join(LetterRow, col(LetterRow.id) == TaskRow.letter_id)
        .where(col(TaskRow.state).in_(OPEN_TASKS), TaskRow.due_on <= last)
        .order_by(col(TaskRow.id))
        .limit(1000)
    )
    return [(task, row) for task, row in session.exec(asked).all()]


EVERY_MINUTE = (recount_dates, leave_incomplete, make_daily_list, remind)


def forget() -> None:
    """Forget by which calendar letters were counted and when people were reminded (tests: another database)."""
    _counted_by.clear()
    _reminded_on.clear()
