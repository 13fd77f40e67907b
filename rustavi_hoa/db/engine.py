"""The database: one lazy engine per process, one transaction per deed.

SQLite in WAL mode by default, PostgreSQL where the house outgrew it; only the address differs.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlmodel import Session

from rustavi_hoa.db import unchanged
from rustavi_hoa.settings import settings

_engines: dict[tuple[int, str], Engine] = {}
_writer = threading.RLock()
PATIENCE = 10
"""Seconds that a writer waits for its turn; then it asks SQLite itself, which waits as long again."""

SQLITE_PRAGMAS = (
    "journal_mode=WAL",
    "busy_timeout=10000",
    "synchronous=FULL",  # what was acknowledged survives a power cut, at some 1 ms a commit
    "foreign_keys=ON",
    "cache_size=-65536",
    "temp_store=MEMORY",
)


def _as_json(value: Any) -> str:
    try:
        return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()
    except TypeError:  # a number or a text that only the library of the language can write
        return json.dumps(value)


JSON_FAST = {"json_serializer": _as_json, "json_deserializer": orjson.loads}


def make_engine(url: str) -> Engine:
    """Open an engine with the house's habits for this kind of database."""
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url, pool_size=5, max_overflow=5, pool_recycle=1800, pool_pre_ping=True, **JSON_FAST)
    file = make_url(url).database
    if file:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    made = create_engine(url, pool_size=8, max_overflow=16, connect_args={"check_same_thread": False}, **JSON_FAST)

    @event.listens_for(made, "connect")
    def _pragmas(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver's own BEGIN is deferred; ours below is not
        for pragma in SQLITE_PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(made, "begin")
    def _begin(connection: Any) -> None:
        mode = "DEFERRED" if connection.get_execution_options().get("reads") else "IMMEDIATE"
        connection.exec_driver_sql(f"BEGIN {mode}")

    return made


def engine() -> Engine:
    """Give this process's engine; opened on first use, never at import (workers are forked)."""
    unchanged.may_wait()
    key = (os.getpid(), settings().database_url)
    if key not in _engines:
        _engines[key] = make_engine(settings().database_url)
    return _engines[key]


def dispose() -> None:
    """Close every engine of this process (tests, end of a worker)."""
    unchanged.forget()
    for made in _engines.values():
        made.dispose()
    _engines.clear()


def after_commit(session: Session, call: Callable[[], None]) -> None:
    """Run ``call`` once the transaction has reached the disk; never when it fails."""
    session.info.setdefault("after_commit", []).append(call)


@contextmanager
def _turn() -> Iterator[None]:
    """Let the writers of this process wait for each other here: under SQLite they would sleep, ever longer."""
    is_mine = engine().dialect.name == "sqlite" and _writer.acquire(timeout=PATIENCE)
    try:
        yield
    finally:
        if is_mine:
            _writer.release()


@contextmanager
def work() -> Iterator[Session]:
    """One transaction: all or nothing; then what was promised ``after_commit``."""
    with Session(engine(), expire_on_commit=False) as session:
        with _turn(), session.begin():
            yield session
        for call in session.info.pop("after_commit", []):
            call()


@contextmanager
def reading() -> Iterator[Session]:
    """One consistent look; takes no writer's lock on SQLite, keeps nothing."""
    with (
        engine().connect().execution_options(reads=True) as connection,
        Session(connection, expire_on_commit=False, autoflush=False) as session,
    ):
        yield session
        session.expunge_all()  # rows stay readable after the look; nothing here is written back
        session.rollback()
