"""Residents' reports, their timeline, photos and "affects me too"."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, Integer
from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, document, moment, touched


class IssueRow(SQLModel, table=True):
    """A problem; who sees what of it is decided in ``issues/sight.py``, never by the row."""

    __tablename__ = "issue"
    __table_args__ = (
        UniqueConstraint("reporter_id", "client_key"),
        Index("ix_issue_building_status", "building_id", "status"),
        Index("ix_issue_building_created", "building_id", "created_at"),
        Index("ix_issue_status_sent", "status", "sent_to_city_at"),
        Index("ix_issue_created", "created_at"),
        Index("ix_issue_resolved", "resolved_at"),
        Index("ix_issue_updated", "updated_at"),
        Index("ix_issue_status_due", "status", "due_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    client_key: str
    building_id: int = Field(foreign_key="building.id")
    entrance_id: int | None = Field(default=None, foreign_key="entrance.id")
    apartment_id: int | None = Field(default=None, foreign_key="apartment.id")
    place: str
    floor: str = ""
    category: str
    door: str = "ordinary"
    text: str = ""
    status: str
    is_emergency: bool = False
    reporter_id: int = Field(foreign_key="person.id", index=True)
    entered_by: int | None = Field(default=None, foreign_key="person.id")
    household_name: str = ""
    household_phone: str = ""
    household_consent_at: datetime | None = moment()
    household_id: int | None = Field(default=None, foreign_key="household.id", index=True)
    about_person_id: int | None = Field(default=None, foreign_key="person.id")
    about_service: str = ""
    lat: float | None = None
    lon: float | None = None
    service: str = ""
    assignee_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    handed_to: str = ""
    question: str = ""
    close_reason: str = ""
    close_note: str = ""
    resolved_by: str = ""
    duplicate_of_id: int | None = Field(default=None, foreign_key="issue.id", index=True)
    message_id: int | None = Field(default=None, foreign_key="message.id")
    support_count: int = 0
    reopen_count: int = 0
    event_seq: int = 0
    version: int = 1
    registration_no: str | None = Field(default=None, unique=True)
    due_on: date | None = Field(default=None)
    city_no: str = ""
    city_no_at: datetime | None = moment()
    outage_id: int | None = Field(default=None, foreign_key="outage.id", index=True)
    is_demo: bool = False
    created_at: datetime = born()
    updated_at: datetime = touched()
    answered_at: datetime | None = moment()
    sent_to_city_at: datetime | None = moment()
    resolved_at: datetime | None = moment()
    closed_at: datetime | None = moment()


class IssueEventRow(SQLModel, table=True):
    """One line of a timeline; append-only. ``audience`` says who may read it."""

    __tablename__ = "issue_event"
    __table_args__ = (UniqueConstraint("issue_id", "seq"), UniqueConstraint("actor_id", "client_key"))

    id: int | None = Field(default=None, primary_key=True)
    issue_id: int = Field(foreign_key="issue.id")
    seq: int
    kind: str
    audience: str = "house"
    actor_id: int | None = Field(default=None, foreign_key="person.id")
    actor_part: str = ""
    from_status: str = ""
    to_status: str = ""
    text: str = ""
    data: dict = document()
    client_key: str | None = None
    at: datetime = born()


class IssueMoveRow(SQLModel, table=True):
    """A problem was written or taken away: told by a trigger of the database, whoever wrote (ADR 0052).

    ``deed`` is the transaction on PostgreSQL, which may show a number after a younger one; 0 on SQLite.
    """

    __tablename__ = "issue_move"

    id: int | None = Field(default=None, primary_key=True, sa_type=BigInteger().with_variant(Integer(), "sqlite"))
    issue_id: int
    deed: int = Field(default=0, sa_type=BigInteger, index=True)


class SupportRow(SQLModel, table=True):
    """An apartment that a problem concerns; counted once per apartment."""

    __tablename__ = "support"
    __table_args__ = (UniqueConstraint("issue_id", "apartment_id"),)

    id: int | None = Field(default=None, primary_key=True)
    issue_id: int = Field(foreign_key="issue.id")
    apartment_id: int = Field(foreign_key="apartment.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    at: datetime = born()


class PhotoRow(SQLModel, table=True):
    """A stored picture; ``id`` is made by the browser, so a repeated upload is the same photo."""

    __tablename__ = "photo"

    id: str = Field(primary_key=True)
    uploader_id: int = Field(foreign_key="person.id", index=True)
    issue_id: int | None = Field(default=None, foreign_key="issue.id", index=True)
    event_id: int | None = Field(default=None, foreign_key="issue_event.id")
    message_id: int | None = Field(default=None, foreign_key="message.id", index=True)
    feedback_id: int | None = Field(default=None, foreign_key="feedback.id")
    building_id: int | None = Field(default=None, foreign_key="building.id", index=True)
    width: int
    height: int
    byte_count: int
    taken_at: datetime | None = moment()
    taken_lat: float | None = None
    taken_lon: float | None = None
    created_at: datetime = born()
