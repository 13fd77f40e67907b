"""Questions to all tables, for reading only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.passport import PassportRow
from rustavi_hoa.db.tables.people import RoleGrantRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, UnitRow
from rustavi_hoa.db.tables.standing import DisputeRow
from rustavi_hoa.kernel.policy import Role

REGISTERED, CANDIDATE = "register", "candidate"
CHAIR = Role.CHAIRPERSON.value
OVERLAP = timedelta(minutes=2)
"""A transaction may show a change after a younger one: the last minutes are always compared by sums."""
STEP = 100_000
SHOWN = (
    *("id", "code", "address", "address_en", "lat", "lon", "unit_id", "association_id"),
    *("year_built", "levels", "entrance_count", "apartment_count", "lift_count"),
)
"""Columns of a building; whole rows took three times as long."""


def version(session: Session) -> tuple[Any, ...]:
    """Give what differs as soon as anything on the map may differ."""
    return (
        *_rows(session, _buildings_asked()),
        *_rows(session, _passports_asked()),
        *_rows(session, _standings_asked()),
        *_rows(session, select(*_sums(DisputeRow)).where(col(DisputeRow.closed_at).is_(None))),
        *_rows(session, _chairs_asked()),
        *_rows(session, select(UnitRow.id, UnitRow.name_ka, UnitRow.name_en).order_by(col(UnitRow.id))),
        *_problems(session),
    )


def _rows(session: Session, asked: Any) -> list[tuple[Any, ...]]:
    return sorted((tuple(row) for row in session.execute(asked).all()), key=repr)


def _sums(table: Any) -> tuple[Any, Any]:
    return func.count(), func.coalesce(func.sum(table.id * table.id), 0)


def _buildings_asked() -> Any:
    places = (func.sum(func.round(column * STEP)) for column in (BuildingRow.lat, BuildingRow.lon))
    owners = (func.sum(column) for column in (BuildingRow.unit_id, BuildingRow.association_id, BuildingRow.id))
    counted = select(BuildingRow.status, func.count(), func.max(BuildingRow.updated_at), *places, *owners)
    return counted.group_by(BuildingRow.status)


def _standings_asked() -> Any:
    until = func.max(AssociationRow.valid_until)
    return select(AssociationRow.verification, until, *_sums(AssociationRow)).group_by(AssociationRow.verification)


def _chairs_asked() -> Any:
    chaired = select(*_sums(RoleGrantRow), func.count(col(RoleGrantRow.ended_at)))
    return chaired.where(RoleGrantRow.role == CHAIR)


def _passports_asked() -> Any:
    sums = (func.sum(column) for column in (PassportRow.number, PassportRow.filled, PassportRow.required))
    return select(func.count(), func.max(PassportRow.updated_at), *sums)


def _problems(session: Session) -> list[tuple[Any, ...]]:
    newest: datetime | None = session.execute(select(func.max(IssueRow.updated_at))).scalar_one()
    count = session.execute(select(func.count()).select_from(IssueRow)).scalar_one()
    if newest is None:
        return [(count,)]
    recent = select(func.count(), func.sum(IssueRow.version + IssueRow.event_seq))
    return [(count, newest), *_rows(session, recent.where(col(IssueRow.updated_at) >= newest - OVERLAP))]


def buildings(session: Session, status: str) -> Sequence[Any]:
    """Read what the map shows of the buildings of a status that have a position, by id."""
    asked = select(*(getattr(BuildingRow, name) for name in SHOWN)).where(BuildingRow.status == status)
    placed = col(BuildingRow.lat).is_not(None), col(BuildingRow.lon).is_not(None)
    return session.execute(asked.where(*placed).order_by(col(BuildingRow.id))).all()


def unplaced(session: Session) -> int:
    """Count the register's buildings without a position."""
    asked = select(func.count()).select_from(BuildingRow).where(BuildingRow.status == REGISTERED)
    return session.execute(asked.where(col(BuildingRow.lat).is_(None) | col(BuildingRow.lon).is_(None))).scalar_one()


def units(session: Session) -> Sequence[UnitRow]:
    """List the territorial units."""
    return session.exec(select(UnitRow).order_by(col(UnitRow.id))).all()


def filled(session: Session) -> dict[int, tuple[int, int]]:
    """Give filled and required fields by building."""
    asked = select(PassportRow.building_id, PassportRow.filled, PassportRow.required)
    return {row[0]: (row[1], row[2]) for row in session.execute(asked).all()}


def conditions(session: Session) -> dict[int, dict[str, Any]]:
    """Give the latest judgement of every element, by building."""
    return dict(session.execute(select(PassportRow.building_id, PassportRow.conditions)).tuples().all())


def answers(session: Session) -> dict[int, dict[str, Any]]:
    """Give all answers, by building."""
    return dict(session.execute(select(PassportRow.building_id, PassportRow.answers)).tuples().all())


def answer(session: Session, key: str) -> dict[int, Any]:
    """Give one answer, by building; buildings without it are left out."""
    asked = select(PassportRow.building_id, col(PassportRow.answers)[key])
    return {row[0]: row[1] for row in session.execute(asked).all() if row[1] is not None}


def standings(session: Session) -> dict[int, tuple[str, date | None, bool, bool]]:
    """Give verification, its end, whether the chair is disputed and whether it is empty, by association."""
    quarrels = select(DisputeRow.association_id).where(col(DisputeRow.closed_at).is_(None))
    disputed = set(session.exec(quarrels).all())
    asked = select(AssociationRow.id, AssociationRow.verification, AssociationRow.valid_until)
    chaired = select(RoleGrantRow.association_id).where(RoleGrantRow.role == CHAIR).distinct()
    seated = set(session.exec(chaired.where(col(RoleGrantRow.ended_at).is_(None))).all())
    left = set(session.exec(chaired).all()) - seated
    return {row[0]: (row[1], row[2], row[0] in disputed, row[0] in left) for row in session.execute(asked).all()}


def problems(session: Session, statuses: Collection[str], door: str = "") -> dict[int, int]:
    """Count problems in these statuses by building; of one door only where it is named."""
    asked = select(IssueRow.building_id, func.count()).where(col(IssueRow.status).in_(statuses))
    if door:
        asked = asked.where(IssueRow.door == door)
    return dict(session.execute(asked.group_by(col(IssueRow.building_id))).tuples().all())
