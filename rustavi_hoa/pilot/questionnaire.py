"""Rows of the questionnaire: the first six are written when somebody first needs them (deeds layer, no doors)."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.tables.house import SurveyQuestionRow
from rustavi_hoa.pilot import queries
from rustavi_hoa.pilot.questions import DEFAULTS
from rustavi_hoa.pilot.views import Choice, QuestionView


def seed(session: Session) -> None:
    """Write the default questions into an empty table, once."""
    if queries.questions(session, only_active=False):
        return
    queries.hold_questions(session)
    if queries.questions(session, only_active=False):
        return
    for position, question in enumerate(DEFAULTS, 1):
        choices = [{"code": code, "ka": label.ka, "en": label.en} for code, label in question.choices]
        session.add(
            SurveyQuestionRow(
                position=position,
                kind=question.kind,
                text_ka=question.text.ka,
                text_en=question.text.en,
                options={"choices": choices} if choices else {},
            )
        )
    session.flush()


def choices_of(row: SurveyQuestionRow) -> list[Choice]:
    """Give the answers a question offers; none for scales and texts."""
    return [Choice(each["code"], each["ka"], each["en"]) for each in row.options.get("choices", [])]


def shown(row: SurveyQuestionRow, number: int) -> QuestionView:
    """Give a question as it is asked or edited."""
    return QuestionView(row.id, number, row.kind, row.text_ka, row.text_en, row.is_active, choices_of(row))
