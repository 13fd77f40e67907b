"""A worker killed at each named point between commit and delivery loses nothing: once in the centre, once to the eye.

The workers are real processes, killed with -9; the world outside is real too, on loopback; SQLite's file and Redis.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from redis import Redis
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.notices import DeliveryRow, NoticeRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.notices import service, service_choices
from rustavi_hoa.notices.kinds import Kind
from rustavi_hoa.settings import settings
from tests import outside
from tests.cast import DATO, EKA, LASHA, Town, cast, load
from tests.integration.nursery import Nursery

PEOPLE = (LASHA, DATO, EKA)
DYING = """
import importlib, os, signal, time
where, name, when, call = given
module = importlib.import_module(where)
real, calls = getattr(module, name), []

def dying(*asked, **named):
    calls.append(name)
    last = len(calls) == call
    if last and when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    made = real(*asked, **named)
    if last:
        os.kill(os.getpid(), signal.SIGKILL)
    return made

setattr(module, name, dying)
signal.alarm(60)
from rustavi_hoa.house import queue
with queue.working(2):
    while True:
        time.sleep(60)
"""
HEALTHY = """
from argparse import Namespace
from rustavi_hoa.server.worker import run_worker
run_worker(Namespace(threads=2))
"""
POINTS = {
    "committed, not queued": ("rustavi_hoa.house.queue", "feed", "before", 1),
    "queued, not taken": ("rustavi_hoa.house.delivery", "_taken", "before", 1),
    "taken, not planned": ("rustavi_hoa.house.delivery", "_taken", "after", 1),
    "planning, half written": ("rustavi_hoa.notices.queries", "add_new", "after", 1),
    "planned, not marked": ("rustavi_hoa.house.delivery", "_mark", "before", 1),
    "a delivery taken": ("rustavi_hoa.house.delivery", "_taken", "after", 3),
    "a push at the door": ("rustavi_hoa.adapters.push", "deliver", "before", 2),
    "a push sent, not marked": ("rustavi_hoa.adapters.push", "deliver", "after", 2),
    "a letter sent, not marked": ("rustavi_hoa.adapters.mail", "deliver", "after", 2),
    "an SMS booked, not sent": ("rustavi_hoa.notices.sms_book", "_book", "after", 1),
    "an SMS sent, not marked": ("rustavi_hoa.adapters.sms", "deliver", "after", 1),
    "marking, not committed": ("rustavi_hoa.notices.sending", "settle", "after", 2),
}


@dataclass
class World:
    """What was told to whom, and what arrived."""

    town: Town
    mail: outside.Postbox
    push: outside.Service
    sms: outside.Service

    def tell(self) -> None:
        with work() as session:
            people = [self.town.people[each] for each in PEOPLE]
            service.tell(session, people, Kind.DANGER, "person:1", "outage:1:1", what="გაზი", text="გაითიშა")
            service.tell(session, people, Kind.ACCOUNT, "person:1", "account:1", text="ახალი როლი")

    def is_done(self) -> bool:
        with reading() as session:
            left = session.exec(select(OutboxRow.id).where(OutboxRow.done_at.is_(None))).all()
            states = session.exec(select(DeliveryRow.state)).all()
        return not left and bool(states) and set(states) == {"sent"}

    def check(self) -> None:
        """Each once in the centre; each once to the eye: a phone, a mailbox and a gateway know what they had."""
        with reading() as session:
            centre = Counter((row.person_id, row.cause) for row in session.exec(select(NoticeRow)).all())
        assert centre == Counter((self.town.people[who], c) for who in PEOPLE for c in ("outage:1:1", "account:1"))
        for path in ("/device/lasha", "/device/dato"):
            shown = {(each.headers["topic"]) for each in self.push.heard if each.path == path}
            assert len(shown) == 2, "two notices, each by its name, however often they came"
        letters = {(to, letter["Message-ID"]) for to, letter in self.mail.letters}
        assert Counter(to for to, _ in letters) == {"lasha@example.ge": 2, "dato@example.ge": 2}
        refs = {each.body.decode().partition('"ref": "')[2].partition('"')[0] for each in self.sms.heard}
        assert len(refs) == 2, "Eka has a phone alone: two SMS, each by its ref"


@pytest.fixture
def world(database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    with outside.postbox() as mail, outside.service() as push, outside.service() as sms:
        monkeypatch.setenv("HOA_SMTP_URL", f"smtp://127.0.0.1:{mail.port}")
        monkeypatch.setenv("HOA_SMS_URL", f"{sms.site}/send")
        monkeypatch.setenv("HOA_PUSH_HOSTS", push.site)
        monkeypatch.setenv("HOA_PATIENCE", "2")
        settings.cache_clear()
        made = World(load(), mail, push, sms)
        phone = outside.Phone()
        for who in (LASHA, DATO):
            address = f"{push.site}/device/{who}"
            service_choices.add_device(cast(who), address, phone.p256dh, phone.auth, "Chrome")
            service_choices.set_quiet(cast(who), False, "22", "8")
        service_choices.set_quiet(cast(EKA), False, "22", "8")
        with work() as session:
            eka = session.get_one(PersonRow, made.town.people[EKA])
            eka.email = None
            session.add(eka)
        yield made


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    made.process.kill()
    made.process.wait(timeout=10)


def killed(nursery: Nursery, where: str, name: str, when: str, call: int) -> None:
    """Let a worker die at a point."""
    ended = nursery.end_of(nursery.bear(DYING, where, name, when, call))
    assert ended == -signal.SIGKILL, "the worker lived past the point"


@contextmanager
def worker(nursery: Nursery) -> Iterator[None]:
    """Run a healthy worker."""
    child = nursery.bear(HEALTHY)
    try:
        yield
    finally:
        os.kill(child, signal.SIGTERM)
        assert nursery.end_of(child) == 0, "told to stop, it ends cleanly"


@contextmanager
def own_worker() -> Iterator[None]:
    """Run a healthy worker as its operator does."""
    command = [sys.executable, "-m", "rustavi_hoa.cli", "worker", "--threads", "2"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ.copy())
    try:
        yield
    finally:
        process.terminate()
        assert process.wait(timeout=30) == 0, "told to stop, it ends cleanly"


def wait(world: World, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not world.is_done():
        assert time.monotonic() < until, "something never left the house"
        time.sleep(0.2)


@pytest.mark.parametrize("point", POINTS)
def test_a_worker_killed_at_a_point_loses_nothing_and_doubles_nothing(
    world: World, nursery: Nursery, point: str
) -> None:
    world.tell()
    killed(nursery, *POINTS[point])
    with worker(nursery):
        wait(world)
    world.check()


def test_two_workers_together_send_each_once(world: World) -> None:
    world.tell()
    with own_worker(), own_worker():
        wait(world)
    world.check()
    assert len(world.mail.letters) == 4
    assert len(world.push.heard) == 4
    assert len(world.sms.heard) == 2


HAS_REDIS = pytest.mark.skipif(not shutil.which("redis-server"), reason="apt-get install redis-server")


@contextmanager
def redis(folder: Path, port: int) -> Iterator[subprocess.Popen]:
    """Start a real Redis that keeps nothing."""
    command = ["redis-server", "--port", str(port), "--save", "", "--appendonly", "no", "--dir", str(folder)]
    server = subprocess.Popen([*command, "--bind", "127.0.0.1"], stdout=subprocess.DEVNULL)
    try:
        client = Redis(port=port)
        until = time.monotonic() + 20
        while True:
            try:
                client.ping()
                break
            except OSError:
                assert time.monotonic() < until
                time.sleep(0.05)
            except Exception:  # redis' own error while it is not there yet
                assert time.monotonic() < until
                time.sleep(0.05)
        yield server
    finally:
        server.terminate()
        server.wait(timeout=10)


@HAS_REDIS
def test_redis_carries_the_queue(
    world: World, nursery: Nursery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = outside.free_port()
    monkeypatch.setenv("HOA_REDIS_URL", f"redis://127.0.0.1:{port}/0")
    settings.cache_clear()
    with redis(tmp_path, port):
        world.tell()
        killed(nursery, *POINTS["queued, not taken"])
        assert not (Path(os.environ["HOA_HOME"]) / "queue.db").exists()
        with worker(nursery):
            wait(world)
    world.check()


@HAS_REDIS
def test_a_redis_that_dies_with_the_queue_in_it_loses_nothing(
    world: World, nursery: Nursery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = outside.free_port()
    monkeypatch.setenv("HOA_REDIS_URL", f"redis://127.0.0.1:{port}/0")
    settings.cache_clear()
    with ExitStack() as stack:
        with redis(tmp_path, port):
            world.tell()
            killed(nursery, *POINTS["queued, not taken"])
            stack.enter_context(worker(nursery))
        time.sleep(1)
        stack.enter_context(redis(tmp_path, port))
        wait(world)
    world.check()
