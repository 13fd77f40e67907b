"""One line in the history of a thing, its audit and its bell, written in the transaction of the change."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.standing import RegisterEventRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor


def today() -> date:
    """Give the day in Rustavi."""
    return local(now()).date()


def record(
    session: Session, actor: Actor, thing: str, thing_id: int, kind: str, *, on_day: date | None = None, **detail: Any
) -> None:
    """Write what happened to a thing, who did it, and ring whoever looks at it."""
    event = RegisterEventRow(
        thing=thing,
        thing_id=thing_id,
        kind=kind,
        on_day=on_day or today(),
        detail=detail,
        person_id=actor.person_id or None,
    )
    session.add(event)
    home = thing_id if thing == "building" else None
    note(session, actor, f"{thing}.{kind}", thing_id, building_id=home, **detail)
    after_commit(session, lambda: live.ring("city"))
    if home:
        after_commit(session, lambda: live.ring(f"building:{home}"))
