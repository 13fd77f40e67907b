"""Which associations stand where; the scope of whoever asks is a condition of every list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, case
from sqlmodel import Session, and_, col, func, or_, select, tuple_

from rustavi_hoa.db.tables.library import LibraryDocumentRow
from rustavi_hoa.db.tables.people import MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, ImportBatchRow, UnitRow
from rustavi_hoa.db.tables.standing import DisputeRow, HandoverRow, VerificationStepRow
from rustavi_hoa.kernel.policy import Scope
from rustavi_hoa.register import standing
from rustavi_hoa.verification.rules import State
from rustavi_hoa.verification.views import Asked

_A = AssociationRow
MOST_PEOPLE = 400
MOST_STEPS = 50
_IN_REGISTER = col(BuildingRow.status).concat("") == "register"
"""Written so that SQLite cannot take the index of statuses for it: with that one 10,000 associations took 10 s."""


def inside(scope: Scope) -> ColumnElement[bool]:
    """Give the condition that an association is live and has a building within reach."""
    live = _A.status == "active"
    if scope.city:
        return live
    return and_(live, _has_building(col(BuildingRow.id).in_(scope.buildings)))


def _has_building(*which: Any) -> ColumnElement[bool]:
    homes = select(BuildingRow.association_id).where(col(BuildingRow.association_id).is_not(None), _IN_REGISTER, *which)
    return col(_A.id).in_(homes)


def association(session: Session, scope: Scope, association_id: int, *, lock: bool = False) -> AssociationRow | None:
    """Give an association within reach, its row held for a deed."""
    asked = select(_A).where(_A.id == association_id, inside(scope))
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def _wanted(scope: Scope, asked: Asked, today: date) -> list[ColumnElement[bool]]:
    where = [inside(scope)]
    if asked.unit > 0:
        where.append(_has_building(BuildingRow.unit_id == asked.unit))
    if asked.unit < 0:
        where.append(~_has_building(col(BuildingRow.unit_id).is_not(None)))
    if asked.text:
        part = f"%{asked.text}%"
        texts = (col(_A.name).ilike(part), col(_A.name_en).ilike(part), col(_A.code).ilike(part))
        where.append(or_(*texts, _has_building(col(BuildingRow.address).ilike(part))))
    if asked.state:
        where.append(_code(today) == asked.state)
    return where


def _code(today: date) -> ColumnElement[str]:
    late = and_(_A.verification == State.VERIFIED, col(_A.valid_until).is_not(None), col(_A.valid_until) < today)
    return case(
        (standing.disputed(), standing.DISPUTED),
        (standing.vacant(), standing.VACANT),
        (late, standing.RENEWAL),
        else_=_A.verification,
    )


def listed(session: Session, scope: Scope, asked: Asked, today: date, size: int) -> tuple[list[tuple[Any, str]], int]:
    """Give one page of associations with their public codes, and how many there are in all."""
    where = _wanted(scope, asked, today)
    total = session.exec(select(func.count()).select_from(_A).where(*where)).one()
    rows = (
        select(_A, _code(today))
        .where(*where)
        .order_by(col(_A.name), col(_A.id))
        .offset((asked.page - 1) * size)
        .limit(size)
    )
    return list(session.exec(rows).all()), total


def after(session: Session, scope: Scope, asked: Asked, today: date, row: AssociationRow) -> int:
    """Give the next association of the same list, wherever this one has moved meanwhile; 0 at its end."""
    later = tuple_(col(_A.name), col(_A.id)) > tuple_(row.name, row.id)
    found = select(_A.id).where(*_wanted(scope, asked, today), later).order_by(col(_A.name), col(_A.id)).limit(1)
    return session.exec(found).first() or 0


def totals(session: Session, scope: Scope) -> tuple[int, int]:
    """Count the verified associations and all of them."""
    done = func.sum(case((_A.verification == State.VERIFIED, 1), else_=0))
    verified, total = session.exec(select(done, func.count()).select_from(_A).where(inside(scope))).one()
    return verified or 0, total


def progress(session: Session, scope: Scope) -> list[tuple[int | None, int, int]]:
    """Count verified and all associations by unit; one with houses in two units counts in both."""
    pairs = (
        select(BuildingRow.unit_id, _A.id, _A.verification)
        .select_from(_A)
        .join(BuildingRow, and_(BuildingRow.association_id == _A.id, _IN_REGISTER), isouter=True)
        .where(inside(scope))
        .distinct()
        .subquery()
    )
    done = func.sum(case((pairs.c.verification == State.VERIFIED, 1), else_=0))
    asked = select(pairs.c.unit_id, done, func.count()).group_by(pairs.c.unit_id)
    return [(unit, verified, total) for unit, verified, total in session.exec(asked).all()]


def units(session: Session) -> Sequence[UnitRow]:
    """List the territorial units."""
    return session.exec(select(UnitRow).order_by(col(UnitRow.id))).all()


def buildings(session: Session, association_ids: Sequence[int]) -> Sequence[BuildingRow]:
    """List the register's buildings of associations."""
    asked = select(BuildingRow).where(col(BuildingRow.association_id).in_(association_ids), _IN_REGISTER)
    return session.exec(asked.order_by(col(BuildingRow.id))).all()


def steps(session: Session, association_id: int) -> Sequence[tuple[VerificationStepRow, str | None, str | None]]:
    """Give the steps of an association with the people and the imported files behind them, newest first."""
    asked = (
        select(VerificationStepRow, PersonRow.shown_name, ImportBatchRow.file_name)
        .outerjoin(PersonRow, col(PersonRow.id) == VerificationStepRow.person_id)
        .outerjoin(ImportBatchRow, col(ImportBatchRow.id) == VerificationStepRow.batch_id)
        .where(VerificationStepRow.association_id == association_id)
        .order_by(col(VerificationStepRow.id).desc())
        .limit(MOST_STEPS)
    )
    return session.exec(asked).all()


def last_step(session: Session, association_id: int) -> VerificationStepRow | None:
    """Give the newest step of an association."""
    asked = select(VerificationStepRow).where(VerificationStepRow.association_id == association_id)
    return session.exec(asked.order_by(col(VerificationStepRow.id).desc()).limit(1)).first()


def documents(session: Session, association_id: int) -> Sequence[LibraryDocumentRow]:
    """List the documents of an association and its buildings that are not hidden, newest first."""
    homes = select(BuildingRow.id).where(BuildingRow.association_id == association_id)
    here = or_(LibraryDocumentRow.association_id == association_id, col(LibraryDocumentRow.building_id).in_(homes))
    asked = select(LibraryDocumentRow).where(here, col(LibraryDocumentRow.hidden_at).is_(None))
    return session.exec(asked.order_by(col(LibraryDocumentRow.id).desc()).limit(100)).all()


def chairs(session: Session, association_id: int) -> Sequence[tuple[RoleGrantRow, PersonRow]]:
    """List today's chairpersons of an association, the longest first."""
    asked = (
        select(RoleGrantRow, PersonRow)
        .join(PersonRow, col(PersonRow.id) == RoleGrantRow.person_id)
        .where(
            RoleGrantRow.association_id == association_id,
            RoleGrantRow.role == "chairperson",
            col(RoleGrantRow.ended_at).is_(None),
        )
    )
    return session.exec(asked.order_by(col(RoleGrantRow.id))).all()


def people(session: Session, association_id: int) -> Sequence[tuple[int, str, str]]:
    """List the confirmed owners of an association's buildings: person, name, apartment."""
    asked = (
        select(PersonRow.id, PersonRow.shown_name, ApartmentRow.number)
        .join(MembershipRow, col(MembershipRow.person_id) == PersonRow.id)
        .join(ApartmentRow, col(ApartmentRow.id) == MembershipRow.apartment_id)
        .join(BuildingRow, col(BuildingRow.id) == MembershipRow.building_id)
        .where(
            BuildingRow.association_id == association_id,
            MembershipRow.state == "confirmed",
            MembershipRow.kind == "owner",
            col(PersonRow.is_active).is_(True),
        )
        .order_by(col(PersonRow.shown_name), col(PersonRow.id))
        .limit(MOST_PEOPLE)
    )
    return session.exec(asked).all()


def handover(session: Session, association_id: int) -> HandoverRow | None:
    """Give the change of chairperson that is under way."""
    asked = select(HandoverRow).where(HandoverRow.association_id == association_id, HandoverRow.state == "asked")
    return session.exec(asked).first()


def dispute(session: Session, association_id: int) -> DisputeRow | None:
    """Give the open dispute about a chair."""
    asked = select(DisputeRow).where(DisputeRow.association_id == association_id, col(DisputeRow.closed_at).is_(None))
    return session.exec(asked).first()


def overdue(session: Session, today: date, at_most: int) -> Sequence[AssociationRow]:
    """List verified associations whose term has passed, their rows held."""
    asked = select(_A).where(_A.verification == State.VERIFIED, col(_A.valid_until) < today)
    return session.exec(asked.order_by(col(_A.id)).limit(at_most).with_for_update()).all()


def names(session: Session, ids: set[int]) -> dict[int, str]:
    """Fetch shown names by person."""
    return dict(session.exec(select(PersonRow.id, PersonRow.shown_name).where(col(PersonRow.id).in_(ids))).all())
