"""Who may still hear of a Friday sheet: those who chair its association today (no doors)."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session

from rustavi_hoa.db.tables.casework import DoorSheetRow
from rustavi_hoa.doorsheet import queries
from rustavi_hoa.notices import things

THING = "sheet"


def may_hear(session: Session, people: Collection[int], sheets: Collection[int]) -> set[tuple[int, int]]:
    """Give which (person, sheet) belong together today."""
    found = set()
    for each in sheets:
        row = session.get(DoorSheetRow, each)
        chairs = queries.chairs(session, row.association_id) if row else []
        found |= {(person, each) for person in set(chairs) & set(people)}
    return found


things.GUARDS[THING] = may_hear
