"""What the coverage of the city asks the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.passport import ConditionRow, PassportRevisionRow, PassportRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, UnitRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.policy import Scope


@dataclass(frozen=True, slots=True)
class House:
    """One building of the register with the counts of its passport; none begun has ``required`` 0."""

    building_id: int
    association_id: int | None
    unit_id: int | None
    filled: int
    required: int
    fresh_on: date | None


def houses(session: Session, scope: Scope) -> list[House]:
    """List the register's buildings in a scope with how full their passports are."""
    asked = (
        select(
            BuildingRow.id,
            BuildingRow.association_id,
            BuildingRow.unit_id,
            func.coalesce(PassportRow.filled, 0),
            func.coalesce(PassportRow.required, 0),
            PassportRow.fresh_on,
        )
        .outerjoin(PassportRow, col(PassportRow.building_id) == BuildingRow.id)
        .where(BuildingRow.status == "register", *_within(scope, BuildingRow.id))
    )
    return [House(*row) for row in session.exec(asked).all()]


def names_of(session: Session, thing: str) -> dict[int, tuple[str, str]]:
    """Give the names of buildings, associations or units in both languages."""
    columns: dict[str, Any] = {
        "building": (BuildingRow.id, BuildingRow.address, BuildingRow.address_en),
        "association": (AssociationRow.id, AssociationRow.name, AssociationRow.name_en),
        "unit": (UnitRow.id, UnitRow.name_ka, UnitRow.name_en),
    }
    if thing not in columns:
        return {}
    return {each: (ka, en or ka) for each, ka, en in session.exec(select(*columns[thing])).all()}


def filled_by_day(session: Session, scope: Scope) -> list[tuple[int, date, int]]:
    """List how many required fields each revision left filled, in order of time."""
    asked = (
        select(PassportRevisionRow.building_id, PassportRevisionRow.at, PassportRevisionRow.filled)
        .where(*_within(scope, PassportRevisionRow.building_id))
        .order_by(col(PassportRevisionRow.at), col(PassportRevisionRow.number))
    )
    return [(building_id, local(at).date(), filled) for building_id, at, filled in session.exec(asked).all()]


def judged_by_day(session: Session, scope: Scope) -> list[tuple[int, str, date]]:
    """List the first day each element of each building was assessed."""
    asked = (
        select(ConditionRow.building_id, ConditionRow.element, func.min(ConditionRow.on_day))
        .where(ConditionRow.grade > 0, *_within(scope, ConditionRow.building_id))
        .group_by(ConditionRow.building_id, ConditionRow.element, ConditionRow.part)
    )
    return [(building_id, element, on) for building_id, element, on in session.exec(asked).all()]


def _within(scope: Scope, column: Any) -> list[Any]:
    return [] if scope.city else [col(column).in_(scope.buildings)]
