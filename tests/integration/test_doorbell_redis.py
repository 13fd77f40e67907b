"""The doorbell between worker processes over a real Redis that dies and comes back; limits and tabs that they share."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from redis import Redis

from rustavi_hoa.adapters import common, live, rates, tab_owners
from rustavi_hoa.kernel.errors import TooMany
from rustavi_hoa.settings import ROOT, settings
from tests.e2e import house as houses
from tests.e2e.socket_client import open_tab
from tests.redis_server import RedisServer, redis_server

WORKER = """
import sys
from rustavi_hoa.adapters import live, rates
from rustavi_hoa.kernel.errors import TooMany
live.listen(lambda ring: print("heard", ring.topic, *ring.facts.values(), flush=True))
leave = live.join()
print("ready", flush=True)
for line in sys.stdin:
    what, *rest = line.split()
    if what == "ring":
        live.ring(rest[0], seq=int(rest[1]))
    elif what == "knock":
        try:
            rates.take("sign-in", rest[0])
            print("let in", flush=True)
        except TooMany:
            print("too many", flush=True)
    else:
        break
leave()
"""


class Worker:
    """A process that prints what it hears and rings what it is told."""

    def __init__(self) -> None:
        env = {**os.environ, "PYTHONUNBUFFERED": "1"}
        pipe = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen([sys.executable, "-c", WORKER], cwd=ROOT, env=env, text=True, **pipe)
        self.lines: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()
        assert self.hears("ready"), "the worker did not start"

    def _read(self) -> None:
        for line in self.process.stdout:
            self.lines.append(line.strip())

    def says(self, *words: object) -> None:
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()

    def hears(self, line: str, *, since: int = 0, patience: float = 30) -> bool:
        return eventually(lambda: line in self.lines[since:], patience)

    def end(self, how: int = 0) -> None:
        if how:
            self.process.send_signal(how)
        elif self.process.poll() is None:
            with suppress(OSError):
                self.says("end")
        self.process.wait(20)


def eventually(is_so: Callable[[], bool], patience: float = 30) -> bool:
    until = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


@pytest.fixture
def redis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RedisServer]:
    with redis_server(tmp_path) as started:
        monkeypatch.setenv("HOA_REDIS_URL", started.url)
        monkeypatch.setenv("HOA_HOME", str(tmp_path))
        monkeypatch.delenv("HOA_RATE_SCALE", raising=False)
        monkeypatch.setattr(common, "_rests_until", 0.0)
        settings.cache_clear()
        yield started
    settings.cache_clear()


@pytest.fixture
def workers(redis: RedisServer) -> Iterator[tuple[Worker, Worker]]:
    made = Worker(), Worker()
    yield made
    for each in made:
        if each.process.poll() is None:
            each.end(signal.SIGKILL)


def test_a_ring_reaches_every_worker_once(workers: tuple[Worker, Worker]) -> None:
    one, two = workers
    for seq in range(1, 51):
        one.says("ring", "room:1", seq)
    assert two.hears("heard room:1 50")
    assert [line for line in two.lines if "room" in line] == [f"heard room:1 {seq}" for seq in range(1, 51)]
    assert one.hears("heard room:1 50")
    time.sleep(0.3)
    assert one.lines.count("heard room:1 50") == 1, "its own ring came back to it over the wire"
    assert "heard *" not in one.lines + two.lines, "nothing was lost, so nobody had to look again"


def test_after_redis_was_killed_everybody_looks_again_and_rings_go_on(
    redis: RedisServer, workers: tuple[Worker, Worker]
) -> None:
    one, two = workers
    one.says("ring", "issue:7", 1)
    assert two.hears("heard issue:7 1")
    redis.kill()
    one.says("ring", "issue:7", 2)
    assert one.hears("heard issue:7 2"), "its own tabs hear without Redis"
    time.sleep(1)
    redis.start()
    assert one.hears("heard *")
    assert two.hears("heard *"), "the ring that fell into the gap is made good by looking again"
    one.says("ring", "issue:7", 3)
    assert two.hears("heard issue:7 3")
    assert "heard issue:7 2" not in two.lines


def test_a_ring_lost_on_the_way_is_noticed_by_its_number(redis: RedisServer, workers: tuple[Worker, Worker]) -> None:
    """The hearer's line stays whole; only the speaker's is cut in the moment it speaks."""
    one, two = workers
    one.says("ring", "building:3", 1)
    assert two.hears("heard building:3 1")
    with Redis(port=redis.port) as admin:
        admin.execute_command("CLIENT", "PAUSE", "1200", "WRITE")  # PUBLISH waits longer than the speaker's patience
        for line in admin.client_list():
            if line["cmd"] == "publish":
                admin.client_kill_filter(_id=line["id"])
        one.says("ring", "building:3", 2)
        eventually(lambda: "heard building:3 2" in two.lines, 4)
    one.says("ring", "building:3", 3)
    assert two.hears("heard building:3 3")
    assert "heard building:3 2" in two.lines or two.hears("heard *"), "a ring was lost and nobody looked again"


def test_a_worker_that_dies_makes_the_others_look_again_and_one_that_leaves_does_not(
    workers: tuple[Worker, Worker],
) -> None:
    one, two = workers
    three = Worker()
    for each in (one, three):
        each.says("ring", "city", 1)
    assert eventually(lambda: two.lines.count("heard city 1") == 2)
    three.end()
    time.sleep(12)
    assert "heard *" not in two.lines, "a good-bye is no death"
    one.end(signal.SIGKILL)
    assert two.hears("heard *", patience=20), "its last ring may have died with it"


def test_limits_are_one_for_all_workers_and_none_locks_out_when_redis_is_away(
    redis: RedisServer, workers: tuple[Worker, Worker], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = workers
    for _ in range(5):
        one.says("knock", "who:x")
        two.says("knock", "who:x")
    assert eventually(lambda: one.lines.count("let in") == two.lines.count("let in") == 5)
    one.says("knock", "who:x")
    two.says("knock", "who:x")
    assert one.hears("too many") and two.hears("too many"), "ten in all, not ten each"
    with pytest.raises(TooMany):
        rates.take("sign-in", "who:x")
    rates.give_back("sign-in", "who:x")
    rates.take("sign-in", "who:x")
    with Redis(port=redis.port) as client:
        assert b"who:x" not in b" ".join(client.keys("hoa:rate:*")), "a telephone number would stand there"
    redis.kill()
    monkeypatch.setattr(common, "_rests_until", 0.0)
    rates.forget()
    rates.take("sign-in", "who:x")


def test_a_tab_remembers_its_owner_at_every_worker(redis: RedisServer, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tab_owners.swap("token-1", "nino") == "nino"
    monkeypatch.setattr(tab_owners, "_owners", {})  # another worker
    assert tab_owners.swap("token-1", "giorgi") == "nino"
    assert tab_owners.swap("token-1", "giorgi") == "giorgi"


def test_open_tabs_are_hung_up_after_redis_was_away_and_may_come_back(redis: RedisServer, tmp_path: Path) -> None:
    """A real server: what the browser's socket sees, which comes back by itself when its wire is closed."""
    home = tmp_path / "home"
    home.mkdir()
    houses.cli("migrate", home=home)
    server = houses.open_house(home, patience=120, HOA_REDIS_URL=redis.url)

    async def scene() -> None:
        tab = await open_tab(server.url)
        await tab.settle()
        redis.kill()
        await asyncio.sleep(1)
        assert not tab.is_closed, "while Redis is away a page waits where it is"
        redis.start()
        await asyncio.wait_for(tab._listening, 30)  # ends when the server closes the wire
        again = await open_tab(server.url, token=tab.token)
        await again.settle()
        await again.close()

    try:
        asyncio.run(scene())
    finally:
        server.stop()


def test_without_redis_nothing_is_asked_and_one_worker_rings_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOA_REDIS_URL", raising=False)
    settings.cache_clear()
    heard: list[str] = []
    before = threading.active_count()
    leave, quit_line = live.listen(lambda ring: heard.append(ring.topic)), live.join()
    live.ring("room:9")
    leave()
    quit_line()
    assert heard == ["room:9"]
    assert common.redis() is None
    assert threading.active_count() == before
