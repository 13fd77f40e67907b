"""Questions about what stands around a problem: buildings, entrances, people, units."""

from __future__ import annotations

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.people import MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow, EntranceRow, UnitRow
from rustavi_hoa.kernel.policy import GRANTS, Can, Role


def buildings(session: Session, ids: set[int]) -> dict[int, BuildingRow]:
    """Fetch buildings by id."""
    return {row.id: row for row in session.exec(select(BuildingRow).where(col(BuildingRow.id).in_(ids))).all()}


def entrances(session: Session, ids: set[int]) -> dict[int, str]:
    """Fetch entrance numbers by id."""
    asked = select(EntranceRow.id, EntranceRow.number).where(col(EntranceRow.id).in_(ids))
    return dict(session.exec(asked).all())


def names(session: Session, ids: set[int]) -> dict[int, str]:
    """Fetch shown names by person."""
    asked = select(PersonRow.id, PersonRow.shown_name).where(col(PersonRow.id).in_(ids))
    return dict(session.exec(asked).all())


def home_in(session: Session, person_id: int, building_id: int) -> ApartmentRow | None:
    """Give the person's confirmed apartment in a building, the first one."""
    asked = (
        select(ApartmentRow)
        .join(MembershipRow, col(MembershipRow.apartment_id) == ApartmentRow.id)
        .where(
            MembershipRow.person_id == person_id,
            MembershipRow.building_id == building_id,
            MembershipRow.state == "confirmed",
        )
        .order_by(col(MembershipRow.id))
    )
    return session.exec(asked).first()


def chair_of(session: Session, building_id: int) -> int | None:
    """Give the person who chairs the building's association now."""
    asked = (
        select(RoleGrantRow.person_id)
        .join(BuildingRow, col(BuildingRow.association_id) == RoleGrantRow.association_id)
        .where(BuildingRow.id == building_id, RoleGrantRow.role == "chairperson", col(RoleGrantRow.ended_at).is_(None))
    )
    return session.exec(asked.order_by(col(RoleGrantRow.id).desc())).first()


def officers(session: Session) -> dict[int, str]:
    """Give the people who work on problems for the city, by id."""
    asked = (
        select(PersonRow.id, PersonRow.shown_name)
        .join(RoleGrantRow, col(RoleGrantRow.person_id) == PersonRow.id)
        .where(
            col(RoleGrantRow.role).in_([role for role, rights in GRANTS.items() if Can.ISSUE_WORK in rights]),
            col(RoleGrantRow.ended_at).is_(None),
            col(PersonRow.is_active).is_(True),
        )
    )
    return dict(session.exec(asked).all())


def heads(session: Session, service: str) -> set[int]:
    """Give the heads of a service; of a service without one, the head of the apparatus."""
    role = col(RoleGrantRow.role)
    asked = select(RoleGrantRow.person_id, role).where(
        (role == Role.APPARATUS) | ((role == Role.HEAD) & (col(RoleGrantRow.service) == service)),
        col(RoleGrantRow.ended_at).is_(None),
    )
    found = session.exec(asked).all()
    own = {person for person, held in found if held == Role.HEAD}
    return own or {person for person, _ in found}


def units(session: Session, ids: set[int]) -> list[tuple[int, str, str]]:
    """Give territorial units: id, Georgian and English name."""
    asked = select(UnitRow).where(col(UnitRow.id).in_(ids)).order_by(col(UnitRow.id))
    return [(row.id, row.name_ka, row.name_en) for row in session.exec(asked).all()]
