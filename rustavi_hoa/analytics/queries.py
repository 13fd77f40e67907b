"""Questions to all tables, for reading only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.house import SettingRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow, UnitRow

REGISTERED = "register"
AT_ONCE = 500

NARROW = (
    IssueRow.id,
    IssueRow.building_id,
    IssueRow.category,
    IssueRow.status,
    IssueRow.is_emergency,
    IssueRow.reopen_count,
    IssueRow.created_at,
    IssueRow.resolved_at,
    IssueRow.closed_at,
    IssueRow.door,
    IssueRow.sent_to_city_at,
)
"""In the order of ``columns.NAMES``."""


def narrow(session: Session) -> Sequence[Any]:
    """Read every problem, by id."""
    return session.execute(select(*NARROW).order_by(col(IssueRow.id))).all()


def narrow_since(session: Session, since: datetime, last_id: int) -> Sequence[Any]:
    """Read the problems that changed since a moment or came after an id, by id."""
    moved = select(IssueRow.id).where(col(IssueRow.updated_at) >= since)
    came = select(IssueRow.id).where(col(IssueRow.id) > last_id)
    ids = sorted({*session.exec(moved).all(), *session.exec(came).all()})
    rows: list[Any] = []
    for at in range(0, len(ids), AT_ONCE):
        asked = select(*NARROW).where(col(IssueRow.id).in_(ids[at : at + AT_ONCE])).order_by(col(IssueRow.id))
        rows += session.execute(asked).all()
    return rows


def extent(session: Session) -> tuple[int, int, datetime | None]:
    """Give how many problems there are, the newest id and the newest change; each from an index by itself."""
    count = session.execute(select(func.count()).select_from(IssueRow)).scalar_one()
    newest = session.execute(select(func.max(IssueRow.id))).scalar_one()
    return count, newest or 0, session.execute(select(func.max(IssueRow.updated_at))).scalar_one()


def recent(session: Session, since: datetime) -> tuple[int, int]:
    """Give count and sum of versions of the problems changed since a moment: differs as soon as one of them moves."""
    asked = select(func.count(), func.coalesce(func.sum(IssueRow.version + IssueRow.event_seq), 0))
    return tuple(session.execute(asked.where(col(IssueRow.updated_at) >= since)).one())


def houses(session: Session) -> Sequence[Any]:
    """Read id and unit (0 unknown) of the register's buildings, by id."""
    asked = select(BuildingRow.id, func.coalesce(BuildingRow.unit_id, 0)).where(BuildingRow.status == REGISTERED)
    return session.execute(asked.order_by(col(BuildingRow.id))).all()


def units(session: Session) -> Sequence[UnitRow]:
    """List the territorial units."""
    return session.exec(select(UnitRow).order_by(col(UnitRow.id))).all()


def addresses(session: Session, ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Name buildings: id -> address in both languages."""
    found: dict[int, tuple[str, str]] = {}
    wanted = list(ids)
    for at in range(0, len(wanted), AT_ONCE):
        asked = select(BuildingRow.id, BuildingRow.address, BuildingRow.address_en)
        rows = session.execute(asked.where(col(BuildingRow.id).in_(wanted[at : at + AT_ONCE]))).all()
        found |= {row[0]: (row[1], row[2]) for row in rows}
    return found


def spots(session: Session) -> Sequence[Any]:
    """Read where the register's buildings stand; those without a position are left out."""
    asked = select(BuildingRow.id, BuildingRow.lat, BuildingRow.lon, BuildingRow.address, BuildingRow.address_en)
    return session.execute(
        asked.where(
            BuildingRow.status == REGISTERED, col(BuildingRow.lat).is_not(None), col(BuildingRow.lon).is_not(None)
        )
    ).all()


def cases(session: Session, ids: Sequence[int]) -> list[Any]:
    """Read what may be shown of problems before they are sent, in the order of ``ids``."""
    kept: dict[int, Any] = {}
    asked = select(
        IssueRow.id,
        IssueRow.category,
        IssueRow.place,
        IssueRow.status,
        IssueRow.is_emergency,
        IssueRow.building_id,
        IssueRow.created_at,
        IssueRow.sent_to_city_at,
        IssueRow.resolved_at,
        IssueRow.registration_no,
    )
    for at in range(0, len(ids), AT_ONCE):
        rows = session.execute(asked.where(col(IssueRow.id).in_(ids[at : at + AT_ONCE]))).all()
        kept |= {row.id: row for row in rows}
    return [kept[each] for each in ids if each in kept]


def setting(session: Session, key: str) -> dict[str, Any] | None:
    """Read one setting."""
    row = session.get(SettingRow, key)
    return row.value if row else None
