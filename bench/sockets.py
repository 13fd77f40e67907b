"""The generator of socket load: raw Engine.IO frames, the same for the platform and for its peers.

``python -m bench.sockets`` reads one JSON order from its argument and prints the seconds it measured. An answer is
the frame after which the server is done with the event: Reflex says ``"final":true``, an echo answers once.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
import uuid
from collections import deque
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from websockets.asyncio.client import ClientConnection, connect

SPACE = "/_event"
HEAD = f"42{SPACE},"


@dataclass
class Order:
    """What to do: the order's fields come from JSON."""

    url: str
    mode: str
    sessions: int = 200
    seconds: float = 10
    cookies: list[str] = field(default_factory=list)
    enter: dict[str, Any] | None = None
    event: dict[str, Any] = field(default_factory=dict)
    enter_final: str = ""
    final: str = ""
    post: str = ""
    mark: str = ""


class Tab:
    """One open tab: sends an event and hears its answers in order."""

    def __init__(self, order: Order, number: int) -> None:
        self.order = order
        self.token = str(uuid.uuid4())
        self.cookie = order.cookies[number % len(order.cookies)] if order.cookies else ""
        self.waiting: deque[asyncio.Future[float]] = deque()
        self.heard: dict[str, float] = {}
        self.final = order.enter_final
        self.bytes = 0
        self.socket: ClientConnection | None = None

    async def open(self) -> None:
        """Connect, enter the namespace, run the page's first event."""
        host = urlsplit(self.order.url).netloc
        address = f"ws://{host}/_event/?token={self.token}&EIO=4&transport=websocket"
        headers = {"Cookie": self.cookie} if self.cookie else {}
        self.socket = await connect(
            address,
            origin=self.order.url,
            additional_headers=headers,
            compression=None,
            max_size=None,
            ping_interval=None,
        )
        await self.socket.recv()
        await self.socket.send(f"40{SPACE},")
        await self.socket.recv()
        self.reading = asyncio.create_task(self._read())
        if self.order.enter:
            await asyncio.wait_for(self.ask(self.order.enter), 60)
        self.final = self.order.final

    async def ask(self, event: dict[str, Any]) -> float:
        """Send an event; gives the moment its last answer came."""
        answer = asyncio.get_running_loop().create_future()
        self.waiting.append(answer)
        await self.socket.send(HEAD + json.dumps(["event", {**event, "token": self.token}]))
        return await answer

    async def _read(self) -> None:
        async for frame in self.socket:
            at = time.perf_counter()
            if frame == "2":
                await self.socket.send("3")
            elif frame.startswith(HEAD):
                self.bytes += len(frame)
                if self.order.mark and self.order.mark in frame:
                    self._hear(frame, at)
                if self.waiting and self.final in frame:
                    self.waiting.popleft().set_result(at)

    def _hear(self, frame: str, at: float) -> None:
        for part in frame.split(self.order.mark)[1:]:
            self.heard.setdefault(part[:12], at)


async def opened(order: Order) -> list[Tab]:
    """Open every tab, ten at a time."""
    tabs = [Tab(order, number) for number in range(order.sessions)]
    for first in range(0, len(tabs), 10):
        await asyncio.gather(*(tab.open() for tab in tabs[first : first + 10]))
    await asyncio.sleep(1)
    return tabs


async def paced(order: Order, tabs: list[Tab]) -> dict[str, Any]:
    """Ask once a second from every tab, spread over the second; time counts from the moment it was due."""
    begin = time.perf_counter() + 0.2
    late: list[float] = []

    async def one(number: int, tab: Tab) -> None:
        for turn in range(int(order.seconds)):
            due = begin + turn + number / len(tabs)
            await asyncio.sleep(max(0, due - time.perf_counter()))
            late.append(await tab.ask(order.event) - due)

    await asyncio.wait_for(asyncio.gather(*(one(*each) for each in enumerate(tabs))), order.seconds * 10 + 60)
    return {"seconds": late, "bytes": sum(tab.bytes for tab in tabs) / max(1, len(late))}


async def closed(order: Order, tabs: list[Tab]) -> dict[str, Any]:
    """Ask again as soon as the answer came; gives answers a second."""
    end, count = time.perf_counter() + order.seconds, 0

    async def one(tab: Tab) -> None:
        nonlocal count
        while await tab.ask(order.event) < end:
            count += 1

    began = time.perf_counter()
    await asyncio.gather(*(one(tab) for tab in tabs))
    return {"rate": count / (end - began)}


async def spoken(order: Order, tabs: list[Tab]) -> dict[str, Any]:
    """Post one message a second; time counts from the moment it was due until each open tab has it."""
    begin, late, missing = time.perf_counter() + 0.2, [], 0
    for turn in range(int(order.seconds)):
        due, name = begin + turn, uuid.uuid4().hex[:12]
        await asyncio.sleep(max(0, due - time.perf_counter()))
        await asyncio.to_thread(_post, order, tabs[turn % len(tabs)].cookie, name)
        await asyncio.sleep(max(0, due + 0.95 - time.perf_counter()))
        times = [tab.heard[name] - due for tab in tabs if name in tab.heard]
        missing += len(tabs) - len(times)
        late += times
    return {"seconds": late, "missing": missing}


async def told(order: Order, tabs: list[Tab]) -> dict[str, Any]:
    """Let the last tab publish once in a while; time counts from its press until each other tab shows one more."""
    *members, chair = tabs
    chair.final, late, missing = "", [], 0
    for turn in range(1, int(order.seconds) + 1):
        form = {"key": str(uuid.uuid4()), "text": f"{order.post} {turn}", "entrance": "0"}
        pressed = time.perf_counter()
        await chair.ask({**order.event, "payload": {"form": form}})
        await asyncio.sleep(max(0, pressed + 3 - time.perf_counter()))
        times = [at - pressed for tab in members if (at := _first_after(tab, pressed)) is not None]
        missing += len(members) - len(times)
        late += times
    return {"seconds": late, "missing": missing}


def _first_after(tab: Tab, moment: float) -> float | None:
    """Find when a tab was pushed its next count."""
    return min((at for at in tab.heard.values() if at > moment), default=None)


def _post(order: Order, cookie: str, name: str) -> None:
    body = json.dumps({"key": str(uuid.uuid4()), "text": f"{order.mark}{name}", "photos": []}).encode()
    headers = {"content-type": "application/json", "cookie": cookie, "origin": order.url}
    urlopen(Request(order.url + order.post, body, headers, method="POST"), timeout=30).read()


async def main(order: Order) -> dict[str, Any]:
    """Carry out one order."""
    tabs = await opened(order)
    done = await {"paced": paced, "closed": closed, "spoken": spoken, "told": told}[order.mode](order, tabs)
    for tab in tabs:
        tab.reading.cancel()
        await tab.socket.close()
    return done


if __name__ == "__main__":
    print(json.dumps(asyncio.run(main(Order(**json.loads(sys.argv[1]))))))
