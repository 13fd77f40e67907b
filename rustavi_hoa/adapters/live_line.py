"""The doorbell's wire between workers: Redis pub/sub, which forgets whom it could not reach; so every loss is noticed.

Each process numbers what it says and says its number every ``BEAT`` seconds. A hearer that finds a gap, a process that
fell silent without a good-bye, or its own line cut, does not know what it missed: it says so, and everybody looks again
(ADR 0083). Whoever rings never waits: a thread speaks, and while Redis is away it lets the numbers run on.
"""

from __future__ import annotations

import atexit
import logging
import os
import queue
import secrets
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

import orjson
from redis import Redis
from redis.client import PubSub

from rustavi_hoa.adapters import common

log = logging.getLogger(__name__)

CHANNEL = "hoa:bell"
BEAT = 2.0
SILENT = 10.0
"""Seconds after which a process that says nothing is taken for dead."""
PAUSE = 0.3
"""Seconds between two tries to reach a Redis that is away."""

Heard = Callable[[str, dict[str, int]], None]


class Speaker(threading.Thread):
    """Says what rings in this process, in order, with a number on each."""

    def __init__(self) -> None:
        super().__init__(name="bell-out", daemon=True)
        self.me = secrets.token_hex(6)
        self.waiting: queue.SimpleQueue[tuple[str, dict[str, int]]] = queue.SimpleQueue()
        self._said = 0
        self._ended = threading.Event()

    def run(self) -> None:
        """Speak until the process ends."""
        line = common.line()
        while not self._ended.is_set():
            try:
                topic, facts = self.waiting.get(timeout=BEAT)
            except queue.Empty:
                topic, facts = "", {}
            if self._ended.is_set() and not topic:
                return  # a beat after the good-bye would look like a life
            try:
                self._publish(line, topic, facts)
            except common.Failure:
                self._lose()
                self._ended.wait(PAUSE)

    def _publish(self, line: Redis, topic: str, facts: dict[str, int]) -> None:
        if topic:
            self._said += 1
        line.publish(CHANNEL, orjson.dumps([self.me, self._said, topic, facts]))

    def _lose(self) -> None:
        """Count what could not be said: the next beat that is heard betrays the gap."""
        with suppress(queue.Empty):
            while True:
                self.waiting.get_nowait()
                self._said += 1

    def end(self) -> None:
        """Say what still waits, then good-bye, so that nobody thinks of a death."""
        if self._ended.is_set():
            return
        self._ended.set()
        line = common.line()
        try:
            with suppress(queue.Empty):
                while True:
                    self._publish(line, *self.waiting.get_nowait())
            line.publish(CHANNEL, orjson.dumps([self.me, -1, "", {}]))
        except common.Failure:
            log.info("bell: no good-bye, Redis is away")


@cache
def _speaker(_pid: int) -> Speaker:
    made = Speaker()
    made.start()
    atexit.register(made.end)
    return made


def say(topic: str, facts: dict[str, int]) -> None:
    """Hand a ring to the thread that speaks."""
    _speaker(os.getpid()).waiting.put((topic, facts))


def hear(told: Heard, lost: Callable[[], None]) -> Callable[[], None]:
    """Hear other processes in a thread; ``lost`` is called when something may have been missed. Gives the way out."""
    speaker = _speaker(os.getpid())
    made = Hearer(speaker.me, told, lost)
    made.start()
    made.is_joined.wait(common.WAIT * 2)

    def leave() -> None:
        made.stop()
        speaker.end()
        _speaker.cache_clear()

    return leave


class Hearer(threading.Thread):
    """Hears the channel and keeps count of every speaker."""

    def __init__(self, me: str, told: Heard, lost: Callable[[], None]) -> None:
        super().__init__(name="bell-in", daemon=True)
        self._me, self._told, self._lost = me, told, lost
        self._stopped = threading.Event()
        self.is_joined = threading.Event()
        self._is_cut = False
        self._joined_at = self._own_at = 0.0
        self._others: dict[str, tuple[int, float]] = {}  # speaker -> its last number, when it was heard

    def stop(self) -> None:
        """Hang up within a second."""
        self._stopped.set()

    def run(self) -> None:
        """Hear, and begin again whenever the line was cut."""
        while not self._stopped.is_set():
            try:
                with common.line() as line, line.pubsub() as wire:
                    wire.subscribe(CHANNEL)
                    self._listen(wire)
            except common.Failure as failure:
                if not self._is_cut:
                    log.warning("bell: the line to Redis is cut: %s", type(failure).__name__)
                self._is_cut = True
                self._stopped.wait(PAUSE)

    def _listen(self, wire: PubSub) -> None:
        while not self._stopped.is_set():
            said = wire.get_message(timeout=1.0)
            if said is not None and said["type"] == "subscribe":
                self._joined()
            elif said is not None and said["type"] == "message":
                self._take(orjson.loads(said["data"]))
            self._miss_the_dead()

    def _joined(self) -> None:
        self._others.clear()
        self._joined_at = self._own_at = time.monotonic()
        self.is_joined.set()
        if self._is_cut:
            self._is_cut = False
            log.warning("bell: the line to Redis is back, everybody looks again")
            self._lost()

    def _take(self, said: list[Any]) -> None:
        who, number, topic, facts = said
        if who == self._me:
            self._own_at = time.monotonic()
            return
        if number < 0:
            self._others.pop(who, None)
            return
        at = time.monotonic()
        known = self._others.get(who)
        self._others[who] = number, at
        # whom we do not know had said nothing when we joined, unless we joined only now
        before = known[0] if known else (0 if at - self._joined_at > 3 * BEAT else number - bool(topic))
        if topic:
            self._told(topic, facts)
        if number > before + bool(topic):
            log.warning("bell: %d rings of another worker were lost", number - before - bool(topic))
            self._lost()

    def _miss_the_dead(self) -> None:
        """Look again once for each worker that fell silent: its last ring may have died with it.

        Raises:
            ConnectionError: our own beats do not come back, so the line is dead without having said so.
        """
        now = time.monotonic()
        if now - self._own_at > SILENT:
            raise ConnectionError
        dead = [who for who, (_, at) in self._others.items() if now - at > SILENT]
        for who in dead:
            del self._others[who]
        if dead:
            log.warning("bell: %d workers fell silent", len(dead))
            self._lost()
