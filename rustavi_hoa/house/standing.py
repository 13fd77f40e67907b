"""How the house stands, in numbers: what waits, what failed, how full the disk is. No row, no name."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.notices import DeliveryRow
from rustavi_hoa.db.tables.people import LoginSessionRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.settings import settings

FAILED = "failed"
DELIVERY = "notice"
"""Rows of the outbox that stand for one delivery: their failure is counted there."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Unit: rows; ``oldest`` in seconds; storage in bytes."""

    waiting: int
    oldest: float
    failed: int
    sessions: int
    free: int
    total: int


def standing(session: Session) -> Standing:
    """Count it now."""
    at = now()
    open_rows = (col(OutboxRow.done_at).is_(None), col(OutboxRow.failed_at).is_(None), OutboxRow.due_at <= at)
    waiting, oldest = session.exec(select(func.count(), func.min(OutboxRow.due_at)).where(*open_rows)).one()
    lost = select(func.count()).where(
        col(OutboxRow.failed_at).is_not(None), col(OutboxRow.done_at).is_(None), OutboxRow.kind != DELIVERY
    )
    ways = select(func.count()).where(DeliveryRow.state == FAILED)
    people = select(func.count()).where(LoginSessionRow.expires_at > at, col(LoginSessionRow.revoked_at).is_(None))
    disk = shutil.disk_usage(settings().home)
    return Standing(
        waiting=int(waiting),
        oldest=_age(oldest, at),
        failed=int(session.exec(lost).one()) + int(session.exec(ways).one()),
        sessions=int(session.exec(people).one()),
        free=disk.free,
        total=disk.total,
    )


def _age(oldest: datetime | None, at: datetime) -> float:
    return max(0.0, (at - oldest).total_seconds()) if oldest else 0.0
