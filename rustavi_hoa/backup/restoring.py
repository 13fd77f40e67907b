"""Restoring a backup: read whole first, then room is made, then files, and the database last, in one transaction."""

from __future__ import annotations

import fcntl
import gzip
import os
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path, PurePosixPath

import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from pyrage.x25519 import Identity
from sqlalchemy import Connection

from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.backup import home, rows
from rustavi_hoa.backup.checking import check, walk
from rustavi_hoa.backup.faults import Broken, Busy, NotEmpty, OtherShape, Refused
from rustavi_hoa.backup.loading import loading
from rustavi_hoa.backup.packing import Counts, Manifest
from rustavi_hoa.db import engine as db
from rustavi_hoa.db.migrate import config, upgrade
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.settings import settings

Say = Callable[[str], None]
TELLING = ("person", "building", "association", "issue")
"""Tables that are empty in a house where nobody has begun."""
FULL = (
    "{what} is not empty. Restore into an empty home and an empty database, or say --replace: what stands in the"
    " folder is moved aside to {aside}*, what stands in a PostgreSQL database is lost."
)
BUCKET = "{} is not empty, and a bucket's files are not moved aside. Name another folder of it in HOA_FILES_URL."
BUSY = "A server is running on this {what}. Stop it (and every worker), then restore."
NEWER = "This backup was made by a newer version of the program (database {}). Install that version, then restore."


def restore(file: Path, keys: list[Identity], say: Say, *, replace: bool = False) -> Counts:
    """Bring database, files and home back as they were; afterwards the database is migrated to today's shape.

    Raises:
        WrongKey, Broken: as ``checking.walk``; nothing was changed.
        NotEmpty: something stands there and ``replace`` was not said.
        Busy: a server is running there.
        OtherShape: the backup is newer than this program.
        Refused: the file lies where it would be restored to.
    """
    if file.resolve().is_relative_to(settings().home):
        raise Refused("The backup lies in the home that it would replace. Move it elsewhere first.")
    about, _ = check(file, keys, say)
    try:
        ScriptDirectory.from_config(config()).get_revision(about.revision)
    except CommandError as unknown:
        raise OtherShape(NEWER.format(about.revision)) from unknown
    with ExitStack() as stack:
        _hold(stack)
        _make_room(replace)
        upgrade(about.revision)
        with loading(about.tables) as connection:
            counts = _pour(connection, about, file, keys, say)
        db.dispose()
    upgrade()
    return counts


def _pour(connection: Connection, about: Manifest, file: Path, keys: list[Identity], say: Say) -> Counts:
    shapes = {each.name: each for each in about.tables}
    store, counts = FileStore(settings().files), Counts()
    for name, data in walk(file, keys, counts):
        top, _, rest = name.partition("/")
        if top == "rows":
            rows.write(connection, shapes[rest.partition("/")[0]], gzip.decompress(data))
        elif top == "files":
            store.put(rest, data)
        elif top == "home":
            _put_home(rest, data)
        say(f"restoring: {counts.all_rows} rows, {counts.files} files")
    return counts


def _put_home(path: str, data: bytes) -> None:
    """Write a file of the home, readable by nobody else.

    Raises:
        Broken: its name would lead elsewhere.
    """
    parts = PurePosixPath(path).parts
    goal = settings().home.joinpath(*parts)
    if not parts or ".." in parts or PurePosixPath(path).is_absolute() or home.is_left_out(goal):
        raise Broken("This backup names a file outside its folder: it was not made by this program.")
    goal.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(goal, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())


def _hold(stack: ExitStack) -> None:
    """Keep servers away while the data change.

    Raises:
        Busy: one is there already.
    """
    settings().home.mkdir(parents=True, exist_ok=True)
    lock = stack.enter_context((settings().home / "clockwork.lock").open("w"))
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as held:
        raise Busy(BUSY.format(what="home")) from held
    if home.database_file() is None:
        others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        db.dispose()
        with db.engine().connect() as connection:
            if connection.exec_driver_sql(others).scalar():
                raise Busy(BUSY.format(what="database"))


def _make_room(replace: bool) -> None:
    """Refuse what stands there, or move it aside; a SQLite database is a file like the others."""
    if not replace:
        if _holds_data():
            raise NotEmpty(FULL.format(what="The database", aside=home.ASIDE))
        if next(FileStore(settings().files).keys(), None) is not None:
            raise NotEmpty(FULL.format(what=settings().files, aside=home.ASIDE))
    elif settings().files_url and next(FileStore(settings().files).keys(), None) is not None:
        raise NotEmpty(BUCKET.format(settings().files))
    db.dispose()
    standing = [each for each in (*home.kept(), *_more()) if each.exists()]
    if replace and standing:
        aside = settings().home / f"{home.ASIDE}{now():%Y%m%d-%H%M%S}"
        for each in standing:
            inside = each.is_relative_to(settings().home)
            goal = aside / (each.relative_to(settings().home) if inside else Path(each.name))
            goal.parent.mkdir(parents=True, exist_ok=True)
            each.replace(goal)
    database = home.database_file()
    if database is None or database.exists():  # it holds nobody, or what may be lost
        command.downgrade(config(), "base")


def _more() -> list[Path]:
    """Give what a restore replaces besides the kept files of the home."""
    database = home.database_file()
    beside = [] if database is None else [database, *(Path(f"{database}{end}") for end in ("-wal", "-shm"))]
    return [*beside] if settings().files_url else [Path(settings().files), *beside]


def _holds_data() -> bool:
    database = home.database_file()
    if database is not None and not database.exists():
        return False
    with db.engine().connect() as connection:
        names = set(sa.inspect(connection).get_table_names()) & set(TELLING)
        return any(connection.exec_driver_sql(f"SELECT 1 FROM {name} LIMIT 1").first() for name in sorted(names))
