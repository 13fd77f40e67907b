"""Questions to the keys of other programs and to what each has sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.opendata import ApiKeyRow, OpenRequestRow
from rustavi_hoa.db.tables.register import BuildingRow


def by_hash(session: Session, key_hash: str) -> ApiKeyRow | None:
    """Find a key that still opens."""
    asked = select(ApiKeyRow).where(ApiKeyRow.key_hash == key_hash, col(ApiKeyRow.revoked_at).is_(None))
    return session.exec(asked).one_or_none()


def every(session: Session) -> Sequence[ApiKeyRow]:
    """List all keys, living ones first, the newest first."""
    is_gone = col(ApiKeyRow.revoked_at).is_not(None)
    return session.exec(select(ApiKeyRow).order_by(is_gone, col(ApiKeyRow.id).desc())).all()


def counts(session: Session, since: datetime | None = None) -> dict[int, int]:
    """Count what came by each key."""
    asked = select(OpenRequestRow.key_id, func.count()).group_by(col(OpenRequestRow.key_id))
    if since is not None:
        asked = asked.where(OpenRequestRow.created_at >= since)
    return dict(session.exec(asked).all())


def count_of(session: Session, key_id: int, since: datetime) -> int:
    """Count what came by one key since a moment."""
    asked = select(func.count()).where(OpenRequestRow.key_id == key_id, OpenRequestRow.created_at >= since)
    return session.exec(asked).one()


def known(session: Session, key_id: int, keys: Sequence[str], since: datetime | None) -> OpenRequestRow | None:
    """Find what the same sending already made."""
    asked = select(OpenRequestRow).where(OpenRequestRow.key_id == key_id, col(OpenRequestRow.client_key).in_(keys))
    if since is not None:
        asked = asked.where(OpenRequestRow.created_at >= since)
    return session.exec(asked.order_by(col(OpenRequestRow.id).desc())).first()


def unfinished(session: Session, before: datetime, at_most: int = 50) -> Sequence[OpenRequestRow]:
    """List what came for the city and is no problem yet: the worker went down in between."""
    asked = select(OpenRequestRow).where(
        col(OpenRequestRow.is_trial).is_(False),
        col(OpenRequestRow.issue_id).is_(None),
        OpenRequestRow.created_at < before,
    )
    return session.exec(asked.order_by(col(OpenRequestRow.id)).limit(at_most)).all()


def near(session: Session, lat: float, lon: float, most: float) -> Sequence[BuildingRow]:
    """List buildings of the register inside a square around a place. Unit: degrees of latitude."""
    asked = select(BuildingRow).where(
        BuildingRow.status == "register",
        col(BuildingRow.lat).between(lat - most, lat + most),
        col(BuildingRow.lon).between(lon - most * 1.35, lon + most * 1.35),
    )
    return session.exec(asked).all()
