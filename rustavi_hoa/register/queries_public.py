"""What the public page of a building and the list for search engines ask of the register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from rustavi_hoa.db.tables.passport import PassportRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, UnitRow
from rustavi_hoa.db.tables.standing import AliasRow, MergeRow, RegisterEventRow
from rustavi_hoa.register.rules import Status

STANDS = col(BuildingRow.status) == Status.REGISTER


def building(session: Session, building_id: int) -> tuple[BuildingRow, AssociationRow | None, UnitRow | None] | None:
    """Give a building of any status with its association and unit."""
    asked = (
        select(BuildingRow, AssociationRow, UnitRow)
        .outerjoin(AssociationRow, col(AssociationRow.id) == BuildingRow.association_id)
        .outerjoin(UnitRow, col(UnitRow.id) == BuildingRow.unit_id)
        .where(BuildingRow.id == building_id)
    )
    return session.exec(asked).one_or_none()


def id_of(session: Session, code: str) -> int | None:
    """Give the id behind a building's code, in whatever letters it was typed."""
    same = func.lower(col(BuildingRow.code)) == code.lower()
    return session.exec(select(BuildingRow.id).where(same).order_by(col(BuildingRow.id)).limit(1)).first()


def merged_into(session: Session, building_id: int) -> int | None:
    """Give the building that a merge gave this one to."""
    asked = select(MergeRow.kept_id).where(
        MergeRow.thing == "building", MergeRow.gone_id == building_id, col(MergeRow.undone_at).is_(None)
    )
    return session.exec(asked.order_by(col(MergeRow.id).desc()).limit(1)).first()


def stood(session: Session, building_id: int) -> bool:
    """Tell whether a building that is gone stood in the register before."""
    asked = select(RegisterEventRow.detail).where(
        RegisterEventRow.thing == "building",
        RegisterEventRow.thing_id == building_id,
        RegisterEventRow.kind == "demolished",
    )
    last = session.exec(asked.order_by(col(RegisterEventRow.id).desc()).limit(1)).first()
    return last is not None and last.get("before") == Status.REGISTER


def former(session: Session, building_id: int) -> Sequence[str]:
    """List the other addresses of a building."""
    asked = select(AliasRow.address).where(AliasRow.building_id == building_id).order_by(col(AliasRow.id))
    return session.exec(asked).all()


def homes(session: Session, association_id: int) -> int:
    """Count the standing buildings of an association."""
    asked = select(func.count()).select_from(BuildingRow)
    return session.exec(asked.where(BuildingRow.association_id == association_id, STANDS)).one()


def association(session: Session, association_id: int) -> AssociationRow | None:
    """Give an active association."""
    asked = select(AssociationRow).where(AssociationRow.id == association_id, AssociationRow.status == "active")
    return session.exec(asked).one_or_none()


def units(session: Session) -> Sequence[UnitRow]:
    """List the territorial units."""
    return session.exec(select(UnitRow).order_by(col(UnitRow.id))).all()


def standing_ids(session: Session, most: int) -> Sequence[tuple[int, datetime, datetime | None]]:
    """List the standing buildings with the moments when the register and the passport last changed."""
    asked = (
        select(BuildingRow.id, BuildingRow.updated_at, PassportRow.updated_at)
        .outerjoin(PassportRow, col(PassportRow.building_id) == BuildingRow.id)
        .where(STANDS)
    )
    return session.exec(asked.order_by(col(BuildingRow.id)).limit(most)).all()
