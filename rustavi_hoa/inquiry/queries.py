"""Inquiries and the buildings they ask; every list names the reach of the asker."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, true
from sqlmodel import Session, col, func, or_, select

from rustavi_hoa.db.tables.library import InquiryRow, InquiryTargetRow
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, UnitRow
from rustavi_hoa.kernel.policy import Scope

LISTED = 100


def _reach(scope: Scope, column: Any) -> ColumnElement[bool]:
    return true() if scope.city else col(column).in_(scope.buildings)


def lines(session: Session, scope: Scope, person_id: int) -> Sequence[tuple[InquiryRow, int, int]]:
    """List inquiries of the reach, newest first, with how many were asked and how many answered there."""
    target = InquiryTargetRow
    inside = _reach(scope, target.building_id)
    asked = (
        select(InquiryRow, func.count(col(target.id)), func.count(col(target.answered_at)))
        .outerjoin(target, (col(target.inquiry_id) == InquiryRow.id) & inside)
        .group_by(col(InquiryRow.id))
        .order_by(col(InquiryRow.id).desc())
        .limit(LISTED)
    )
    if not scope.city:
        asked = asked.having(or_(func.count(col(target.id)) > 0, InquiryRow.author_id == person_id))
    return session.exec(asked).all()


def one(session: Session, inquiry_id: int, *, lock: bool = False) -> InquiryRow | None:
    """Give an inquiry."""
    asked = select(InquiryRow).where(InquiryRow.id == inquiry_id)
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def targets(session: Session, scope: Scope, inquiry_id: int) -> Sequence[tuple[InquiryTargetRow, BuildingRow]]:
    """Give the buildings an inquiry asked, inside the reach, by address."""
    asked = (
        select(InquiryTargetRow, BuildingRow)
        .join(BuildingRow, col(BuildingRow.id) == InquiryTargetRow.building_id)
        .where(InquiryTargetRow.inquiry_id == inquiry_id, _reach(scope, InquiryTargetRow.building_id))
        .order_by(col(BuildingRow.address), col(BuildingRow.id))
    )
    return session.exec(asked).all()


def target(session: Session, inquiry_id: int, building_id: int, *, lock: bool = False) -> InquiryTargetRow | None:
    """Give what one building was asked."""
    asked = select(InquiryTargetRow).where(
        InquiryTargetRow.inquiry_id == inquiry_id, InquiryTargetRow.building_id == building_id
    )
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def waiting(session: Session, building_id: int) -> Sequence[tuple[InquiryRow, InquiryTargetRow]]:
    """List open inquiries that a building was asked, the earliest due first."""
    asked = (
        select(InquiryRow, InquiryTargetRow)
        .join(InquiryTargetRow, col(InquiryTargetRow.inquiry_id) == InquiryRow.id)
        .where(InquiryTargetRow.building_id == building_id, InquiryRow.state == "open")
        .order_by(col(InquiryRow.due_on), col(InquiryRow.id))
    )
    return session.exec(asked).all()


def chosen(session: Session, scope: Scope, wanted: Mapping[str, Any]) -> Sequence[int]:
    """Give the buildings of the reach that a filter means: those of an association, by unit, standing, pilot."""
    asked = (
        select(BuildingRow.id)
        .join(AssociationRow, col(AssociationRow.id) == BuildingRow.association_id)
        .where(BuildingRow.status == "register", _reach(scope, BuildingRow.id))
    )
    if wanted.get("unit"):
        asked = asked.where(BuildingRow.unit_id == int(wanted["unit"]))
    if wanted.get("standing"):
        asked = asked.where(AssociationRow.verification == wanted["standing"])
    if wanted.get("pilot"):
        asked = asked.where(BuildingRow.stage == "running")
    return session.exec(asked.order_by(col(BuildingRow.id))).all()


def units(session: Session) -> Sequence[UnitRow]:
    """List the territorial units."""
    return session.exec(select(UnitRow).order_by(col(UnitRow.id))).all()


def building(session: Session, building_id: int) -> BuildingRow | None:
    """Give a building."""
    return session.get(BuildingRow, building_id)


def chairs(session: Session, building_ids: Collection[int]) -> dict[int, list[PersonRow]]:
    """Give who chairs each building's association now."""
    asked = (
        select(BuildingRow.id, PersonRow)
        .join(RoleGrantRow, col(RoleGrantRow.association_id) == BuildingRow.association_id)
        .join(PersonRow, col(PersonRow.id) == RoleGrantRow.person_id)
        .where(
            col(BuildingRow.id).in_(building_ids),
            RoleGrantRow.role == "chairperson",
            col(RoleGrantRow.ended_at).is_(None),
        )
        .order_by(col(RoleGrantRow.id))
    )
    found: dict[int, list[PersonRow]] = {}
    for building_id, person in session.exec(asked).all():
        found.setdefault(building_id, []).append(person)
    return found
