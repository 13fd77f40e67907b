"""Putting rows back into an empty database whose shape is the backup's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy import Connection

from rustavi_hoa.backup.faults import Refused
from rustavi_hoa.backup.rows import Shape, set_counter
from rustavi_hoa.db.engine import engine

FOREIGN = """
    SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2
"""
TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
LOST = "Rows of this backup point to nothing ({}): it was not made by this program. Nothing was restored."


@contextmanager
def loading(tables: tuple[Shape, ...]) -> Iterator[Connection]:
    """Open one transaction for all rows in any order: keys and triggers rest meanwhile and are checked at the end.

    What the migrations wrote by themselves goes first; the backup holds it as the house changed it.
    """
    resting = _on_sqlite if engine().dialect.name == "sqlite" else _on_postgresql
    with resting(tables) as connection:
        for each in tables:
            connection.exec_driver_sql(f'DELETE FROM "{each.name}"')
        yield connection
        for each in tables:
            set_counter(connection, each)


@contextmanager
def _on_sqlite(_tables: tuple[Shape, ...]) -> Iterator[Connection]:
    with engine().connect() as connection:
        bare = connection.connection.driver_connection
        bare.execute("PRAGMA foreign_keys=OFF")  # only outside a transaction
        try:
            with connection.begin():
                triggers = connection.exec_driver_sql(TRIGGERS).all()
                for name, _ in triggers:
                    connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
                yield connection
                for _, sql in triggers:
                    connection.exec_driver_sql(sql)
                lost = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(3)
                if lost:
                    raise Refused(LOST.format(", ".join(sorted({row[0] for row in lost}))))
        finally:
            bare.execute("PRAGMA foreign_keys=ON")


@contextmanager
def _on_postgresql(tables: tuple[Shape, ...]) -> Iterator[Connection]:
    with engine().begin() as connection:
        keys = connection.exec_driver_sql(FOREIGN).all()
        for table, name, _ in keys:
            connection.exec_driver_sql(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        _triggers(connection, tables, "DISABLE")
        yield connection
        _triggers(connection, tables, "ENABLE")
        for table, name, said in keys:
            try:
                connection.execute(sa.text(f"ALTER TABLE {table} ADD CONSTRAINT {name} {said}"))
            except sa.exc.IntegrityError as lost:
                raise Refused(LOST.format(table)) from lost


def _triggers(connection: Connection, tables: tuple[Shape, ...], deed: str) -> None:
    for each in tables:
        connection.exec_driver_sql(f'ALTER TABLE "{each.name}" {deed} TRIGGER USER')
