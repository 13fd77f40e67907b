"""The data of the release before this one becomes today's by ``migrate``, and people go on where they were.

``releases/`` holds that release's demo city of twelve days, written by its own code (commit 107a753) and dumped by
``sqlite3 .dump`` and by ``pg_dump --rows-per-insert`` without the server's own settings.
"""

from __future__ import annotations

import lzma
import os
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from alembic import command
from alembic.migration import MigrationContext
from sqlmodel import col, func, select

from rustavi_hoa import cli
from rustavi_hoa.db import engine as db
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.migrate import config
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.demo.sign_ins import PASSWORD
from rustavi_hoa.identity import service as identity
from rustavi_hoa.issues import service, service_browse, service_queue
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.settings import settings
from tests.integration.conftest import KINDS
from tests.integration.keeping import House, new_house

RELEASES = Path(__file__).with_name("releases")
RESIDENT, CHAIRPERSON, OFFICER = "555000001", "555000003", "555000005"


@dataclass(frozen=True, slots=True)
class Upgraded:
    """An old house that today's program migrated; ``before`` counts its rows by table as they were."""

    house: House
    before: dict[str, int]


@pytest.fixture(scope="module", params=KINDS)
def upgraded(
    request: pytest.FixtureRequest, postgres_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Upgraded]:
    with new_house(request.param, tmp_path_factory.mktemp("old"), postgres_url) as house:
        house.enter()
        house.home.mkdir(parents=True)
        load(request.param, house)
        before = counts()
        assert cli.main(["migrate"]) == 0
        db.dispose()
        yield Upgraded(house, before)
        for name in ("HOA_DATABASE_URL", "HOA_HOME"):
            os.environ.pop(name, None)
        settings.cache_clear()


def load(kind: str, house: House) -> None:
    (file,) = RELEASES.glob(f"*.{kind}.sql.xz")
    script = lzma.decompress(file.read_bytes()).decode()
    if kind == "sqlite":
        with closing(sqlite3.connect(house.home / "hoa.db")) as bare:
            bare.executescript(script)
        return
    with psycopg.connect(house.url.replace("postgresql+psycopg", "postgresql", 1), autocommit=True) as connection:
        connection.execute(script)


def counts() -> dict[str, int]:
    with db.engine().connect() as connection:
        names = sa.inspect(connection).get_table_names()
        return {name: connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar() or 0 for name in names}


def actor(phone: str) -> Actor:
    found = identity.actor_for(identity.sign_in(phone, PASSWORD))
    assert found is not None
    return found


def number(row: IssueRow) -> tuple[str, int]:
    series, _, count = row.registration_no.rpartition("/")
    return series, int(count)


def test_it_was_old_and_is_of_todays_shape(upgraded: Upgraded) -> None:
    assert "letter" not in upgraded.before and upgraded.before["issue"] > 10
    with db.engine().connect() as connection:
        assert MigrationContext.configure(connection).get_current_heads()
    command.check(config())


def test_no_row_of_the_people_was_lost(upgraded: Upgraded) -> None:
    after = counts()
    kept = ("person", "building", "apartment", "membership", "issue", "issue_event", "message", "photo", "condition")
    assert {name: after[name] for name in kept} == {name: upgraded.before[name] for name in kept}


def test_every_old_problem_has_a_number_of_its_own(upgraded: Upgraded) -> None:
    with reading() as session:
        rows = session.exec(select(IssueRow).order_by(col(IssueRow.created_at), col(IssueRow.id))).all()
    numbers = [number(row) for row in rows]
    for series in {each for each, _ in numbers}:
        assert [count for each, count in numbers if each == series] == list(range(1, len(numbers) + 1))[
            : sum(each == series for each, _ in numbers)
        ]


def test_people_sign_in_with_their_old_password_and_see_their_houses_problems(upgraded: Upgraded) -> None:
    resident, chair = actor(RESIDENT), actor(CHAIRPERSON)
    with reading() as session:
        here = session.exec(select(IssueRow).where(IssueRow.reporter_id == resident.person_id)).all()
    assert here
    assert service_browse.whole(resident, here[0].id or 0).card.id == here[0].id
    assert service_browse.of_building(chair, here[0].building_id, "open", 1) is not None


def test_the_citys_queue_lists_the_old_problems(upgraded: Upgraded) -> None:
    with reading() as session:
        person = session.exec(select(PersonRow).where(PersonRow.phone == f"+995{OFFICER}")).one()
    officer = identity.actor_for(identity.open_session(person, device=""))
    assert officer is not None and service_queue.queue(officer, Filters()).total > 0


def test_a_new_problem_gets_the_next_number(upgraded: Upgraded) -> None:
    resident = actor(RESIDENT)
    with reading() as session:
        mine = session.exec(select(IssueRow).where(IssueRow.reporter_id == resident.person_id)).first()
        last = max(number(row) for row in session.exec(select(IssueRow)))
        many = session.exec(select(func.count()).select_from(IssueRow)).one()
    new = NewIssue(str(uuid.uuid4()), mine.building_id, "roof", "roof", text="სახურავიდან ისევ ჩამოდის")
    made, is_new = service.report(resident, new)
    with reading() as session:
        row = session.get_one(IssueRow, made)
        moved = session.connection().exec_driver_sql(f"SELECT count(*) FROM issue_move WHERE issue_id = {made}")
        assert (is_new, number(row)) == (True, (last[0], last[1] + 1))
        assert moved.scalar() > 0 and session.exec(select(func.count()).select_from(IssueRow)).one() == many + 1
