"""What the clock does for data protection: erases accounts whose time ran out, removes what is no longer needed."""

from __future__ import annotations

from sqlmodel import col, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.privacy import ClosureRow, RetentionRow
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.privacy import erasing
from rustavi_hoa.privacy.retention import MOST_AT_ONCE, RULES, Rule

MOST_ACCOUNTS = 20
NIGHT = 3
"""Hour of Tbilisi from which the day's removing may run."""


def erase_closed() -> int:
    """Erase the accounts that were closed long enough ago; gives how many. One a transaction."""
    due = (col(ClosureRow.erased_at).is_(None), col(ClosureRow.undone_at).is_(None), ClosureRow.erase_at <= now())
    with reading() as session:
        ids = session.exec(select(ClosureRow.id).where(*due).limit(MOST_ACCOUNTS)).all()
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


def keep_no_longer() -> int:
    """Once a day, in the night, remove what its setting says; gives how many rows went. A report keeps the counts."""
    here = local(now())
    with reading() as session:
        if here.hour < NIGHT or session.get(RetentionRow, here.date()) is not None:
            return 0
    counts = {name: _removed(rule) for name, rule in RULES.items()}
    with work() as session:
        if session.get(RetentionRow, here.date()) is None:
            session.add(RetentionRow(day=here.date(), counts=counts))
    return sum(counts.values())


def _removed(rule: Rule) -> int:
    """Apply one rule until nothing is left, a transaction at a time."""
    total = 0
    while True:
        with work() as session:
            done = rule.remove(session, rule.before(now(), int(house.value(session, rule.setting))))
        total += done
        if done < MOST_AT_ONCE:
            return total


EVERY_MINUTE = (erase_closed, keep_no_longer)
