"""The demo city: invented, the same for everybody, and as old as the day it is loaded."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, SQLModel, col, func, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.demo import people, problems, register, staged, talk
from rustavi_hoa.demo.album import Album, draw_all
from rustavi_hoa.demo.history import Chronicler
from rustavi_hoa.kernel.clock import now

SEED = 20260101
DAYS = 730
MARKED: tuple[type[SQLModel], ...] = (PersonRow, AssociationRow, BuildingRow, IssueRow)
"""Tables whose rows say whether they are invented."""


class RealData(RuntimeError):
    """The database holds rows that are not invented."""


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


def load(days: int = DAYS, at: datetime | None = None) -> dict[str, int]:
    """Write the demo city into an empty database, in one transaction; gives counts by kind.

    Raises:
        RealData: rows stand there that are not invented; nothing is written.
    """
    held = holding()
    if held.real:
        raise RealData
    if held.demo:
        return {}
    moment = at or now()
    drawn = draw_all()  # before the transaction: drawing takes seconds, and nobody may wait for the lock
    dice = random.Random(SEED)  # noqa: S311 - the same city every time is the point
    with work() as session:
        town = register.build(session, moment - timedelta(days=days))
        folk = people.settle(session, town, dice, moment, days)
        chronicler = Chronicler(town, folk, dice, moment, days)
        stories = sorted([*chronicler.tell(), *staged.tell(chronicler)], key=lambda story: story.created_at)
        counts = problems.write(session, town, stories, Album(drawn, dice), dice)
        talked = talk.write(session, town, folk, dice, moment, days)
        houses = {
            "associations": len(town.associations),
            "buildings": len(town.buildings),
            "apartments": sum(map(len, town.apartments.values())),
            "people": sum(map(len, folk.residents.values())),
        }
        return houses | counts | talked
