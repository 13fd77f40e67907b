"""Imports of the register: which there were, and taking one back."""

from __future__ import annotations

from typing import Any

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import queries_imports as queries
from rustavi_hoa.register.report import Outcome
from rustavi_hoa.register.undoing import Back
from rustavi_hoa.register.views_imports import ImportLine

NOTHING = len("{}")


@allow(Can.REGISTER_IMPORT)
def imports(_actor: Actor) -> list[ImportLine]:
    """List the latest imports that wrote something, the newest first."""
    with reading() as session:
        rows, at = queries.batches(session), now()
    return [
        ImportLine(
            id=row.id,
            kind=row.kind,
            file_name=row.file_name,
            at=stamp(row.started_at, at),
            who=row.who or "",
            taken=_count(row.counts, Outcome.TAKEN),
            updated=_count(row.counts, Outcome.UPDATED),
            is_undone=row.undone_at is not None,
            may_undo=row.kind in queries.BACK and row.undone_at is None and row.size > NOTHING,
        )
        for row in rows
    ]


@allow(Can.REGISTER_IMPORT)
def undo(actor: Actor, batch_id: int) -> tuple[int, int]:
    """Take an import back; gives how many rows went back, and how many stay because others changed or use them.

    Raises:
        NotFound: no such import, undone already, or one that does not remember what it wrote.
    """
    with work() as session:
        batch = queries.batch(session, batch_id)
        if batch is None:
            raise NotFound
        back = Back(session, batch.finished_at or batch.started_at)
        back.take(batch.options)
        batch.undone_at = now()
        session.add(batch)
        note(session, actor, "register.import_undo", batch_id, back=back.back, kept=back.kept)
        after_commit(session, lambda: live.ring("city"))
    return back.back, back.kept


def _count(counts: dict[str, Any], outcome: Outcome) -> int:
    return sum(sheet.get(outcome, 0) for sheet in counts.values() if isinstance(sheet, dict))
