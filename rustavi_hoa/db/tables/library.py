"""Beside the passport: the city's services, works done and planned, the library of documents, one question to many."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, document, moment


class CityServiceRow(SQLModel, table=True):
    """A service of the city for associations: what, for whom, how, whom to ask."""

    __tablename__ = "city_service"

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name_ka: str
    name_en: str = ""
    what_ka: str = ""
    what_en: str = ""
    whom_ka: str = ""
    whom_en: str = ""
    how_ka: str = ""
    how_en: str = ""
    contact: str = ""
    position: int = 0
    is_active: bool = True
    updated_by: int | None = Field(default=None, foreign_key="person.id")
    updated_at: datetime = born()


class WorkRow(SQLModel, table=True):
    """A work done or planned at a building. Unit of money: tetri."""

    __tablename__ = "building_work"
    __table_args__ = (Index("ix_building_work_state", "state", "year"),)

    id: int | None = Field(default=None, primary_key=True)
    building_id: int = Field(foreign_key="building.id", index=True)
    code: str = Field(default="", index=True)
    category: str
    title: str = ""
    year: int
    state: str
    cost: int | None = None
    city_share: int | None = None
    association_share: int | None = None
    contractor: str = ""
    program: str = ""
    warranty_until: date | None = Field(default=None)
    is_public: bool = True
    batch_id: int | None = Field(default=None, foreign_key="import_batch.id", index=True)
    updated_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = born()
    updated_at: datetime = born()


class LibraryDocumentRow(SQLModel, table=True):
    """One version of a typed document of a building, an association or the city."""

    __tablename__ = "library_document"
    __table_args__ = (UniqueConstraint("series", "version"),)

    id: int | None = Field(default=None, primary_key=True)
    series: str
    version: int = 1
    client_key: str | None = Field(default=None, unique=True)
    kind: str
    title: str
    building_id: int | None = Field(default=None, foreign_key="building.id", index=True)
    association_id: int | None = Field(default=None, foreign_key="association.id", index=True)
    visibility: str = "association"
    file_name: str
    media_type: str
    byte_count: int
    sha256: str
    on_day: date | None = Field(default=None)
    author_id: int | None = Field(default=None, foreign_key="person.id")
    hidden_at: datetime | None = moment()
    created_at: datetime = born()


class InquiryRow(SQLModel, table=True):
    """One short form that staff send to many chairpersons."""

    __tablename__ = "inquiry"

    id: int | None = Field(default=None, primary_key=True)
    title: str
    text: str = ""
    fields: dict = document()
    state: str = "draft"
    due_on: date | None = Field(default=None)
    author_id: int = Field(foreign_key="person.id")
    created_at: datetime = born()
    sent_at: datetime | None = moment()
    closed_at: datetime | None = moment()


class InquiryTargetRow(SQLModel, table=True):
    """One building asked, and what came back."""

    __tablename__ = "inquiry_target"
    __table_args__ = (UniqueConstraint("inquiry_id", "building_id"),)

    id: int | None = Field(default=None, primary_key=True)
    inquiry_id: int = Field(foreign_key="inquiry.id")
    building_id: int = Field(foreign_key="building.id", index=True)
    answers: dict = document()
    channel: str = ""
    answered_by: int | None = Field(default=None, foreign_key="person.id")
    answered_at: datetime | None = moment()
    reminded_at: datetime | None = moment()
    version: int = 1
