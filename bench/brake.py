"""The planted slowdown: a process group that may run a tenth of the time, so that its line must turn red."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator

SLICE = 0.004
"""Seconds it may run before it stands still."""


@contextlib.contextmanager
def braked(process_id: int, times: float) -> Iterator[None]:
    """Slow a process group down by so many times; 1 leaves it alone."""
    if times <= 1:
        yield
        return
    done = threading.Event()

    def brake() -> None:
        while not done.is_set():
            try:
                os.killpg(process_id, signal.SIGSTOP)
                time.sleep(SLICE * (times - 1))
                os.killpg(process_id, signal.SIGCONT)
            except ProcessLookupError:
                return
            time.sleep(SLICE)

    thread = threading.Thread(target=brake, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
