"""Telling people of their apartments and roles, and chairpersons of who asks, in the cause's transaction (no doors)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.people import MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow
from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.identity import words
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Role
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices import things
from rustavi_hoa.notices.kinds import Kind
from rustavi_hoa.notices.telling import both


def account(session: Session, person_id: int, said: Msg, **values: Any) -> None:
    """Tell a person one sentence about their account or role."""
    cause = f"account:{person_id}:{now().isoformat()}"
    notices.tell(session, [person_id], Kind.ACCOUNT, f"person:{person_id}", cause, text=both(said, **values))


def decided(session: Session, row: MembershipRow, kind: Kind, reason: str = "") -> None:
    """Tell a person what became of their claim to an apartment."""
    cause = f"membership:{row.id}:{row.state}:{now().isoformat()}"
    notices.tell(session, [row.person_id], kind, f"home:{row.id}", cause, address=_place(session, row), reason=reason)


def asks(session: Session, row: MembershipRow) -> None:
    """Tell the chairpersons of a building that somebody waits to be confirmed."""
    name = session.get_one(PersonRow, row.person_id).shown_name
    people = chairs(session, row.building_id) - {row.person_id}
    cause = f"member:{row.id}:{row.asked_at.isoformat()}"
    notices.tell(session, people, Kind.MEMBER_ASKS, f"member:{row.id}", cause, name=name, address=_place(session, row))


def chairs(session: Session, building_id: int) -> set[int]:
    """Give today's chairpersons of a building."""
    asked = (
        select(RoleGrantRow.person_id)
        .join(BuildingRow, col(BuildingRow.association_id) == RoleGrantRow.association_id)
        .where(BuildingRow.id == building_id, RoleGrantRow.role == Role.CHAIRPERSON)
        .where(col(RoleGrantRow.ended_at).is_(None))
    )
    return set(session.exec(asked).all())


def _place(session: Session, row: MembershipRow) -> dict[str, str]:
    building = session.get_one(BuildingRow, row.building_id)
    flat = session.get_one(ApartmentRow, row.apartment_id).number
    address = {"ka": building.address, "en": building.address_en or building.address}
    return {
        locale: words.ADDRESS_AND_FLAT.render(locale, address=address[locale], apartment=flat) for locale in LOCALES
    }


def may_hear(session: Session, people: Collection[int], ids: Collection[int]) -> set[tuple[int, int]]:
    """Give which (person, membership) may be heard now: only today's chairpersons hear who asks."""
    rows = session.exec(select(MembershipRow).where(col(MembershipRow.id).in_(ids))).all()
    return {(person, row.id) for row in rows for person in chairs(session, row.building_id) & set(people)}


things.GUARDS["member"] = may_hear
