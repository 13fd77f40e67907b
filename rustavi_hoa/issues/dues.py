"""Deadlines of problems as steps set and move them; what changed is given back for the story (no doors)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import queries
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import CITY_HAS, Status
from rustavi_hoa.issues.rules_due import RUNS, Why, counted
from rustavi_hoa.kernel.working_days import Term
from rustavi_hoa.terms import calendar, promises, routes

KIND = "due"
"""Kind of the lines of a story that set or move a deadline."""


@dataclass(frozen=True, slots=True)
class Change:
    """A deadline set or moved; ``data`` is what it was counted from."""

    on: date | None
    was: date | None
    why: Why
    data: dict[str, Any] = field(default_factory=dict)

    def line(self) -> dict[str, Any]:
        """Give the line of the log."""
        said = {"on": self.on.isoformat() if self.on else "", "was": self.was.isoformat() if self.was else ""}
        return {**self.data, **said, "why": self.why.value}


def after_step(session: Session, row: IssueRow, before: Status, to: Status) -> Change | None:
    """Let the deadline follow a step; None where it stays as it is."""
    if to == Status.PLANNED:
        return _set(row, None, Why.DROPPED) if row.due_on else None
    if before == Status.WAITING_FOR_REPORTER and to in RUNS and row.due_on:
        return _waited(session, row, row.due_on)
    if before == Status.DUPLICATE and to in RUNS and row.due_on:
        return caught_up(session, row, row.due_on)
    if to == Status.REOPENED:
        return begin(session, row) if row.sent_to_city_at else None
    if to in CITY_HAS and (row.due_on is None or before == Status.REFUSED):
        return begin(session, row)
    return None


def begin(session: Session, row: IssueRow, why: Why = Why.PROMISE) -> Change:
    """Count the promise from today: of the category, shorter where it is dangerous or was not fixed."""
    terms, is_late = [promises.term(session, row.category)], why == Why.BEGAN
    for is_so, key, reason in (
        (row.is_emergency, "emergency_days", Why.EMERGENCY),
        (row.reopen_count > 0, "reopened_days", Why.AGAIN),
    ):
        if is_so:
            terms.append(Term(int(house.value(session, key))))
            why = why if is_late else reason
    today, known = calendar.today(), calendar.of(session)
    data = {"since": today.isoformat(), "terms": [[each.amount, each.unit.value] for each in terms]}
    return _set(row, min(known.end(today, each) for each in terms), why, **data)


def caught_up(session: Session, row: IssueRow, due_on: date) -> Change | None:
    """Move the deadline where the calendar changed while nobody counted; None where it stays."""
    on = counted(logs(session, [row.id]).get(row.id, []), calendar.of(session))
    return move(row, on, Why.CALENDAR) if on is not None and on > due_on else None


def _waited(session: Session, row: IssueRow, due_on: date) -> Change | None:
    asked = queries.last_step(session, row.id, Status.WAITING_FOR_REPORTER)
    days = (calendar.today() - calendar.day_of(asked.at)).days if asked else 0
    if days <= 0:
        return None
    return move(row, calendar.of(session).working_from(due_on + timedelta(days=days)), Why.WAITED, days=days)


def move(row: IssueRow, on: date, why: Why, **data: Any) -> Change:
    """Set another last day."""
    return _set(row, on, why, **data)


def _set(row: IssueRow, on: date | None, why: Why, **data: Any) -> Change:
    change = Change(on, row.due_on, why, data)
    row.due_on = on
    return change


def logs(session: Session, issue_ids: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    """Give the lines that set or moved the deadlines of several problems, oldest first."""
    asked = select(IssueEventRow.issue_id, IssueEventRow.data).where(
        col(IssueEventRow.issue_id).in_(issue_ids), IssueEventRow.kind == KIND
    )
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for issue_id, data in session.exec(asked.order_by(col(IssueEventRow.issue_id), col(IssueEventRow.seq))).all():
        found[issue_id].append(data)
    return found


def service_of(session: Session, row: IssueRow) -> str:
    """Name the service a problem goes to by the table of routes; a complaint goes to nobody by itself."""
    if row.service or row.door == Door.COMPLAINT:
        return row.service
    return routes.service_for(session, row.category, row.place)
