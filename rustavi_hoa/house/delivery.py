"""The outbox leaves the house: due rows are delivered in a thread, again and again with growing pauses.

At least once: a worker that dies between sending and marking sends twice. One worker delivers at a time (a lease).
What was delivered is emptied, so that codes and addresses do not lie about.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Any

from sqlmodel import col, select, update

from rustavi_hoa.adapters import mail, sms
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.house.clockwork import takes_lease
from rustavi_hoa.kernel.clock import now

log = logging.getLogger(__name__)

PAUSES = tuple(timedelta(seconds=each) for each in (5, 30, 120, 600, 3600, 6 * 3600, 12 * 3600))
"""Pauses after each failure; after the last one the letter has failed."""

EVERY = 1.0
BATCH = 20
NAME = "outbox"

Handler = Callable[[dict[str, Any]], None]
_handlers: dict[str, Handler] = {"mail": mail.deliver, "sms": sms.deliver}


def handles(kind: str, handler: Handler) -> None:
    """Let a feature answer outbox rows of a kind of its own; the handler must be idempotent."""
    _handlers[kind] = handler


def deliver_due(holder: str) -> int:
    """Deliver what is due now, if this worker holds the lease; gives how many rows were tried."""
    rows = _due()
    if not rows or not takes_lease(NAME, holder=holder):
        return 0
    for row in _due():
        _deliver(row)
        takes_lease(NAME, holder=holder)
    return len(rows)


def _due() -> list[OutboxRow]:
    asked = (
        select(OutboxRow)
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


def _deliver(row: OutboxRow) -> None:
    try:
        _handlers[row.kind](row.payload)
    except Exception as failure:
        log.warning("outbox %s %s: %s", row.kind, row.id, type(failure).__name__)
        _failed(row, failure)
        return
    _mark(row, done_at=now(), payload={}, error="")


def _failed(row: OutboxRow, failure: Exception) -> None:
    tries = row.tries + 1
    error = f"{type(failure).__name__}: {failure}"[:300]
    if tries > len(PAUSES):
        _mark(row, tries=tries, failed_at=now(), error=error)
        return
    _mark(row, tries=tries, due_at=now() + PAUSES[tries - 1], error=error)


def _mark(row: OutboxRow, **values: Any) -> None:
    with work() as session:
        session.exec(update(OutboxRow).where(OutboxRow.id == row.id).values(**values))


@asynccontextmanager
async def running() -> AsyncIterator[None]:
    """Deliver every second while the worker lives."""
    task = asyncio.get_running_loop().create_task(_forever())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _forever() -> None:
    holder = secrets.token_hex(8)
    while True:
        try:
            await asyncio.to_thread(deliver_due, holder)
        except Exception:
            log.exception("outbox")
        await asyncio.sleep(EVERY)
