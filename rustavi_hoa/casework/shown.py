"""Letters made ready for the screen: whole for the desk, what was told for their applicant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from sqlmodel import Session

from rustavi_hoa.casework import ground, queries
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.deadlines import Pace, pace
from rustavi_hoa.casework.rules import OPEN, OPEN_TASKS, State
from rustavi_hoa.casework.views import Contact, LetterCard, LetterPage, Registered, Task
from rustavi_hoa.db.tables.letters import LetterRow, TaskRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.i18n.stamp import Stamp, stamp
from rustavi_hoa.kernel.clock import now


def registered(row: LetterRow, *, is_new: bool = True) -> Registered:
    """Give the number of a letter with the moment of its receipt."""
    return Registered(row.id or 0, row.number, stamp(row.received_at, now()), day(row.due_on), is_new)


def day(on: date | None) -> Stamp:
    """Say a day in both languages; nothing for no day."""
    if on is None:
        return Stamp()
    noon = datetime.combine(on, time(12), TBILISI)
    is_near = on.year == ground.today().year
    say = dates.day if is_near else dates.day_of_year
    return Stamp(on.isoformat(), say(noon, "ka"), say(noon, "en"))


def pace_of(row: LetterRow, today: date, soon: int) -> Pace:
    """Say how a letter stands to its date: answered it is met, incomplete it stands still."""
    if row.state not in OPEN:
        return Pace.MET if row.answered_at is not None else Pace.NONE
    if row.state == State.INCOMPLETE and row.due_on is None:
        return Pace.PAUSED
    return pace(row.due_on, today, soon)


def cards(session: Session, rows: Sequence[LetterRow]) -> list[LetterCard]:
    """Shape letters for a list."""
    where = around.addresses(session, {row.building_id for row in rows if row.building_id})
    who = around.names(session, {row.coordinator_id for row in rows if row.coordinator_id})
    soon, today = ground.count(session, "due_soon_days"), ground.today()
    return [_card(row, where.get(row.building_id or 0, ("", "")), who, today, soon) for row in rows]


def _card(row: LetterRow, where: tuple[str, str], who: dict[int, str], today: date, soon: int) -> LetterCard:
    found = pace_of(row, today, soon)
    return LetterCard(
        id=row.id or 0,
        number=row.number,
        kind=row.kind,
        channel=row.channel,
        state=row.state,
        track=row.track,
        subject=row.subject,
        applicant=row.applicant_name,
        address=where[0] or row.applicant_address,
        address_en=where[1],
        service=row.service,
        coordinator=who.get(row.coordinator_id or 0, ""),
        city_no=row.city_no,
        concerns=row.concerns_apartments,
        outcome=row.outcome,
        received=stamp(row.received_at, now()),
        due=day(row.waiting_until if found == Pace.PAUSED else row.due_on),
        pace=found,
    )


def page(session: Session, rows: Sequence[LetterRow], total: int, number: int) -> LetterPage:
    """Shape one page of a list."""
    return LetterPage(cards(session, rows), total, number, max(1, -(-total // queries.PAGE)))


def whose(row: LetterRow) -> dict[str, list]:
    """Name whose contact a letter holds, for the log of looks: the account, or the letter where there is none."""
    return {"people": [row.applicant_id]} if row.applicant_id else {"things": [f"letter:{row.id}"]}


def contact(row: LetterRow) -> Contact:
    """Say who wrote and how to reach them."""
    return Contact(
        row.applicant_name,
        row.applicant_address,
        row.applicant_phone,
        row.applicant_email,
        row.answer_by,
        row.locale,
    )


def tasks(session: Session, given: Iterable[tuple[TaskRow, LetterRow]], mays: dict[int, list[str]]) -> list[Task]:
    """Shape tasks; ``mays`` names the deeds open to the reader by the id of the task."""
    found = list(given)
    people = {each for task, _ in found for each in (task.executor_id, task.given_by) if each}
    who = around.names(session, people)
    soon, today = ground.count(session, "due_soon_days"), ground.today()
    return [_task(task, row, who, today, soon, mays.get(task.id or 0, [])) for task, row in found]


def _task(task: TaskRow, row: LetterRow, who: dict[int, str], today: date, soon: int, may: list[str]) -> Task:
    is_open = task.state in OPEN_TASKS
    return Task(
        id=task.id or 0,
        letter_id=row.id or 0,
        number=row.number,
        subject=row.subject,
        gist=task.gist,
        service=task.service,
        executor_id=task.executor_id or 0,
        executor=who.get(task.executor_id or 0, ""),
        is_coordinator=task.is_coordinator,
        state=task.state,
        result=task.result,
        due=day(task.due_on),
        pace=pace(task.due_on, today, soon) if is_open else Pace.MET,
        given=stamp(task.given_at, now()),
        given_by=who.get(task.given_by or 0, ""),
        may=may,
    )
