"""Questions to the tables of people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.people import LoginSessionRow, MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow, EntranceRow
from rustavi_hoa.identity.rules import MembershipState


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


def homes(session: Session, person_id: int) -> Sequence[tuple[MembershipRow, ApartmentRow, BuildingRow, str | None]]:
    """List confirmed apartments with building and entrance number, oldest first."""
    asked = (
        select(MembershipRow, ApartmentRow, BuildingRow, EntranceRow.number)
        .join(ApartmentRow, col(ApartmentRow.id) == MembershipRow.apartment_id)
        .join(BuildingRow, col(BuildingRow.id) == MembershipRow.building_id)
        .outerjoin(EntranceRow, col(EntranceRow.id) == ApartmentRow.entrance_id)
        .where(MembershipRow.person_id == person_id, MembershipRow.state == MembershipState.CONFIRMED)
        .order_by(col(MembershipRow.id))
    )
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
