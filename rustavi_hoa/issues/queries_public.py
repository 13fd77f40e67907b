"""What is counted for the public: ordinary problems of buildings of the register, never a row."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_
from sqlmodel import Session, col, func, select

from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.issues.places import Door


def _public(*where: ColumnElement[bool]) -> ColumnElement[bool]:
    return and_(IssueRow.door == Door.ORDINARY, BuildingRow.status == "register", *where)


def open_by_category(session: Session, statuses: Collection[str]) -> dict[str, int]:
    """Count problems in these statuses by category; a category without any is left out."""
    asked = (
        select(IssueRow.category, func.count())
        .join(BuildingRow, col(BuildingRow.id) == IssueRow.building_id)
        .where(_public(col(IssueRow.status).in_(statuses)))
        .group_by(col(IssueRow.category))
    )
    return dict(session.exec(asked).all())


def solved_since(session: Session, statuses: Collection[str], since: datetime) -> int:
    """Count problems in these statuses that were resolved since a moment."""
    asked = (
        select(func.count(col(IssueRow.id)))
        .join(BuildingRow, col(BuildingRow.id) == IssueRow.building_id)
        .where(_public(col(IssueRow.status).in_(statuses), col(IssueRow.resolved_at) >= since))
    )
    return session.exec(asked).one()


def version(session: Session) -> tuple[datetime | None, int, int]:
    """Give what differs as soon as a count of problems may differ."""
    newest, many = session.exec(select(func.max(IssueRow.updated_at), func.count(col(IssueRow.id)))).one()
    homes = session.exec(select(func.count()).select_from(BuildingRow).where(BuildingRow.status == "register")).one()
    return newest, many, homes


def open_by_building(session: Session, statuses: Collection[str]) -> dict[tuple[int, str], int]:
    """Count problems in these statuses by building and category."""
    groups = (col(IssueRow.building_id), col(IssueRow.category))
    asked = (
        select(*groups, func.count())
        .join(BuildingRow, col(BuildingRow.id) == IssueRow.building_id)
        .where(_public(col(IssueRow.status).in_(statuses)))
        .group_by(*groups)
    )
    return {(building, category): count for building, category, count in session.exec(asked).all()}


def solved_by_building(session: Session, statuses: Collection[str], since: datetime) -> dict[int, int]:
    """Count problems in these statuses that were resolved since a moment, by building."""
    asked = (
        select(IssueRow.building_id, func.count())
        .join(BuildingRow, col(BuildingRow.id) == IssueRow.building_id)
        .where(_public(col(IssueRow.status).in_(statuses), col(IssueRow.resolved_at) >= since))
        .group_by(col(IssueRow.building_id))
    )
    return dict(session.exec(asked).all())
