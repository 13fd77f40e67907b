"""The database keeps its promises on both kinds."""

import pytest
from alembic import command
from sqlalchemy import inspect
from sqlmodel import select

from rustavi_hoa.db.engine import after_commit, engine, reading, work
from rustavi_hoa.db.migrate import config
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.register import UnitRow


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
