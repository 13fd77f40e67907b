"""What everybody may know of a building: where it stands, whose it is to look after, and where it went."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.engine import reading
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import open_door
from rustavi_hoa.register import queries_public as queries
from rustavi_hoa.register import standing
from rustavi_hoa.register.rules import Status
from rustavi_hoa.register.views_public import PublicAssociation, PublicBuilding, PublicUnit

MOST_STEPS = 5
"""Merges of merges that are followed."""
MOST_LISTED = 50_000
"""As many addresses as one list for search engines may hold."""


@open_door("the public page of a building: address, unit, association; nobody's name, nobody's number")
def building(building_id: int) -> PublicBuilding:
    """Give a building of the register, or where it went: ``moved_to`` another, or gone.

    Raises:
        NotFound: unknown, or one that never stood in the register (a candidate from the map).
    """
    with reading() as session:
        found = queries.building(session, building_id)
        if found is None:
            raise NotFound
        row, union, unit = found
        if row.status != Status.REGISTER:
            return _away(session, building_id, row.address, row.address_en)
        return PublicBuilding(
            id=building_id,
            code=row.code,
            address=row.address,
            address_en=row.address_en,
            former=tuple(queries.former(session, building_id)),
            unit_id=unit.id or 0 if unit else 0,
            unit=unit.name_ka if unit else "",
            unit_en=unit.name_en if unit else "",
            association=_association(session, union.id) if union else None,
            lat=row.lat,
            lon=row.lon,
        )


@open_door("a building's code stands on its papers: it leads to the building's public page")
def by_code(code: str) -> int:
    """Give the id of a building by its code.

    Raises:
        NotFound: no such code.
    """
    with reading() as session:
        found = queries.id_of(session, code[:80])
    if found is None:
        raise NotFound
    return found


@open_door("the association that a public list of buildings is narrowed to")
def association(association_id: int) -> PublicAssociation:
    """Give an active association.

    Raises:
        NotFound: no such one, or it is gone.
    """
    with reading() as session:
        found = _association(session, association_id)
    if found is None:
        raise NotFound
    return found


@open_door("the city's territorial units are no secret")
def units() -> list[PublicUnit]:
    """List the territorial units."""
    with reading() as session:
        return [PublicUnit(row.id or 0, row.name_ka, row.name_en) for row in queries.units(session)]


@open_door("search engines are told which public pages there are")
def listed() -> list[tuple[int, str]]:
    """List the standing buildings with the day of their last change, as ISO days."""
    with reading() as session:
        rows = queries.standing_ids(session, MOST_LISTED)
    return [(row_id, local(max(at, passport or at)).date().isoformat()) for row_id, at, passport in rows]


def _association(session: Session, association_id: int | None) -> PublicAssociation | None:
    row = queries.association(session, association_id) if association_id else None
    if row is None or row.id is None:
        return None
    code = standing.codes(session, [row.id])[row.id]
    return PublicAssociation(row.id, row.name, row.name_en, code, queries.homes(session, row.id))


def _away(session: Session, building_id: int, address: str, address_en: str) -> PublicBuilding:
    """Say where a building went that stood in the register; all others were never public."""
    at = building_id
    for _ in range(MOST_STEPS):
        kept = queries.merged_into(session, at)
        if kept is None:
            break
        found = queries.building(session, kept)
        if found is not None and found[0].status == Status.REGISTER:
            return PublicBuilding(id=building_id, moved_to=kept)
        at = kept
    if not queries.stood(session, building_id):
        raise NotFound
    return PublicBuilding(id=building_id, address=address, address_en=address_en, is_gone=True)
