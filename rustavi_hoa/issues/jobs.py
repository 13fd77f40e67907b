"""What happens by itself: a problem without an answer goes to the city, silence closes what was resolved."""

from __future__ import annotations

from datetime import timedelta

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import outage_news, ownerless, queries, queries_queue, timeline
from rustavi_hoa.issues import queries_outages as outages
from rustavi_hoa.issues.recount import date_undated, recount
from rustavi_hoa.issues.reminding import remind_soon
from rustavi_hoa.issues.rules import UNANSWERED, Part, Status
from rustavi_hoa.issues.rules_outages import WordKind
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.terms import changes

MOST_MOVES = 200_000
"""So many lines the log of moved problems keeps: years of a city."""


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


def begin_outages() -> int:
    """Tell everybody that works announced ahead have begun; gives how many. Each is told once."""
    with reading() as session:
        if not outages.just_begun(session, now()):
            return 0
    with work() as session:
        rows = outages.just_begun(session, now(), lock=True)
        for row in rows:
            outage_news.write(session, None, row, WordKind.BEGUN, "", ends_at=row.ends_at)
    return len(rows)


def cut_moves() -> int:
    """Keep the log of moved problems short; gives 1 where it was cut."""
    with reading() as session:
        if not queries_queue.is_long(session, MOST_MOVES):
            return 0
    with work() as session:
        queries_queue.cut_moves(session)
    return 1


EVERY_MINUTE = (cut_moves, date_undated, send_ownerless, send_unanswered, close_silent, begin_outages, remind_soon)

changes.when_changed(recount)
