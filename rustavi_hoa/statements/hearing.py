"""Who may still hear of an issued report: who reads reports, and of a service's its heads (no doors)."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session

from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.db.tables.casework import StatementRow
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.notices import things
from rustavi_hoa.statements.rules import OF_SERVICE


def readers(session: Session, scope: str) -> set[int]:
    """Name the people who read a report of this scope today."""
    if scope.startswith(OF_SERVICE):
        return set(around.heads_of(session, scope.removeprefix(OF_SERVICE)))
    return set(around.holders(session, Can.STATEMENT_READ))


def may_hear(session: Session, people: Collection[int], statements: Collection[int]) -> set[tuple[int, int]]:
    """Give which (person, report) belong together today."""
    found = set()
    for each in statements:
        row = session.get(StatementRow, each)
        reads = readers(session, row.scope) if row else set()
        found |= {(person, each) for person in reads & set(people)}
    return found


things.GUARDS["statement"] = may_hear
