"""What befalls the house: kills by the dice, a full disk, a slow one, a clock that jumps, a storm on the network."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from chaos.stacks import Stack
from chaos.weather import Weather

HOUR = 3600
JUMPS = (-2 * HOUR, -90, 45, 20 * 60, 5 * HOUR, 26 * HOUR)
"""Seconds by which a clock jumps; all jumps together stay below the life of a sign-in."""
FARTHEST = 40 * 24 * HOUR
EPISODES = ("disk", "slow", "clock", "storm")
PROGRESS = 60
"""Seconds that a kill waits at most for somebody to be served since the last one."""


@dataclass(slots=True)
class Clock:
    """The house's clock: a file with the seconds that are added to the machine's."""

    file: Path
    offset: float = 0
    farthest: float = 0

    def jump(self, seconds: float) -> None:
        """Move it by so many seconds."""
        self.set(max(-6 * HOUR, min(FARTHEST, self.offset + seconds)))

    def set(self, offset: float) -> None:
        """Set it so far from the machine's."""
        self.offset, self.farthest = offset, max(self.farthest, offset)
        draft = self.file.with_suffix(".new")
        draft.write_text(f"{offset:.0f}")
        draft.replace(self.file)


@dataclass(slots=True)
class Fate:
    """Lets things befall a stack, one after another."""

    stack: Stack
    weather: Weather
    clock: Clock
    dice: Random
    acknowledged: Callable[[], int]
    diary: Path
    """Takes a line for everything that befalls, with its moment."""
    length: float = 6
    """Seconds that a full or slow disk lasts, about."""
    is_enough: bool = False
    """Set by SIGTERM: no more faults, the report of what was."""
    killed: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)

    async def befall(self, kills: int, *, only: str = "") -> None:
        """Kill so often, with episodes strewn between."""
        names = [name for name in self.stack.servants if not only or name in only.split(",")]
        plan: list[str] = [self.dice.choice(names) for _ in range(kills)]
        for each in EPISODES:
            for _ in range(max(1, kills // 25)):
                plan.insert(self.dice.randrange(len(plan) + 1), f"!{each}")
        for what in plan:
            if self.is_enough:
                break
            if what.startswith("!"):
                self._begin(what[1:])
                continue
            await self._wait()
            await self._kill(what)
        for task in list(self._under_way):
            await task

    def stop(self) -> None:
        """Let nothing more befall."""
        self.is_enough = True

    async def _kill(self, name: str) -> None:
        """Kill it; one that is down already dies as soon as it is up again."""
        while not self.stack.servants[name].kill(self.dice):  # noqa: ASYNC110 - a process, not an event
            await asyncio.sleep(0.05)
        self.killed[name.rstrip("01")] += 1
        self._note(f"kill {name}")

    def _note(self, what: str) -> None:
        with self.diary.open("a", encoding="utf8") as file:
            file.write(f"{time.strftime('%H:%M:%S')} {self.acknowledged()} answers, {what}\n")

    async def _wait(self) -> None:
        """Wait a random moment; three times of four until somebody was served since the last kill."""
        before, began = self.acknowledged(), time.monotonic()
        if self.dice.random() < 0.75:
            while self.acknowledged() <= before and time.monotonic() - began < PROGRESS:  # noqa: ASYNC110 - a counter
                await asyncio.sleep(0.05)
        await asyncio.sleep(self.dice.uniform(0.1, 3))

    def _begin(self, episode: str) -> None:
        self.met[episode] += 1
        self._note(episode)
        deed = {"disk": self._full_disk, "slow": self._slow_disk, "clock": self._clock, "storm": self._storm}[episode]
        task = asyncio.create_task(deed())
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _full_disk(self) -> None:
        if self.stack.disk.is_full:
            return
        end = time.monotonic() + self.dice.uniform(0.5, 1.5) * self.length
        try:
            while time.monotonic() < end:
                await asyncio.to_thread(self.stack.disk.fill)  # again and again: what is freed meanwhile is taken too
                await asyncio.sleep(0.3)
        finally:
            self.stack.disk.free()

    async def _slow_disk(self) -> None:
        """Let every write wait: another holds SQLite's lock, or PostgreSQL and Redis stand still."""
        end = time.monotonic() + self.dice.uniform(0.5, 1.5) * self.length
        while time.monotonic() < end:
            await (self._held() if self.stack.kind == "sqlite" else self._still())
            await asyncio.sleep(self.dice.uniform(0.1, 0.6))

    async def _held(self) -> None:
        """Hold the writers' lock of SQLite for a moment."""
        seconds, file = self.dice.uniform(0.3, 2), self.stack.home / "hoa.db"

        def hold() -> None:
            with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(file, timeout=2)) as bare:
                bare.isolation_level = None
                bare.execute("BEGIN IMMEDIATE")
                time.sleep(seconds)
                bare.execute("ROLLBACK")

        await asyncio.to_thread(hold)

    async def _still(self) -> None:
        stores = [self.stack.servants[name] for name in ("postgresql", "redis")]
        try:
            for each in stores:
                each.signal_all(signal.SIGSTOP)
            await asyncio.sleep(self.dice.uniform(0.3, 2))
        finally:
            for each in stores:
                each.signal_all(signal.SIGCONT)

    async def _clock(self) -> None:
        self.clock.jump(self.dice.choice(JUMPS))

    async def _storm(self) -> None:
        self.weather.storm(is_on=True)
        await asyncio.sleep(self.dice.uniform(2, 5) * self.length)
        self.weather.storm(is_on=False)
