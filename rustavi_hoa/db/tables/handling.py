"""What people decide about a problem: who answers for it, with whom it lies, many at once, for whom one acts."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, document, moment


class OutageJoinRow(SQLModel, table=True):
    """Somebody whose home an outage concerns and who wants to hear of it, without a problem of their own."""

    __tablename__ = "outage_join"
    __table_args__ = (UniqueConstraint("outage_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    outage_id: int = Field(foreign_key="outage.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    building_id: int = Field(foreign_key="building.id", index=True)
    apartment_id: int = Field(foreign_key="apartment.id", index=True)
    at: datetime = born()


class HolderRow(SQLModel, table=True):
    """Who answers for a problem, as a person decided; append-only, the newest holds. ``rule`` is the table's row."""

    __tablename__ = "issue_holder"

    id: int | None = Field(default=None, primary_key=True)
    issue_id: int = Field(foreign_key="issue.id", index=True)
    holder: str
    suggested: str = ""
    rule: str = ""
    answers: dict = document()
    reason: str
    part: str
    by: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = born()


class ReferralRow(SQLModel, table=True):
    """A problem that lies with another body: with whom, since when, when it is asked back, what they said."""

    __tablename__ = "referral"

    id: int | None = Field(default=None, primary_key=True)
    issue_id: int = Field(foreign_key="issue.id", index=True)
    holder: str = ""
    body: str
    ask_on: date | None = Field(default=None, index=True)
    asked_count: int = 0
    asked_at: datetime | None = moment()
    outcome: str = ""
    answer: str = ""
    answered_at: datetime | None = moment()
    ended_at: datetime | None = moment(index=True)
    by: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = born()


class BulkRow(SQLModel, table=True):
    """One step taken with many problems; ``steps`` holds how each stood before, so that it can be taken back."""

    __tablename__ = "bulk_act"

    id: int | None = Field(default=None, primary_key=True)
    to: str
    steps: list = document()
    by: int | None = Field(default=None, foreign_key="person.id", index=True)
    at: datetime = born()
    undone_at: datetime | None = moment()
    undone: dict = document()


class HouseholdRow(SQLModel, table=True):
    """A household without a smartphone, for which somebody acts with its consent; a withdrawn one keeps no name."""

    __tablename__ = "household"

    id: int | None = Field(default=None, primary_key=True)
    building_id: int = Field(foreign_key="building.id", index=True)
    apartment_id: int | None = Field(default=None, foreign_key="apartment.id", index=True)
    name: str
    phone: str = ""
    consent_how: str = "oral"
    consent_at: datetime = born()
    consent_by: int | None = Field(default=None, foreign_key="person.id", index=True)
    withdrawn_at: datetime | None = moment()
    withdrawn_by: int | None = Field(default=None, foreign_key="person.id")
    withdrawn_reason: str = ""
