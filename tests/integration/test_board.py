"""Every figure of the dashboard equals a naive recount, for whoever asks, and no figure says more than it may."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from bench.problems import fill
from rustavi_hoa.analytics import memory, service
from rustavi_hoa.analytics.rules import GROUPS, Figure
from rustavi_hoa.analytics.views import Board
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.issues import service_queue
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.issues.rules import CITY_HAS, CITY_HAS_AGAIN, Status
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Denied, NotFound
from rustavi_hoa.kernel.policy import Actor, Grant, Role, Scope
from tests.integration import recount

NOW = datetime(2026, 11, 19, 21, 30, tzinfo=UTC)  # a Friday half past one in the night of Tbilisi
CITY = Actor(1, "analyst", grants=(Grant(Role.ANALYST, Scope(city=True)),))


@pytest.fixture
def town(database: str) -> Iterator[None]:
    memory.forget()
    fill(900, buildings=40, at=NOW, seed=11)
    with clock_at(lambda: NOW):
        yield


def rows() -> tuple[list[Any], dict[int, int]]:
    with reading() as session:
        units = {
            row.id: row.unit_id or 0
            for row in session.execute(select(BuildingRow.id, BuildingRow.unit_id, BuildingRow.status)).all()
            if row.status == "register"
        }
        return session.execute(select(IssueRow.__table__)).all(), units


def random_filter(dice: random.Random) -> dict[str, str]:
    first = date(2025, 6, 1) + timedelta(days=dice.randrange(500))
    asked = {
        "unit": dice.choice(["unknown", *map(str, range(1, 11))]),
        "category": dice.choice(list(Category)).value,
        "building": str(dice.randrange(1, 42)),
        "status": dice.choice(list(GROUPS)),
        "emergency": dice.choice("01"),
        "from": first.isoformat(),
        "to": (first + timedelta(days=dice.randrange(400))).isoformat(),
        "older": str(dice.choice([1, 7, 30])),
    }
    kept = {name: value for name, value in asked.items() if dice.random() < 0.3}
    return {"days": dice.choice(["30", "90", "365"])} | kept if dice.random() < 0.25 else kept


def assert_equal(board: Board, asked: dict[str, str], every: list[Any], units: dict[int, int]) -> None:
    kept = recount.matching(every, units, asked)
    assert asdict(board.tally) == pytest.approx(recount.tally(kept, asked, NOW)), asked
    assert asdict(board.totals) == recount.totals(kept, asked, NOW), asked
    for keyed, key in (
        (board.units, lambda row: units[row.building_id] or "unknown"),
        (board.categories, lambda row: row.category),
    ):
        wanted = recount.grouped(kept, key, asked, NOW)
        assert {group.key for group in keyed} == set(wanted), asked
        for group in keyed:
            assert asdict(group.tally) == pytest.approx(wanted[group.key]), (asked, group.key)
    for week in board.weeks:
        shown = (week.opened, week.resolved, week.standing)
        assert shown == recount.week(kept, date.fromisoformat(week.start), asked, NOW), (asked, week.start)


def test_every_figure_equals_a_naive_recount_for_200_random_filters(town: None) -> None:
    every, units = rows()
    dice = random.Random(2026)
    for asked in [{}] + [random_filter(dice) for _ in range(200)]:
        assert_equal(service.board(CITY, asked), asked, every, units)
        kept = recount.matching(every, units, asked)
        wanted = recount.grouped(kept, lambda row: row.building_id, asked, NOW)
        shown = {group.key: asdict(group.tally) for group in service.every_building(CITY, asked)}
        assert set(shown) == set(wanted)
        for key, figures in wanted.items():
            assert shown[key] == pytest.approx(figures), (asked, key)


def test_the_list_behind_a_figure_holds_as_many_problems_as_the_figure_says(town: None) -> None:
    dice = random.Random(5)
    for asked in [{}] + [random_filter(dice) for _ in range(30)]:
        board = service.board(CITY, asked)
        said = asdict(board.tally) | asdict(board.totals)
        for figure in Figure:
            if figure in said:
                assert service.cases(CITY, asked, figure).total == said[figure], (asked, figure)
        for week in board.weeks[-3:]:
            for figure, count in zip(
                ("week_opened", "week_resolved", "week_standing"),
                (week.opened, week.resolved, week.standing),
                strict=True,
            ):
                assert service.cases(CITY, asked, figure, week.start).total == count, (asked, figure)


def test_reported_problems_split_into_open_solved_and_what_is_counted_apart(town: None) -> None:
    board = service.board(CITY, {})
    apart = board.totals
    parts = board.tally.open + apart.solved + apart.silent + apart.refused + apart.duplicate + apart.withdrawn
    assert parts == board.tally.reported > 500


def test_figures_stay_exact_while_problems_change_come_and_go(town: None) -> None:
    dice = random.Random(3)
    for step in range(25):
        with work() as session:
            row = session.get(IssueRow, dice.randrange(1, 850))
            if row is not None and step % 5 == 4:
                session.delete(row)
            elif row is not None:
                row.status = dice.choice(["resolved", "new", "refused", "planned", "reopened"])
                row.version += 1
                row.resolved_at = NOW if row.status == "resolved" else row.resolved_at
        if step % 7 == 3:
            with work() as session:
                session.execute(
                    update(BuildingRow).where(BuildingRow.id == dice.randrange(1, 40)).values(unit_id=step % 3 + 1)
                )
        every, units = rows()
        assert_equal(service.board(CITY, {}), {}, every, units)


def test_a_planned_problem_is_open_and_not_solved(town: None) -> None:
    before = service.board(CITY, {})
    with work() as session:
        building = session.execute(select(BuildingRow.id).where(BuildingRow.status == "register")).scalars().first()
        row = IssueRow(
            client_key="p", building_id=building, place="roof", category="roof", status="planned", reporter_id=1
        )
        session.add(row)
    after = service.board(CITY, {})
    assert after.tally.open == before.tally.open + 1
    assert after.totals.solved == before.totals.solved
    assert after.totals.today == before.totals.today + 1


def test_the_figure_with_the_city_counts_the_problems_that_the_queue_lists_as_with_the_city(town: None) -> None:
    officer = Actor(1, "officer", grants=(Grant(Role.OFFICER, Scope(city=True)),))
    with work() as session:
        session.execute(delete(IssueRow))
        building = session.execute(select(BuildingRow.id).where(BuildingRow.status == "register")).scalars().first()
        shared = {"building_id": building, "place": "roof", "category": "roof", "reporter_id": 1}
        session.add_all(
            IssueRow(client_key=f"{status}-{sent}", status=status, sent_to_city_at=NOW if sent else None, **shared)
            for status in Status
            for sent in (True, False)
        )
    listed = service_queue.queue(officer, Filters(status="city"))
    figure = service.board(CITY, {"status": "city"}).tally.open
    ruled = sum(
        status in CITY_HAS or (status in CITY_HAS_AGAIN and sent) for status in Status for sent in (True, False)
    )
    assert (listed.total, figure) == (ruled, ruled)
    assert {each.id for each in listed.cards} == {
        each.id for each in service.every_case(CITY, {"status": "city"}, "open")
    }
    reopened = [each for each in listed.cards if each.status == Status.REOPENED]
    assert len(reopened) == 1, "what went back to the city lies there, what never was there does not"


def test_problems_of_candidates_and_behind_closed_doors_are_not_counted(town: None) -> None:
    before = service.board(CITY, {})
    with work() as session:
        ids = session.execute(select(BuildingRow.id, BuildingRow.status).order_by(BuildingRow.status)).all()
        candidate = next(row.id for row in ids if row.status == "candidate")
        listed = next(row.id for row in ids if row.status == "register")
        shared = {"place": "roof", "category": "roof", "status": "new", "reporter_id": 1}
        session.add(IssueRow(client_key="c", building_id=candidate, **shared))
        session.add(IssueRow(client_key="d", building_id=listed, door="complaint", **shared))
    assert service.board(CITY, {}).tally == before.tally


@pytest.mark.parametrize(
    "role", [Role.ANALYST, Role.COUNCIL, Role.OFFICER, Role.HEAD, Role.APPARATUS, Role.OPERATOR, Role.ADMIN]
)
def test_staff_read_the_dashboard(town: None, role: Role) -> None:
    actor = Actor(1, "x", grants=(Grant(role, Scope(city=True)),))
    assert service.board(actor, {}).tally.open > 0


@pytest.mark.parametrize("role", [None, Role.RESIDENT, Role.CHAIRPERSON])
def test_neighbours_and_strangers_are_denied(town: None, role: Role | None) -> None:
    grants = (Grant(role, Scope(buildings=frozenset({1, 2}))),) if role else ()
    actor = Actor(1, "x", grants=grants)
    for ask in (
        lambda: service.board(actor, {}),
        lambda: service.choices(actor),
        lambda: service.cases(actor, {}, "open"),
        lambda: service.every_case(actor, {}, "open"),
        lambda: service.every_building(actor, {}),
        lambda: service.spots(actor, {}),
        lambda: service.building_name(actor, 1),
    ):
        with pytest.raises(Denied):
            ask()


def test_an_officer_of_one_unit_sees_that_unit_alone(town: None) -> None:
    every, units = rows()
    mine = frozenset(building for building, unit in units.items() if unit == 3)
    officer = Actor(2, "x", grants=(Grant(Role.OFFICER, Scope(buildings=mine)),))
    board = service.board(officer, {})
    assert asdict(board.tally) == pytest.approx(recount.tally(recount.matching(every, units, {"unit": "3"}), {}, NOW))
    assert [group.key for group in board.units] == ["3"]
    assert [choice.key for choice in service.choices(officer)] == ["3"]
    assert {spot.id for spot in service.spots(officer, {})} <= mine
    assert {line.building_id for line in service.every_case(officer, {}, "reported")} <= mine
    assert service.board(officer, {"unit": "4"}).tally.reported == 0
    stranger = next(building for building, unit in units.items() if unit == 4)
    with pytest.raises(NotFound):
        service.building_name(officer, stranger)


def test_an_unknown_figure_or_a_week_too_few_is_not_found(town: None) -> None:
    for figure, week in (("nonsense", ""), ("week_opened", ""), ("open", "2026-11-16"), ("week_opened", "x")):
        with pytest.raises(NotFound):
            service.cases(CITY, {}, figure, week)


def test_nonsense_in_the_address_filters_nothing(town: None) -> None:
    asked = {"unit": "x", "category": "nope", "status": "nope", "from": "2026-13-01", "days": "7", "emergency": "maybe"}
    assert service.board(CITY, asked).tally == service.board(CITY, {}).tally
