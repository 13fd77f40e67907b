"""Joined problems close together: those that were confirmed and still may; the rest say why (no doors)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from rustavi_hoa.db.tables.casework import OutageRow
from rustavi_hoa.issues import outage_views, timeline
from rustavi_hoa.issues import queries_outages as queries
from rustavi_hoa.issues.rules import CloseReason, Part, Status
from rustavi_hoa.issues.rules_outages import WhyNot, why_not_close
from rustavi_hoa.issues.sight import eyes
from rustavi_hoa.issues.views_outages import Joined
from rustavi_hoa.kernel.policy import Actor


def resolve(session: Session, actor: Actor, row: OutageRow, issue_ids: Sequence[int], text: str) -> list[Joined]:
    """Resolve the confirmed problems of an outage; gives those that did not close, each with why."""
    known = {each.id: each for each in queries.problems(session, row.id, lock=True)}
    why: dict[int, str] = {}
    for issue_id in dict.fromkeys(issue_ids):
        issue = known.get(issue_id)
        if issue is None:
            why[issue_id] = WhyNot.NOT_JOINED
            continue
        why[issue_id] = why_not_close(outage_views.facts(issue), row.id)
        if not why[issue_id]:
            issue.close_reason, issue.close_note, issue.resolved_by = CloseReason.BY_SERVICE, text, Part.CITY
            reason = {"reason": CloseReason.BY_SERVICE, "outage": row.id}
            timeline.step(session, actor, issue, Status.RESOLVED, Part.CITY, text=text, **reason)
    stayed = [known[each] for each, said in why.items() if said and each in known]
    return [
        *outage_views.joined(session, eyes(actor), stayed, why),
        *outage_views.missing(issue_ids, known.keys(), WhyNot.NOT_JOINED),
    ]
