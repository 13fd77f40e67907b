"""The queue's memory follows every write at once: of any process, in any order, with any clock, by any hand."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import Connection, text
from sqlmodel import Session

from bench.peers import queue_orm
from rustavi_hoa.db.engine import engine, make_engine, reading, work
from rustavi_hoa.issues import jobs, queries_queue, service, service_chair, service_city, service_queue
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.queue_finding import Look
from rustavi_hoa.issues.queue_memory import Memory
from rustavi_hoa.issues.sight import eyes
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.register import service_merge
from rustavi_hoa.settings import ROOT
from tests.cast import GIORGI, LASHA, NINO, Town, cast, load
from tests.integration.test_queue import MOMENT, fill, one, same

ANOTHER = """
import sys
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.issues.service_queue import queue
from tests.cast import GIORGI, cast
for line in sys.stdin:
    found = queue(cast(GIORGI), Filters(service=line.strip()))
    print(found.total, *(card.id for card in found.cards), flush=True)
"""


@pytest.fixture
def town(database: str) -> Iterator[Town]:
    with clock_at(lambda: MOMENT):
        made = load()
        fill(made, 60)
        yield made


def reported(town: Town, **more: object) -> int:
    given = {"category": "yard", "place": "yard", "text": "სკამი გატყდა", **more}
    return service.report(cast(LASHA), NewIssue(str(uuid.uuid4()), town.a.building_id, **given))[0]


def of_service(name: str) -> list[int]:
    return [card.id for card in service_queue.queue(cast(GIORGI), Filters(service=name, order="oldest")).cards]


def by_hand(statement: str, **values: object) -> None:
    """Write past everything that the house knows, as a clerk of the database does."""
    with engine().begin() as connection:
        connection.execute(text(statement), values)


def test_a_hand_at_the_database_is_seen_though_it_touches_no_moment_and_writes_no_line(town: Town) -> None:
    same(cast(GIORGI), Filters())
    issue_id = of_service("communal")[0]
    by_hand("UPDATE issue SET service = 'social' WHERE id = :id", id=issue_id)
    assert of_service("social") == [issue_id]
    by_hand("DELETE FROM issue WHERE id = :id", id=issue_id)
    assert of_service("social") == []
    same(cast(GIORGI), Filters())
    same(cast(GIORGI), Filters(order="changed", page=2))


def test_a_merge_of_two_houses_and_its_undoing_are_seen_though_they_move_no_moment(town: Town) -> None:
    giorgi, here, there = cast(GIORGI), Filters(building=town.a.building_id), Filters(building=town.b.building_id)
    before = [service_queue.queue(giorgi, each).total for each in (here, there)]
    assert min(before) > 0
    merge = service_merge.merge(SYSTEM, "building", town.a.building_id, town.b.building_id)
    assert service_queue.queue(giorgi, here).total == sum(before)
    assert service_queue.queue(giorgi, there).total == 0
    service_merge.undo(SYSTEM, merge)
    assert [service_queue.queue(giorgi, each).total for each in (here, there)] == before
    same(giorgi, here)


@pytest.mark.parametrize("jump", [timedelta(days=-2), timedelta(days=20)])
def test_a_clock_that_jumps_hides_no_change(town: Town, jump: timedelta) -> None:
    giorgi, issue_id = cast(GIORGI), reported(town, danger=True)
    same(giorgi, Filters())
    with clock_at(lambda: MOMENT + jump):
        service_city.assign(giorgi, issue_id, "social", None)
        assert of_service("social") == [issue_id]
    service_city.assign(giorgi, issue_id, "supervision", None)
    assert (of_service("social"), of_service("supervision")) == ([], [issue_id])


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)  # SQLite has one writer
def test_a_deed_that_becomes_visible_after_a_younger_one_is_not_passed_over(town: Town) -> None:
    giorgi, first, second = cast(GIORGI), *of_service("communal")[:2]
    with engine().connect() as slow, slow.begin():
        _give(slow, first)
        with engine().begin() as quick:
            _give(quick, second)
        assert of_service("social") == [second]
        assert of_service("social") == [second], "the younger one is known, the older one is still waited for"
        slow.commit()
        assert of_service("social") == sorted([first, second])
    same(giorgi, Filters(service="social"))


def _give(connection: Connection, issue_id: int) -> None:
    connection.execute(text("UPDATE issue SET service = 'social' WHERE id = :id"), {"id": issue_id})


def test_another_process_sees_what_this_one_writes_and_this_one_what_it_wrote_itself(town: Town) -> None:
    worker = subprocess.Popen(
        [sys.executable, "-c", ANOTHER],
        cwd=ROOT,
        env=os.environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with worker:
        assert worker.stdin and worker.stdout

        def there() -> list[int]:
            print("social", file=worker.stdin, flush=True)
            return [int(each) for each in worker.stdout.readline().split()]

        assert there() == [0]
        issue_id = reported(town)
        service_chair.send(cast(NINO), issue_id, "")
        service_city.assign(cast(GIORGI), issue_id, "social", None)
        assert there() == [1, issue_id]
        service_city.assign(cast(GIORGI), issue_id, "supervision", None)
        assert there() == [0]
        worker.stdin.close()


def test_a_log_that_was_cut_makes_every_worker_read_everything_anew(town: Town, monkeypatch) -> None:
    workers = [Memory(), Memory()]
    look = Look(Filters(service="social"), eyes(cast(GIORGI)))
    for each in workers:
        assert _asked(each, look) == ([], 0)
    issue_id = of_service("communal")[0]
    by_hand("UPDATE issue SET service = 'social' WHERE id = :id", id=issue_id)
    assert _asked(workers[0], look) == ([issue_id], 1)
    assert jobs.cut_moves() == 0
    monkeypatch.setattr(jobs, "MOST_MOVES", 3)
    assert (jobs.cut_moves(), jobs.cut_moves()) == (1, 0)
    for each in workers:
        assert _asked(each, look) == ([issue_id], 1)
    by_hand("UPDATE issue SET service = 'communal' WHERE id = :id", id=issue_id)
    for each in workers:
        assert _asked(each, look) == ([], 0)


def _asked(worker: Memory, look: Look) -> tuple[list[int], int]:
    with reading() as session:
        return worker.ask(session, look)


def test_more_changes_than_are_worth_reading_apart_read_everything(town: Town, monkeypatch) -> None:
    same(cast(GIORGI), Filters(service="social"))
    monkeypatch.setattr("rustavi_hoa.issues.queue_memory.MANY", 5)
    by_hand("UPDATE issue SET service = 'social' WHERE id % 2 = 0")
    same(cast(GIORGI), Filters(service="social"))


def test_writers_and_readers_at_once_end_with_what_stands(town: Town) -> None:
    houses, people, giorgi = (town.a.building_id, town.b.building_id), list(town.people.values()), cast(GIORGI)

    def write(at: int) -> None:
        with work() as session:
            session.add(one(random.Random(at), 5000 + at, houses, people))
        by_hand("UPDATE issue SET service = :name WHERE id = :id", name=("social", "communal")[at % 2], id=at % 50 + 1)

    def read(at: int) -> None:
        found = service_queue.queue(giorgi, Filters(service=("social", "communal")[at % 2]))
        assert found.total >= len(found.cards)

    with ThreadPoolExecutor(6) as pool:
        done = [pool.submit(deed, at) for at in range(60) for deed in (write, read)]
    assert [each.exception() for each in done] == [None] * 120
    for asked in (Filters(), Filters(service="social"), Filters(service="communal", order="changed")):
        same(giorgi, asked)


def test_what_a_failed_reading_leaves_is_read_anew(town: Town, monkeypatch) -> None:
    worker, look = Memory(), Look(Filters(), eyes(cast(GIORGI)))
    with monkeypatch.context() as broken:
        broken.setattr(queries_queue, "every", lambda session: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            _asked(worker, look)
    with reading() as session:
        wanted = queue_orm.page(session, eyes(cast(GIORGI)), Filters())[1]
    assert _asked(worker, look)[1] == wanted


def test_the_address_of_another_database_has_columns_of_its_own(town: Town, tmp_path) -> None:
    other = make_engine(f"sqlite:///{tmp_path / 'other.db'}")
    with pytest.raises(Exception, match="no such table"), Session(other) as session:  # nothing of ours is answered
        Memory().ask(session, Look(Filters(), eyes(cast(GIORGI))))
    other.dispose()
