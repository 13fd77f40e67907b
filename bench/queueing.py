"""The queue: ``python -m bench.queueing fill N``, then ``ours|orm`` prints the p95 of 200 pages in milliseconds."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from itertools import islice

from sqlalchemy import insert

from bench.figures import percentile
from bench.peers import queue_orm
from bench.problems import stream, town
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.filters import DUES, GROUPS, ORDERS, Filters
from rustavi_hoa.issues.jobs import cut_moves
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.issues.service_queue import queue
from rustavi_hoa.issues.sight import eyes
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor, Grant, Role, Scope
from rustavi_hoa.kernel.services import SERVICES

PAGES = 200
OF_PEER = 40
"""So many of them the peer is asked for: it needs seconds for some."""
BUILDINGS = 1200
OFFICER = Actor(2, "bench", "ka", (Grant(Role.OFFICER, Scope(city=True), "improvement"),))


def fill(count: int) -> None:
    """Write a whole city into an empty database, some thousands at a time."""
    at, dice, services = now(), random.Random(3), list(SERVICES)
    with work() as session:
        people = [PersonRow(shown_name=f"bench {n}", password_hash="-") for n in range(40)]
        session.add_all(people)
        houses = town(session, BUILDINGS)
        staff = [person.id for person in people]
    rows = stream(count, houses, staff[0], at)
    while some := list(islice(rows, 5000)):
        for n, row in enumerate(some):
            row["service"] = dice.choice(services) if row["sent_to_city_at"] else ""
            row["assignee_id"] = dice.choice(staff) if dice.random() < 0.3 else None
            sent = row["sent_to_city_at"]
            row["due_on"] = (sent + timedelta(days=15 + n % 9)).date() if sent else None
            row["registration_no"] = f"B-{row['client_key']}"
        with work() as session:
            session.execute(insert(IssueRow.__table__), some)
    cut_moves()


def asked(seed: int = 11) -> list[Filters]:
    """Choose 200 pages as the screen offers them: up to three filters, an order, one of the first pages."""
    dice = random.Random(seed)
    offers: dict[str, Callable[[], object]] = {
        "status": lambda: dice.choice([*GROUPS, *GROUPS, *Status]),
        "category": lambda: dice.choice(list(Category)),
        "unit": lambda: dice.randrange(1, 11),
        "building": lambda: dice.randrange(1, BUILDINGS),
        "service": lambda: dice.choice(list(SERVICES)),
        "older": lambda: dice.choice([3, 7, 14, 30, 90]),
        "due": lambda: dice.choice(DUES),
        "mine": lambda: True,
        "emergency": lambda: True,
    }
    names = [dice.sample(list(offers), dice.randrange(4)) for _ in range(PAGES)]
    return [
        Filters(**{name: offers[name]() for name in some}, order=dice.choice(ORDERS), page=dice.choice([1, 1, 1, 2, 3]))
        for some in names
    ]


def orm(asked: Filters) -> object:
    """The peer: plain ORM, filters in SQL, a count of all, rows of the page."""
    with reading() as session:
        return queue_orm.page(session, eyes(OFFICER), asked)


def slow(find: Callable[[Filters], object], many: int) -> float:
    """Give the p95 in milliseconds of a process that has woken up."""
    wanted, times = asked()[:many], []
    for each in wanted[:10]:
        find(each)
    for each in wanted:
        began = time.perf_counter()
        find(each)
        times.append(time.perf_counter() - began)
    return percentile(times, 0.95) * 1000


if __name__ == "__main__":
    if sys.argv[1] == "fill":
        upgrade()
        fill(int(sys.argv[2]))
    elif sys.argv[1] == "orm":
        print(slow(orm, OF_PEER))
    else:
        print(slow(lambda each: queue(OFFICER, each), PAGES))
