"""Questions to the tables of the pilot; every list takes the reach of the asker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_, text, true
from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.house import FeedbackRow, SurveyAnswerRow, SurveyQuestionRow
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.kernel.policy import Scope
from rustavi_hoa.pilot.rules import PAGE
from rustavi_hoa.register.folding import asked as asked_words


def inside(scope: Scope, column: Any) -> ColumnElement[bool]:
    """Say in SQL that a building lies in a scope; the city's reach holds what belongs to no building too."""
    return true() if scope.city else col(column).in_(scope.buildings)


def building(session: Session, scope: Scope, building_id: int) -> BuildingRow | None:
    """Give a building of the register inside a scope, its row held."""
    asked = select(BuildingRow).where(
        BuildingRow.id == building_id, BuildingRow.status == "register", inside(scope, BuildingRow.id)
    )
    return session.exec(asked.with_for_update()).one_or_none()


def buildings(session: Session, scope: Scope, words: str, page: int) -> tuple[Sequence[BuildingRow], int]:
    """Give one page of buildings by address, those in the pilot first."""
    where = [BuildingRow.status == "register", inside(scope, BuildingRow.id)]
    if words.strip():
        key = col(BuildingRow.search_key)
        pieces = [or_(*(key.contains(fold) for fold in folds)) for folds in asked_words(words)[0]]
        found = and_(*pieces) if pieces else false()
        where.append(col(BuildingRow.address).contains(words.strip(), autoescape=True) | found)
    total = session.exec(select(func.count()).select_from(BuildingRow).where(*where)).one()
    order = ((col(BuildingRow.stage) == "off"), col(BuildingRow.address), col(BuildingRow.id))
    asked = select(BuildingRow).where(*where).order_by(*order).limit(PAGE).offset((page - 1) * PAGE)
    return session.exec(asked).all(), total


def feedback_by_key(session: Session, key: str) -> FeedbackRow | None:
    """Find what a repeated sending already made."""
    return session.exec(select(FeedbackRow).where(FeedbackRow.client_key == key)).one_or_none()


def feedback(
    session: Session, scope: Scope, *, page: int = 1, size: int = PAGE
) -> Sequence[tuple[FeedbackRow, BuildingRow | None]]:
    """Give one page of feedback, newest first, with its building."""
    asked = (
        select(FeedbackRow, BuildingRow)
        .outerjoin(BuildingRow, col(BuildingRow.id) == FeedbackRow.building_id)
        .where(inside(scope, FeedbackRow.building_id))
        .order_by(col(FeedbackRow.id).desc())
    )
    return session.exec(asked.limit(size).offset((page - 1) * size)).all()


def moods(session: Session, scope: Scope) -> dict[int | None, int]:
    """Count feedback by mood; the sum is all of it."""
    asked = (
        select(FeedbackRow.mood, func.count())
        .where(inside(scope, FeedbackRow.building_id))
        .group_by(col(FeedbackRow.mood))
    )
    return dict(session.exec(asked).all())


def feedback_photos(session: Session, feedback_ids: Sequence[int]) -> Sequence[tuple[int, str]]:
    """Give the pictures of several words: feedback id and photo id."""
    asked = select(PhotoRow.feedback_id, PhotoRow.id).where(col(PhotoRow.feedback_id).in_(feedback_ids))
    return session.exec(asked.order_by(col(PhotoRow.created_at), col(PhotoRow.id))).all()


def feedback_photo(session: Session, scope: Scope, photo_id: str) -> str | None:
    """Give the id of a picture that belongs to feedback in a scope."""
    asked = (
        select(PhotoRow.id)
        .join(FeedbackRow, col(FeedbackRow.id) == PhotoRow.feedback_id)
        .where(PhotoRow.id == photo_id, inside(scope, FeedbackRow.building_id))
    )
    return session.exec(asked).one_or_none()


def hold_questions(session: Session) -> None:
    """Let one transaction at a time write the questionnaire; SQLite has one writer anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("LOCK TABLE survey_question IN SHARE ROW EXCLUSIVE MODE"))


def questions(session: Session, *, only_active: bool = True) -> Sequence[SurveyQuestionRow]:
    """Give the questions in the order they are asked."""
    asked = select(SurveyQuestionRow).order_by(col(SurveyQuestionRow.position), col(SurveyQuestionRow.id))
    return session.exec(asked.where(col(SurveyQuestionRow.is_active).is_(True)) if only_active else asked).all()


def answer_of(session: Session, question_id: int, person_id: int) -> SurveyAnswerRow | None:
    """Give what a person answered before."""
    asked = select(SurveyAnswerRow).where(
        SurveyAnswerRow.question_id == question_id, SurveyAnswerRow.person_id == person_id
    )
    return session.exec(asked).one_or_none()


def answer_counts(session: Session, scope: Scope) -> Sequence[tuple[int, str, int]]:
    """Count answers that come from a list: question, value, how many."""
    asked = (
        select(SurveyAnswerRow.question_id, SurveyAnswerRow.value, func.count())
        .join(SurveyQuestionRow, col(SurveyQuestionRow.id) == SurveyAnswerRow.question_id)
        .where(inside(scope, SurveyAnswerRow.building_id), SurveyQuestionRow.kind != "text")
        .group_by(col(SurveyAnswerRow.question_id), col(SurveyAnswerRow.value))
    )
    return session.exec(asked).all()


def answer_texts(session: Session, scope: Scope, question_id: int) -> tuple[Sequence[str], int]:
    """Give the newest free answers to a question, and how many there are."""
    where = (inside(scope, SurveyAnswerRow.building_id), SurveyAnswerRow.question_id == question_id)
    total = session.exec(select(func.count()).select_from(SurveyAnswerRow).where(*where)).one()
    asked = select(SurveyAnswerRow.value).where(*where).order_by(col(SurveyAnswerRow.id).desc()).limit(PAGE)
    return session.exec(asked).all(), total


def answers(session: Session, scope: Scope) -> Sequence[tuple[SurveyAnswerRow, SurveyQuestionRow, str | None]]:
    """Give every answer with its question and the building's address, for a download."""
    asked = (
        select(SurveyAnswerRow, SurveyQuestionRow, BuildingRow.address)
        .join(SurveyQuestionRow, col(SurveyQuestionRow.id) == SurveyAnswerRow.question_id)
        .outerjoin(BuildingRow, col(BuildingRow.id) == SurveyAnswerRow.building_id)
        .where(inside(scope, SurveyAnswerRow.building_id))
        .order_by(col(SurveyAnswerRow.question_id), col(SurveyAnswerRow.id))
    )
    return session.exec(asked).all()
