"""Questions of the author and of the moderator to what may be shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, false, func, true
from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.opendata import PublicationRow
from rustavi_hoa.db.tables.problems import IssueRow, PhotoRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.kernel.policy import Scope
from rustavi_hoa.opendata import queries


def may_be_public(session: Session, issue_id: int) -> bool:
    """Tell whether a problem is of the kind that may be shown at all."""
    asked = select(IssueRow.id).where(IssueRow.id == issue_id, queries.may_be_public())
    return session.exec(asked).first() is not None


def photos(session: Session, issue_id: int) -> list[str]:
    """List the photos that came with a problem; those of later words are not among them."""
    asked = select(PhotoRow.id).where(PhotoRow.issue_id == issue_id, col(PhotoRow.event_id).is_(None))
    return list(session.exec(asked.order_by(col(PhotoRow.created_at), col(PhotoRow.id))).all())


def agreed(
    session: Session, scope: Scope, decision: str, page: int, size: int
) -> tuple[Sequence[tuple[PublicationRow, IssueRow, BuildingRow]], int]:
    """Give one page of what was agreed to and stands so, the longest waiting first, and how many there are."""
    where: list[Any] = [
        col(PublicationRow.agreed_at).is_not(None),
        PublicationRow.decision == decision,
        queries.may_be_public(),
        _inside(scope),
    ]
    total = session.exec(
        select(func.count())
        .select_from(PublicationRow)
        .join(IssueRow, col(IssueRow.id) == PublicationRow.issue_id)
        .where(*where)
    ).one()
    asked = (
        select(PublicationRow, IssueRow, BuildingRow)
        .join(IssueRow, col(IssueRow.id) == PublicationRow.issue_id)
        .join(BuildingRow, col(BuildingRow.id) == IssueRow.building_id)
        .where(*where)
        .order_by(col(PublicationRow.agreed_at), col(PublicationRow.issue_id))
    )
    return session.exec(asked.limit(size).offset((page - 1) * size)).all(), total


def _inside(scope: Scope) -> ColumnElement[bool]:
    if scope.city:
        return true()
    return col(IssueRow.building_id).in_(scope.buildings) if scope.buildings else false()
