"""Whom a person hides; nobody else learns it (no doors)."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.talk_inside import PersonBlockRow


def by(session: Session, person_id: int) -> set[int]:
    """Give whom a person hides."""
    return set(session.exec(select(PersonBlockRow.other_id).where(PersonBlockRow.person_id == person_id)).all())


def one(session: Session, person_id: int, other_id: int) -> PersonBlockRow | None:
    """Find that a person hides another one."""
    asked = select(PersonBlockRow).where(PersonBlockRow.person_id == person_id, PersonBlockRow.other_id == other_id)
    return session.exec(asked).one_or_none()


def who_hide(session: Session, author_id: int, people: Collection[int]) -> set[int]:
    """Of some people give those who hide an author: they are called by nothing of theirs."""
    asked = select(PersonBlockRow.person_id).where(
        PersonBlockRow.other_id == author_id, col(PersonBlockRow.person_id).in_(people)
    )
    return set(session.exec(asked).all())
