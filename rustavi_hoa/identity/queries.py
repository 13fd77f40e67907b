"""Questions to the tables of people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select

from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.people import InvitationRow, LoginSessionRow, MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, EntranceRow, UnitRow
from rustavi_hoa.identity.rules import InvitationKind, MembershipState
from rustavi_hoa.kernel.policy import STAFF, Role


def person_by_contact(session: Session, *, phone: str | None = None, email: str | None = None) -> PersonRow | None:
    """Find the account behind a phone (E.164) or a mailbox (lower case)."""
    wanted = PersonRow.phone == phone if phone else PersonRow.email == email
    return session.exec(select(PersonRow).where(wanted)).one_or_none()


def live_session(session: Session, token_hash: str, at: datetime) -> tuple[LoginSessionRow, PersonRow] | None:
    """Fetch the sign-in behind a cookie, if it is neither revoked nor expired nor its person shut out."""
    asked = (
        select(LoginSessionRow, PersonRow)
        .join(PersonRow, col(PersonRow.id) == LoginSessionRow.person_id)
        .where(
            LoginSessionRow.token_hash == token_hash,
            col(LoginSessionRow.revoked_at).is_(None),
            LoginSessionRow.expires_at > at,
            col(PersonRow.is_active).is_(True),
        )
    )
    return session.exec(asked).one_or_none()


def live_grants(session: Session, person_id: int) -> Sequence[RoleGrantRow]:
    """List the roles a person holds now."""
    asked = select(RoleGrantRow).where(RoleGrantRow.person_id == person_id, col(RoleGrantRow.ended_at).is_(None))
    return session.exec(asked).all()


def was_chair(session: Session, person_id: int) -> bool:
    """Tell whether a person chaired an association once and handed it on."""
    asked = select(RoleGrantRow.id).where(
        RoleGrantRow.person_id == person_id,
        RoleGrantRow.role == Role.CHAIRPERSON,
        col(RoleGrantRow.ended_at).is_not(None),
    )
    return session.exec(asked.limit(1)).first() is not None


def _with_places() -> Any:
    return (
        select(MembershipRow, ApartmentRow, BuildingRow, EntranceRow.number)
        .join(ApartmentRow, col(ApartmentRow.id) == MembershipRow.apartment_id)
        .join(BuildingRow, col(BuildingRow.id) == MembershipRow.building_id)
        .outerjoin(EntranceRow, col(EntranceRow.id) == ApartmentRow.entrance_id)
        .order_by(col(MembershipRow.id))
    )


def homes(session: Session, person_id: int) -> Sequence[tuple[MembershipRow, ApartmentRow, BuildingRow, str | None]]:
    """List confirmed apartments with building and entrance number, oldest first."""
    asked = _with_places().where(MembershipRow.person_id == person_id, MembershipRow.state == MembershipState.CONFIRMED)
    return session.exec(asked).all()


def all_homes(
    session: Session, person_id: int
) -> Sequence[tuple[MembershipRow, ApartmentRow, BuildingRow, str | None]]:
    """List apartments in every state but ended ones, oldest first."""
    asked = _with_places().where(MembershipRow.person_id == person_id, MembershipRow.state != MembershipState.ENDED)
    return session.exec(asked).all()


def home_buildings(session: Session, person_id: int) -> frozenset[int]:
    """Give the buildings where a person is a confirmed resident."""
    asked = select(MembershipRow.building_id).where(
        MembershipRow.person_id == person_id, MembershipRow.state == MembershipState.CONFIRMED
    )
    return frozenset(session.exec(asked).all())


def buildings_of(
    session: Session, *, association_id: int | None = None, unit_id: int | None = None
) -> Sequence[BuildingRow]:
    """List the register's buildings of an association or of a unit."""
    asked = select(BuildingRow).where(BuildingRow.status == "register").order_by(col(BuildingRow.id))
    if association_id is not None:
        asked = asked.where(BuildingRow.association_id == association_id)
    if unit_id is not None:
        asked = asked.where(BuildingRow.unit_id == unit_id)
    return session.exec(asked).all()


def memberships(session: Session, ids: Sequence[int]) -> Sequence[MembershipRow]:
    """Fetch memberships by their ids."""
    return session.exec(select(MembershipRow).where(col(MembershipRow.id).in_(set(ids)))).all()


def people_of(
    session: Session, building_id: int, state: MembershipState
) -> Sequence[tuple[MembershipRow, PersonRow, ApartmentRow, BuildingRow, str | None]]:
    """List a building's people in one state with their doors, oldest request first."""
    return session.exec(
        _with_people().where(MembershipRow.building_id == building_id, MembershipRow.state == state)
    ).all()


def appeals(
    session: Session,
) -> Sequence[tuple[MembershipRow, PersonRow, ApartmentRow, BuildingRow, str | None]]:
    """List refusals that were brought to the operator, oldest first."""
    return session.exec(_with_people().where(MembershipRow.state == MembershipState.APPEALED)).all()


def _with_people() -> Any:
    return (
        select(MembershipRow, PersonRow, ApartmentRow, BuildingRow, EntranceRow.number)
        .join(PersonRow, col(PersonRow.id) == MembershipRow.person_id)
        .join(ApartmentRow, col(ApartmentRow.id) == MembershipRow.apartment_id)
        .join(BuildingRow, col(BuildingRow.id) == MembershipRow.building_id)
        .outerjoin(EntranceRow, col(EntranceRow.id) == ApartmentRow.entrance_id)
        .order_by(col(MembershipRow.asked_at), col(MembershipRow.id))
    )


def apartments(session: Session, building_id: int) -> Sequence[tuple[ApartmentRow, str | None]]:
    """List a building's apartments with their entrance numbers."""
    asked = (
        select(ApartmentRow, EntranceRow.number)
        .outerjoin(EntranceRow, col(EntranceRow.id) == ApartmentRow.entrance_id)
        .where(ApartmentRow.building_id == building_id)
    )
    return session.exec(asked).all()


def entrances(session: Session, building_id: int) -> Sequence[EntranceRow]:
    """List a building's stairwells."""
    asked = select(EntranceRow).where(EntranceRow.building_id == building_id).order_by(col(EntranceRow.id))
    return session.exec(asked).all()


def _open_doors(at: datetime) -> tuple[Any, ...]:
    return (
        col(InvitationRow.used_at).is_(None),
        col(InvitationRow.revoked_at).is_(None),
        InvitationRow.expires_at > at,
    )


def open_slips(session: Session, building_id: int, at: datetime) -> dict[int, int]:
    """Count the unused slips of a building by apartment."""
    asked = (
        select(InvitationRow.apartment_id, func.count())
        .where(InvitationRow.building_id == building_id, InvitationRow.kind == InvitationKind.RESIDENT)
        .where(*_open_doors(at))
        .group_by(InvitationRow.apartment_id)
    )
    return dict(session.exec(asked).all())


def open_sheets(session: Session, at: datetime) -> Sequence[InvitationRow]:
    """List the activation sheets of chairpersons that are out."""
    asked = select(InvitationRow).where(InvitationRow.kind == InvitationKind.CHAIRPERSON, *_open_doors(at))
    return session.exec(asked.order_by(col(InvitationRow.id).desc())).all()


def chairs(session: Session) -> Sequence[tuple[RoleGrantRow, str]]:
    """List today's chairpersons of every association with the names they show."""
    asked = (
        select(RoleGrantRow, PersonRow.shown_name)
        .join(PersonRow, col(PersonRow.id) == RoleGrantRow.person_id)
        .where(RoleGrantRow.role == Role.CHAIRPERSON, col(RoleGrantRow.ended_at).is_(None))
    )
    return session.exec(asked).all()


def staff(session: Session) -> Sequence[tuple[RoleGrantRow, str, UnitRow | None]]:
    """List today's staff roles with names and units."""
    asked = (
        select(RoleGrantRow, PersonRow.shown_name, UnitRow)
        .join(PersonRow, col(PersonRow.id) == RoleGrantRow.person_id)
        .outerjoin(UnitRow, col(UnitRow.id) == RoleGrantRow.unit_id)
        .where(col(RoleGrantRow.role).in_(STAFF), col(RoleGrantRow.ended_at).is_(None))
        .order_by(col(RoleGrantRow.role), col(PersonRow.shown_name))
    )
    return session.exec(asked).all()


def units(session: Session) -> Sequence[UnitRow]:
    """List the territorial units."""
    return session.exec(select(UnitRow).order_by(col(UnitRow.id))).all()


def associations(session: Session) -> Sequence[tuple[AssociationRow, BuildingRow | None]]:
    """List associations with their buildings, one line for each building."""
    asked = (
        select(AssociationRow, BuildingRow)
        .outerjoin(BuildingRow, col(BuildingRow.association_id) == AssociationRow.id)
        .order_by(col(AssociationRow.name), col(BuildingRow.id))
    )
    return session.exec(asked).all()


def was_noted(session: Session, verb: str, thing_id: int, since: datetime) -> bool:
    """Tell whether the audit holds this of a thing since a moment."""
    asked = select(AuditRow.id).where(
        AuditRow.thing == verb.partition(".")[0],
        AuditRow.thing_id == str(thing_id),
        AuditRow.verb == verb,
        AuditRow.at >= since,
    )
    return session.exec(asked.limit(1)).first() is not None
