"""What case-handling stands on: numbers, the calendar, promises, routes, substitutes, outages, reports, sheets."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, document, moment


class SeriesRow(SQLModel, table=True):
    """The last number given in a series and a year; taken in the transaction of its cause, so that none is lost."""

    __tablename__ = "number_series"

    series: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    last: int = 0


class HolidayRow(SQLModel, table=True):
    """A day that differs from its weekday: off, or worked by decree. Seeded, then edited by staff."""

    __tablename__ = "holiday"

    day: date = Field(primary_key=True)
    name_ka: str
    name_en: str = ""
    is_off: bool = True
    source: str = ""
    updated_by: int | None = Field(default=None, foreign_key="person.id")
    updated_at: datetime = born()


class PromiseRow(SQLModel, table=True):
    """How soon the city promises an answer to a problem of a category."""

    __tablename__ = "promise"

    category: str = Field(primary_key=True)
    amount: int
    unit: str = "days"
    updated_by: int | None = Field(default=None, foreign_key="person.id")
    updated_at: datetime = born()


class RouteRow(SQLModel, table=True):
    """Which service a category and a place belong to; an empty place means any, the lowest position wins."""

    __tablename__ = "route"
    __table_args__ = (UniqueConstraint("category", "place"),)

    id: int | None = Field(default=None, primary_key=True)
    category: str
    place: str = ""
    service: str
    note: str = ""
    updated_by: int | None = Field(default=None, foreign_key="person.id")
    updated_at: datetime = born()


class SubstituteRow(SQLModel, table=True):
    """Who stands in for whom, from when until when; on dismissal everything moved in one recorded act."""

    __tablename__ = "substitute"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    substitute_id: int = Field(foreign_key="person.id", index=True)
    reason: str
    since: date
    until: date | None = Field(default=None)
    named_by: int | None = Field(default=None, foreign_key="person.id")
    named_at: datetime = born()
    ended_at: datetime | None = moment()
    moved: dict = document()


class ReceptionRow(SQLModel, table=True):
    """A citizen received, or a call taken, by the duty officer: what was said, and the letter it became, if any."""

    __tablename__ = "reception"
    __table_args__ = (UniqueConstraint("entered_by", "client_key"),)

    id: int | None = Field(default=None, primary_key=True)
    client_key: str
    kind: str
    name: str = ""
    contact: str = ""
    gist: str
    received_by: str = ""
    letter_id: int | None = Field(default=None, foreign_key="letter.id")
    issue_id: int | None = Field(default=None, foreign_key="issue.id")
    is_after_hours: bool = False
    handed_over_at: datetime | None = moment()
    handed_over_by: int | None = Field(default=None, foreign_key="person.id")
    entered_by: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = born()


class OutageRow(SQLModel, table=True):
    """An outage or planned works over several buildings; problems of the kind join it."""

    __tablename__ = "outage"
    __table_args__ = (
        Index("ix_outage_state", "state", "starts_at"),
        UniqueConstraint("created_by", "client_key"),
    )

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    category: str
    title_ka: str
    title_en: str = ""
    body: str = ""
    doer: str = ""
    """Who does the work, in free words: the water company, a contractor."""
    client_key: str | None = None
    state: str
    starts_at: datetime
    ends_at: datetime | None = moment()
    version: int = 1
    created_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = born()
    closed_at: datetime | None = moment()


class OutageBuildingRow(SQLModel, table=True):
    """A building an outage reaches."""

    __tablename__ = "outage_building"
    __table_args__ = (UniqueConstraint("outage_id", "building_id"),)

    id: int | None = Field(default=None, primary_key=True)
    outage_id: int = Field(foreign_key="outage.id")
    building_id: int = Field(foreign_key="building.id", index=True)


class OutageWordRow(SQLModel, table=True):
    """A word on the progress of an outage, told to everybody joined; append-only."""

    __tablename__ = "outage_word"
    __table_args__ = (UniqueConstraint("by", "client_key"),)

    id: int | None = Field(default=None, primary_key=True)
    outage_id: int = Field(foreign_key="outage.id", index=True)
    kind: str = "word"
    client_key: str | None = None
    text: str
    ends_at: datetime | None = moment()
    by: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = born()


class StatementRow(SQLModel, table=True):
    """A statutory report (მოხსენება) as it was issued; never changed afterwards."""

    __tablename__ = "statement"
    __table_args__ = (UniqueConstraint("kind", "since", "until", "scope"),)

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    scope: str = ""
    since: date
    until: date
    figures: dict = document()
    issued_at: datetime = born()
    issued_by: int | None = Field(default=None, foreign_key="person.id")


class DoorSheetRow(SQLModel, table=True):
    """The Friday sheet of an association: made by itself, edited and approved by the chairperson."""

    __tablename__ = "door_sheet"
    __table_args__ = (UniqueConstraint("association_id", "week_on"),)

    id: int | None = Field(default=None, primary_key=True)
    association_id: int = Field(foreign_key="association.id")
    week_on: date
    content: dict = document()
    words: str = ""
    state: str = "draft"
    version: int = 1
    approved_by: int | None = Field(default=None, foreign_key="person.id")
    approved_at: datetime | None = moment()
    made_at: datetime = born()


class HungRow(SQLModel, table=True):
    """A paper hung on a door, shown by a photo: information, never official service."""

    __tablename__ = "hung_paper"
    __table_args__ = (UniqueConstraint("by", "client_key"),)

    id: int | None = Field(default=None, primary_key=True)
    client_key: str
    building_id: int = Field(foreign_key="building.id", index=True)
    entrance_id: int | None = Field(default=None, foreign_key="entrance.id")
    what: str
    thing_id: int | None = Field(default=None)
    photo_id: str | None = Field(default=None, foreign_key="photo.id")
    by: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = born()


class TemplateRow(SQLModel, table=True):
    """A ready text for an answer, by category and status, with places to fill."""

    __tablename__ = "answer_template"

    id: int | None = Field(default=None, primary_key=True)
    category: str = ""
    status: str = ""
    title: str
    text_ka: str
    text_en: str = ""
    is_active: bool = True
    updated_by: int | None = Field(default=None, foreign_key="person.id")
    updated_at: datetime = born()
