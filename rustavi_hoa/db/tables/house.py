"""What the house itself keeps: settings, audit, outbox, pilot."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, document, moment


class SettingRow(SQLModel, table=True):
    """A setting that staff edit; a missing key means the default in ``kernel/defaults.py``."""

    __tablename__ = "setting"

    key: str = Field(primary_key=True)
    value: dict = document()
    updated_by: int | None = Field(default=None, foreign_key="person.id")
    updated_at: datetime = born()


class AuditRow(SQLModel, table=True):
    """Who did or saw what; append-only."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_thing", "thing", "thing_id"),)

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = born()
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    verb: str
    thing: str
    thing_id: str
    building_id: int | None = None
    detail: dict = document()


class OutboxRow(SQLModel, table=True):
    """What must leave the house, written with its cause, delivered at least once."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_due", "done_at", "due_at"),)

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    payload: dict = document()
    due_at: datetime = born()
    tries: int = 0
    done_at: datetime | None = moment()
    failed_at: datetime | None = moment()
    error: str = ""


class LeaseRow(SQLModel, table=True):
    """Which worker runs a repeated job now."""

    __tablename__ = "lease"

    name: str = Field(primary_key=True)
    holder: str
    until: datetime


class FeedbackRow(SQLModel, table=True):
    """A tester's word about a page."""

    __tablename__ = "feedback"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    building_id: int | None = Field(default=None, foreign_key="building.id")
    client_key: str = Field(unique=True)
    page: str
    mood: int | None = None
    text: str = ""
    device: str = ""
    at: datetime = born()


class SurveyQuestionRow(SQLModel, table=True):
    """A question of the baseline questionnaire; edited by an operator, old answers keep their wording."""

    __tablename__ = "survey_question"

    id: int | None = Field(default=None, primary_key=True)
    position: int
    kind: str
    text_ka: str
    text_en: str
    options: dict = document()
    is_active: bool = True
    created_at: datetime = born()


class SurveyAnswerRow(SQLModel, table=True):
    """One answer of one person."""

    __tablename__ = "survey_answer"
    __table_args__ = (UniqueConstraint("question_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    question_id: int = Field(foreign_key="survey_question.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    building_id: int | None = Field(default=None, foreign_key="building.id")
    value: str
    at: datetime = born()
