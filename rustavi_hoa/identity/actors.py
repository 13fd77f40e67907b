"""From a person's rows to an Actor with today's roles."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.identity import queries
from rustavi_hoa.kernel.policy import STAFF, Actor, Grant, Role, Scope


def actor_of(session: Session, person: PersonRow, *, session_id: int = 0, view_building: int | None = None) -> Actor:
    """Give the actor of a person whose presence was proved by the caller."""
    return Actor(
        person_id=person.id,
        name=person.shown_name,
        locale=person.locale,
        grants=grants_of(session, person.id),
        session_id=session_id,
        view_building=view_building,
    )


def grants_of(session: Session, person_id: int) -> tuple[Grant, ...]:
    """Give today's roles with the buildings they reach; a confirmed apartment makes a resident."""
    given = [_grant(session, row) for row in queries.live_grants(session, person_id)]
    homes = queries.home_buildings(session, person_id)
    if homes:
        given.append(Grant(Role.RESIDENT, Scope(buildings=homes)))
    return tuple(given)


def _grant(session: Session, row: RoleGrantRow) -> Grant:
    role = Role(row.role)
    if row.association_id is None and row.unit_id is None:
        return Grant(role, Scope(city=role in STAFF), row.service)
    found = queries.buildings_of(session, association_id=row.association_id, unit_id=row.unit_id)
    return Grant(role, Scope(buildings=frozenset(building.id for building in found)), row.service)
