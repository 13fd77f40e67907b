"""Which machine measures, how busy it is, and which core does what."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from rustavi_hoa.settings import ROOT
from tests.e2e.house import environment, free_port

PYTHON = sys.executable
CORES = sorted(os.sched_getaffinity(0))
SERVER, GENERATOR = CORES[0], CORES[-1]
ANY = frozenset(CORES)
"""For a browser: squeezed into one core its own processes wait for each other, and a task of 15 ms of the processor
lasts 114 ms of the clock (measured), for the empty page too. The server is idle while a page wakes."""


def described() -> str:
    """Name the machine in one line."""
    kinds = [
        line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model n" in line
    ]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    kind = kinds[0] if kinds else platform.machine()
    return f"{len(CORES)} x {kind}, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"


def load() -> float:
    """Give the load average of the last minute."""
    return os.getloadavg()[0]


def pinned(
    command: Sequence[str], core: int | frozenset[int], log: Path | None = None, **environ: str
) -> subprocess.Popen[str]:
    """Start a command on one core alone, or on some; without a log its answer stands on its standard output."""
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=dict(os.environ) | environ,
        text=True,
        stdout=subprocess.PIPE if log is None else log.open("a"),
        stderr=None if log is None else subprocess.STDOUT,
        preexec_fn=lambda: os.sched_setaffinity(0, {core} if isinstance(core, int) else core),
        start_new_session=True,
    )


def answer_of(command: Sequence[str], core: int | frozenset[int], **environ: str) -> str:
    """Run a command on one core, or on some, and give what it printed.

    Raises:
        RuntimeError: it failed.
    """
    started = pinned(command, core, **environ)
    said, _ = started.communicate()
    if started.returncode:
        raise RuntimeError(f"{' '.join(command)[:200]} ended with {started.returncode}")
    return said


@dataclass(slots=True)
class Served:
    """An app under granian on the server's core."""

    url: str
    process: subprocess.Popen[str]

    def stop(self) -> None:
        """Stop it, and its worker with it."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, 9)


def serve(target: str, home: Path, core: int | frozenset[int] = SERVER, **more: str) -> Served:
    """Serve an app factory (``module:function``) until stopped: ours and every peer under the same server."""
    port = free_port()
    log = home / "server.log"
    environ = environment(home, port, HOA_RATE_SCALE="100000", PYTHONPATH=str(ROOT), **more)
    process = pinned([sys.executable, "-m", "bench.serving", target, str(port)], core, log, **environ)
    url, until = f"http://127.0.0.1:{port}", time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(f"{url}/ping", timeout=2):
                return Served(url, process)
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"{target} did not start:\n{log.read_text()[-3000:]}")
