"""Questions about what stands around letters: staff of services, names, places, the log of receptions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.casework import ReceptionRow, SubstituteRow
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.identity.words import ROLES
from rustavi_hoa.kernel.policy import GRANTS, Can, Role

EXECUTORS = (Role.OFFICER, Role.HEAD)
"""Who may be given a task: people of a service."""


def staff(session: Session) -> list[tuple[int, str, str, str]]:
    """List people of the services: id, name, service, role; heads first."""
    asked = (
        select(PersonRow.id, PersonRow.shown_name, RoleGrantRow.service, RoleGrantRow.role)
        .join(RoleGrantRow, col(RoleGrantRow.person_id) == PersonRow.id)
        .where(
            col(RoleGrantRow.role).in_(EXECUTORS),
            RoleGrantRow.service != "",
            col(RoleGrantRow.ended_at).is_(None),
            col(PersonRow.is_active).is_(True),
        )
        .order_by(col(RoleGrantRow.service), col(RoleGrantRow.role) != Role.HEAD, col(PersonRow.shown_name))
    )
    return [(person or 0, name, service, role) for person, name, service, role in session.exec(asked).all()]


def services_of(session: Session, person_id: int) -> frozenset[str]:
    """Name the services a person works for."""
    asked = select(RoleGrantRow.service).where(
        RoleGrantRow.person_id == person_id, col(RoleGrantRow.ended_at).is_(None)
    )
    return frozenset(each for each in session.exec(asked).all() if each)


def heads_of(session: Session, service: str) -> list[int]:
    """Name the heads of a service."""
    return [person for person, _, theirs, role in staff(session) if theirs == service and role == Role.HEAD]


def holders(session: Session, can: Can) -> list[int]:
    """Name the people of the whole city who hold a right."""
    roles = [role for role, rights in GRANTS.items() if can in rights]
    asked = (
        select(RoleGrantRow.person_id)
        .join(PersonRow, col(PersonRow.id) == RoleGrantRow.person_id)
        .where(
            col(RoleGrantRow.role).in_(roles),
            col(RoleGrantRow.ended_at).is_(None),
            col(RoleGrantRow.unit_id).is_(None),
            col(RoleGrantRow.association_id).is_(None),
            col(PersonRow.is_active).is_(True),
        )
    )
    return sorted(set(session.exec(asked).all()))


def in_role(session: Session, role: str) -> list[int]:
    """Name the people of the whole city in a role."""
    asked = select(RoleGrantRow.person_id).where(
        RoleGrantRow.role == role, col(RoleGrantRow.ended_at).is_(None), col(RoleGrantRow.unit_id).is_(None)
    )
    return sorted(set(session.exec(asked).all()))


def names(session: Session, ids: set[int]) -> dict[int, str]:
    """Fetch shown names by person."""
    asked = select(PersonRow.id, PersonRow.shown_name).where(col(PersonRow.id).in_(ids))
    return {person or 0: name for person, name in session.exec(asked).all()}


def person(session: Session, person_id: int) -> PersonRow | None:
    """Fetch an account."""
    return session.get(PersonRow, person_id)


def signature(session: Session, person_id: int, role: Role) -> str:
    """Say who signs a paper: the role and the whole name; a name as neighbours see it is none for a paper."""
    found = session.get_one(PersonRow, person_id)
    return f"{ROLES[role].ka}: {found.full_name or found.shown_name}"


def building(session: Session, building_id: int | None) -> BuildingRow | None:
    """Fetch a building."""
    return session.get(BuildingRow, building_id) if building_id else None


def addresses(session: Session, ids: set[int]) -> dict[int, tuple[str, str]]:
    """Fetch Georgian and English addresses of buildings."""
    asked = select(BuildingRow.id, BuildingRow.address, BuildingRow.address_en).where(col(BuildingRow.id).in_(ids))
    return {each or 0: (ka, en) for each, ka, en in session.exec(asked).all()}


def reception_by_key(session: Session, person_id: int, key: str) -> ReceptionRow | None:
    """Find what a repeated entry already made."""
    asked = select(ReceptionRow).where(ReceptionRow.client_key == key, ReceptionRow.entered_by == person_id)
    return session.exec(asked).one_or_none()


def receptions(session: Session, since: datetime, until: datetime) -> Sequence[ReceptionRow]:
    """List the log of receptions between two moments, newest first."""
    asked = select(ReceptionRow).where(ReceptionRow.at >= since, ReceptionRow.at < until)
    return session.exec(asked.order_by(col(ReceptionRow.id).desc())).all()


def to_hand_over(session: Session, *, lock: bool = False) -> Sequence[ReceptionRow]:
    """List what came after hours and nobody has taken over, oldest first."""
    asked = select(ReceptionRow).where(
        col(ReceptionRow.is_after_hours).is_(True), col(ReceptionRow.handed_over_at).is_(None)
    )
    asked = asked.order_by(col(ReceptionRow.id))
    return session.exec(asked.with_for_update() if lock else asked).all()


def substitutes(session: Session) -> Sequence[SubstituteRow]:
    """List who stands in for whom, newest first."""
    return session.exec(select(SubstituteRow).order_by(col(SubstituteRow.id).desc()).limit(200)).all()
