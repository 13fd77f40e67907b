"""What passes with a chair and what stays: open matters for the new one, own records for the old one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, or_, select

from rustavi_hoa.db.tables.library import InquiryRow, InquiryTargetRow
from rustavi_hoa.db.tables.passport import ProposalRow
from rustavi_hoa.db.tables.people import MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow
from rustavi_hoa.db.tables.talk import AnnouncementRow

MOST = 500


def proposals(session: Session, building_id: int) -> Sequence[ProposalRow]:
    """List the passport proposals of a building that nobody has decided."""
    asked = select(ProposalRow).where(ProposalRow.building_id == building_id, col(ProposalRow.decided_at).is_(None))
    return session.exec(asked.order_by(col(ProposalRow.id)).limit(MOST)).all()


def inquiries(session: Session, building_id: int) -> Sequence[InquiryRow]:
    """List the questions of the city that a building has not answered."""
    asked = (
        select(InquiryRow)
        .join(InquiryTargetRow, col(InquiryTargetRow.inquiry_id) == InquiryRow.id)
        .where(
            InquiryTargetRow.building_id == building_id,
            col(InquiryTargetRow.answered_at).is_(None),
            col(InquiryRow.sent_at).is_not(None),
            col(InquiryRow.closed_at).is_(None),
        )
    )
    return session.exec(asked.order_by(col(InquiryRow.id)).limit(MOST)).all()


def standing_announcements(session: Session, building_id: int, since: datetime) -> Sequence[AnnouncementRow]:
    """List a building's announcements since a moment that were not taken back, newest first."""
    asked = select(AnnouncementRow).where(
        AnnouncementRow.building_id == building_id,
        col(AnnouncementRow.withdrawn_at).is_(None),
        AnnouncementRow.at >= since,
    )
    return session.exec(asked.order_by(col(AnnouncementRow.at).desc()).limit(MOST)).all()


def terms(session: Session, person_id: int) -> Sequence[tuple[RoleGrantRow, AssociationRow]]:
    """List the times a person chaired an association and handed it on, newest first."""
    asked = (
        select(RoleGrantRow, AssociationRow)
        .join(AssociationRow, col(AssociationRow.id) == RoleGrantRow.association_id)
        .where(
            RoleGrantRow.person_id == person_id,
            RoleGrantRow.role == "chairperson",
            col(RoleGrantRow.ended_at).is_not(None),
        )
    )
    return session.exec(asked.order_by(col(RoleGrantRow.id).desc())).all()


def _during(column: Any, grant: RoleGrantRow) -> tuple[Any, Any]:
    return column >= grant.granted_at, column <= grant.ended_at


def own_announcements(session: Session, grant: RoleGrantRow) -> Sequence[tuple[AnnouncementRow, str]]:
    """List what somebody announced in a term, with the building's address."""
    asked = (
        select(AnnouncementRow, BuildingRow.address)
        .join(BuildingRow, col(BuildingRow.id) == AnnouncementRow.building_id)
        .where(
            AnnouncementRow.author_id == grant.person_id,
            BuildingRow.association_id == grant.association_id,
            *_during(col(AnnouncementRow.at), grant),
        )
    )
    return session.exec(asked.order_by(col(AnnouncementRow.id).desc()).limit(MOST)).all()


def own_problems(session: Session, grant: RoleGrantRow) -> Sequence[tuple[IssueRow, str]]:
    """List the problems somebody entered in a term, for themselves or for a household, with the building's address."""
    asked = (
        select(IssueRow, BuildingRow.address)
        .join(BuildingRow, col(BuildingRow.id) == IssueRow.building_id)
        .where(
            or_(IssueRow.reporter_id == grant.person_id, IssueRow.entered_by == grant.person_id),
            BuildingRow.association_id == grant.association_id,
            *_during(col(IssueRow.created_at), grant),
        )
    )
    return session.exec(asked.order_by(col(IssueRow.id).desc()).limit(MOST)).all()


def confirmed_people(session: Session, grant: RoleGrantRow) -> Sequence[tuple[MembershipRow, str, str, str]]:
    """List whom somebody confirmed in a term: membership, name, apartment, the building's address."""
    asked = (
        select(MembershipRow, PersonRow.shown_name, ApartmentRow.number, BuildingRow.address)
        .join(PersonRow, col(PersonRow.id) == MembershipRow.person_id)
        .join(ApartmentRow, col(ApartmentRow.id) == MembershipRow.apartment_id)
        .join(BuildingRow, col(BuildingRow.id) == MembershipRow.building_id)
        .where(
            MembershipRow.decided_by == grant.person_id,
            MembershipRow.state == "confirmed",
            BuildingRow.association_id == grant.association_id,
            *_during(col(MembershipRow.decided_at), grant),
        )
    )
    return session.exec(asked.order_by(col(MembershipRow.id).desc()).limit(MOST)).all()
