"""Works and services as they stand; every list names the reach of the asker."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, true
from sqlmodel import Session, and_, col, func, or_, select

from rustavi_hoa.db.tables.library import CityServiceRow, WorkRow
from rustavi_hoa.db.tables.passport import GalleryPhotoRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import BuildingRow, ImportBatchRow, UnitRow
from rustavi_hoa.db.tables.standing import AliasRow
from rustavi_hoa.kernel.policy import Scope
from rustavi_hoa.works.rules import PAGE
from rustavi_hoa.works.views import Asked

KIND = "works"


def within(scope: Scope | None) -> ColumnElement[bool]:
    """Works that are public, or stand at a building of the reach; None: a visitor, public works at standing ones."""
    if scope is None:
        return and_(col(WorkRow.is_public).is_(True), BuildingRow.status == "register")
    if scope.city:
        return true()
    return or_(col(WorkRow.is_public).is_(True), col(WorkRow.building_id).in_(scope.buildings))


def asked_for(asked: Asked) -> ColumnElement[bool]:
    """Works that fit the filter."""
    wanted: list[Any] = [true()]
    if asked.building:
        wanted.append(WorkRow.building_id == asked.building)
    if asked.year:
        wanted.append(WorkRow.year == int(asked.year))
    if asked.category:
        wanted.append(WorkRow.category == asked.category)
    if asked.unit:
        unit = col(BuildingRow.unit_id)
        wanted.append(unit.is_(None) if asked.unit == "0" else unit == int(asked.unit))
    if asked.state:
        wanted.append(WorkRow.state == asked.state)
    return and_(*wanted)


def counts(session: Session, scope: Scope | None, asked: Asked) -> Sequence[tuple[int, str, int | None, str, int, int]]:
    """Count works by year, category, unit and state: number and cost."""
    groups = (col(WorkRow.year), col(WorkRow.category), col(BuildingRow.unit_id), col(WorkRow.state))
    found = (
        select(*groups, func.count(), func.coalesce(func.sum(WorkRow.cost), 0))
        .join(BuildingRow, col(BuildingRow.id) == WorkRow.building_id)
        .where(within(scope), asked_for(asked))
        .group_by(*groups)
    )
    return session.exec(found).all()


def page(session: Session, scope: Scope | None, asked: Asked) -> Sequence[tuple[WorkRow, BuildingRow]]:
    """Give one page of works, the latest year first."""
    found = (
        select(WorkRow, BuildingRow)
        .join(BuildingRow, col(BuildingRow.id) == WorkRow.building_id)
        .where(within(scope), asked_for(asked))
        .order_by(col(WorkRow.year).desc(), col(BuildingRow.address), col(WorkRow.id))
        .offset(PAGE * (asked.page - 1))
        .limit(PAGE)
    )
    return session.exec(found).all()


def of_building(session: Session, building_id: int, *, only_public: bool) -> Sequence[WorkRow]:
    """List the works of a building, the latest year first."""
    asked = select(WorkRow).where(WorkRow.building_id == building_id)
    if only_public:
        asked = asked.where(col(WorkRow.is_public).is_(True))
    return session.exec(asked.order_by(col(WorkRow.year).desc(), col(WorkRow.id))).all()


def building(session: Session, building_id: int) -> BuildingRow | None:
    """Give a building of the register."""
    asked = select(BuildingRow).where(BuildingRow.id == building_id, BuildingRow.status == "register")
    return session.exec(asked).one_or_none()


def work(session: Session, work_id: int, *, lock: bool = False) -> WorkRow | None:
    """Give a work, held when it is about to change."""
    asked = select(WorkRow).where(WorkRow.id == work_id)
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def alike(session: Session, building_id: int, code: str) -> Sequence[WorkRow]:
    """List the works of a building, and of any other the one that bears a code."""
    there = col(WorkRow.building_id) == building_id
    return session.exec(select(WorkRow).where(or_(there, WorkRow.code == code) if code else there)).all()


def photos(session: Session, scope: Scope, work_ids: Collection[int]) -> Sequence[GalleryPhotoRow]:
    """List the photos of works that the reach sees, what was before first; only the city sees the city's own."""
    seen = [col(GalleryPhotoRow.visibility) == "public"]
    if scope.city:
        seen = [true()]
    elif scope.buildings:
        near = and_(col(GalleryPhotoRow.building_id).in_(scope.buildings), GalleryPhotoRow.visibility != "city")
        seen = [or_(seen[0], near)]
    order = (col(GalleryPhotoRow.phase).desc(), col(GalleryPhotoRow.taken_on), col(GalleryPhotoRow.id))
    asked = select(GalleryPhotoRow).where(col(GalleryPhotoRow.work_id).in_(work_ids), *seen)
    return session.exec(asked.where(col(GalleryPhotoRow.hidden_at).is_(None)).order_by(*order)).all()


def units(session: Session) -> Sequence[UnitRow]:
    """List the territorial units."""
    return session.exec(select(UnitRow).order_by(col(UnitRow.id))).all()


def addresses(session: Session) -> Sequence[tuple[int, str, str]]:
    """Give id, match key and address of every building, then former addresses with the id they lead to."""
    own = select(BuildingRow.id, BuildingRow.match_key, BuildingRow.address).where(BuildingRow.status == "register")
    former = select(AliasRow.building_id, AliasRow.match_key, AliasRow.address)
    return [*session.exec(own).all(), *session.exec(former).all()]


def all_works(session: Session) -> Sequence[WorkRow]:
    """List every work, for an import to compare with."""
    return session.exec(select(WorkRow)).all()


def has_photos(session: Session, work_id: int) -> bool:
    """Tell whether photos of the gallery belong to a work."""
    asked = select(GalleryPhotoRow.id).where(GalleryPhotoRow.work_id == work_id).limit(1)
    return session.exec(asked).first() is not None


def services(session: Session, *, only_active: bool) -> Sequence[CityServiceRow]:
    """List the city's services in their order."""
    asked = select(CityServiceRow)
    if only_active:
        asked = asked.where(col(CityServiceRow.is_active).is_(True))
    order = (col(CityServiceRow.is_active).desc(), col(CityServiceRow.position), col(CityServiceRow.id))
    return session.exec(asked.order_by(*order)).all()


def batches(session: Session) -> Sequence[tuple[ImportBatchRow, str | None]]:
    """List the latest imports of works with who made them."""
    asked = (
        select(ImportBatchRow, PersonRow.shown_name)
        .outerjoin(PersonRow, col(PersonRow.id) == ImportBatchRow.person_id)
        .where(ImportBatchRow.kind == KIND)
        .order_by(col(ImportBatchRow.id).desc())
        .limit(10)
    )
    return session.exec(asked).all()
