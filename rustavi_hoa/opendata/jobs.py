"""What happens by itself: a request whose worker went down becomes a problem; old tries of the test endpoint go."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import col

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.opendata import ApiKeyRow, OpenRequestRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Refusal
from rustavi_hoa.opendata import queries_keys as queries
from rustavi_hoa.opendata.registering import account, register
from rustavi_hoa.opendata.rules import TRIAL_LIFE

LEFT = timedelta(minutes=1)
"""A request that is no problem after this long was left by its worker."""


def finish() -> int:
    """Register what was written down and went no further; gives how many."""
    with reading() as session:
        rows = queries.unfinished(session, now() - LEFT)
        keys = {row.key_id: session.get_one(ApiKeyRow, row.key_id) for row in rows}
    done = 0
    for row in rows:
        try:
            register(account(keys[row.key_id]), row)
            done += 1
        except Refusal:  # what it names is gone meanwhile, as a building that was merged: a person looks at the row
            continue
    return done


def sweep_trials() -> int:
    """Forget old tries; gives how many."""
    with work() as session:
        old = delete(OpenRequestRow).where(
            col(OpenRequestRow.is_trial).is_(True), col(OpenRequestRow.created_at) < now() - TRIAL_LIFE
        )
        return int(session.exec(old).rowcount)


EVERY_MINUTE = (finish, sweep_trials)
