"""The queue's columns of this process, kept in step with the database (ADR 0052).

Triggers write down which problem was written, whoever wrote it. Every question first reads what stands in this log
since the horizon of the last one, and reads anew what moved. On PostgreSQL a deed may become visible after a younger
one: the horizon is the oldest deed that still ran, so that none is passed over; lines that were read are known.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from sqlmodel import Session

from rustavi_hoa.db.engine import reading
from rustavi_hoa.issues import queries_queue as asks
from rustavi_hoa.issues.queue_columns import Columns
from rustavi_hoa.settings import settings

log = logging.getLogger(__name__)
T = TypeVar("T")
MANY = 50_000
"""From so many problems on everything is read, not each."""


class Memory:
    """One database's columns; one thread at a time reads or mends them, for some milliseconds."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._columns: Columns | None = None
        self._horizon = 0
        self._known: frozenset[int] = frozenset()

    def ask(self, session: Session, question: Callable[[Columns], T]) -> T:
        """Answer a question over the columns as the database stands now."""
        with self._lock:
            return question(self._fresh(session))

    def _fresh(self, session: Session) -> Columns:
        if self._columns is None:
            return self._read_all(session)
        horizon = asks.horizon(session)  # asked first: what appears in between is read twice, never missed
        lines = asks.moves(session, self._horizon)
        moved = sorted({issue_id for line, issue_id in lines.items() if line not in self._known})
        if len(moved) > MANY or asks.EVERYTHING in moved[:1]:
            return self._read_all(session)
        if moved:
            self._columns.take(asks.some(session, moved), moved)
        self._horizon, self._known = horizon, frozenset(lines)
        return self._columns

    def _read_all(self, session: Session) -> Columns:
        self._columns = None  # whoever fails here leaves nothing half read
        horizon, made = asks.horizon(session), Columns()
        known = frozenset(asks.moves(session, horizon))
        for rows in asks.every(session):
            made.take(rows)
        self._columns, self._horizon, self._known = made, horizon, known
        return made


_memories: dict[str, Memory] = {}


def memory() -> Memory:
    """Give the memory of the database of the settings."""
    return _memories.setdefault(settings().database_url, Memory())


def forget() -> None:
    """Drop everything (tests)."""
    _memories.clear()


def _wake() -> None:
    with reading() as session:
        memory().ask(session, lambda columns: columns.size)


async def warming() -> None:
    """Read the columns once after the start, so that nobody waits for it."""
    try:
        await asyncio.to_thread(_wake)
    except Exception:  # the first question reads them
        log.exception("the queue's columns")
