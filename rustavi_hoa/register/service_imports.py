"""Imports of the register: which there were, and taking one back."""

from __future__ import annotations

from typing import Any

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import queries_imports as queries
from rustavi_hoa.register import undoing
from rustavi_hoa.register.report import Outcome
from rustavi_hoa.register.views_imports import ImportLine, Left

NOTHING = len("{}")
MOST_NAMED = 100


@allow(Can.REGISTER_IMPORT)
def imports(_actor: Actor) -> list[ImportLine]:
    """List the latest imports that wrote something, the newest first."""
    with reading() as session:
        rows, at = queries.batches(session), now()
        stay = queries.left(session, [row.id for row in rows if row.undone_at is not None])
        names = queries.associations(session, {each for ids in stay.values() for each in ids[:MOST_NAMED]})
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
            may_undo=row.kind in queries.BACK and row.size > NOTHING and (row.undone_at is None or row.id in stay),
            left=_named(stay.get(row.id, []), names),
            left_more=max(0, len(stay.get(row.id, [])) - MOST_NAMED),
        )
        for row in rows
    ]


@allow(Can.REGISTER_IMPORT)
def undo(actor: Actor, batch_id: int) -> tuple[int, int]:
    """Take an import back; gives how many rows went back, and how many stay because others changed or use them.

    A list of verified associations of which some stayed may be taken back once more.

    Raises:
        NotFound: no such import, undone already, or one that does not remember what it wrote.
    """
    with work() as session:
        batch = queries.batch(session, batch_id)
        if batch is None:
            raise NotFound
        back, kept = undoing.take_back(session, actor, batch)
        batch.undone_at = now()
        session.add(batch)
        note(session, actor, "register.import_undo", batch_id, back=back, kept=kept)
        after_commit(session, lambda: live.ring("city"))
    return back, kept


def _named(ids: list[int], rows: dict[int, AssociationRow]) -> list[Left]:
    held = [rows[each] for each in ids[:MOST_NAMED] if each in rows]
    return [Left(row.id, row.name or row.code, row.name_en or row.name or row.code) for row in held]


def _count(counts: dict[str, Any], outcome: Outcome) -> int:
    return sum(sheet.get(outcome, 0) for sheet in counts.values() if isinstance(sheet, dict))
