"""The city's housing: units, associations (HOA), buildings, entrances, apartments."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, document, moment


class UnitRow(SQLModel, table=True):
    """One of the ten territorial units."""

    __tablename__ = "unit"

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name_ka: str
    name_en: str


class AssociationRow(SQLModel, table=True):
    """A homeowners' association; one may have several buildings."""

    __tablename__ = "association"

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    name_en: str = ""
    verification: str = "to_clarify"
    record_no: str = ""
    chair_name: str = ""
    chair_phone: str = ""
    status: str = "active"
    verified_on: date | None = Field(default=None)
    valid_until: date | None = Field(default=None)
    search_key: str = ""
    """Every word it is found by, folded; kept by ``register/indexing.py``, as the two below."""
    chair_key: str = ""
    is_demo: bool = False
    created_at: datetime = born()


class BuildingRow(SQLModel, table=True):
    """A multi-apartment building, or a candidate from a map that waits to be matched."""

    __tablename__ = "building"
    __table_args__ = (Index("ix_building_match", "match_key"),)

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    association_id: int | None = Field(default=None, foreign_key="association.id", index=True)
    unit_id: int | None = Field(default=None, foreign_key="unit.id", index=True)
    status: str = Field(default="register", index=True)
    source: str = "register"
    osm_ref: str | None = Field(default=None, unique=True)
    matched_to: int | None = Field(default=None, foreign_key="building.id")
    microdistrict: str = ""
    street: str = ""
    number: str = ""
    address: str
    address_en: str = ""
    match_key: str = ""
    search_key: str = ""
    cadastral_code: str = ""
    lat: float | None = None
    lon: float | None = None
    year_built: int | None = None
    levels: int | None = None
    entrance_count: int | None = None
    apartment_count: int | None = None
    lift_count: int | None = None
    facts: dict = document()
    is_demo: bool = False
    stage: str = "off"
    flags: dict = document()
    created_at: datetime = born()
    updated_at: datetime = born()


class EntranceRow(SQLModel, table=True):
    """A stairwell of a building."""

    __tablename__ = "entrance"
    __table_args__ = (UniqueConstraint("building_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    building_id: int = Field(foreign_key="building.id")
    number: str
    levels: int | None = None


class ApartmentRow(SQLModel, table=True):
    """A flat, shop or other subject of individual ownership."""

    __tablename__ = "apartment"
    __table_args__ = (UniqueConstraint("building_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    building_id: int = Field(foreign_key="building.id")
    entrance_id: int | None = Field(default=None, foreign_key="entrance.id", index=True)
    number: str
    level: int | None = None
    kind: str = "residential"


class PlaceRuleRow(SQLModel, table=True):
    """A street or microdistrict and the unit it belongs to; edited by the operator."""

    __tablename__ = "place_rule"
    __table_args__ = (UniqueConstraint("kind", "match_key"),)

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    name: str
    match_key: str
    unit_id: int = Field(foreign_key="unit.id")
    source: str = ""


class ImportBatchRow(SQLModel, table=True):
    """One run of an import that wrote something."""

    __tablename__ = "import_batch"

    id: int | None = Field(default=None, primary_key=True)
    kind: str
    file_name: str
    file_sha256: str
    counts: dict = document()
    started_at: datetime = born()
    finished_at: datetime | None = moment()
    state: str = "done"
    options: dict = document()
    undone_at: datetime | None = moment()
    person_id: int | None = Field(default=None, foreign_key="person.id")
