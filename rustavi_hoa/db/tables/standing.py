"""An association's standing: verification steps, its chair, its history; merges, aliases, search, saved views."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, document, moment, plain_order


class VerificationStepRow(SQLModel, table=True):
    """One move of an association's verification: who, when, on which paper; append-only."""

    __tablename__ = "verification_step"

    id: int | None = Field(default=None, primary_key=True)
    association_id: int = Field(foreign_key="association.id", index=True)
    from_state: str
    to_state: str
    basis: str
    paper_kind: str = ""
    paper_no: str = ""
    paper_on: date | None = Field(default=None)
    source: str = ""
    source_on: date | None = Field(default=None)
    note: str = ""
    document_id: int | None = Field(default=None, foreign_key="library_document.id")
    batch_id: int | None = Field(default=None, foreign_key="import_batch.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = born()


class HandoverRow(SQLModel, table=True):
    """A change of chairperson on its way: two operators accept, the old one is told, then rights pass at once."""

    __tablename__ = "chair_handover"

    id: int | None = Field(default=None, primary_key=True)
    association_id: int = Field(foreign_key="association.id", index=True)
    state: str = "asked"
    old_person_id: int | None = Field(default=None, foreign_key="person.id")
    new_person_id: int | None = Field(default=None, foreign_key="person.id")
    new_name: str = ""
    new_contact: str = ""
    paper_kind: str = ""
    paper_no: str = ""
    paper_on: date | None = Field(default=None)
    document_id: int | None = Field(default=None, foreign_key="library_document.id")
    note: str = ""
    first_by: int | None = Field(default=None, foreign_key="person.id")
    first_at: datetime | None = moment()
    second_by: int | None = Field(default=None, foreign_key="person.id")
    second_at: datetime | None = moment()
    told_at: datetime | None = moment()
    done_at: datetime | None = moment()
    stopped_by: int | None = Field(default=None, foreign_key="person.id")
    stopped_at: datetime | None = moment()
    stop_reason: str = ""
    asked_by: int | None = Field(default=None, foreign_key="person.id")
    asked_at: datetime = born()


class DisputeRow(SQLModel, table=True):
    """Two claim the chair: handover and applications stand still until somebody outside decides."""

    __tablename__ = "chair_dispute"

    id: int | None = Field(default=None, primary_key=True)
    association_id: int = Field(foreign_key="association.id", index=True)
    reason: str
    opened_by: int | None = Field(default=None, foreign_key="person.id")
    opened_at: datetime = born()
    closed_by: int | None = Field(default=None, foreign_key="person.id")
    closed_at: datetime | None = moment()
    outcome: str = ""


class RegisterEventRow(SQLModel, table=True):
    """What happened to a building or an association: renumbered, joined, split, demolished, merged; append-only."""

    __tablename__ = "register_event"
    __table_args__ = (Index("ix_register_event_thing", "thing", "thing_id"),)

    id: int | None = Field(default=None, primary_key=True)
    thing: str
    thing_id: int
    kind: str
    on_day: date | None = Field(default=None)
    detail: dict = document()
    person_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = born()


class AliasRow(SQLModel, table=True):
    """A former or other address of a building, by which it is still found."""

    __tablename__ = "building_alias"
    __table_args__ = (UniqueConstraint("building_id", "match_key"),)

    id: int | None = Field(default=None, primary_key=True)
    building_id: int = Field(foreign_key="building.id")
    address: str
    match_key: str = Field(index=True)
    until_day: date | None = Field(default=None)


class MergeRow(SQLModel, table=True):
    """Two rows of the register that were one: what moved, so that it can be undone."""

    __tablename__ = "register_merge"

    id: int | None = Field(default=None, primary_key=True)
    thing: str
    kept_id: int
    gone_id: int
    moved: dict = document()
    before: dict = document()
    person_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = born()
    undone_by: int | None = Field(default=None, foreign_key="person.id")
    undone_at: datetime | None = moment()


class SearchGramRow(SQLModel, table=True):
    """The ends of a word of the register (ADR 0030): a fragment is the beginning of one of them.

    Shape: ``^tbilisis`` for the whole word, ``bilisis``, ``ilisis`` ... ``is``; cut to a dozen letters.
    """

    __tablename__ = "search_gram"
    __table_args__ = {"sqlite_with_rowid": False}  # the key is the whole row: once is enough

    gram: str = Field(primary_key=True, sa_type=plain_order())
    word: str = Field(primary_key=True, sa_type=plain_order())


class SearchWordRow(SQLModel, table=True):
    """A word of the register and the thing it stands in; the other half of the search."""

    __tablename__ = "search_word"
    __table_args__ = {"sqlite_with_rowid": False}  # the key is the whole row: once is enough

    word: str = Field(primary_key=True, sa_type=plain_order())
    thing: str = Field(primary_key=True)
    thing_id: int = Field(primary_key=True)


class SavedViewRow(SQLModel, table=True):
    """A list with its filters that a person keeps under a name."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("person_id", "page", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    page: str
    name: str
    query: str
    created_at: datetime = born()


class CorrectionRow(SQLModel, table=True):
    """A person asks that what the register holds about them be put right."""

    __tablename__ = "correction"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    building_id: int | None = Field(default=None, foreign_key="building.id")
    field: str
    wanted: str
    state: str = "asked"
    answer: str = ""
    decided_by: int | None = Field(default=None, foreign_key="person.id")
    asked_at: datetime = born()
    decided_at: datetime | None = moment()
