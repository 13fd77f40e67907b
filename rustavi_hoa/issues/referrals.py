"""A problem handed to another body stays alive: with whom it lies follows each of its steps (no doors)."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.tables.handling import ReferralRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import queries_responsibility as queries
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.kernel.working_days import Term
from rustavi_hoa.terms import calendar


def follow(session: Session, actor: Actor | None, row: IssueRow) -> None:
    """Open a referral when a problem was handed over, end it when it is not there any more."""
    last = queries.lies(session, row.id)
    standing = last if last is not None and last.ended_at is None else None
    if row.status == Status.HANDED_OVER and standing is None:
        decided = queries.decided(session, row.id)
        days = Term(int(house.value(session, "ask_back_days")))
        session.add(
            ReferralRow(
                issue_id=row.id,
                holder=decided.holder if decided else "",
                body=row.handed_to,
                ask_on=calendar.of(session).end(calendar.today(), days),
                by=(actor.person_id or None) if actor else None,
            )
        )
    elif row.status != Status.HANDED_OVER and standing is not None:
        standing.ended_at = now()
        session.add(standing)
    session.flush()
