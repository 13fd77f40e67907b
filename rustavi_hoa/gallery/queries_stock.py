"""One element over the whole stock: photos with the latest condition of what they show.

The latest condition is looked up photo by photo (``ix_condition_element``); only photos of one element are ever walked
(``ix_gallery_photo_element``), so that ten thousand buildings stay quick.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, true
from sqlalchemy import select as plain
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, or_

from rustavi_hoa.db.tables.passport import ConditionRow, GalleryPhotoRow
from rustavi_hoa.db.tables.register import BuildingRow, UnitRow
from rustavi_hoa.gallery.rules import PAGE
from rustavi_hoa.gallery.views import StockAsked
from rustavi_hoa.kernel.policy import Scope

ROW = GalleryPhotoRow
NOT_ASSESSED = 0

_earlier = aliased(ConditionRow)
LATEST = (
    plain(col(_earlier.id))
    .where(
        col(_earlier.building_id) == col(ROW.building_id),
        col(_earlier.element) == col(ROW.element),
        or_(col(ROW.part) == "", col(_earlier.part).in_([col(ROW.part), ""])),
    )
    .order_by(col(_earlier.on_day).desc(), col(_earlier.id).desc())
    .limit(1)
    .correlate(ROW)
    .scalar_subquery()
)
GRADE = func.coalesce(col(ConditionRow.grade), NOT_ASSESSED)


def inside(scope: Scope) -> ColumnElement[bool]:
    """Tell whether a building lies within a reach."""
    return true() if scope.city else col(BuildingRow.id).in_(scope.buildings)


def _where(scope: Scope, asked: StockAsked) -> list[ColumnElement[bool]]:
    where = [
        col(ROW.element) == asked.element,
        col(ROW.hidden_at).is_(None),
        col(BuildingRow.status) == "register",
        inside(scope),
    ]
    if asked.unit:
        where.append(col(BuildingRow.unit_id) == asked.unit)
    if asked.year:
        where.append(col(ROW.taken_on).between(date(asked.year, 1, 1), date(asked.year, 12, 31)))
    return where


def _joined(*columns: Any) -> Select[Any]:
    made = plain(*columns).select_from(ROW).join(BuildingRow, col(BuildingRow.id) == col(ROW.building_id))
    return made.outerjoin(ConditionRow, col(ConditionRow.id) == LATEST)


def by_grade(session: Session, scope: Scope, asked: StockAsked) -> dict[int, int]:
    """Count photos by the latest grade of what they show, whatever grade the filters ask for."""
    found = _joined(GRADE, func.count()).where(*_where(scope, asked)).group_by(GRADE)
    return {row[0]: row[1] for row in session.execute(found).all()}


def page(session: Session, scope: Scope, asked: StockAsked) -> Sequence[Row[Any]]:
    """Give one page: the photo, its building, its latest condition or None."""
    found = _joined(ROW, BuildingRow, ConditionRow).where(*_where(scope, asked))
    if asked.grade >= 0:
        found = found.where(asked.grade == GRADE)
    newest = (col(ROW.taken_on).desc(), col(ROW.id).desc())
    orders = {
        "oldest": (col(ROW.taken_on), col(ROW.id)),
        "worst": (func.nullif(GRADE, NOT_ASSESSED).asc().nulls_last(), *newest),
    }
    found = found.order_by(*orders.get(asked.order, newest))
    return session.execute(found.offset((asked.page - 1) * PAGE).limit(PAGE)).all()


def covered(session: Session, scope: Scope, asked: StockAsked) -> tuple[int, int]:
    """Count the buildings that have such a photo, and all buildings of the same reach and unit."""
    have = plain(func.count(func.distinct(col(ROW.building_id)))).select_from(ROW)
    have = have.join(BuildingRow, col(BuildingRow.id) == col(ROW.building_id)).where(*_where(scope, asked))
    every = plain(func.count()).select_from(BuildingRow).where(col(BuildingRow.status) == "register", inside(scope))
    if asked.unit:
        every = every.where(col(BuildingRow.unit_id) == asked.unit)
    return session.execute(have).scalar_one(), session.execute(every).scalar_one()


def units(session: Session, scope: Scope) -> list[tuple[int, str, str]]:
    """List the territorial units of the reach."""
    held = plain(col(BuildingRow.unit_id)).where(inside(scope)).distinct()
    asked = plain(col(UnitRow.id), col(UnitRow.name_ka), col(UnitRow.name_en)).where(col(UnitRow.id).in_(held))
    return [(row[0], row[1], row[2]) for row in session.execute(asked.order_by(col(UnitRow.id))).all()]


def years(session: Session, element: str) -> tuple[int, int]:
    """Give the first and the last year with a photo of an element; zeros when there is none."""
    asked = plain(func.min(col(ROW.taken_on)), func.max(col(ROW.taken_on))).where(col(ROW.element) == element)
    first, last = session.execute(asked).one()
    return (first.year, last.year) if first else (0, 0)
