"""Which documents stand where; every one names the place that the service has checked."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, or_, select

from rustavi_hoa.db.tables.library import LibraryDocumentRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow


def building(session: Session, building_id: int) -> BuildingRow | None:
    """Give a building of the register."""
    asked = select(BuildingRow).where(BuildingRow.id == building_id, BuildingRow.status == "register")
    return session.exec(asked).one_or_none()


def association(session: Session, association_id: int | None) -> AssociationRow | None:
    """Give an association."""
    return session.get(AssociationRow, association_id) if association_id else None


def buildings_of(session: Session, association_id: int) -> frozenset[int]:
    """Give the buildings of an association."""
    return frozenset(session.exec(select(BuildingRow.id).where(BuildingRow.association_id == association_id)).all())


def at(session: Session, building_id: int, association_id: int | None) -> Sequence[LibraryDocumentRow]:
    """List every version of what stands at a building, its association and the city, newest version first."""
    city = col(LibraryDocumentRow.building_id).is_(None) & col(LibraryDocumentRow.association_id).is_(None)
    here = [city]
    if building_id:
        here.append(col(LibraryDocumentRow.building_id) == building_id)
    if association_id:
        here.append(col(LibraryDocumentRow.association_id) == association_id)
    order = (col(LibraryDocumentRow.series), col(LibraryDocumentRow.version).desc())
    return session.exec(select(LibraryDocumentRow).where(or_(*here)).order_by(*order)).all()


def by_key(session: Session, key: str) -> LibraryDocumentRow | None:
    """Find what a repeated upload already made."""
    return session.exec(select(LibraryDocumentRow).where(LibraryDocumentRow.client_key == key)).one_or_none()


def one(session: Session, document_id: int) -> LibraryDocumentRow | None:
    """Give one version of a document."""
    return session.get(LibraryDocumentRow, document_id)


def versions(session: Session, series: str, *, lock: bool = False) -> Sequence[LibraryDocumentRow]:
    """List the versions of one document, newest first."""
    asked = select(LibraryDocumentRow).where(LibraryDocumentRow.series == series)
    asked = asked.order_by(col(LibraryDocumentRow.version).desc())
    return session.exec(asked.with_for_update() if lock else asked).all()


def names(session: Session, ids: set[int]) -> dict[int, str]:
    """Fetch shown names by person."""
    return dict(session.exec(select(PersonRow.id, PersonRow.shown_name).where(col(PersonRow.id).in_(ids))).all())
