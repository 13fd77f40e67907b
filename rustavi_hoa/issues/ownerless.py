"""A building whose chair is empty: its problems go to the operator at once, nobody waits for a word (no doors)."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues import timeline
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import Part, Status

OPERATOR = "korpusi"


def to_operator(session: Session, row: IssueRow) -> None:
    """Give an unanswered problem to the operator. A closed door stays closed: the operator sees it without sending."""
    row.service = row.service or OPERATOR
    session.add(row)
    timeline.write(session, None, row, "ownerless", Part.HOUSE)
    if row.door == Door.ORDINARY:
        timeline.step(session, None, row, Status.SENT_TO_CITY, Part.HOUSE)
