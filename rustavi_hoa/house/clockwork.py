"""Work that comes round every minute, done by one worker at a time."""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import IO

from sqlalchemy.engine import make_url

from rustavi_hoa.adapters.measures import feature_of
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.house import LeaseRow
from rustavi_hoa.house import job_book
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.settings import settings

log = logging.getLogger(__name__)

EVERY = 60.0
LEASE = timedelta(seconds=150)


def takes_lease(name: str, *, holder: str | None = None) -> bool:
    """Take or renew the right to run a repeated job; False while another worker holds it."""
    me = holder or f"{os.uname().nodename}:{os.getpid()}"
    with work() as session:
        row = session.get(LeaseRow, name, with_for_update=True)
        if row is not None and row.holder != me and row.until > now():
            return False
        row = row or LeaseRow(name=name, holder=me, until=now())
        row.holder, row.until = me, now() + LEASE
        session.add(row)
    return True


_kept: dict[Path, IO[str]] = {}


def _holds_file(file: Path) -> bool:
    """Hold a lock file for as long as this process lives: on SQLite all workers share a machine.

    A lease row would be a commit every minute, and each commit ends what every worker remembers (``db/unchanged``):
    all open tabs would be read anew in the same second. A killed worker frees the file at once.
    """
    if file in _kept:
        return True
    opened = file.open("w")
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        opened.close()
        return False
    _kept[file] = opened
    return True


def _is_on_duty() -> bool:
    """Tell whether this worker is the one whose turn the jobs are."""
    if make_url(settings().database_url).get_backend_name() == "sqlite":
        return _holds_file(settings().home / "clockwork.lock")
    return takes_lease("clockwork")


def once(jobs: tuple[Callable[[], int], ...]) -> None:
    """Run every job once; one that fails does not hold up the others."""
    if not _is_on_duty():
        return
    for job in jobs:
        began = time.monotonic()
        try:
            job()
        except Exception as failure:
            log.exception("job %s", name_of(job))
            job_book.write(name_of(job), time.monotonic() - began, type(failure).__name__)
        else:
            job_book.write(name_of(job), time.monotonic() - began)


def name_of(job: Callable[[], int]) -> str:
    """Name a job by its feature and its verb."""
    return f"{feature_of(job)}.{job.__name__}"


def clockwork(jobs: tuple[Callable[[], int], ...]) -> Callable[[], object]:
    """Give the lifespan task that keeps the jobs going in this worker."""

    async def turning() -> None:
        while True:
            await asyncio.to_thread(once, jobs)
            await asyncio.sleep(EVERY)

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[None]:
        task = asyncio.create_task(turning())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    return lifespan
