"""Which buildings and entrances a report may name."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow, EntranceRow

NEAR_LAT, NEAR_LON = 0.0027, 0.0036
MOST_NEAR = 80


def buildings(session: Session, ids: Collection[int], limit: int) -> list[BuildingRow]:
    """Fetch buildings by id, the first ones."""
    asked = select(BuildingRow).where(col(BuildingRow.id).in_(ids)).order_by(col(BuildingRow.id)).limit(limit)
    return list(session.exec(asked).all())


def entrances(session: Session, building_ids: Collection[int]) -> list[EntranceRow]:
    """Fetch the entrances of these buildings."""
    return list(session.exec(select(EntranceRow).where(col(EntranceRow.building_id).in_(building_ids))).all())


def apartments(session: Session, building_ids: Collection[int]) -> list[ApartmentRow]:
    """Fetch the apartments of these buildings."""
    return list(session.exec(select(ApartmentRow).where(col(ApartmentRow.building_id).in_(building_ids))).all())


def houses_near(session: Session, lat: float, lon: float) -> list[BuildingRow]:
    """Fetch the houses within some 300 m, candidates of the map too. Unit: degrees."""
    where = (
        col(BuildingRow.lat).between(lat - NEAR_LAT, lat + NEAR_LAT),
        col(BuildingRow.lon).between(lon - NEAR_LON, lon + NEAR_LON),
        col(BuildingRow.matched_to).is_(None),
    )
    return list(session.exec(select(BuildingRow).where(*where).order_by(col(BuildingRow.id)).limit(MOST_NEAR)).all())
