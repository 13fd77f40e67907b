"""How soon the city promises an answer to a problem (no doors)."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from rustavi_hoa.db.tables.casework import PromiseRow
from rustavi_hoa.kernel.working_days import Term, Unit
from rustavi_hoa.terms import calendar
from rustavi_hoa.terms.rules import PROMISE


def term(session: Session, category: str) -> Term:
    """Give what is promised for a category; where nobody set anything, the statute's 15 days."""
    row = session.get(PromiseRow, category)
    return Term(row.amount, Unit(row.unit)) if row is not None else PROMISE


def due_on(session: Session, category: str, received_on: date) -> date:
    """Give the last day of the promise for a problem that reached the city on a day."""
    return calendar.of(session).end(received_on, term(session, category))
