"""What happens by itself: a check whose term has passed needs renewal."""

from __future__ import annotations

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.verification import queries, stepping
from rustavi_hoa.verification.rules import Basis, State

AT_ONCE = 200


def ask_renewal() -> int:
    """Lead associations whose term has passed to "needs renewal"; gives how many."""
    day = stepping.today()
    with reading() as session:
        if not queries.overdue(session, day, 1):
            return 0
    with work() as session:
        rows = queries.overdue(session, day, AT_ONCE)
        for row in rows:
            stepping.step(session, None, row, State.RENEWAL, Basis.TERM)
    return len(rows)


EVERY_MINUTE = (ask_renewal,)
