"""What the register holds about people, their requests for correction, and the audit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, or_, select
from sqlmodel import Session, col

from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.people import MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow
from rustavi_hoa.db.tables.standing import CorrectionRow, SavedViewRow
from rustavi_hoa.kernel.policy import Scope
from rustavi_hoa.register.rules import SEEN_ENDINGS, CorrectionState


def person(session: Session, person_id: int) -> PersonRow | None:
    """Give a person."""
    return session.get(PersonRow, person_id)


def homes(session: Session, person_id: int) -> Sequence[Row[Any]]:
    """Give a person's apartments that have not ended: address, number, kind, building."""
    asked = (
        select(
            col(BuildingRow.address), col(ApartmentRow.number), col(MembershipRow.kind), col(MembershipRow.building_id)
        )
        .join(ApartmentRow, col(ApartmentRow.id) == MembershipRow.apartment_id)
        .join(BuildingRow, col(BuildingRow.id) == MembershipRow.building_id)
        .where(MembershipRow.person_id == person_id, col(MembershipRow.ended_at).is_(None))
        .where(MembershipRow.state == "confirmed")
    )
    return session.execute(asked.order_by(col(MembershipRow.id))).all()


def roles(session: Session, person_id: int) -> Sequence[str]:
    """Give the roles a person holds."""
    asked = select(RoleGrantRow.role).where(RoleGrantRow.person_id == person_id, col(RoleGrantRow.ended_at).is_(None))
    return session.scalars(asked.distinct()).all()


def corrections_of(session: Session, person_id: int) -> Sequence[CorrectionRow]:
    """Give a person's requests, the newest first."""
    asked = select(CorrectionRow).where(CorrectionRow.person_id == person_id)
    return session.scalars(asked.order_by(col(CorrectionRow.id).desc()).limit(50)).all()


def waiting_corrections(session: Session, scope: Scope) -> Sequence[CorrectionRow]:
    """Give the requests that wait inside a reach, the oldest first."""
    asked = select(CorrectionRow).where(CorrectionRow.state == CorrectionState.ASKED)
    if not scope.city:
        asked = asked.where(col(CorrectionRow.building_id).in_(scope.buildings))
    return session.scalars(asked.order_by(col(CorrectionRow.id)).limit(100)).all()


def correction(session: Session, scope: Scope, correction_id: int) -> CorrectionRow | None:
    """Give a request inside a reach, held."""
    asked = select(CorrectionRow).where(CorrectionRow.id == correction_id)
    if not scope.city:
        asked = asked.where(col(CorrectionRow.building_id).in_(scope.buildings))
    return session.scalars(asked.with_for_update()).one_or_none()


def views(session: Session, person_id: int, page: str) -> Sequence[SavedViewRow]:
    """Give the lists a person keeps."""
    asked = select(SavedViewRow).where(SavedViewRow.person_id == person_id, SavedViewRow.page == page)
    return session.scalars(asked.order_by(col(SavedViewRow.name))).all()


def audit(
    session: Session,
    *,
    is_seen: bool | None,
    who: str,
    thing: str,
    building: str,
    since: datetime | None,
    until: datetime | None,
    page: int,
    size: int,
) -> list[tuple[AuditRow, str, str]]:
    """Give lines of the audit with a person's name and a building's address, the newest first; one more than a page."""
    asked = (
        select(AuditRow, PersonRow.shown_name, BuildingRow.address)
        .outerjoin(PersonRow, col(PersonRow.id) == AuditRow.person_id)
        .outerjoin(BuildingRow, col(BuildingRow.id) == AuditRow.building_id)
    )
    looked = or_(*(col(AuditRow.verb).endswith(ending) for ending in SEEN_ENDINGS))
    if is_seen is not None:
        asked = asked.where(looked if is_seen else ~looked)
    if who:
        name = col(PersonRow.shown_name).contains(who, autoescape=True)
        asked = asked.where(name | col(PersonRow.full_name).contains(who, autoescape=True))
    if thing:
        asked = asked.where(col(AuditRow.verb).startswith(thing, autoescape=True))
    if building:
        asked = asked.where(col(BuildingRow.address).contains(building, autoescape=True))
    asked = asked.where(*([col(AuditRow.at) >= since] if since else []), *([col(AuditRow.at) < until] if until else []))
    asked = asked.order_by(col(AuditRow.id).desc()).limit(size + 1).offset((page - 1) * size)
    return [(row[0], row[1] or "", row[2] or "") for row in session.execute(asked)]
