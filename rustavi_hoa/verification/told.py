"""What the one who chairs now is told of a change that has begun (deeds layer, no doors)."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.register import standing
from rustavi_hoa.verification import queries
from rustavi_hoa.verification.views import NOBODY_COMES, Coming


def coming(session: Session, person_id: int, association_id: int) -> Coming:
    """Say who is to follow this person in the chair; empty when nothing is under way."""
    row = queries.handover(session, association_id)
    if row is None or row.old_person_id != person_id:
        return NOBODY_COMES
    names = queries.names(session, {row.new_person_id} if row.new_person_id else set())
    is_disputed = standing.is_disputed(session, association_id)
    return Coming(row.new_name or names.get(row.new_person_id, ""), stamp(row.asked_at, now()), is_disputed)
