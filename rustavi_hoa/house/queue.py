"""The worker's queue: huey in a file of the house's home, or in Redis where HOA_REDIS_URL is set (ADR 0056).

The queue only says "look at this row": the truth is the outbox. A queue that is lost, or a worker that is killed with
a row in its hands, costs some minutes and no letter; a row that is queued twice is taken once (``delivery``).
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from functools import cache
from typing import Any

import orjson
from huey import RedisHuey, SqliteHuey
from huey.api import TaskWrapper
from huey.consumer import Consumer
from huey.registry import Message
from huey.serializer import Serializer

from rustavi_hoa.house import delivery
from rustavi_hoa.settings import settings

log = logging.getLogger(__name__)

NAME = "hoa"
THREADS = 2
"""Hands inside the server; ``cli worker`` may have more."""
EVERY = 1.0
"""Seconds between two looks into the outbox, and of an idle hand into the queue."""


class Plain(Serializer):
    """Messages as JSON: whoever writes into the queue can name rows, and run nothing."""

    def _serialize(self, data: Message) -> bytes:
        return orjson.dumps({name: value for name, value in data._asdict().items() if value is not None})

    def _deserialize(self, data: bytes) -> Message:
        known = orjson.loads(bytes(data))
        return Message(**{name: value for name, value in known.items() if name in Message._fields})


def task() -> TaskWrapper:
    """Give what puts a row into this process's queue; opened on first use."""
    return _task(os.getpid(), settings().redis_url, str(settings().home))


@cache
def _task(_pid: int, redis_url: str, home: str) -> TaskWrapper:
    common: dict[str, Any] = {"results": False, "serializer": Plain()}
    if redis_url:
        made = RedisHuey(NAME, url=redis_url, **common)
    else:
        made = SqliteHuey(NAME, filename=f"{home}/queue.db", fsync=False, cache_mb=1, **common)
    return made.task(name="outbox")(delivery.deliver)


def feed(queued: dict[int, float]) -> int:
    """Queue what is due and does not wait there yet; ``queued`` remembers when each was. Gives how many rows.

    One that was queued long ago and not taken is queued again: its queue was lost.
    """
    at, put, due = time.monotonic(), task(), delivery.due()
    forget = settings().patience / 2
    for row_id in queued.keys() - set(due):
        del queued[row_id]
    new = [row_id for row_id in due if at - queued.get(row_id, float("-inf")) > forget]
    for row_id in new:
        put(row_id)
        queued[row_id] = at
    return len(new)


class Hands(Consumer):
    """Threads that deliver, inside any process: its signals stay its own."""

    def _set_signal_handlers(self) -> None:
        pass


@contextmanager
def working(threads: int) -> Iterator[None]:
    """Feed the queue and deliver from it while the block runs."""
    stop = threading.Event()
    hands = Hands(
        task().huey, workers=threads, periodic=False, max_delay=EVERY, check_worker_health=False, shutdown_timeout=5
    )
    feeder = threading.Thread(target=_feeding, args=(stop,), name="outbox", daemon=True)
    hands.start()
    feeder.start()
    try:
        yield
    finally:
        stop.set()
        hands.stop(graceful=True)
        feeder.join(timeout=5)


def _feeding(stop: threading.Event) -> None:
    queued: dict[int, float] = {}
    while not stop.is_set():
        try:
            feed(queued)
        except Exception:  # a queue or a database that is away for a while: what is due stays due
            log.exception("outbox")
            queued.clear()
        stop.wait(EVERY)


@asynccontextmanager
async def running() -> AsyncIterator[None]:
    """Work inside the server while it lives, unless HOA_WORKER says that workers of their own do."""
    with ExitStack() as stack:
        if settings().has_worker:
            await asyncio.to_thread(stack.enter_context, working(THREADS))
        try:
            yield
        finally:
            await asyncio.to_thread(stack.close)
