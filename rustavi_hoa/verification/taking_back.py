"""A checked list taken back: its associations return to where they stood, each with a step that names the import."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.tables.register import AssociationRow, ImportBatchRow
from rustavi_hoa.db.tables.standing import VerificationStepRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.register import queries as register_queries
from rustavi_hoa.register import undoing
from rustavi_hoa.register.ledger import plain
from rustavi_hoa.register.queries_imports import LEFT, VERIFIED
from rustavi_hoa.verification import queries_list, stepping
from rustavi_hoa.verification.rules import Basis, State

KIND = VERIFIED
STANDS = ("verification", "verified_on", "valid_until")
"""What must still stand as the list wrote it; a record number that somebody mended since does not hold one back."""

Told = dict[str, list[Any]]
"""What a list did to an association. Shape: column, then the old and the new value as a document holds them."""


def remembered(batch: ImportBatchRow) -> dict[int, Told]:
    """Give what a list did, association by association: all of it, or what was left the last time."""
    told = batch.options.get("changed", {}).get(AssociationRow.__tablename__, {})
    left = set(batch.options[LEFT]) if LEFT in batch.options else None
    return {int(key): each for key, each in told.items() if left is None or int(key) in left}


def take_back(session: Session, actor: Actor, batch: ImportBatchRow) -> tuple[int, int]:
    """Return every association that nothing newer has happened to; gives how many returned and how many stay."""
    told = remembered(batch)
    rows = queries_list.held(session, list(told))
    stories = queries_list.stories(session, list(told))
    steps, changes, left = [], [], []
    for key, was in told.items():
        own = _own(stories.get(key, ()), batch.id)
        if key not in rows or own is None or not _stands(rows[key], was):
            left.append(key)
            continue
        steps.append(_reversal(own, _before(stories[key], own), actor, now()))
        changes.append({"id": key} | _former(rows[key], was))
    if steps:
        session.connection().execute(insert(VerificationStepRow.__table__), steps)
        register_queries.change(session, AssociationRow, changes)
    batch.options = batch.options | {LEFT: left}
    after_commit(session, lambda: live.ring(stepping.TOPIC))
    return len(steps), len(left)


def _standing(story: Sequence[VerificationStepRow]) -> list[VerificationStepRow]:
    """Give the steps that count: a list that was taken back and the step that did it cancel each other."""
    gone = {step.batch_id for step in story if step.basis == Basis.UNDO}
    return [step for step in story if step.basis != Basis.UNDO and (step.batch_id is None or step.batch_id not in gone)]


def _own(story: Sequence[VerificationStepRow], batch_id: int) -> VerificationStepRow | None:
    """Give the step of this list, if it is the newest that counts."""
    newest = next(reversed(_standing(story)), None)
    return newest if newest is not None and newest.batch_id == batch_id else None


def _before(story: Sequence[VerificationStepRow], own: VerificationStepRow) -> VerificationStepRow | None:
    """Give the check that stands again when this one goes."""
    if own.from_state != State.VERIFIED:
        return None
    earlier = [step for step in _standing(story) if step.id < own.id and step.to_state == State.VERIFIED]
    return earlier[-1] if earlier else None


def _stands(row: AssociationRow, was: Told) -> bool:
    return all(plain(getattr(row, name)) == was[name][1] for name in STANDS)


def _former(row: AssociationRow, was: Told) -> dict[str, Any]:
    """Give the values that stood before; a record number changed since stays."""
    number = was["record_no"][0] if row.record_no == was["record_no"][1] else row.record_no
    days = {name: date.fromisoformat(was[name][0]) if was[name][0] else None for name in ("verified_on", "valid_until")}
    return {"verification": was["verification"][0], "record_no": number, **days}


def _reversal(
    own: VerificationStepRow, earlier: VerificationStepRow | None, actor: Actor, at: datetime
) -> dict[str, Any]:
    """Write the step back, on the paper of the check that stands again."""
    paper = ("paper_kind", "paper_no", "paper_on", "source", "source_on", "document_id")
    none = VerificationStepRow(association_id=own.association_id, from_state="", to_state="", basis="")
    return {
        "association_id": own.association_id,
        "from_state": own.to_state,
        "to_state": own.from_state,
        "basis": Basis.UNDO.value,
        **{name: getattr(earlier or none, name) for name in paper},
        "note": "",
        "batch_id": own.batch_id,
        "person_id": actor.person_id or None,
        "at": at,
    }


undoing.goes_back(KIND, take_back)
