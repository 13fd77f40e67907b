"""What the list of imports asks of the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Text, cast, func, select
from sqlmodel import Session, col

from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import ImportBatchRow

KINDS = ("register", "osm", "places", "verified")
BACK = ("register", "osm")
"""Kinds that remember what they wrote."""
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


def batch(session: Session, batch_id: int) -> ImportBatchRow | None:
    """Hold one import that remembers what it wrote and stands."""
    row = session.get(ImportBatchRow, batch_id, with_for_update=True)
    return row if row is not None and row.kind in BACK and row.options and row.undone_at is None else None
