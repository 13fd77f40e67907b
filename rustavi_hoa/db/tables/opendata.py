"""What other programs bring and may read: keys, what came by them, and which problems everybody may see."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, document, listing, moment


class ApiKeyRow(SQLModel, table=True):
    """A program's way in; only the hash of its key is kept. ``person_id`` is the account its problems belong to."""

    __tablename__ = "api_key"

    id: int | None = Field(default=None, primary_key=True)
    name: str
    contact: str = ""
    key_hash: str = Field(unique=True)
    hint: str = ""
    is_live: bool = False
    daily_limit: int = 100
    person_id: int = Field(foreign_key="person.id")
    issued_by: int | None = Field(default=None, foreign_key="person.id")
    issued_at: datetime = born()
    used_at: datetime | None = moment()
    revoked_at: datetime | None = moment()
    revoked_by: int | None = Field(default=None, foreign_key="person.id")


class OpenRequestRow(SQLModel, table=True):
    """What came by a key, written before anything else is done with it, so that a repeated sending finds it.

    One of the test endpoint (``is_trial``) stays here whole and never becomes a problem.
    """

    __tablename__ = "open_request"
    __table_args__ = (
        UniqueConstraint("key_id", "client_key"),
        Index("ix_open_request_day", "key_id", "created_at"),
        Index("ix_open_request_trial", "is_trial", "created_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key_id: int = Field(foreign_key="api_key.id")
    client_key: str
    is_trial: bool = False
    service_code: str
    token: str | None = Field(default=None, unique=True)
    issue_id: int | None = Field(default=None, foreign_key="issue.id", unique=True)
    given: dict = document()
    answers: dict = document()
    photos: list = listing()
    notice: str = ""
    created_at: datetime = born()


class PublicationRow(SQLModel, table=True):
    """Whether everybody may see a problem: the author agreed, a moderator chose what of it is shown.

    ``text`` and ``photos`` are the moderator's copies; an author's later edit changes nothing here.
    """

    __tablename__ = "publication"
    __table_args__ = (
        Index("ix_publication_decision", "decision", "agreed_at"),
        Index("ix_publication_reported", "decision", "reported_at"),
    )

    issue_id: int = Field(foreign_key="issue.id", primary_key=True)
    reported_at: datetime
    """When the problem came: a copy, so that the newest public ones are found among very many others."""
    agreed_at: datetime | None = moment()
    agreed_by: int | None = Field(default=None, foreign_key="person.id")
    way: str = ""
    decision: str = ""
    text: str = ""
    photos: list = listing()
    decided_at: datetime | None = moment()
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    changed_at: datetime = born()
