"""What the book and the preview of an import ask the database."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from rustavi_hoa.db.tables.passport import PassportRevisionRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.kernel.policy import Scope

REVISION = PassportRevisionRow.__table__


def chosen_ids(session: Session, scope: Scope, association_id: int, unit_id: int) -> list[int]:
    """Give the register's buildings of an association, of a unit, or of all the reach, in the order of addresses."""
    asked = select(col(BuildingRow.id)).where(col(BuildingRow.status) == "register")
    if association_id:
        asked = asked.where(col(BuildingRow.association_id) == association_id)
    if unit_id:
        asked = asked.where(col(BuildingRow.unit_id) == unit_id)
    if not scope.city:
        asked = asked.where(col(BuildingRow.id).in_(scope.buildings))
    return list(session.scalars(asked.order_by(col(BuildingRow.code), col(BuildingRow.id))))


def origins(session: Session, places: Collection[tuple[int, int]]) -> dict[tuple[int, int], Any]:
    """Give who made these revisions and when. Shape: building and number."""
    if not places:
        return {}
    asked = (
        select(REVISION.c.building_id, REVISION.c.number, REVISION.c.at, REVISION.c.source, PersonRow.shown_name)
        .outerjoin(PersonRow, col(PersonRow.id) == REVISION.c.person_id)
        .where(REVISION.c.building_id.in_({each for each, _ in places}))
        .where(REVISION.c.number.in_({each for _, each in places}))
    )
    return {(row.building_id, row.number): row for row in session.execute(asked)}
