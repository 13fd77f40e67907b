"""Which photos are whose, and which still wait for what they were taken for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session, and_, col, delete, func, select, update

from rustavi_hoa.db.tables.problems import PhotoRow

OWNERS = ("issue_id", "message_id", "feedback_id", "building_id")


def _waits() -> ColumnElement[bool]:
    """Tell that nothing has claimed the photo yet."""
    return and_(*(col(getattr(PhotoRow, owner)).is_(None) for owner in OWNERS))


def by_id(session: Session, photo_id: str) -> PhotoRow | None:
    """Give a photo, whoever sent it."""
    return session.get(PhotoRow, photo_id)


def waiting_count(session: Session, person_id: int) -> int:
    """Count a person's photos that belong to nothing yet."""
    return session.exec(select(func.count()).where(PhotoRow.uploader_id == person_id, _waits())).one()


def waiting_of(session: Session, person_id: int, photo_id: str) -> PhotoRow | None:
    """Give a person's own photo while it belongs to nothing."""
    asked = select(PhotoRow).where(PhotoRow.id == photo_id, PhotoRow.uploader_id == person_id, _waits())
    return session.exec(asked).one_or_none()


def take(session: Session, person_id: int, photo_ids: Collection[str], **owner: int) -> int:
    """Tie a person's waiting photos to their owner in one step, so that two takers never share one; gives how many."""
    mine = (col(PhotoRow.id).in_(photo_ids), PhotoRow.uploader_id == person_id, _waits())
    return session.exec(update(PhotoRow).where(*mine).values(**owner)).rowcount


def forget_waiting(session: Session, before: datetime, at_most: int = 100) -> list[str]:
    """Delete rows that have waited since ``before``; gives their ids. One claimed at this very moment stays."""
    old = select(PhotoRow.id).where(_waits(), PhotoRow.created_at < before).order_by(col(PhotoRow.created_at))
    ids = session.exec(old.limit(at_most)).all()
    gone = delete(PhotoRow).where(col(PhotoRow.id).in_(ids), _waits()).returning(col(PhotoRow.id))
    return list(session.exec(gone).scalars())
