"""The queue answers from columns in memory what plain SQL answers, under every filter and right, after every change."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import cycle

import pytest
from sqlalchemy import delete, update
from sqlmodel import col

from bench.peers import queue_orm
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.issues import queue_memory, service, service_chair, service_city, service_queue
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.filters import DUES, GROUPS, ORDERS, Filters
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.queue_columns import Columns
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.issues.sight import eyes
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.policy import Actor, Grant, Role, Scope
from tests.cast import APPARATUS, GIORGI, LASHA, NINO, OPERATOR, Town, cast, load

SERVICES = ("", "improvement", "korpusi", "communal")
MOMENT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def town(database: str) -> Iterator[Town]:
    with clock_at(lambda: MOMENT):
        made = load()
        fill(made, 300)
        yield made


def fill(town: Town, count: int) -> None:
    dice, people = random.Random(5), list(town.people.values())
    with work() as session:
        bare = BuildingRow(code="C", address="C")
        session.add(bare)
        session.flush()
        houses = (town.a.building_id, town.b.building_id, bare.id)
        session.add_all(one(dice, at, houses, people) for at in range(count))


def one(dice: random.Random, at: int, houses: tuple[int, ...], people: list[int]) -> IssueRow:
    created = MOMENT - timedelta(hours=dice.randrange(1, 3000), microseconds=at)
    door = dice.choices(list(Door), (12, 2, 2, 3))[0]
    named = door == Door.COMPLAINT
    return IssueRow(
        client_key=str(at),
        building_id=dice.choice(houses),
        place="yard",
        category=dice.choice(list(Category)[:6]),
        door=door,
        status=dice.choice(list(Status)),
        is_emergency=dice.random() < 0.1,
        reporter_id=dice.choice(people),
        entered_by=dice.choice([None, None, *people]),
        about_person_id=dice.choice(people) if named and dice.random() < 0.5 else None,
        about_service=dice.choice(SERVICES) if named else "",
        service=dice.choice(SERVICES),
        assignee_id=dice.choice([None, None, *people]),
        created_at=created,
        updated_at=created + timedelta(minutes=dice.randrange(60)),
        sent_to_city_at=created if dice.random() < 0.6 else None,
        due_on=dice.choice([None, MOMENT.date() + timedelta(days=dice.randrange(-9, 9))]),
    )


def filters(dice: random.Random, houses: list[int]) -> Filters:
    day = MOMENT.date() - timedelta(days=dice.randrange(120))
    chosen = {
        "unit": dice.choice([-1, 1, 2]),
        "building": dice.choice([*houses, 999]),
        "category": dice.choice(list(Category)[:7]),
        "status": dice.choice([*Status, *GROUPS]),
        "service": dice.choice([*SERVICES[1:], "nobody"]),
        "mine": True,
        "emergency": True,
        "older": dice.choice([3, 30, 90]),
        "since": day.isoformat(),
        "until": (day + timedelta(days=20)).isoformat(),
        "number": dice.randrange(1, 320),
        "due": dice.choice(DUES),
    }
    names = dice.sample(list(chosen), dice.randrange(4))
    picked = {name: chosen[name] for name in names}
    return Filters(**picked, order=dice.choice(ORDERS), page=dice.choice([1, 1, 2, 3]))


def staff() -> list[Actor]:
    far = Grant(Role.OFFICER, Scope(buildings=frozenset({2})), "communal")
    near = Grant(Role.CHAIRPERSON, Scope(buildings=frozenset({2, 3})))
    return [
        cast(GIORGI),
        cast(OPERATOR),
        cast(APPARATUS),
        Actor(4, "far", "ka", (far, near)),
        Actor(3, "x", "ka", (far,)),
    ]


def same(actor: Actor, asked: Filters) -> None:
    found = service_queue.queue(actor, asked)
    with reading() as session:
        rows, total = queue_orm.page(session, eyes(actor), asked)
    assert ([card.id for card in found.cards], found.total) == ([row.id for row in rows], total), (actor.name, asked)


def test_two_hundred_filters_find_what_plain_sql_finds_for_every_right(town: Town) -> None:
    dice, people = random.Random(11), cycle(staff())
    for _ in range(200):
        same(next(people), filters(dice, [town.a.building_id, town.b.building_id, 3]))
    for asked in (Filters(), Filters(order="due"), Filters(mine=True), Filters(status="city", order="changed")):
        for actor in staff():
            same(actor, asked)


def test_what_changes_is_in_the_next_answer(town: Town) -> None:
    giorgi, everything = cast(GIORGI), Filters(order="changed")
    same(giorgi, everything)
    issue_id = service.report(
        cast(LASHA), NewIssue(str(uuid.uuid4()), town.a.building_id, "yard", "yard", text="სკამი გატყდა")
    )[0]
    same(giorgi, everything)
    service_chair.send(cast(NINO), issue_id, "")
    service_city.assign(giorgi, issue_id, "social", town.people[GIORGI])
    for asked in (
        everything,
        Filters(service="social"),
        Filters(mine=True),
        Filters(status="assigned"),
        Filters(due="none"),
    ):
        same(giorgi, asked)
    assert service_queue.queue(giorgi, Filters(service="social")).total == 1


def test_a_clock_that_is_put_back_hides_no_change(town: Town) -> None:
    giorgi = cast(GIORGI)
    issue_id = service.report(
        cast(LASHA), NewIssue(str(uuid.uuid4()), town.a.building_id, "yard", "yard", text="სკამი", danger=True)
    )[0]
    same(giorgi, Filters())
    with clock_at(lambda: MOMENT - timedelta(days=2)):
        service_city.assign(giorgi, issue_id, "social", None)
        assert [card.id for card in service_queue.queue(giorgi, Filters(service="social")).cards] == [issue_id]


def test_rows_written_by_others_and_rows_taken_away_are_seen(town: Town) -> None:
    giorgi = cast(GIORGI)
    first = service_queue.queue(giorgi, Filters(order="oldest")).cards[0].id
    with work() as session:
        session.execute(update(IssueRow).where(col(IssueRow.id) == first).values(service="social"))
    assert service_queue.queue(giorgi, Filters(service="social")).total == 1, "updated_at moves by itself"
    with work() as session:
        session.execute(delete(IssueRow).where(col(IssueRow.id) == first))
    assert service_queue.queue(giorgi, Filters(service="social")).cards == []
    same(giorgi, Filters(order="oldest"))


def test_a_number_that_shows_after_a_younger_one_finds_its_place(town: Town) -> None:
    columns = Columns()
    shape = (1, 1, "roof", "new", "ordinary", False, "", "", None, 1, None, None, None, now(), now(), date(2026, 12, 7))
    for ids in ((5, 9), (7,), (1, 9, 12), (3, 20)):
        columns.take([(each, *shape[1:3], "done" if each == 9 else shape[3], *shape[4:]) for each in ids])
    assert columns["id"].tolist() == [1, 3, 5, 7, 9, 12, 20]
    assert columns.size == 7


def test_columns_grow_past_their_first_room(town: Town) -> None:
    fill_more = [one(random.Random(3), 1000 + at, (1,), [1]) for at in range(1500)]
    with work() as session:
        session.add_all(fill_more)
    same(cast(GIORGI), Filters(page=40))
    queue_memory.forget()
    same(cast(GIORGI), replace(Filters(), order="due", page=30))
