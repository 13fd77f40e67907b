"""Making a backup while people write: one look at the database first, then the files, which never change in place."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import orjson
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.backup import home, packing, rows, sealing
from rustavi_hoa.backup.faults import OtherShape, Refused
from rustavi_hoa.backup.packing import Counts, Manifest
from rustavi_hoa.db.engine import engine
from rustavi_hoa.db.migrate import config
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.settings import settings

Say = Callable[[str], None]
QUICK = 4
"""gzip's level: rows shrink some eight times, several times faster than at the best level."""


def make(goal: Path, say: Say) -> Counts:
    """Write a sealed backup of database, files and home; the goal appears only when it is whole.

    Raises:
        NoKey: there is no public half to seal it to.
        OtherShape: the database was not migrated to this program's shape.
        Refused: the goal exists, or lies in the home itself.
    """
    to = sealing.recipients()
    if goal.exists():
        raise Refused(f"{goal} exists already. Name a new file: a backup is never written over another one.")
    if goal.resolve().is_relative_to(settings().home):
        raise Refused("A backup beside what it saves is lost with it. Name a file outside HOA_HOME.")
    goal.parent.mkdir(parents=True, exist_ok=True)
    draft = goal.with_name(f"{goal.name}.part")
    counts = Counts()
    try:
        with open(draft, "wb", opener=_private) as file, snapshot() as connection:
            sealing.seal(_pieces(connection, counts, say), file, to)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(goal)
    finally:
        draft.unlink(missing_ok=True)
    return counts


@contextmanager
def snapshot() -> Iterator[Connection]:
    """Open one consistent look at the whole database; writers go on meanwhile."""
    with engine().connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.execution_options(reads=True)
        else:
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        yield connection
        connection.rollback()


def _pieces(connection: Connection, counts: Counts, say: Say) -> Iterator[bytes]:
    revision = MigrationContext.configure(connection).get_current_revision()  # the first read: the look begins here
    if revision != ScriptDirectory.from_config(config()).get_current_head():
        raise OtherShape("The database is of another version than this program. Run migrate first, then the backup.")
    tables = rows.kept_tables()
    shapes = tuple(rows.shape(connection, table) for table in tables)
    about = Manifest(revision, now().isoformat(), connection.dialect.name, shapes)
    yield from packing.member(packing.MANIFEST, about.line())
    for at, (table, shape) in enumerate(zip(tables, shapes, strict=True), 1):
        for number, (many, lines) in enumerate(rows.batches(connection, table)):
            counts.add_rows(shape.name, many)
            yield from packing.member(f"rows/{shape.name}/{number:06}.jsonl.gz", gzip.compress(lines, QUICK, mtime=0))
            say(f"database: table {at} of {len(tables)}, {counts.all_rows} rows")
    yield from _files(counts, say)
    yield from packing.member(packing.END, orjson.dumps(counts))
    yield packing.closing()


def _files(counts: Counts, say: Say) -> Iterator[bytes]:
    store = FileStore(settings().files)
    for key in store.keys():  # noqa: SIM118 - a store is no dictionary
        try:
            data = store.get(key)
        except FileNotFoundError:  # nobody claimed it, and it was swept meanwhile
            continue
        counts.files += 1
        counts.file_bytes += len(data)
        yield from packing.member(f"files/{key}", data)
        say(f"files: {counts.files}, {counts.file_bytes // 2**20} MiB")
    root = settings().home
    for file in home.kept():
        try:
            data = file.read_bytes()
        except FileNotFoundError:
            continue
        counts.home += 1
        yield from packing.member(f"home/{file.relative_to(root).as_posix()}", data)


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
