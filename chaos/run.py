"""One run over one stack: raise it, let clients live and faults befall it, heal, drain, compare."""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import tempfile
import time
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from chaos import arrivals, disk, ledger, stacks
from chaos.compare import Verdict, compared
from chaos.faults import Clock, Fate
from chaos.healing import healed
from chaos.marks import Reader
from chaos.phone import Phone, Seen
from chaos.residents import Board, Resident
from chaos.staff import Officer
from chaos.town import PEOPLE
from chaos.weather import Weather
from tests import outside

HOUSES = {"nino": "A", "lasha": "A", "dato": "A", "both": "AB", "eka": "B", "tamar": "B", "giorgi": ""}
RESIDENTS = {"lasha": "A", "dato": "A", "eka": "B", "both": "A"}
CHAIRS = {"nino": "A", "tamar": "B"}
DISK = 400
"""Megabytes: photos and a database of an hour, and 100 for PostgreSQL's log."""


@dataclass(slots=True)
class Wish:
    """What a run shall be."""

    kind: str
    seed: int
    kills: int = 200
    only: str = ""
    pace: float = 1.0
    may_mount: bool = True
    plant: str = ""
    """``lie``: the clients' log claims an acknowledgement of something never sent, and the run must turn red."""


@dataclass(slots=True)
class Outcome:
    """What a run gave."""

    wish: Wish
    seconds: float = 0
    killed: dict[str, int] = field(default_factory=dict)
    starts: dict[str, int] = field(default_factory=dict)
    met: dict[str, int] = field(default_factory=dict)
    weather: dict[str, int] = field(default_factory=dict)
    disk: str = ""
    seen: Seen = field(default_factory=Seen)
    verdict: Verdict = field(default_factory=Verdict)
    arrived: arrivals.Arrived = field(default_factory=arrivals.Arrived)
    healed: float = -1
    unhealed: list[str] = field(default_factory=list)
    kept: str = ""

    @property
    def faults(self) -> list[str]:
        """Give everything that was wrong."""
        return [*self.unhealed, *self.verdict.faults, *self.arrived.faults, *self.seen.wrong]


@dataclass(slots=True)
class Scene:
    """Everything that stands during a run."""

    wish: Wish
    stack: stacks.Stack
    weather: Weather
    clock: Clock
    sinks: arrivals.Sinks
    book: ledger.Ledger
    facts: dict[str, Any] = field(default_factory=dict)
    seen: Seen = field(default_factory=Seen)
    board: Board = field(default_factory=Board)
    phones: dict[str, Phone] = field(default_factory=dict)
    residents: list[Resident] = field(default_factory=list)

    def settle(self) -> None:
        """Fill the house with people and give each a phone."""
        devices = {
            who: {"endpoint": f"{self.sinks.push.site}/device/{who}", "p256dh": phone.p256dh, "auth": phone.auth}
            for who, phone in self.sinks.phones.items()
        }
        said = stacks.run(["-m", "chaos.town"], self.stack.environ, json.dumps(devices))
        self.facts = json.loads(said.splitlines()[-1])
        url = f"http://127.0.0.1:{self.weather.port}"
        for who in PEOPLE:
            reader = Reader(who, frozenset(HOUSES[who]), is_staff=who == "giorgi")
            number, cookie = self.facts["people"][who], self.facts["cookies"][who]
            self.phones[who] = Phone(reader, number, cookie, url, self.book, self.seen)

    def clients(self) -> list[asyncio.Task[None]]:
        """Let everybody live."""
        self.board.pace = self.wish.pace
        dice = Random(self.wish.seed + 1)
        for who, house in RESIDENTS.items():
            made = Resident(self.phones[who], house, self.facts["buildings"][house], self.board, Random(dice.random()))
            self.residents.append(made)
        officers = [
            Officer(self.phones[who], self.board, Random(dice.random()), house)
            for who, house in (*CHAIRS.items(), ("giorgi", ""))
        ]
        return [asyncio.create_task(each.live()) for each in (*self.residents, *officers)]


async def run(wish: Wish) -> Outcome:
    """Carry out one run."""
    outcome, began = Outcome(wish), time.monotonic()
    kept = Path(tempfile.mkdtemp(prefix=f"hoa-chaos-log-{wish.kind}-"))
    outcome.kept = str(kept)
    with ExitStack() as world:
        home = disk.opened(DISK, may_mount=wish.may_mount)
        world.callback(home.close)
        outcome.disk = home.kind
        sinks = arrivals.Sinks(
            world.enter_context(outside.postbox()),
            world.enter_context(outside.service()),
            {who: outside.Phone() for who in PEOPLE},
        )
        async with AsyncExitStack() as late:
            scene = await _raised(wish, home, kept, sinks, late)
            await _lived(scene, outcome)
            await scene.stack.rest()
            await asyncio.to_thread(_judge, scene, outcome)
    outcome.seconds = time.monotonic() - began
    if not outcome.faults:
        shutil.rmtree(kept, ignore_errors=True)
    return outcome


async def _raised(wish: Wish, home: disk.Disk, kept: Path, sinks: arrivals.Sinks, late: AsyncExitStack) -> Scene:
    stack = stacks.Stack(wish.kind, home, kept)
    home.pids = lambda: [pid for each in stack.servants.values() for pid in each.pids()]
    late.push_async_callback(stack.stop)
    weather, clock = Weather([], Random(wish.seed + 2)), Clock(kept / "clock")
    await weather.open()
    late.push_async_callback(weather.close)
    clock.set(0)
    await stack.raise_stores()
    book = ledger.Ledger(kept / "acknowledged.jsonl")
    late.callback(book.close)
    scene = Scene(wish, stack, weather, clock, sinks, book)
    stack.environ |= {
        "HOA_SMTP_URL": f"smtp://127.0.0.1:{sinks.mail.port}",
        "HOA_PUSH_HOSTS": sinks.push.site,
        "HOA_ORIGINS": f"http://127.0.0.1:{weather.port}",
        "HOA_CLOCK_FILE": str(clock.file),
    }
    await asyncio.to_thread(scene.settle)
    await stack.raise_house()
    weather.doors = stack.doors
    return scene


async def _lived(scene: Scene, outcome: Outcome) -> None:
    """Let the faults befall the house while its people live, then let it heal."""
    diary = scene.book.file.with_name("diary.txt")
    fate = Fate(scene.stack, scene.weather, scene.clock, Random(scene.wish.seed), lambda: scene.seen.answers, diary)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, fate.stop)
    living = scene.clients()
    if scene.wish.kills < 20:
        fate.length = 3
    await asyncio.sleep(2)
    await fate.befall(scene.wish.kills, only=scene.wish.only)
    scene.weather.storm(is_on=False)
    scene.clock.set(scene.clock.farthest)
    await asyncio.sleep(1)
    scene.board.is_open = False
    until = time.monotonic() + 60
    for phone in scene.phones.values():
        phone.until = until
    for done in await asyncio.gather(*living, return_exceptions=True):
        if isinstance(done, BaseException):
            outcome.unhealed.append(f"a client broke: {done!r}")
    outcome.killed, outcome.met, outcome.weather = dict(fate.killed), dict(fate.met), dict(scene.weather.met)
    began = time.monotonic()
    outcome.unhealed += await healed(scene.stack, scene.clock, scene.residents)
    outcome.healed = time.monotonic() - began
    outcome.starts = {name: each.starts for name, each in scene.stack.servants.items()}
    outcome.seen = scene.seen
    if scene.wish.plant == "lie":
        scene.book.write("message", who="lasha", key="0" * 32, mark="~A.lasha.room.000000000000~", room=1, seq=10**6)


def _judge(scene: Scene, outcome: Outcome) -> None:
    """Compare once nobody writes any more."""
    lines, people, url = ledger.read(scene.book.file), scene.facts["people"], scene.stack.url
    outcome.verdict = compared(url, scene.stack.home / "files", lines, people)
    outcome.arrived = arrivals.arrived(url, scene.sinks, lines, people)
