"""A real server in its own process on a copy of the demo city, for browsers to walk through."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from rustavi_hoa.settings import ROOT

BUILD_LOCK = Path("/tmp/build.lock")
"""One front-end build at a time on a machine; whoever waits finds it built."""


@dataclass(slots=True)
class House:
    """A running server; ``home`` holds its database and photos, ``log`` what it said."""

    url: str
    home: Path
    log: Path
    process: subprocess.Popen[bytes]

    @property
    def database(self) -> Path:
        """The server's SQLite file."""
        return self.home / "hoa.db"

    def stop(self) -> None:
        """Stop the server as Ctrl-C does; kill it when it does not listen."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait(5)


def environment(home: Path, port: int = 0, **more: str) -> dict[str, str]:
    """Give a clean environment: nothing that another test set leaks in."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("HOA_") or name == "HOA_BUILT"}
    own = {"HOA_HOME": str(home), "HOA_RATE_SCALE": "50", "PYTHONUNBUFFERED": "1"}
    return plain | own | ({"HOA_PORT": str(port)} if port else {}) | more


def cli(*words: str, home: Path, **more: str) -> str:
    """Run one command of the operator and give what it printed; a failure shows its words."""
    command = [sys.executable, "-m", "rustavi_hoa.cli", *words]
    done = subprocess.run(command, cwd=ROOT, env=environment(home, **more), capture_output=True, text=True)
    assert done.returncode == 0, f"{words}: {done.stdout}\n{done.stderr}"
    return done.stdout


def build_pages() -> None:
    """Build the pages unless they are fresh; waits for a build that is under way."""
    import fcntl

    from rustavi_hoa.server import build

    if build.is_fresh():  # else who has nothing to build waits for everybody who has
        return
    with BUILD_LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not build.is_fresh():
            build.build()


def free_port() -> int:
    """Find a port that nobody holds."""
    with socket.socket() as knock:
        knock.bind(("127.0.0.1", 0))
        return int(knock.getsockname()[1])


def prepare(home: Path) -> Path:
    """Make a demo city once; copies of it are cheap."""
    cli("migrate", home=home)
    cli("demo", home=home)
    return home


def copy_home(prepared: Path, goal: Path) -> Path:
    """Copy a home; photos are never changed in place, so they are linked."""
    shutil.copytree(prepared, goal, copy_function=_link_photos, dirs_exist_ok=True)
    return goal


def _link_photos(source: str, goal: str) -> None:
    if ".db" in Path(source).name:
        shutil.copy2(source, goal)
    else:
        os.link(source, goal)


def open_house(home: Path, *, patience: float = 60, **more: str) -> House:
    """Start the server and wait until it answers."""
    port = free_port()
    log = home / "server.log"
    process = subprocess.Popen(
        [sys.executable, "-m", "rustavi_hoa.cli", "serve"],
        cwd=ROOT,
        env=environment(home, port, **more),
        stdout=log.open("wb"),
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    house = House(f"http://127.0.0.1:{port}", home, log, process)
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            with urlopen(f"{house.url}/ping", timeout=2):
                return house
        except (URLError, OSError):
            time.sleep(0.1)
    house.stop()
    raise AssertionError(f"the server did not start:\n{log.read_text(errors='replace')[-4000:]}")
