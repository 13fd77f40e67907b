"""Official applications (მიმართვა): received, registered, resolved upon, worked on, answered."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, document, moment


class LetterRow(SQLModel, table=True):
    """A letter to City Hall, however it came; where it stands follows from its events (``casework/rules.py``)."""

    __tablename__ = "letter"
    __table_args__ = (
        UniqueConstraint("entered_by", "client_key"),
        Index("ix_letter_state_due", "state", "due_on"),
        Index("ix_letter_service_state", "service", "state"),
        Index("ix_letter_received", "received_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    number: str = Field(unique=True)
    client_key: str
    kind: str
    channel: str
    state: str
    track: str
    subject: str
    demand: str = ""
    applicant_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    applicant_name: str
    applicant_address: str = ""
    applicant_phone: str = ""
    applicant_email: str = ""
    answer_by: str = "platform"
    locale: str = "ka"
    building_id: int | None = Field(default=None, foreign_key="building.id", index=True)
    association_id: int | None = Field(default=None, foreign_key="association.id")
    unit_id: int | None = Field(default=None, foreign_key="unit.id")
    category: str = ""
    concerns_apartments: int = 0
    about_person_id: int | None = Field(default=None, foreign_key="person.id")
    about_service: str = ""
    service: str = ""
    coordinator_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    city_no: str = Field(default="", index=True)
    city_no_at: datetime | None = moment()
    entered_by: int | None = Field(default=None, foreign_key="person.id")
    received_at: datetime = born()
    due_on: date | None = Field(default=None)
    waiting_until: date | None = Field(default=None)
    answered_at: datetime | None = moment()
    closed_at: datetime | None = moment()
    forwarded_to: str = ""
    outcome: str = ""
    event_seq: int = 0
    version: int = 1
    is_demo: bool = False
    created_at: datetime = born()
    updated_at: datetime = born()


class LetterEventRow(SQLModel, table=True):
    """One line of a letter's log; append-only; deadlines are recomputed from it. ``audience`` says who reads it."""

    __tablename__ = "letter_event"
    __table_args__ = (UniqueConstraint("letter_id", "seq"), UniqueConstraint("actor_id", "client_key"))

    id: int | None = Field(default=None, primary_key=True)
    letter_id: int = Field(foreign_key="letter.id")
    seq: int
    kind: str
    audience: str = "city"
    actor_id: int | None = Field(default=None, foreign_key="person.id")
    actor_role: str = ""
    from_state: str = ""
    to_state: str = ""
    text: str = ""
    data: dict = document()
    client_key: str | None = None
    at: datetime = born()


class LetterQuestionRow(SQLModel, table=True):
    """One thing a letter asks; a letter closes only when each has an answer (statute, article 53.8)."""

    __tablename__ = "letter_question"
    __table_args__ = (UniqueConstraint("letter_id", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    letter_id: int = Field(foreign_key="letter.id", index=True)
    position: int
    text: str
    reply_id: int | None = Field(default=None, foreign_key="letter_reply.id")
    answer: str = ""


class LetterIssueRow(SQLModel, table=True):
    """A problem that a letter was made of, or that goes with it."""

    __tablename__ = "letter_issue"
    __table_args__ = (UniqueConstraint("letter_id", "issue_id"),)

    id: int | None = Field(default=None, primary_key=True)
    letter_id: int = Field(foreign_key="letter.id")
    issue_id: int = Field(foreign_key="issue.id", index=True)


class LetterFileRow(SQLModel, table=True):
    """A scan, an attachment, a signed copy: one version of the library's papers, kept outside any list of it."""

    __tablename__ = "letter_file"

    id: int | None = Field(default=None, primary_key=True)
    letter_id: int = Field(foreign_key="letter.id", index=True)
    reply_id: int | None = Field(default=None, foreign_key="letter_reply.id")
    kind: str
    name: str
    media_type: str
    byte_count: int
    sha256: str
    file: str
    uploaded_by: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = born()


class TaskRow(SQLModel, table=True):
    """A task (დავალება) from a resolution: who, what, until when; the first named of several coordinates."""

    __tablename__ = "task"
    __table_args__ = (
        Index("ix_task_executor_state", "executor_id", "state"),
        Index("ix_task_service_state", "service", "state"),
        Index("ix_task_state_due", "state", "due_on"),
    )

    id: int | None = Field(default=None, primary_key=True)
    letter_id: int | None = Field(default=None, foreign_key="letter.id", index=True)
    issue_id: int | None = Field(default=None, foreign_key="issue.id", index=True)
    service: str
    executor_id: int | None = Field(default=None, foreign_key="person.id")
    is_coordinator: bool = False
    gist: str
    state: str = "open"
    due_on: date
    result: str = ""
    given_by: int | None = Field(default=None, foreign_key="person.id")
    given_at: datetime = born()
    done_at: datetime | None = moment()
    version: int = 1


class ExtensionRow(SQLModel, table=True):
    """A request for more time: asked before the last day, decided by the right role, recorded (article 52.15)."""

    __tablename__ = "extension"

    id: int | None = Field(default=None, primary_key=True)
    letter_id: int | None = Field(default=None, foreign_key="letter.id", index=True)
    task_id: int | None = Field(default=None, foreign_key="task.id", index=True)
    until: date
    before: date
    reason: str
    state: str = "asked"
    asked_by: int | None = Field(default=None, foreign_key="person.id")
    asked_at: datetime = born()
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    decided_at: datetime | None = moment()
    word: str = ""


class ReplyRow(SQLModel, table=True):
    """An answer to a letter: drafted, visaed, approved, numbered, sent; or spoken and recorded."""

    __tablename__ = "letter_reply"

    id: int | None = Field(default=None, primary_key=True)
    letter_id: int = Field(foreign_key="letter.id", index=True)
    kind: str
    state: str = "draft"
    text: str = ""
    grounds: str = ""
    appeal: str = ""
    number: str | None = Field(default=None, unique=True)
    signed_as: str = ""
    drafted_by: int | None = Field(default=None, foreign_key="person.id")
    approved_by: int | None = Field(default=None, foreign_key="person.id")
    approved_at: datetime | None = moment()
    sent_at: datetime | None = moment()
    sent_by: str = ""
    spoken_at: datetime | None = moment()
    version: int = 1
    created_at: datetime = born()
    updated_at: datetime = born()


class VisaRow(SQLModel, table=True):
    """One agreement a reply needs before it is approved; a refusal sends the draft back."""

    __tablename__ = "visa"
    __table_args__ = (UniqueConstraint("reply_id", "round", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    reply_id: int = Field(foreign_key="letter_reply.id", index=True)
    round: int = 1
    position: int
    role: str
    service: str = ""
    state: str = "waiting"
    word: str = ""
    by: int | None = Field(default=None, foreign_key="person.id")
    at: datetime | None = moment()
