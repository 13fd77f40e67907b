"""Data protection: closed accounts, who looked at whose data, what the clock removed, breaches."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, Index, SQLModel

from rustavi_hoa.db.columns import born, document, moment


class ClosureRow(SQLModel, table=True):
    """An account its person closed: shut at once, erased on ``erase_at`` unless it was opened again before."""

    __tablename__ = "account_closure"
    __table_args__ = (Index("ix_account_closure_due", "erased_at", "erase_at"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    homes: dict = document()
    """The ids of the memberships that ended with it, and how each stood: an account that comes back has them again."""
    closed_at: datetime = born()
    erase_at: datetime
    undone_at: datetime | None = moment()
    erased_at: datetime | None = moment()
    counts: dict = document()


class LookRow(SQLModel, table=True):
    """Somebody of the staff, or a chairperson, saw a person's contact, full name or number; append-only."""

    __tablename__ = "personal_look"
    __table_args__ = (
        Index("ix_personal_look_person", "person_id", "at"),
        Index("ix_personal_look_by", "by_id", "at"),
        Index("ix_personal_look_at", "at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    by_id: int = Field(foreign_key="person.id")
    person_id: int | None = Field(default=None, foreign_key="person.id")
    thing: str = ""
    """Whose it is where there is no account: ``household:12``, ``letter:5``."""
    fields: str
    """What was seen, short codes with commas: ``phone,email``."""
    screen: str
    """Where and why: the code of a screen, which ``privacy/words.py`` says in words."""
    at: datetime = born()


class RetentionRow(SQLModel, table=True):
    """What the clock removed on a day: counts only."""

    __tablename__ = "retention_run"

    day: date = Field(primary_key=True)
    counts: dict = document()
    at: datetime = born()


class BreachRow(SQLModel, table=True):
    """An incident with personal data and what was done about it; never deleted."""

    __tablename__ = "breach"

    id: int | None = Field(default=None, primary_key=True)
    title: str
    happened: str = ""
    data_kinds: str = ""
    people_count: int = 0
    measures: str = ""
    risk: str = "unknown"
    found_at: datetime
    notified_at: datetime | None = moment()
    why_not_notified: str = ""
    told_at: datetime | None = moment()
    told_how: str = ""
    closed_at: datetime | None = moment()
    version: int = 1
    created_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = born()
    updated_at: datetime = born()
