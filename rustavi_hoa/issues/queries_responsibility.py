"""Questions about who is responsible: what was decided, with whom a problem lies, what the building tells."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from sqlmodel import Session, col, func, select

from rustavi_hoa.db.tables.handling import HolderRow, ReferralRow
from rustavi_hoa.db.tables.library import WorkRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues.queries import seen_by
from rustavi_hoa.issues.sight import Eyes
from rustavi_hoa.issues.views_responsibility import PAGE


def decided(session: Session, issue_id: int) -> HolderRow | None:
    """Give the newest decision on a problem."""
    asked = select(HolderRow).where(HolderRow.issue_id == issue_id).order_by(col(HolderRow.id).desc()).limit(1)
    return session.exec(asked).first()


def lies(session: Session, issue_id: int) -> ReferralRow | None:
    """Give with whom a problem lies, or lay last."""
    asked = select(ReferralRow).where(ReferralRow.issue_id == issue_id).order_by(col(ReferralRow.id).desc()).limit(1)
    return session.exec(asked).first()


def has_warranty(session: Session, building_id: int, works: Collection[str], today: date) -> bool:
    """Tell whether a work of these kinds at a building is under warranty on a day."""
    asked = select(WorkRow.id).where(
        WorkRow.building_id == building_id,
        col(WorkRow.category).in_(works),
        WorkRow.state == "done",
        col(WorkRow.warranty_until) >= today,
    )
    return session.exec(asked.limit(1)).first() is not None


def waiting(session: Session, who: Eyes, page: int) -> tuple[Sequence[tuple[ReferralRow, IssueRow]], int]:
    """Give one page of the problems that lie elsewhere, what is to be asked back first first."""
    where = (col(ReferralRow.ended_at).is_(None), seen_by(who))
    source = select(ReferralRow, IssueRow).join(IssueRow, col(IssueRow.id) == ReferralRow.issue_id)
    total = session.exec(
        select(func.count())
        .select_from(ReferralRow)
        .join(IssueRow, col(IssueRow.id) == ReferralRow.issue_id)
        .where(*where)
    ).one()
    asked = source.where(*where).order_by(col(ReferralRow.ask_on), col(ReferralRow.id))
    return session.exec(asked.limit(PAGE).offset((page - 1) * PAGE)).all(), total
