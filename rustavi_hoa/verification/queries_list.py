"""What the checked list is held against: every association, its last paper, the disputed ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, func, or_, select

from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.db.tables.standing import DisputeRow, VerificationStepRow
from rustavi_hoa.verification.rules import Basis, Paper, State

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


def associations(session: Session, *, lock: bool) -> list[Held]:
    """Give every live association, held for a deed if asked."""
    row = AssociationRow
    asked = select(row.id, row.code, row.name, row.record_no, row.verification, row.verified_on)
    asked = asked.where(row.status == "active").order_by(col(row.id))
    return [Held(*each) for each in session.exec(asked.with_for_update() if lock else asked).all()]


def held(session: Session, ids: Sequence[int]) -> dict[int, AssociationRow]:
    """Hold live associations for a deed."""
    row, found = AssociationRow, dict[int, AssociationRow]()
    for start in range(0, len(ids), ONE_STATEMENT):
        asked = select(row).where(col(row.id).in_(ids[start : start + ONE_STATEMENT]), row.status == "active")
        found |= {each.id: each for each in session.exec(asked.order_by(col(row.id)).with_for_update()).all()}
    return found


def stories(session: Session, ids: Sequence[int]) -> dict[int, list[VerificationStepRow]]:
    """Give every step of associations, the oldest first."""
    step, found = VerificationStepRow, defaultdict[int, list[VerificationStepRow]](list)
    for start in range(0, len(ids), ONE_STATEMENT):
        asked = select(step).where(col(step.association_id).in_(ids[start : start + ONE_STATEMENT]))
        for each in session.exec(asked.order_by(col(step.id))).all():
            found[each.association_id].append(each)
    return found


def disputed(session: Session) -> set[int]:
    """Give the associations whose chair is disputed."""
    return set(session.exec(select(DisputeRow.association_id).where(col(DisputeRow.closed_at).is_(None))).all())


def last_papers(session: Session, ids: Sequence[int]) -> dict[int, Paper]:
    """Give the paper of the last check of associations by id; nothing of a list that was taken back."""
    step, found = VerificationStepRow, dict[int, Paper]()
    for start in range(0, len(ids), ONE_STATEMENT):
        newest = (
            select(func.max(step.id))
            .where(
                col(step.association_id).in_(ids[start : start + ONE_STATEMENT]),
                or_(step.to_state == State.VERIFIED, step.basis == Basis.UNDO),
            )
            .group_by(col(step.association_id))
        )
        for row in session.exec(select(step).where(col(step.id).in_(newest))).all():
            found[row.association_id] = Paper(row.paper_kind, row.paper_no, row.paper_on, row.source, row.source_on)
    return found
