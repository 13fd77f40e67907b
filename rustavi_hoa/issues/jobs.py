"""What happens by itself: a problem without an answer goes to the city, silence closes what was resolved."""

from __future__ import annotations

from datetime import timedelta

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import ownerless, queries, timeline
from rustavi_hoa.issues.rules import UNANSWERED, Part, Status
from rustavi_hoa.kernel.clock import now


def send_unanswered() -> int:
    """Send to the city what the chairperson left without an answer for the setting's days; gives how many.

    Source: issue 2, point 5 (no gatekeeper).
    """
    with work() as session:
        before = now() - timedelta(days=int(house.value(session, "answer_days")))
        rows = queries.unanswered(session, UNANSWERED, before)
        for row in rows:
            timeline.write(session, None, row, "escalated", Part.HOUSE)
            timeline.step(session, None, row, Status.SENT_TO_CITY, Part.HOUSE)
    return len(rows)


def send_ownerless() -> int:
    """Give the operator what waits for the word of a chair that is empty now; gives how many."""
    with reading() as session:
        if not queries.ownerless(session, UNANSWERED, 1):
            return 0
    with work() as session:
        rows = queries.ownerless(session, UNANSWERED)
        for row in rows:
            ownerless.to_operator(session, row)
    return len(rows)


def close_silent() -> int:
    """Close resolved problems whose author said nothing for the setting's days; gives how many. Counted apart."""
    with work() as session:
        before = now() - timedelta(days=int(house.value(session, "silent_days")))
        rows = queries.unjudged(session, Status.RESOLVED, before)
        for row in rows:
            timeline.step(session, None, row, Status.CLOSED_SILENT, Part.HOUSE)
    return len(rows)


EVERY_MINUTE = (send_ownerless, send_unanswered, close_silent)
