"""The network between clients and house: a proxy that drops, delays, cuts and doubles by the dice."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from dataclasses import dataclass, field
from random import Random

LARGEST_HEAD = 64 * 1024
STORM = {"drop": 0.04, "lose": 0.05, "double": 0.06, "echo": 0.05, "delay": 0.15, "cut": 0.5}
"""Shares of requests: dropped before the house, answer lost, sent twice at once, sent again later, delayed; share of
sockets cut within some seconds."""


@dataclass(slots=True)
class Weather:
    """A proxy in front of the house's doors; a fresh connection goes to the next door."""

    doors: list[int]
    dice: Random
    shares: dict[str, float] = field(default_factory=dict)
    met: Counter[str] = field(default_factory=Counter)
    port: int = 0
    _server: asyncio.Server | None = None
    _turn: int = 0
    _running: set[asyncio.Task[None]] = field(default_factory=set)

    async def open(self) -> None:
        """Listen on a port of its own."""
        self._server = await asyncio.start_server(self._came, "127.0.0.1", 0, limit=2**20)
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()
        for task in list(self._running):
            task.cancel()

    def storm(self, *, is_on: bool) -> None:
        """Let the storm begin or end."""
        self.shares = dict(STORM) if is_on else {}

    def falls(self, kind: str) -> bool:
        """Throw the dice for one kind of trouble."""
        hit = self.dice.random() < self.shares.get(kind, 0)
        self.met[kind] += hit
        return hit

    def _door(self) -> int:
        self._turn += 1
        return self.doors[self._turn % len(self.doors)]

    async def _came(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        self._running.add(task)
        try:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                head = await reader.readuntil(b"\r\n\r\n")
                if b"upgrade: websocket" in head.lower():
                    await self._socket(head, reader, writer)
                else:
                    await self._request(head, reader, writer)
        finally:
            self._running.discard(task)
            writer.close()

    async def _request(self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = head + await reader.readexactly(length_of(head))
        if self.falls("delay"):
            await asyncio.sleep(self.dice.uniform(0.05, 1.5))
        if self.falls("drop"):
            return
        if self.falls("double"):
            answers = await asyncio.gather(self._asked(asked), self._asked(asked))
            answer = self.dice.choice(answers)
        else:
            answer = await self._asked(asked)
        if self.falls("echo"):
            self._later(self._ghost(asked))
        if answer and not self.falls("lose"):
            writer.write(answer)
            await writer.drain()

    async def _ghost(self, asked: bytes) -> None:
        await asyncio.sleep(self.dice.uniform(0.2, 4))
        await self._asked(asked)

    def _later(self, deed: object) -> None:
        task = asyncio.create_task(deed)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _asked(self, asked: bytes) -> bytes:
        """Put a request to the next door; gives the whole answer, or nothing."""
        try:
            there, back = await asyncio.open_connection("127.0.0.1", self._door())
        except OSError:
            return b""
        try:
            back.write(asked)
            await back.drain()
            return await there.read(-1)  # the client asked for a connection of one request: the end is the end
        except OSError:
            return b""
        finally:
            back.close()

    async def _socket(self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._door())
        back.write(head)
        ways = [asyncio.create_task(self._carry(reader, back)), asyncio.create_task(self._carry(there, writer))]
        life = self.dice.uniform(0.5, 12) if self.falls("cut") else None
        try:
            await asyncio.wait(ways, timeout=life, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            back.close()

    async def _carry(self, source: asyncio.StreamReader, goal: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while piece := await source.read(65536):
                if self.shares and self.dice.random() < 0.05:
                    await asyncio.sleep(self.dice.uniform(0.02, 0.5))
                goal.write(piece)
                await goal.drain()


def length_of(head: bytes) -> int:
    """Give how long the body of a request is."""
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0
