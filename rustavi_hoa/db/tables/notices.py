"""Notices: what a person was told, by which way it left the house, and what they asked for."""

from __future__ import annotations

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, document, moment

UNREAD = sa.text("read_at IS NULL")


class NoticeRow(SQLModel, table=True):
    """One notice of one person, in their centre for good; the same cause twice is one row."""

    __tablename__ = "notice"
    __table_args__ = (
        UniqueConstraint("person_id", "cause"),
        Index("ix_notice_person", "person_id", "id"),
        Index("ix_notice_unread", "person_id", sqlite_where=UNREAD, postgresql_where=UNREAD),
        Index("ix_notice_thing", "thing", "person_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    kind: str
    thing: str
    cause: str
    facts: dict = document()
    at: datetime = born()
    read_at: datetime | None = moment()


class DeliveryRow(SQLModel, table=True):
    """One way of one notice out of the house: to a device, a mailbox or a phone; the outbox carries its id."""

    __tablename__ = "notice_delivery"
    __table_args__ = (
        UniqueConstraint("notice_id", "channel", "target"),
        Index("ix_notice_delivery_person", "person_id", "state"),
        Index("ix_notice_delivery_state", "state", "at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    notice_id: int = Field(foreign_key="notice.id")
    person_id: int = Field(foreign_key="person.id")
    channel: str
    target: int = 0
    state: str = "waiting"
    why: str = ""
    tries: int = 0
    at: datetime = born()
    due_at: datetime = born()
    done_at: datetime | None = moment()


class DigestRow(SQLModel, table=True):
    """That a person's letter of a day is promised: one a day."""

    __tablename__ = "notice_digest"

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    day: date = Field(primary_key=True)


class SubscriptionRow(SQLModel, table=True):
    """A device that takes pushes, for as long as its sign-in lives."""

    __tablename__ = "push_subscription"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    session_id: int = Field(foreign_key="login_session.id")
    endpoint: str = Field(unique=True)
    p256dh: str
    auth: str
    device: str = ""
    made_at: datetime = born()
    heard_at: datetime | None = moment()
    dropped_at: datetime | None = moment()
    why: str = ""


class PreferenceRow(SQLModel, table=True):
    """How a person wants one group of notices on one channel; a missing row means the group's default."""

    __tablename__ = "notice_preference"

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    topic: str = Field(primary_key=True)
    channel: str = Field(primary_key=True)
    mode: str


class QuietRow(SQLModel, table=True):
    """A person's quiet hours by the clock of Tbilisi; a missing row means the house's hours."""

    __tablename__ = "notice_quiet"

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    is_on: bool = True
    since: int = 22
    until: int = 8


class MuteRow(SQLModel, table=True):
    """A thing a person wants to hear nothing of: one problem, one room."""

    __tablename__ = "notice_mute"

    person_id: int = Field(primary_key=True, foreign_key="person.id")
    thing: str = Field(primary_key=True)
    at: datetime = born()


class DeadAddressRow(SQLModel, table=True):
    """A mailbox or a phone that refused for good; written to again once its person saves a contact anew."""

    __tablename__ = "dead_address"

    contact: str = Field(primary_key=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    why: str = ""
    at: datetime = born()


class SmsRow(SQLModel, table=True):
    """The book of short letters: what each cost, whether it arrived; by ``ref`` the gateway knows it again."""

    __tablename__ = "sms"
    __table_args__ = (Index("ix_sms_at", "at"),)

    ref: str = Field(primary_key=True)
    delivery_id: int | None = Field(default=None, foreign_key="notice_delivery.id")
    segments: int
    cost_tetri: int = 0
    state: str = "sent"
    gateway_id: str = ""
    at: datetime = born()
    told_at: datetime | None = moment()
