"""How associations stand, as one code: a dispute before an empty chair before the state of the papers (no doors)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlmodel import Session, and_, col, exists, select

from rustavi_hoa.db.tables.people import RoleGrantRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.db.tables.standing import DisputeRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now

DISPUTED, VACANT, VERIFIED, RENEWAL = "disputed", "vacant", "verified", "renewal"


def public_code(state: str, until: date | None, today: date, *, is_disputed: bool, is_vacant: bool) -> str:
    """Give the one code that the public reads."""
    if is_disputed:
        return DISPUTED
    if is_vacant:
        return VACANT
    return RENEWAL if state == VERIFIED and until is not None and until < today else state


def disputed():  # noqa: ANN201 - a condition, as SQLModel types it
    """Give the condition that the chair of an ``AssociationRow`` is disputed."""
    return exists().where(DisputeRow.association_id == AssociationRow.id, col(DisputeRow.closed_at).is_(None))


def vacant():  # noqa: ANN201 - a condition, as SQLModel types it
    """Give the condition that somebody chaired an ``AssociationRow`` and nobody does now; never asked is no vacancy."""
    chaired = and_(RoleGrantRow.association_id == AssociationRow.id, RoleGrantRow.role == "chairperson")
    return and_(exists().where(chaired), ~exists().where(chaired, col(RoleGrantRow.ended_at).is_(None)))


def codes(session: Session, association_ids: Collection[int]) -> dict[int, str]:
    """Give the public code of associations by id."""
    today = local(now()).date()
    asked = select(
        AssociationRow.id, AssociationRow.verification, AssociationRow.valid_until, disputed(), vacant()
    ).where(col(AssociationRow.id).in_(set(association_ids)))
    return {
        row_id: public_code(state, until, today, is_disputed=bool(quarrel), is_vacant=bool(empty))
        for row_id, state, until, quarrel, empty in session.exec(asked).all()
    }


def of_buildings(session: Session, building_ids: Collection[int]) -> dict[int, str]:
    """Give the public code of the associations of buildings, by building; one without an association is left out."""
    asked = select(BuildingRow.id, BuildingRow.association_id).where(
        col(BuildingRow.id).in_(set(building_ids)), col(BuildingRow.association_id).is_not(None)
    )
    homes = dict(session.exec(asked).all())
    known = codes(session, set(homes.values()))
    return {building_id: known[home] for building_id, home in homes.items() if home in known}


def is_disputed(session: Session, association_id: int) -> bool:
    """Tell whether the chair is disputed: then no handover and no application moves, and nobody takes a side."""
    asked = select(DisputeRow.id).where(
        DisputeRow.association_id == association_id, col(DisputeRow.closed_at).is_(None)
    )
    return session.exec(asked).first() is not None


def without_chair(session: Session, building_id: int) -> bool:
    """Tell whether a building's association has an empty chair: its problems go to the operator at once."""
    asked = (
        select(BuildingRow.id)
        .join(AssociationRow, col(AssociationRow.id) == BuildingRow.association_id)
        .where(BuildingRow.id == building_id, vacant())
    )
    return session.exec(asked).first() is not None
