"""What the coverage of the city asks the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.passport import ConditionRow, PassportRevisionRow, PassportRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, UnitRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.policy import Scope

STATEMENT = "statement"


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


def disputed(session: Session, scope: Scope, steps: int, most: int) -> list[Any]:
    """List where the last statement and the last inspection of a part lie ``steps`` or more apart, the widest first.

    Shape: building id, address, address_en, element, part, then grade and day as stated, grade, day and expert as seen.
    """
    said, seen = aliased(ConditionRow), aliased(ConditionRow)
    apart = func.abs(said.grade - seen.grade)
    asked = (
        select(
            *(BuildingRow.id, BuildingRow.address, BuildingRow.address_en, said.element, said.part),
            *(said.grade, said.on_day, seen.grade, seen.on_day, seen.expert_no),
        )
        .join(said, col(said.building_id) == BuildingRow.id)
        .join(seen, and_(*_same_part(said, seen)))
        .where(said.method == STATEMENT, seen.method != STATEMENT, said.grade > 0, seen.grade > 0, apart >= steps)
        .where(_is_last(said, is_word=True), _is_last(seen, is_word=False))
        .where(BuildingRow.status == "register", *_within(scope, BuildingRow.id))
        .order_by(apart.desc(), col(seen.on_day).desc(), col(BuildingRow.id), said.element, said.part)
        .limit(most)
    )
    return list(session.exec(asked).all())


def _is_last(row: Any, *, is_word: bool) -> ColumnElement[bool]:
    """Say that no later judgement of its kind stands beside it; the index walks the few of one element."""
    newer = aliased(ConditionRow)
    later = or_(newer.on_day > row.on_day, and_(newer.on_day == row.on_day, newer.id > row.id))
    kind = newer.method == STATEMENT if is_word else newer.method != STATEMENT
    return ~exists().where(*_same_part(newer, row), newer.grade > 0, kind, later)


def _same_part(one: Any, other: Any) -> list[Any]:
    return [one.building_id == other.building_id, one.element == other.element, one.part == other.part]


def _within(scope: Scope, column: Any) -> list[Any]:
    return [] if scope.city else [col(column).in_(scope.buildings)]
