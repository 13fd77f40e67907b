"""Questions to the tables of notices."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel, col, func, select, update

from rustavi_hoa.db.tables.notices import MuteRow, NoticeRow
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.kernel.policy import STAFF

CHUNK = 500


def add_new(session: Session, table: type[SQLModel], rows: list[dict[str, Any]], *, gives: Any) -> list[Any]:
    """Insert those rows that are not there yet; gives one column of each new one."""
    insert = (sqlite if session.get_bind().dialect.name == "sqlite" else postgresql).insert
    given: list[Any] = []
    for at in range(0, len(rows), CHUNK):
        asked = insert(table.__table__).values(rows[at : at + CHUNK]).on_conflict_do_nothing().returning(gives)
        given += session.execute(asked).scalars().all()
    return given


def staff_among(session: Session, people: Collection[int]) -> set[int]:
    """Give those who work for the city or Korpusi now."""
    asked = select(RoleGrantRow.person_id).where(
        col(RoleGrantRow.person_id).in_(people),
        col(RoleGrantRow.role).in_(STAFF),
        col(RoleGrantRow.ended_at).is_(None),
    )
    return set(session.exec(asked).all())


def living(session: Session, people: Collection[int], *, is_staff: bool = False) -> set[int]:
    """Give those whose account is open, of staff alone where asked."""
    people = staff_among(session, people) if is_staff and people else people
    if not people:
        return set()
    asked = select(PersonRow.id).where(col(PersonRow.id).in_(people), col(PersonRow.is_active).is_(True))
    return set(session.exec(asked).all())


def muting(session: Session, people: Collection[int], things: Collection[str]) -> set[int]:
    """Give those who asked to hear nothing of one of these things."""
    asked = select(MuteRow.person_id).where(col(MuteRow.person_id).in_(people), col(MuteRow.thing).in_(things))
    return set(session.exec(asked).all())


def page(session: Session, person_id: int, before: int, most: int) -> Sequence[NoticeRow]:
    """List a person's notices, newest first; ``before`` 0 begins at the newest."""
    asked = select(NoticeRow).where(NoticeRow.person_id == person_id)
    if before:
        asked = asked.where(NoticeRow.id < before)
    return session.exec(asked.order_by(col(NoticeRow.id).desc()).limit(most)).all()


def unread(session: Session, people: Collection[int]) -> dict[int, int]:
    """Count what each has not read."""
    asked = (
        select(NoticeRow.person_id, func.count())
        .where(col(NoticeRow.person_id).in_(people), col(NoticeRow.read_at).is_(None))
        .group_by(NoticeRow.person_id)
    )
    return dict.fromkeys(people, 0) | dict(session.exec(asked).all())


def has_unread(session: Session, person_id: int, thing: str) -> bool:
    """Tell whether a person has not read something about a thing."""
    asked = select(NoticeRow.id).where(
        NoticeRow.thing == thing, NoticeRow.person_id == person_id, col(NoticeRow.read_at).is_(None)
    )
    return session.exec(asked.limit(1)).first() is not None


def mark_read(session: Session, person_id: int, at: datetime, *, ids: Collection[int] = (), thing: str = "") -> int:
    """Mark some notices, all of a thing, or everything of a person as read; gives how many were not."""
    asked = update(NoticeRow).where(NoticeRow.person_id == person_id, col(NoticeRow.read_at).is_(None))
    if ids:
        asked = asked.where(col(NoticeRow.id).in_(ids))
    if thing:
        asked = asked.where(NoticeRow.thing == thing)
    return session.execute(asked.values(read_at=at)).rowcount
