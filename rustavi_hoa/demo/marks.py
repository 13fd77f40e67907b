"""Whether a database holds invented rows, real ones, or none."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session, SQLModel, col, func, select

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow

MARKED: tuple[type[SQLModel], ...] = (PersonRow, AssociationRow, BuildingRow, IssueRow)
"""Tables whose rows say whether they are invented."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What stands in the database: numbers of real and of invented rows."""

    real: int
    demo: int


def holding() -> Holding:
    """Count real and invented people, houses and problems."""
    with reading() as session:
        real = sum(_count(session, table, demo=False) for table in MARKED)
        demo = sum(_count(session, table, demo=True) for table in MARKED)
    return Holding(real, demo)


def _count(session: Session, table: type[SQLModel], *, demo: bool) -> int:
    marked = col(table.is_demo)  # type: ignore[attr-defined]
    return session.exec(select(func.count()).select_from(table).where(marked.is_(demo))).one()
