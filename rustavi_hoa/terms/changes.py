"""A change of the calendar reaches whoever counts with it: by the outbox, so that nothing is lost (no doors)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.journal import send
from rustavi_hoa.house.delivery import handles

KIND = "calendar"
Recount = Callable[[date], object]
_counters: list[Recount] = []


def when_changed(recount: Recount) -> None:
    """Let a feature count its open deadlines anew when a day changes; ``recount`` must be idempotent."""
    if recount not in _counters:
        _counters.append(recount)


def announce(session: Session, day: date) -> None:
    """Promise, in the transaction of the change, that every feature counts anew."""
    send(session, KIND, {"day": day.isoformat()})


def _deliver(payload: dict[str, Any]) -> None:
    for recount in _counters:
        recount(date.fromisoformat(payload["day"]))


handles(KIND, _deliver)
