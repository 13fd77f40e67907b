"""Which buildings and entrances a report may name."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.register import BuildingRow, EntranceRow


def buildings(session: Session, ids: Collection[int], limit: int) -> list[BuildingRow]:
    """Fetch buildings by id, the first ones."""
    asked = select(BuildingRow).where(col(BuildingRow.id).in_(ids)).order_by(col(BuildingRow.id)).limit(limit)
    return list(session.exec(asked).all())


def entrances(session: Session, building_ids: Collection[int]) -> list[EntranceRow]:
    """Fetch the entrances of these buildings."""
    return list(session.exec(select(EntranceRow).where(col(EntranceRow.building_id).in_(building_ids))).all())
