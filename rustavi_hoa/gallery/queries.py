"""Photos of one building: every question names the building and what its reader may see."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, true
from sqlmodel import Session, col, func, or_, select

from rustavi_hoa.db.tables.library import WorkRow
from rustavi_hoa.db.tables.passport import GalleryPhotoRow
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.gallery.rules import PAGE, Phase
from rustavi_hoa.gallery.views import Asked

ROW = GalleryPhotoRow


@dataclass(frozen=True, slots=True)
class Reader:
    """Which photos of a building somebody sees; ``person_id`` 0: a visitor, who hung nothing."""

    levels: tuple[str, ...]
    person_id: int = 0
    sees_hidden: bool = False


def building(session: Session, building_id: int) -> BuildingRow | None:
    """Give a building of the register."""
    asked = select(BuildingRow).where(BuildingRow.id == building_id, BuildingRow.status == "register")
    return session.exec(asked).one_or_none()


def one(session: Session, gallery_id: int, *, lock: bool = False) -> GalleryPhotoRow | None:
    """Give one photo of the gallery."""
    asked = select(ROW).where(ROW.id == gallery_id)
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def work(session: Session, work_id: int, building_id: int) -> WorkRow | None:
    """Give a work of a building."""
    asked = select(WorkRow).where(WorkRow.id == work_id, WorkRow.building_id == building_id)
    return session.exec(asked).one_or_none()


def by_photos(session: Session, photo_ids: Collection[str]) -> dict[str, GalleryPhotoRow]:
    """Find what a repeated sending already hung, by the ids of the pictures."""
    found = session.exec(select(ROW).where(col(ROW.photo_id).in_(photo_ids))).all()
    return {row.photo_id: row for row in found}


def pictures(session: Session, photo_ids: Collection[str]) -> dict[str, PhotoRow]:
    """Fetch stored pictures by id."""
    found = session.exec(select(PhotoRow).where(col(PhotoRow.id).in_(photo_ids))).all()
    return {row.id: row for row in found}


def proofs(session: Session, building_id: int, levels: Collection[str]) -> Sequence[tuple[int, int]]:
    """List the shown photos that hang by a condition of a building, with their conditions, oldest first."""
    asked = select(ROW.condition_id, ROW.id).where(
        col(ROW.building_id) == building_id,
        col(ROW.condition_id).is_not(None),
        col(ROW.hidden_at).is_(None),
        col(ROW.visibility).in_(levels),
    )
    return session.exec(asked.order_by(col(ROW.id))).all()


def _seen(reader: Reader, building_id: int) -> list[ColumnElement[bool]]:
    mine = col(ROW.author_id) == reader.person_id if reader.person_id else ~true()
    there: list[ColumnElement[bool]] = [
        col(ROW.building_id) == building_id,
        or_(col(ROW.visibility).in_(reader.levels), mine),
    ]
    return there if reader.sees_hidden else [*there, col(ROW.hidden_at).is_(None)]


def _narrowed(reader: Reader, asked: Asked) -> list[ColumnElement[bool]]:
    where = _seen(reader, asked.building_id)
    if asked.element:
        where.append(col(ROW.element) == asked.element)
    if asked.year:
        where.append(col(ROW.taken_on).between(date(asked.year, 1, 1), date(asked.year, 12, 31)))
    if asked.work:
        where.append(col(ROW.work_id) == asked.work)
    if asked.phase == "pairs":
        where.append(col(ROW.pair_id).is_not(None))
    elif asked.phase:
        where.append(col(ROW.phase) == asked.phase)
    return where


def page(session: Session, reader: Reader, asked: Asked) -> Sequence[GalleryPhotoRow]:
    """Give one page of a building's photos, the latest day first."""
    order = (col(ROW.taken_on).desc(), col(ROW.id).desc())
    found = select(ROW).where(*_narrowed(reader, asked)).order_by(*order)
    return session.exec(found.offset((asked.page - 1) * PAGE).limit(PAGE)).all()


def count(session: Session, reader: Reader, asked: Asked) -> int:
    """Count the photos that the filters leave."""
    return session.exec(select(func.count()).where(*_narrowed(reader, asked))).one()


def span(session: Session, reader: Reader, building_id: int) -> list[tuple[str, date]]:
    """List elements and days of what a reader sees, for the filters."""
    asked = select(ROW.element, ROW.taken_on).where(*_seen(reader, building_id)).distinct()
    return list(session.exec(asked).all())


def others(session: Session, reader: Reader, building_id: int, ids: Collection[int]) -> dict[int, GalleryPhotoRow]:
    """Fetch photos of the same building by id, as far as the reader sees them."""
    found = session.exec(select(ROW).where(col(ROW.id).in_(ids), *_seen(reader, building_id))).all()
    return {row.id or 0: row for row in found}


def lonely(session: Session, reader: Reader, building_id: int, element: str = "") -> Sequence[GalleryPhotoRow]:
    """List the photos that may still become half of a pair, the latest first."""
    asked = select(ROW).where(*_seen(reader, building_id), col(ROW.pair_id).is_(None), col(ROW.hidden_at).is_(None))
    asked = asked.where(ROW.element == element) if element else asked.where(ROW.phase == Phase.BEFORE)
    return session.exec(asked.order_by(col(ROW.taken_on).desc(), col(ROW.id).desc()).limit(PAGE)).all()
