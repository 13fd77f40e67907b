"""Starts a worker for every import that waits, tells the open pages how far it is, starts it again after a death."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from rustavi_hoa.adapters import live
from rustavi_hoa.passport import import_jobs
from rustavi_hoa.settings import ROOT

log = logging.getLogger(__name__)

EVERY = 60.0
"""Seconds after which imports are looked for that nobody rang for: those of a server that was killed."""
TELL_EVERY = 0.4
COMMAND = (sys.executable, "-m", "rustavi_hoa.passport.import_worker")


@asynccontextmanager
async def running() -> AsyncIterator[None]:
    """Look after imports while the server lives; with it go its workers, and the next server goes on."""
    loop, wake = asyncio.get_running_loop(), asyncio.Event()

    def hear(ring: live.Ring) -> None:
        if ring.topic == import_jobs.TOPIC and not ring.facts:
            loop.call_soon_threadsafe(wake.set)

    leave = live.listen(hear)
    task = loop.create_task(_forever(wake))
    try:
        yield
    finally:
        leave()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _forever(wake: asyncio.Event) -> None:
    while True:
        wake.clear()
        try:
            for batch_id in await asyncio.to_thread(import_jobs.waiting):
                await _work_off(batch_id)
        except Exception:
            log.exception("imports")
        with suppress(TimeoutError):
            await asyncio.wait_for(wake.wait(), EVERY)


async def _work_off(batch_id: int) -> None:
    process = await asyncio.create_subprocess_exec(*COMMAND, str(batch_id), cwd=ROOT)
    try:
        while process.returncode is None:
            with suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), TELL_EVERY)
            live.ring(import_jobs.TOPIC, told=1)
    finally:
        if process.returncode is None:
            process.terminate()
    live.ring("city")
