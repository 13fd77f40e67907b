"""What the list of imports asks of the database."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Row, Text, cast, func, select
from sqlmodel import Session, col

from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import AssociationRow, ImportBatchRow

VERIFIED = "verified"
BACK = ("register", "osm", VERIFIED)
"""Kinds that remember what they wrote."""
LEFT = "left"
"""Where a list of verified associations keeps which of them could not go back."""
KINDS = ("register", "osm", "places", VERIFIED)
MOST = 50


def batches(session: Session) -> Sequence[Row[Any]]:
    """List the latest imports with who made them; ``size`` is the length of what they remember, which is not read."""
    batch = ImportBatchRow
    asked = (
        select(
            *(batch.id, batch.kind, batch.file_name, batch.started_at, batch.counts, batch.undone_at),
            PersonRow.shown_name.label("who"),
            func.length(cast(batch.options, Text)).label("size"),
        )
        .outerjoin(PersonRow, col(PersonRow.id) == batch.person_id)
        .where(col(batch.kind).in_(KINDS))
        .order_by(col(batch.id).desc())
        .limit(MOST)
    )
    return session.execute(asked).all()


def left(session: Session, batch_ids: Sequence[int]) -> dict[int, list[int]]:
    """Give by import the associations that could not go back with their list."""
    held = ImportBatchRow.__table__.c
    asked = select(held.id, held.options[LEFT]).where(held.id.in_(batch_ids), held.kind == VERIFIED)
    return {row[0]: row[1] for row in session.execute(asked).all() if row[1]}


def associations(session: Session, ids: Collection[int]) -> dict[int, AssociationRow]:
    """Fetch associations by id."""
    asked = select(AssociationRow).where(col(AssociationRow.id).in_(ids))
    return {row.id: row for row in session.scalars(asked).all()}


def batch(session: Session, batch_id: int) -> ImportBatchRow | None:
    """Hold one import that remembers what it wrote and stands, or of which something was left."""
    row = session.get(ImportBatchRow, batch_id, with_for_update=True)
    if row is None or row.kind not in BACK or not row.options:
        return None
    return row if row.undone_at is None or row.options.get(LEFT) else None
