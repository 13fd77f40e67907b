"""A household behind a report: found by building, apartment and name, or recorded with its consent (no doors)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, func, select

from rustavi_hoa.db.tables.handling import HouseholdRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import ApartmentRow
from rustavi_hoa.issues.queries import inside
from rustavi_hoa.issues.views_household import PAGE
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor, Scope


def record(
    session: Session,
    actor: Actor,
    building_id: int,
    apartment_id: int | None,
    name: str,
    phone: str,
    how: str = "oral",
) -> HouseholdRow:
    """Find the household of a building, apartment and name whose consent stands, or write it with its consent."""
    said = " ".join(name.split())[:120]
    asked = select(HouseholdRow).where(
        HouseholdRow.building_id == building_id,
        HouseholdRow.apartment_id == apartment_id,
        HouseholdRow.name == said,
        col(HouseholdRow.withdrawn_at).is_(None),
    )
    row = session.exec(asked.with_for_update()).first()
    if row is None:
        row = HouseholdRow(
            building_id=building_id,
            apartment_id=apartment_id,
            name=said,
            consent_how=how,
            consent_by=actor.person_id,
            consent_at=now(),
        )
    row.phone = phone.strip()[:40] or row.phone
    session.add(row)
    session.flush()
    return row


def in_scope(session: Session, scope: Scope, household_id: int, *, lock: bool = False) -> HouseholdRow | None:
    """Give a household inside the reach."""
    asked = select(HouseholdRow).where(HouseholdRow.id == household_id, inside(scope, HouseholdRow.building_id))
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def listed(session: Session, scope: Scope, page: int) -> tuple[Sequence[HouseholdRow], int]:
    """Give one page of households of the reach, those whose consent stands first."""
    where = inside(scope, HouseholdRow.building_id)
    total = session.exec(select(func.count()).select_from(HouseholdRow).where(where)).one()
    order = (col(HouseholdRow.withdrawn_at).is_not(None), col(HouseholdRow.id).desc())
    asked = select(HouseholdRow).where(where).order_by(*order).limit(PAGE).offset((page - 1) * PAGE)
    return session.exec(asked).all(), total


def problems(session: Session, ids: Collection[int]) -> Sequence[IssueRow]:
    """Give the problems reported for households."""
    return session.exec(select(IssueRow).where(col(IssueRow.household_id).in_(ids)).order_by(col(IssueRow.id))).all()


def apartment(session: Session, building_id: int, number: str) -> ApartmentRow | None:
    """Find an apartment of a building by its number."""
    asked = select(ApartmentRow).where(ApartmentRow.building_id == building_id, ApartmentRow.number == number.strip())
    return session.exec(asked).one_or_none()


def numbers(session: Session, ids: Collection[int]) -> dict[int, str]:
    """Give the numbers of apartments by id."""
    asked = select(ApartmentRow.id, ApartmentRow.number).where(col(ApartmentRow.id).in_(ids))
    return dict(session.exec(asked).all())
