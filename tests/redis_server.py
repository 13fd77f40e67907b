"""A real Redis of a test's own, which can be killed and started again on the same port."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from tests.outside import free_port


class RedisServer:
    """One server that keeps nothing on disk: killed, it forgets everything."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """What HOA_REDIS_URL says."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start it and wait until it answers; ``tools/servers`` installs it."""
        place = ["--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder)]
        self._process = subprocess.Popen(
            ["redis-server", *place, "--save", "", "--appendonly", "no"], stdout=subprocess.DEVNULL
        )
        until = time.monotonic() + 20
        while True:
            try:
                with Redis(port=self.port) as client:
                    client.ping()
                return
            except (RedisError, OSError):
                assert time.monotonic() < until, "redis-server did not start"
                time.sleep(0.05)

    def kill(self) -> None:
        """End it without a word."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(10)
            self._process = None


@contextmanager
def redis_server(folder: Path) -> Iterator[RedisServer]:
    """Run a Redis until the block ends."""
    made = RedisServer(folder)
    made.start()
    try:
        yield made
    finally:
        made.kill()
