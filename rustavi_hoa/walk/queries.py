"""What the first walk asks the database."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session, col, func, select

from rustavi_hoa.db.tables.passport import GalleryPhotoRow, WalkRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, EntranceRow


def building(session: Session, building_id: int, *, lock: bool = False) -> BuildingRow | None:
    """Give a building of the register; a writer locks it, and with it its walks."""
    asked = select(BuildingRow).where(BuildingRow.id == building_id, BuildingRow.status == "register")
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def association(session: Session, row: BuildingRow) -> AssociationRow | None:
    """Give the association of a building."""
    return session.get(AssociationRow, row.association_id) if row.association_id else None


def by_key(session: Session, key: str) -> WalkRow | None:
    """Find the walk that a browser named."""
    return session.exec(select(WalkRow).where(WalkRow.client_key == key)).one_or_none()


def open_of(session: Session, building_id: int) -> WalkRow | None:
    """Give the newest walk of a building that has not ended."""
    asked = select(WalkRow).where(WalkRow.building_id == building_id, col(WalkRow.finished_at).is_(None))
    return session.exec(asked.order_by(col(WalkRow.id).desc())).first()


def finished_of(session: Session, building_id: int) -> WalkRow | None:
    """Give the last walk of a building that has ended."""
    asked = select(WalkRow).where(WalkRow.building_id == building_id, col(WalkRow.finished_at).is_not(None))
    return session.exec(asked.order_by(col(WalkRow.finished_at).desc(), col(WalkRow.id).desc())).first()


def entrance_count(session: Session, row: BuildingRow) -> int:
    """Count the entrances of a building: those the register names, else the number it says."""
    named = session.exec(select(func.count()).where(EntranceRow.building_id == row.id)).one()
    return named or row.entrance_count or 1


def entrance_id(session: Session, building_id: int, number: str) -> int | None:
    """Find an entrance of a building by its number."""
    asked = select(EntranceRow.id).where(EntranceRow.building_id == building_id, EntranceRow.number == number)
    return session.exec(asked).first()


def hung(session: Session, photo_ids: Collection[str]) -> dict[str, int]:
    """Give the ids in the gallery of pictures that hang there: picture -> gallery id."""
    asked = select(GalleryPhotoRow.photo_id, GalleryPhotoRow.id).where(col(GalleryPhotoRow.photo_id).in_(photo_ids))
    return {photo_id: gallery_id or 0 for photo_id, gallery_id in session.exec(asked).all()}
