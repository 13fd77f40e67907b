"""The database keeps its promises on both kinds."""

from datetime import datetime

import pytest
from alembic import command
from sqlalchemy import inspect
from sqlmodel import col, select

from rustavi_hoa.db.engine import after_commit, engine, reading, work
from rustavi_hoa.db.migrate import config
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.casework import SeriesRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import UnitRow
from tests import cast


def test_a_failed_deed_leaves_nothing_and_rings_nothing(database: str) -> None:
    rung: list[str] = []
    with pytest.raises(ZeroDivisionError), work() as session:
        session.add(UnitRow(code="1", name_ka="ა", name_en="a"))
        session.flush()
        after_commit(session, lambda: rung.append("bell"))
        raise ZeroDivisionError
    with reading() as session:
        assert session.exec(select(UnitRow)).all() == []
    assert rung == []


def test_a_deed_rings_after_its_commit(database: str) -> None:
    seen: list[int] = []

    def look() -> None:
        with reading() as session:
            seen.append(len(session.exec(select(UnitRow)).all()))

    with work() as session:
        session.add(UnitRow(code="1", name_ka="ა", name_en="a"))
        after_commit(session, look)
    assert seen == [1]


def test_the_migrations_and_the_tables_agree(database: str) -> None:
    command.check(config())


def test_the_migrations_run_down_and_up_again(database: str) -> None:
    command.downgrade(config(), "base")
    assert set(inspect(engine()).get_table_names()) <= {"alembic_version"}
    command.upgrade(config(), "head")
    assert set(inspect(engine()).get_table_names()) == {*metadata.tables, "alembic_version"}


def test_old_problems_get_their_numbers_by_year_in_tbilisi(database: str) -> None:
    town = cast.load()
    moments = ("2025-12-31 19:59:59", "2025-12-31 20:00:00", "2026-05-01 08:00:00")  # the second is 2026 in Tbilisi
    with work() as session:
        for at, moment in enumerate(moments):
            made = IssueRow(
                client_key=f"old-{at}",
                building_id=town.a.building_id,
                place="yard",
                category="yard",
                status="new",
                reporter_id=town.people[cast.LASHA],
                registration_no=f"kept-{at}",
                created_at=datetime.fromisoformat(moment + "+00:00"),
            )
            session.add(made)
    command.downgrade(config(), "5c1e90b7a2d4")
    command.upgrade(config(), "head")
    with reading() as session:
        numbers = session.exec(select(IssueRow.registration_no).order_by(col(IssueRow.id))).all()
        last = session.exec(select(SeriesRow.year, SeriesRow.last).order_by(col(SeriesRow.year))).all()
    assert numbers == ["RS-25/000001", "RS-26/000001", "RS-26/000002"]
    assert last == [(2025, 1), (2026, 2)]
