"""What the checked list is held against: every association, its last paper, the disputed ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, func, select

from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.db.tables.standing import DisputeRow, VerificationStepRow
from rustavi_hoa.verification.rules import Paper, State

ONE_STATEMENT = 5000


@dataclass(frozen=True, slots=True)
class Held:
    """An association as the register holds it."""

    id: int
    code: str
    name: str
    record_no: str
    state: str
    verified_on: date | None


def associations(session: Session) -> list[Held]:
    """Give every live association."""
    row = AssociationRow
    asked = select(row.id, row.code, row.name, row.record_no, row.verification, row.verified_on)
    return [Held(*each) for each in session.exec(asked.where(row.status == "active").with_for_update()).all()]


def disputed(session: Session) -> set[int]:
    """Give the associations whose chair is disputed."""
    return set(session.exec(select(DisputeRow.association_id).where(col(DisputeRow.closed_at).is_(None))).all())


def last_papers(session: Session, ids: Sequence[int]) -> dict[int, Paper]:
    """Give the paper of the last verification of associations by id."""
    step, found = VerificationStepRow, dict[int, Paper]()
    for start in range(0, len(ids), ONE_STATEMENT):
        newest = (
            select(func.max(step.id))
            .where(col(step.association_id).in_(ids[start : start + ONE_STATEMENT]), step.to_state == State.VERIFIED)
            .group_by(col(step.association_id))
        )
        for row in session.exec(select(step).where(col(step.id).in_(newest))).all():
            found[row.association_id] = Paper(row.paper_kind, row.paper_no, row.paper_on, row.source, row.source_on)
    return found
