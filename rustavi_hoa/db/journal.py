"""Two books every deed writes in its own transaction: the audit and the outbox."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.tables.house import AuditRow, OutboxRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor


def note(
    session: Session, actor: Actor | None, verb: str, thing_id: object, *, building_id: int | None = None, **detail: Any
) -> None:
    """Write who did what; ``verb`` is ``thing.verb``."""
    session.add(
        AuditRow(
            person_id=(actor.person_id or None) if actor else None,
            verb=verb,
            thing=verb.partition(".")[0],
            thing_id=str(thing_id),
            building_id=building_id,
            detail=detail,
        )
    )


def send(session: Session, kind: str, payload: dict[str, Any], *, due_at: datetime | None = None) -> None:
    """Promise that something leaves the house after this transaction."""
    session.add(OutboxRow(kind=kind, payload=payload, due_at=due_at or now()))
