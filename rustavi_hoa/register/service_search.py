"""Finding things of the register by any fragment: Georgian or Latin letters, code, cadastral code, former address."""

from __future__ import annotations

from sqlalchemy import exists, select
from sqlmodel import col

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.passport import PassportRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.kernel.policy import Actor, Can, Scope, allow, open_door
from rustavi_hoa.register import finding, queries_search
from rustavi_hoa.register.finding import Sight
from rustavi_hoa.register.rules import Status
from rustavi_hoa.register.views import Filters, Found

PAGE = 20
MOST_PAGES = 500


@allow(Can.REGISTER_READ)
def search(actor: Actor, text: str, filters: Filters, page: int = 1) -> Found:
    """Find associations, buildings and apartments; without text, list them.

    Shape: pages of 20, the best first; a text finds at most ``finding.WANTED`` things of a kind.
    """
    scope = actor.where(Can.REGISTER_READ)
    sight = Sight(_buildings(filters, scope), _associations(filters, scope), sees_people=_sees_people(actor))
    with reading() as session:
        return finding.find(session, text[:80], filters, max(1, min(page, MOST_PAGES)), sight)


@open_door("the register's public search: addresses and associations, nothing of people")
def search_public(text: str, unit: int = 0, page: int = 1) -> Found:
    """Find buildings and associations of the register as a visitor may."""
    filters, city = Filters(unit=unit), Scope(city=True)
    sight = Sight(_buildings(filters, city), _associations(filters, city), sees_people=False)
    with reading() as session:
        return finding.find(session, text[:80], filters, max(1, min(page, MOST_PAGES)), sight)


def _sees_people(actor: Actor) -> bool:
    """Tell whether chairpersons' names are part of this person's work; figures are enough for the others."""
    return actor.may(Can.REGISTER_EDIT) or actor.may(Can.ISSUE_WORK) or actor.may(Can.PASSPORT_INSPECT)


def _buildings(filters: Filters, scope: Scope) -> queries_search.Where:
    where: queries_search.Where = []
    if filters.status != "all":
        where.append(col(BuildingRow.status) == (filters.status or Status.REGISTER))
    if not scope.city:
        where.append(col(BuildingRow.id).in_(scope.buildings))
    if filters.unit:
        where.append(
            col(BuildingRow.unit_id) == filters.unit if filters.unit > 0 else col(BuildingRow.unit_id).is_(None)
        )
    if filters.association:
        where.append(col(BuildingRow.association_id) == filters.association)
    if filters.building:
        where.append(col(BuildingRow.id) == filters.building)
    if filters.verification == "none":
        where.append(col(BuildingRow.association_id).is_(None))
    elif filters.verification:
        its = select(AssociationRow.id).where(AssociationRow.verification == filters.verification)
        where.append(col(BuildingRow.association_id).in_(its))
    return where + _filled(filters.filled)


def _filled(filled: str) -> queries_search.Where:
    its = col(PassportRow.building_id) == col(BuildingRow.id)
    full = col(PassportRow.filled) >= col(PassportRow.required)
    begun = exists().where(its, col(PassportRow.filled) > 0)
    return {
        "none": [~begun],
        "part": [begun, ~exists().where(its, full)],
        "full": [exists().where(its, full, col(PassportRow.filled) > 0)],
    }.get(filled, [])


def _associations(filters: Filters, scope: Scope) -> queries_search.Where:
    where: queries_search.Where = []
    if filters.status != "all":
        where.append(col(AssociationRow.status) == "active")
    if filters.verification:
        where.append(col(AssociationRow.verification) == filters.verification)
    if filters.association:
        where.append(col(AssociationRow.id) == filters.association)
    its = exists().where(col(BuildingRow.association_id) == col(AssociationRow.id))
    if not scope.city:
        where.append(its.where(col(BuildingRow.id).in_(scope.buildings)))
    if filters.unit:
        unit = col(BuildingRow.unit_id)
        where.append(its.where(unit == filters.unit if filters.unit > 0 else unit.is_(None)))
    return where
