"""What the registry and the duty officer do: enter what came on paper, by phone, visit or mail; check, complete."""

from __future__ import annotations

from datetime import date

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.casework import (
    entering,
    ground,
    intake,
    queries,
    receiving,
    routing,
    shown,
    telling,
    timeline,
    words_faults,
)
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.deadlines import DAY
from rustavi_hoa.casework.intake import LONGEST, Applicant, NewLetter
from rustavi_hoa.casework.rules import OPEN, OPEN_TASKS, Channel, State, TaskState
from rustavi_hoa.casework.views import Registered
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.letters import LetterRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.i18n.dates import plain
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.kernel.services import SERVICES

LONGEST_WAIT = 30 * DAY
"""No term for completing is longer: our bound against a slip of the hand."""


@allow(Can.LETTER_REGISTER)
def register(actor: Actor, new: NewLetter) -> Registered:
    """Enter a letter that did not come through the platform; what comes after hours waits to be handed over.

    Raises:
        Invalid: what the letter lacks, beside its field.
    """
    who = Applicant(None, new.name, new.address, new.phone, new.email)
    try:
        with work() as session:
            known = queries.by_key(session, actor.person_id, new.key)
            if known is not None:
                return shown.registered(known, is_new=False)
            if new.channel == Channel.PLATFORM:
                raise invalid("channel", words_faults.CHOOSE_CHANNEL)
            if around.building(session, new.building_id) is None and new.building_id is not None:
                raise NotFound
            intake.check(session, new, who)
            row = intake.enter(session, actor, new, who, [], entering.chair_of(session, new.building_id))
            receiving.log_letter(session, actor, row)
            entering.tell_received(session, row)
            return shown.registered(row)
    except IntegrityError:  # the same letter came twice at once
        return entering.known_before(actor, new.key)


@allow(Can.LETTER_REGISTER)
def check(actor: Actor, letter_id: int) -> None:
    """Say that a letter has everything it needs.

    Raises:
        NotFound: unknown, or a complaint about the actor.
        ForbiddenMove: it was checked, or has ended.
    """
    with work() as session:
        row = _unchecked(session, actor, letter_id, {"checked", "missing", "resolved"})
        timeline.write(session, actor, row, "checked")


@allow(Can.LETTER_REGISTER)
def ask_missing(actor: Actor, letter_id: int, text: str, until: date) -> None:
    """Ask the applicant for what is missing, within the days for checking and with the days the law leaves them.

    Raises:
        NotFound: unknown, or a complaint about the actor.
        Invalid: too late to ask, too little time, no words.
        ForbiddenMove: it was asked already, or the letter has ended.
    """
    if not 3 <= len(text.strip()) <= LONGEST:
        raise invalid("text", words_faults.WRITE_TEXT, most=str(LONGEST))
    with work() as session:
        row = _unchecked(session, actor, letter_id, {"checked", "missing"})
        terms, today = ground.terms_of(session), ground.today()
        last = timeline.deadlines(session, row).check_on
        if last is not None and today > last:
            raise invalid("text", words_faults.CHECKED_LATE, day=plain(last))
        _hold_to(until, today + terms.completion_least * DAY, today + LONGEST_WAIT)
        event = timeline.step(
            session,
            actor,
            row,
            State.INCOMPLETE,
            "missing",
            text=text.strip(),
            until=until.isoformat(),
            stops=terms.stops,
        )
        telling.applicant(session, row, event, until=telling.day(row.waiting_until))


def _unchecked(session: Session, actor: Actor, letter_id: int, after: set[str]) -> LetterRow:
    """Fetch an open letter in whose log none of these lines stands yet."""
    row = timeline.held(session, actor, letter_id)
    kinds = {line.kind for line in queries.log(session, letter_id)}
    if row.state not in OPEN or kinds & after:
        raise timeline.moved_on(session, row)
    return row


def _hold_to(until: date, first: date, last: date) -> None:
    if not first <= until <= last:
        raise invalid("until", words_faults.BAD_DAY, first=plain(first), last=plain(last))


@allow(Can.LETTER_REGISTER)
def more_time(actor: Actor, letter_id: int, until: date) -> None:
    """Give an applicant who asks for it more time to complete, once.

    Raises:
        NotFound: unknown, or a complaint about the actor.
        Invalid: a second time, or more than the law allows.
        ForbiddenMove: nothing is missing.
    """
    with work() as session:
        row = timeline.held(session, actor, letter_id)
        if row.state != State.INCOMPLETE or row.waiting_until is None:
            raise timeline.moved_on(session, row)
        if any(line.kind == "more_time" for line in queries.log(session, letter_id)):
            raise invalid("until", words_faults.MORE_TIME_ONCE)
        extra = ground.terms_of(session).completion_extra
        _hold_to(until, row.waiting_until + DAY, row.waiting_until + extra * DAY)
        event = timeline.write(session, actor, row, "more_time", timeline.TOLD, until=until.isoformat())
        telling.applicant(session, row, event, until=telling.day(row.waiting_until))


@allow(Can.LETTER_REGISTER)
def complete_for(actor: Actor, letter_id: int, key: str, text: str) -> None:
    """Take what was missing on paper, by phone or at the desk.

    Raises:
        NotFound: unknown, or a complaint about the actor.
        Invalid: no words.
        ForbiddenMove: nothing is missing.
    """
    if not 3 <= len(text.strip()) <= LONGEST:
        raise invalid("text", words_faults.WRITE_TEXT, most=str(LONGEST))
    with work() as session:
        entering.completed(session, actor, timeline.held(session, actor, letter_id), text.strip(), key)


@allow(Can.LETTER_REGISTER)
def name_accused(actor: Actor, letter_id: int, service: str, person_id: int | None) -> None:
    """Make clear whom a letter complains about; what lies with them is taken back at once.

    Raises:
        NotFound: unknown, or a complaint about the actor.
        Invalid: nobody named, or unknown.
        ForbiddenMove: the letter has ended.
    """
    if (service and service not in SERVICES) or (not service and person_id is None):
        raise invalid("about", words_faults.ABOUT_WHOM)
    with work() as session:
        row = timeline.held(session, actor, letter_id)
        if row.state not in OPEN:
            raise timeline.moved_on(session, row)
        if person_id is not None and around.person(session, person_id) is None:
            raise invalid("about", words_faults.ABOUT_WHOM)
        row.about_person_id = person_id
        row.about_service = service or intake.service_headed_by(session, person_id)
        row.kind = "complaint"
        timeline.write(session, actor, row, "named", service=row.about_service, person=person_id or 0)
        _take_from_named(session, actor, row)


def _take_from_named(session: Session, actor: Actor, row: LetterRow) -> None:
    for task in queries.tasks(session, row.id or 0):
        theirs = around.services_of(session, task.executor_id) if task.executor_id else frozenset()
        is_named = task.executor_id == row.about_person_id and task.executor_id is not None
        if task.state in OPEN_TASKS and (is_named or row.about_service in {task.service, *theirs} - {""}):
            task.state = TaskState.TAKEN_BACK
            session.add(task)
            timeline.write(session, actor, row, "task_back", task=task.id)
    if row.coordinator_id is not None:
        theirs = around.services_of(session, row.coordinator_id)
        if row.coordinator_id == row.about_person_id or row.about_service in theirs - {""}:
            row.coordinator_id = None
    if row.service and row.service == row.about_service:
        row.service = ""
    _drop_theirs(session, actor, row)


def _drop_theirs(session: Session, actor: Actor, row: LetterRow) -> None:
    """Drop a draft that those named have written or agreed to, or are asked to agree to."""
    reply = queries.live_reply(session, row.id or 0)
    if reply is None:
        return
    visas = queries.visas(session, {reply.id or 0})
    hands = {reply.drafted_by, *(each.by for each in visas)} - {None}
    is_asked = row.about_service in {each.service for each in visas} - {""}
    if is_asked or any(routing.is_named(session, row, each) for each in hands if each):
        timeline.drop_reply(session, actor, row)


@allow(Can.LETTER_REGISTER)
def city_number(actor: Actor, letter_id: int, number: str) -> None:
    """Write down the number that City Hall's own system gave; the problems of the letter bear it too.

    Raises:
        NotFound: unknown, or a complaint about the actor.
        Invalid: no number.
    """
    number = " ".join(number.split())
    if not 1 <= len(number) <= 40:
        raise invalid("number", words_faults.WRITE_TEXT, most="40")
    with work() as session:
        row = timeline.held(session, actor, letter_id)
        row.city_no, row.city_no_at = number, now()
        event = timeline.write(session, actor, row, "city_number", timeline.TOLD, number=number)
        for issue_id in queries.issue_ids(session, letter_id):
            issue = session.get(IssueRow, issue_id)
            if issue is not None and not issue.city_no:
                issue.city_no, issue.city_no_at = number, row.city_no_at
                session.add(issue)
        telling.applicant(session, row, event, no=number)
