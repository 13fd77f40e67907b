"""Questions to the tables of letters; every one takes the eyes of the asker, or a letter that was found with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, false, func, or_, true
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from rustavi_hoa.casework.rules import LIVE_REPLIES, OPEN_TASKS, ReplyState
from rustavi_hoa.casework.sight import Eyes, Facts
from rustavi_hoa.db.tables.casework import SubstituteRow
from rustavi_hoa.db.tables.letters import (
    ExtensionRow,
    LetterEventRow,
    LetterFileRow,
    LetterIssueRow,
    LetterQuestionRow,
    LetterRow,
    ReplyRow,
    TaskRow,
    VisaRow,
)

PAGE = 20

_L = LetterRow


def facts(session: Session, row: LetterRow) -> Facts:
    """Take from a letter and its tasks what the rule of sight needs."""
    asked = select(TaskRow.service, TaskRow.executor_id).where(
        TaskRow.letter_id == row.id, TaskRow.state != "taken_back"
    )
    given = session.exec(asked).all()
    hands = {person for _, person in given} | {row.coordinator_id}
    return Facts(
        applicant_id=row.applicant_id,
        building_id=row.building_id,
        about_person_id=row.about_person_id,
        about_service=row.about_service,
        services=frozenset({row.service, *(service for service, _ in given)} - {""}),
        hands=frozenset(each for each in hands if each is not None),
    )


def seen_by(who: Eyes) -> ColumnElement[bool]:
    """The rule of ``sight`` in SQL: letters of which the asker sees anything."""
    return or_(own_of(who), desk_of(who))


def own_of(who: Eyes) -> ColumnElement[bool]:
    """Letters of which the asker is the applicant."""
    return and_(col(_L.applicant_id).is_not(None), col(_L.applicant_id) == who.person_id)


def desk_of(who: Eyes) -> ColumnElement[bool]:
    """Letters the asker sees as staff."""
    named = or_(
        and_(col(_L.about_person_id).is_not(None), col(_L.about_person_id) == who.person_id),
        col(_L.about_service).in_(who.services) if who.services else false(),
    )
    is_other = or_(col(_L.applicant_id).is_(None), col(_L.applicant_id) != who.person_id)
    return and_(is_other, ~named, true() if who.reads_all else _theirs(who))


def _theirs(who: Eyes) -> ColumnElement[bool]:
    near = true() if who.desk.city else col(_L.building_id).in_(who.desk.buildings)
    if not who.desk.city and not who.desk.buildings:
        return false()
    of = aliased(TaskRow)  # a question of its own, also where tasks are asked for beside their letters
    mine = col(of.executor_id).in_(who.stands_for)
    tasks = or_(mine, col(of.service).in_(who.headed)) if who.headed else mine
    given = exists().where(col(of.letter_id) == _L.id, col(of.state) != "taken_back", tasks)
    led = col(_L.coordinator_id).in_(who.stands_for)
    service = col(_L.service).in_(who.headed) if who.headed else false()
    return and_(near, or_(led, service, given))


def seen(session: Session, who: Eyes, letter_id: int, *, lock: bool = False) -> LetterRow | None:
    """Fetch one letter if the asker sees anything of it; ``lock`` holds its row until the deed is done."""
    asked = select(LetterRow).where(_L.id == letter_id, seen_by(who))
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def by_key(session: Session, person_id: int, key: str) -> LetterRow | None:
    """Find what a repeated sending already made."""
    return session.exec(select(LetterRow).where(_L.client_key == key, _L.entered_by == person_id)).one_or_none()


def listed(session: Session, *where: ColumnElement[bool], page: int = 1) -> tuple[Sequence[LetterRow], int]:
    """Give one page of letters, the nearest deadline first, then the newest; and how many there are."""
    condition = and_(*where)
    total = session.exec(select(func.count()).select_from(LetterRow).where(condition)).one()
    order = (col(_L.due_on).is_(None), col(_L.due_on), col(_L.id).desc())
    asked = select(LetterRow).where(condition).order_by(*order).limit(PAGE).offset((page - 1) * PAGE)
    return session.exec(asked).all(), total


def every(session: Session, *where: ColumnElement[bool], at_most: int = 500) -> Sequence[LetterRow]:
    """List letters, oldest first."""
    return session.exec(select(LetterRow).where(*where).order_by(col(_L.id)).limit(at_most)).all()


def log(session: Session, letter_id: int) -> Sequence[LetterEventRow]:
    """Give a letter's log, first line first."""
    asked = select(LetterEventRow).where(LetterEventRow.letter_id == letter_id)
    return session.exec(asked.order_by(col(LetterEventRow.seq))).all()


def questions(session: Session, letter_id: int) -> Sequence[LetterQuestionRow]:
    """List what a letter asks."""
    asked = select(LetterQuestionRow).where(LetterQuestionRow.letter_id == letter_id)
    return session.exec(asked.order_by(col(LetterQuestionRow.position))).all()


def answered(session: Session, letter_id: int) -> set[int]:
    """Name the questions that a reply which went out has answered."""
    asked = (
        select(LetterQuestionRow.id)
        .join(ReplyRow, col(ReplyRow.id) == LetterQuestionRow.reply_id)
        .where(LetterQuestionRow.letter_id == letter_id, ReplyRow.state == ReplyState.SENT)
        .where(LetterQuestionRow.answer != "")
    )
    return {each for each in session.exec(asked).all() if each is not None}


def tasks(session: Session, letter_id: int) -> Sequence[TaskRow]:
    """List a letter's tasks in the order they were given."""
    return session.exec(select(TaskRow).where(TaskRow.letter_id == letter_id).order_by(col(TaskRow.id))).all()


def open_tasks(session: Session, letter_id: int) -> list[TaskRow]:
    """List the tasks somebody still owes."""
    return [row for row in tasks(session, letter_id) if row.state in OPEN_TASKS]


def replies(session: Session, letter_id: int) -> Sequence[ReplyRow]:
    """List a letter's replies, first one first."""
    return session.exec(select(ReplyRow).where(ReplyRow.letter_id == letter_id).order_by(col(ReplyRow.id))).all()


def live_reply(session: Session, letter_id: int) -> ReplyRow | None:
    """Give the reply that is on its way."""
    asked = select(ReplyRow).where(ReplyRow.letter_id == letter_id, col(ReplyRow.state).in_(LIVE_REPLIES))
    return session.exec(asked.order_by(col(ReplyRow.id).desc())).first()


def visas(session: Session, reply_ids: set[int]) -> Sequence[VisaRow]:
    """List the agreements of replies, round by round."""
    asked = select(VisaRow).where(col(VisaRow.reply_id).in_(reply_ids))
    return session.exec(asked.order_by(col(VisaRow.reply_id), col(VisaRow.round), col(VisaRow.position))).all()


def files(session: Session, letter_id: int) -> Sequence[LetterFileRow]:
    """List what lies beside a letter."""
    return session.exec(
        select(LetterFileRow).where(LetterFileRow.letter_id == letter_id).order_by(col(LetterFileRow.id))
    ).all()


def extensions(session: Session, letter_id: int) -> Sequence[ExtensionRow]:
    """List requests for more time, first one first."""
    asked = select(ExtensionRow).where(ExtensionRow.letter_id == letter_id)
    return session.exec(asked.order_by(col(ExtensionRow.id))).all()


def issue_ids(session: Session, letter_id: int) -> list[int]:
    """Name the problems a letter was made of."""
    asked = select(LetterIssueRow.issue_id).where(LetterIssueRow.letter_id == letter_id)
    return list(session.exec(asked.order_by(col(LetterIssueRow.id))).all())


def substituted(session: Session, person_id: int, today: date) -> frozenset[int]:
    """Name the people somebody stands in for today."""
    asked = select(SubstituteRow.person_id).where(
        SubstituteRow.substitute_id == person_id,
        col(SubstituteRow.ended_at).is_(None),
        SubstituteRow.since <= today,
        or_(col(SubstituteRow.until).is_(None), col(SubstituteRow.until) >= today),
    )
    return frozenset(session.exec(asked).all())
