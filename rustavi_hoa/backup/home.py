"""What of the house's home a backup holds: all that is not made again by itself."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from sqlalchemy.engine import make_url

from rustavi_hoa.settings import settings

ASIDE = "before-restore-"
"""Begins the folder into which a restore moves what stood there."""
MADE_AGAIN = ("*.lock", "*.age", "*.part", "*.pid", "*.sock", ".put-*", ".key-*", "queue.db*")
"""Locks, backups, drafts, and the queue: the outbox in the database is the truth."""
NOT_TOP = ("files", "forms", f"{ASIDE}*")
"""Top folders left out: files go by their keys, forms are made on demand."""


def database_file() -> Path | None:
    """Give the file of a SQLite database; None for another kind."""
    url = make_url(settings().database_url)
    return Path(url.database).resolve() if url.get_backend_name() == "sqlite" and url.database else None


def kept() -> Iterator[Path]:
    """Give the files of the home that belong into a backup, in order."""
    home = settings().home
    for top in sorted(home.iterdir()) if home.is_dir() else []:
        if any(fnmatch(top.name, each) for each in NOT_TOP):
            continue
        for file in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if file.is_file() and not file.is_symlink() and not is_left_out(file):
                yield file


def is_left_out(file: Path) -> bool:
    """Tell whether a file is the database's own or is made again by itself."""
    database, place = database_file(), file.resolve()
    beside = database is not None and place.parent == database.parent and place.name.startswith(database.name)
    return beside or any(fnmatch(file.name, each) for each in MADE_AGAIN)
