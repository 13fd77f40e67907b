"""A city of many problems, quickly: deterministic rows straight into the tables, for measuring only."""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow, UnitRow
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.places import Place
from rustavi_hoa.issues.rules import OPEN, SOLVED, Status
from rustavi_hoa.kernel.clock import now

WEIGHTS = {Status.CONFIRMED_FIXED: 40, Status.RESOLVED: 8, Status.CLOSED_SILENT: 12, Status.NEW: 4, Status.REFUSED: 6}


def town(session: Session, buildings: int) -> list[int]:
    """Write ten units and buildings; every 50th has no unit, every 40th is only a candidate."""
    units = [UnitRow(code=f"u{n}", name_ka=f"ერთეული {n}", name_en=f"Unit {n}") for n in range(1, 11)]
    session.add_all(units)
    session.flush()
    rows = [
        BuildingRow(
            code=f"b{n}",
            address=f"მე-{n % 20 + 1} მიკრორაიონი, N{n}",
            address_en=f"Microdistrict {n % 20 + 1}, N{n}",
            unit_id=None if n % 50 == 0 else units[n % 10].id,
            status="candidate" if n % 40 == 7 else "register",
            lat=41.53 + (n * 37 % 100) / 2500,
            lon=44.98 + (n * 61 % 100) / 1800,
        )
        for n in range(buildings)
    ]
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]


def problems(count: int, buildings: list[int], person_id: int, at: datetime, seed: int = 7) -> list[dict[str, Any]]:
    """Make rows of problems over two years."""
    return list(stream(count, buildings, person_id, at, seed))


def stream(count: int, buildings: list[int], person_id: int, at: datetime, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Make them one after the other."""
    dice = random.Random(seed)
    statuses, weights = list(Status), [WEIGHTS.get(status, 3) for status in Status]
    for n in range(count):
        yield _problem(dice, n, dice.choices(statuses, weights)[0], buildings, person_id, at)


def _problem(
    dice: random.Random, n: int, status: Status, buildings: list[int], person_id: int, at: datetime
) -> dict[str, Any]:
    created = at - timedelta(seconds=dice.random() ** 1.5 * 730 * 86400)
    end = created + timedelta(days=dice.expovariate(1 / 9))
    end = end if end < at else created + (at - created) * dice.random()
    was_reopened = status == Status.REOPENED or dice.random() < 0.06
    return {
        "client_key": f"bench-{n}",
        "building_id": dice.choice(buildings),
        "place": dice.choice(list(Place)),
        "category": dice.choice(list(Category)),
        "door": "complaint" if dice.random() < 0.01 else "ordinary",
        "text": "წყალი ჩამოდის კიბის უჯრედში, გთხოვთ, დაგვეხმაროთ. " * 3,
        "status": status,
        "is_emergency": dice.random() < 0.04,
        "reporter_id": person_id,
        "reopen_count": int(was_reopened),
        "created_at": created,
        "updated_at": end,
        "sent_to_city_at": created + timedelta(hours=5) if dice.random() < 0.7 else None,
        "resolved_at": end if status in SOLVED or (was_reopened and status in OPEN and dice.random() < 0.5) else None,
        "closed_at": end if status not in OPEN | SOLVED else None,
    }


def fill(count: int, buildings: int = 1200, at: datetime | None = None, seed: int = 7) -> None:
    """Write a whole city into an empty database."""
    with work() as session:
        person = PersonRow(shown_name="bench", password_hash="-")
        session.add(person)
        ids = town(session, buildings)
        rows = problems(count, ids, person.id, at or now(), seed)
        for first in range(0, count, 5000):
            session.execute(insert(IssueRow), rows[first : first + 5000])


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=100_000)
    upgrade()
    fill(asked.parse_args().count)
