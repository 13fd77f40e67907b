"""The building's passport: answers, who gave them, conditions, proposals, walks.

Answers live twice on purpose: ``passport_revision`` is the truth and only grows (who, when, on what evidence, what it
was before); ``passport`` is its sum, written in the same transaction, so that a page, a map or an export reads one row.
Keys of answers: ``group.field``, and ``group[row].field`` in a table; a row's name never changes (ADR 0031).
"""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, document, moment
from rustavi_hoa.db.tables import library, people, register

POINTS_TO = (library, people, register)
"""Tables that the foreign keys here point to: whoever writes a passport needs them known."""


class PassportRow(SQLModel, table=True):
    """The passport of one building as it stands: the sum of its revisions."""

    __tablename__ = "passport"

    building_id: int = Field(primary_key=True, foreign_key="building.id")
    answers: dict = document()
    revisions: dict = document()
    """Key -> number of the revision that holds it."""
    conditions: dict = document()
    """Element -> the latest grade, its day and its method."""
    definition: int = 1
    number: int = 0
    filled: int = 0
    required: int = 0
    fresh_on: date | None = Field(default=None)
    lift_checked_on: date | None = Field(default=None, index=True)
    """The oldest last inspection of a lift: what is due first."""
    updated_at: datetime = born()


class PassportRevisionRow(SQLModel, table=True):
    """One accepted change of a passport; append-only."""

    __tablename__ = "passport_revision"
    __table_args__ = (UniqueConstraint("building_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    building_id: int = Field(foreign_key="building.id")
    number: int
    client_key: str | None = Field(default=None, unique=True)
    source: str
    person_id: int | None = Field(default=None, foreign_key="person.id")
    accepted_by: int | None = Field(default=None, foreign_key="person.id")
    evidence: str = ""
    document_id: int | None = Field(default=None, foreign_key="library_document.id")
    batch_id: int | None = Field(default=None, foreign_key="import_batch.id", index=True)
    definition: int = 1
    changes: dict = document()
    before: dict = document()
    filled: int = 0
    required: int = 0
    """How many required fields were filled after this change: the city's coverage over time."""
    at: datetime = born()


class ProposalRow(SQLModel, table=True):
    """What a chairperson (or an inspector still in the building) has typed of one group, kept as it is typed."""

    __tablename__ = "passport_proposal"
    __table_args__ = (Index("ix_passport_proposal_state", "state", "sent_at"),)

    id: int | None = Field(default=None, primary_key=True)
    building_id: int = Field(foreign_key="building.id", index=True)
    group: str
    author_id: int = Field(foreign_key="person.id")
    state: str = "draft"
    answers: dict = document()
    seen: dict = document()
    """Key -> number of the revision the author saw when typing; a newer one is a conflict."""
    verdicts: dict = document()
    word: str = ""
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    version: int = 1
    created_at: datetime = born()
    sent_at: datetime | None = moment()
    decided_at: datetime | None = moment()


class ConditionRow(SQLModel, table=True):
    """One judgement of one element of a building; append-only."""

    __tablename__ = "condition"
    __table_args__ = (Index("ix_condition_element", "building_id", "element", "on_day"),)

    id: int | None = Field(default=None, primary_key=True)
    building_id: int = Field(foreign_key="building.id")
    client_key: str | None = Field(default=None, unique=True)
    element: str
    part: str = ""
    grade: int
    method: str
    assessor_id: int | None = Field(default=None, foreign_key="person.id")
    on_day: date
    note: str = ""
    expert: str = ""
    expert_no: str = ""
    expert_on: date | None = Field(default=None)
    batch_id: int | None = Field(default=None, foreign_key="import_batch.id", index=True)
    created_at: datetime = born()


class WalkRow(SQLModel, table=True):
    """A chairperson's first walk around the building, kept station by station."""

    __tablename__ = "walk"

    id: int | None = Field(default=None, primary_key=True)
    building_id: int = Field(foreign_key="building.id", index=True)
    person_id: int = Field(foreign_key="person.id")
    client_key: str = Field(unique=True)
    stations: dict = document()
    outcome: dict = document()
    started_at: datetime = born()
    finished_at: datetime | None = moment()


class GalleryPhotoRow(SQLModel, table=True):
    """A photo of an element of a building, with who may see it."""

    __tablename__ = "gallery_photo"
    __table_args__ = (Index("ix_gallery_photo_element", "element", "taken_on"),)

    id: int | None = Field(default=None, primary_key=True)
    photo_id: str = Field(foreign_key="photo.id", unique=True)
    building_id: int = Field(foreign_key="building.id", index=True)
    element: str
    part: str = ""
    visibility: str = "association"
    phase: str = ""
    pair_id: int | None = Field(default=None, foreign_key="gallery_photo.id")
    condition_id: int | None = Field(default=None, foreign_key="condition.id")
    work_id: int | None = Field(default=None, foreign_key="building_work.id")
    caption: str = ""
    author_id: int | None = Field(default=None, foreign_key="person.id")
    taken_on: date
    hidden_at: datetime | None = moment()
    created_at: datetime = born()


class StagedBuildingRow(SQLModel, table=True):
    """One building of a large import, read and checked, waiting to be published."""

    __tablename__ = "staged_building"
    __table_args__ = (UniqueConstraint("batch_id", "position"),)

    id: int | None = Field(default=None, primary_key=True)
    batch_id: int = Field(foreign_key="import_batch.id")
    position: int
    building_id: int | None = Field(default=None, foreign_key="building.id")
    state: str = "waiting"
    changes: dict = document()
    problems: dict = document()
