"""Filters and a reach as conditions of the database."""

from __future__ import annotations

from sqlalchemy import exists, select
from sqlmodel import col

from rustavi_hoa.db.tables.passport import PassportRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.kernel.policy import Scope
from rustavi_hoa.register.finding import Sight
from rustavi_hoa.register.queries_search import Where
from rustavi_hoa.register.rules import Status
from rustavi_hoa.register.views import Filters


def sight(filters: Filters, scope: Scope, *, sees_people: bool) -> Sight:
    """Give what a reach sees of the register under filters."""
    return Sight(_buildings(filters, scope), _associations(filters, scope), sees_people)


def _buildings(filters: Filters, scope: Scope) -> Where:
    where: Where = []
    if filters.status != "all":
        where.append(col(BuildingRow.status) == (filters.status or Status.REGISTER))
    if not scope.city:
        where.append(col(BuildingRow.id).in_(scope.buildings))
    if filters.unit:
        where.append(
            col(BuildingRow.unit_id) == filters.unit if filters.unit > 0 else col(BuildingRow.unit_id).is_(None)
        )
    if filters.association:
        where.append(col(BuildingRow.association_id) == filters.association)
    if filters.building:
        where.append(col(BuildingRow.id) == filters.building)
    if filters.verification == "none":
        where.append(col(BuildingRow.association_id).is_(None))
    elif filters.verification:
        its = select(AssociationRow.id).where(AssociationRow.verification == filters.verification)
        where.append(col(BuildingRow.association_id).in_(its))
    return where + _filled(filters.filled)


def _filled(filled: str) -> Where:
    its = col(PassportRow.building_id) == col(BuildingRow.id)
    full = col(PassportRow.filled) >= col(PassportRow.required)
    begun = exists().where(its, col(PassportRow.filled) > 0)
    return {
        "none": [~begun],
        "part": [begun, ~exists().where(its, full)],
        "full": [exists().where(its, full, col(PassportRow.filled) > 0)],
    }.get(filled, [])


def _associations(filters: Filters, scope: Scope) -> Where:
    where: Where = []
    if filters.status != "all":
        where.append(col(AssociationRow.status) == "active")
    if filters.verification:
        where.append(col(AssociationRow.verification) == filters.verification)
    if filters.association:
        where.append(col(AssociationRow.id) == filters.association)
    its = exists().where(col(BuildingRow.association_id) == col(AssociationRow.id))
    if not scope.city:
        where.append(its.where(col(BuildingRow.id).in_(scope.buildings)))
    if filters.unit:
        unit = col(BuildingRow.unit_id)
        where.append(its.where(unit == filters.unit if filters.unit > 0 else unit.is_(None)))
    return where
