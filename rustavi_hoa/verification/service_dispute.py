"""A disputed chair: everything about it stands still until somebody outside has decided."""

from __future__ import annotations

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.db.tables.standing import DisputeRow
from rustavi_hoa.identity import doors
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.verification import passing, queries, stepping
from rustavi_hoa.verification import words_handover as words
from rustavi_hoa.verification.papers import held
from rustavi_hoa.verification.rules import LONGEST_NOTE


@allow(Can.CHAIR_HANDOVER)
def begin(actor: Actor, association_id: int, reason: str) -> int:
    """Mark that the chair is disputed; sheets that are out stop working. Gives its id.

    Raises:
        NotFound: no such association.
        Invalid: no reason, or marked already.
    """
    said = _said("dispute_reason", reason)
    with work() as session:
        association = held(session, actor, association_id)
        if queries.dispute(session, association.id) is not None:
            raise invalid("dispute_reason", words.DISPUTED_ALREADY)
        row = DisputeRow(association_id=association.id, reason=said, opened_by=actor.person_id or None)
        session.add(row)
        session.flush()
        doors.revoke_sheets(session, association.id)
        note(session, actor, "dispute.begin", row.id, association_id=association.id)
        stepping.tell_everybody(session, association.id)
        return row.id


@allow(Can.CHAIR_HANDOVER)
def end(actor: Actor, dispute_id: int, outcome: str) -> None:
    """Record how a dispute ended; a handover that waited for nothing else passes now.

    Raises:
        NotFound: no such open dispute.
        Invalid: no outcome.
    """
    said = _said("outcome", outcome)
    with work() as session:
        row = session.get(DisputeRow, dispute_id)
        if row is None:
            raise NotFound
        session.get_one(AssociationRow, row.association_id, with_for_update=True)
        session.refresh(row, with_for_update=True)
        if row.closed_at is not None:
            raise NotFound
        row.closed_by, row.closed_at, row.outcome = actor.person_id or None, now(), said
        session.add(row)
        session.flush()
        note(session, actor, "dispute.end", row.id, association_id=row.association_id, outcome=said)
        waiting = queries.handover(session, row.association_id)
        change = passing.hold(session, waiting.id) if waiting else None
        if change is None or not passing.pass_if_ready(session, actor, change):
            stepping.tell_everybody(session, row.association_id)


def _said(field: str, text: str) -> str:
    said = text.strip()[:LONGEST_NOTE]
    if len(said) < 3:
        raise invalid(field, words.NEEDS_REASON)
    return said
