"""What the clock does for data protection: accounts whose time ran out are erased."""

from __future__ import annotations

from sqlmodel import col, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.privacy import ClosureRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.privacy import erasing

MOST_AT_ONCE = 20


def erase_closed() -> int:
    """Erase the accounts that were closed long enough ago; gives how many. One a transaction."""
    due = (col(ClosureRow.erased_at).is_(None), col(ClosureRow.undone_at).is_(None), ClosureRow.erase_at <= now())
    with reading() as session:
        ids = session.exec(select(ClosureRow.id).where(*due).limit(MOST_AT_ONCE)).all()
    for closure_id in ids:
        with work() as session:
            row = session.exec(select(ClosureRow).where(ClosureRow.id == closure_id, *due).with_for_update()).first()
            if row is None:  # opened again at this very moment
                continue
            person_id = row.person_id
            row.erased_at = now()
            session.flush()
            counts = erasing.erase(session, person_id)
            session.get_one(ClosureRow, closure_id).counts = counts
            note(session, None, "person.erase", person_id, counts=counts)
    return len(ids)


EVERY_MINUTE = (erase_closed,)
