"""The outbox leaves the house: due rows are taken one by one, again and again with growing pauses.

At least once: a worker that dies between sending and marking sends twice, so handlers are idempotent. A row is taken
before it is handled; taken by a worker that died, it is due again after ``PATIENCE``.
What was delivered is emptied, so that codes and addresses do not lie about.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select, update

from rustavi_hoa.adapters import mail
from rustavi_hoa.adapters.gone import Gone, Slower
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.settings import settings

log = logging.getLogger(__name__)

PAUSES = tuple(timedelta(seconds=each) for each in (5, 30, 120, 600, 3600, 6 * 3600, 12 * 3600))
"""Pauses after each failure; after the last one the letter has failed."""

BATCH = 1000

Settle = Callable[[Session], None]
Handler = Callable[[dict[str, Any]], Settle | None]
Failed = Callable[[Session, dict[str, Any], str], None]
_handlers: dict[str, Handler] = {"mail": mail.deliver}
_failed_calls: dict[str, Failed] = {}


class Later(Exception):
    """Not now, and nobody's failure: quiet hours, one push an hour."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at.isoformat())
        self.at = at


class Hopeless(Exception):
    """No further try will do."""


def handles(kind: str, handler: Handler, failed: Failed | None = None) -> None:
    """Let a feature answer outbox rows of a kind; ``handler`` must be idempotent, ``failed`` hears of the last failure.

    The handler's payload carries ``ref``, a name of the row that stays the same from try to try. What it gives back is
    called in the transaction that marks the row as done.
    """
    _handlers[kind] = handler
    if failed is not None:
        _failed_calls[kind] = failed


def due() -> list[int]:
    """List the rows that are due now, oldest first."""
    asked = (
        select(OutboxRow.id)
        .where(
            col(OutboxRow.done_at).is_(None),
            col(OutboxRow.failed_at).is_(None),
            OutboxRow.due_at <= now(),
            col(OutboxRow.kind).in_(_handlers),
        )
        .order_by(col(OutboxRow.id))
        .limit(BATCH)
    )
    with reading() as session:
        return list(session.exec(asked).all())


def deliver_due() -> int:
    """Deliver what is due now without a queue; gives how many rows were tried."""
    rows = due()
    for row_id in rows:
        deliver(row_id)
    return len(rows)


def deliver(row_id: int) -> None:
    """Take one due row and deliver it; one that is taken, done or not due is left alone."""
    row = _taken(row_id)
    if row is None:
        return
    try:
        settle = _handlers[row.kind]({**row.payload, "ref": f"o{row.id}"})
    except Later as later:
        _mark(row, due_at=later.at)
    except Slower as slower:
        _mark(row, due_at=now() + timedelta(seconds=slower.seconds))
    except (Gone, Hopeless) as failure:
        log.warning("outbox %s %s: hopeless", row.kind, row.id)
        _failed(row, row.tries + 1, str(failure), is_last=True)
    except Exception as failure:
        log.warning("outbox %s %s: %s", row.kind, row.id, type(failure).__name__)
        _failed(row, row.tries + 1, f"{type(failure).__name__}: {failure}", is_last=row.tries >= len(PAUSES))
    else:
        _mark(row, settle, done_at=now(), payload={}, error="")


def _taken(row_id: int) -> OutboxRow | None:
    """Take a row for this worker: of two that try, one gets it."""
    at = now()
    asked = update(OutboxRow).where(
        OutboxRow.id == row_id,
        col(OutboxRow.done_at).is_(None),
        col(OutboxRow.failed_at).is_(None),
        OutboxRow.due_at <= at,
        col(OutboxRow.kind).in_(_handlers),
    )
    with work() as session:
        if not session.exec(asked.values(due_at=at + timedelta(seconds=settings().patience))).rowcount:
            return None
        row = session.get_one(OutboxRow, row_id)
        session.expunge(row)
        return row


def _failed(row: OutboxRow, tries: int, error: str, *, is_last: bool) -> None:
    with work() as session:
        if is_last:
            values: dict[str, Any] = {"failed_at": now()}
            if row.kind in _failed_calls:
                _failed_calls[row.kind](session, row.payload, error[:300])
        else:
            values = {"due_at": now() + PAUSES[tries - 1]}
        session.exec(update(OutboxRow).where(OutboxRow.id == row.id).values(tries=tries, error=error[:300], **values))


def _mark(row: OutboxRow, settle: Settle | None = None, /, **values: Any) -> None:
    with work() as session:
        if settle is not None:
            settle(session)
        session.exec(update(OutboxRow).where(OutboxRow.id == row.id).values(**values))
