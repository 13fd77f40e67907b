"""What printed sheets ask the database."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.kernel.policy import Role


def building(session: Session, building_id: int) -> BuildingRow | None:
    """Give a building of the register."""
    asked = select(BuildingRow).where(BuildingRow.id == building_id, BuildingRow.status == "register")
    return session.exec(asked).one_or_none()


def association(session: Session, row: BuildingRow) -> AssociationRow | None:
    """Give the association of a building."""
    return session.get(AssociationRow, row.association_id) if row.association_id else None


def chairs(session: Session, association_id: int) -> Sequence[str]:
    """Give the public names of those who chair an association: the ones they chose to be shown by."""
    asked = (
        select(PersonRow.shown_name)
        .join(RoleGrantRow, col(RoleGrantRow.person_id) == PersonRow.id)
        .where(
            RoleGrantRow.role == Role.CHAIRPERSON,
            RoleGrantRow.association_id == association_id,
            col(RoleGrantRow.ended_at).is_(None),
        )
        .order_by(col(RoleGrantRow.id))
    )
    return session.exec(asked).all()
