"""A hand-made browser: Engine.IO and Socket.IO over a bare websocket, so that a test may say anything at all."""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

import websockets

NAMESPACE = "/_event"
ROOT = "reflex___state____state"
ECHO = f"{ROOT}.rustavi_hoa___issues___issue_state____issue_state.ask"
"""A harmless handler that shows back what it was given: the end of a conversation."""


@dataclass(slots=True)
class Tab:
    """One open socket; ``frames`` holds everything that the server ever said to it."""

    link: Any
    token: str
    frames: list[str] = field(default_factory=list)
    is_closed: bool = False
    _listening: asyncio.Task[None] | None = None
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def listen(self) -> None:
        """Keep every frame and answer pings."""
        with contextlib.suppress(websockets.ConnectionClosed):
            async for frame in self.link:
                if frame == "2":
                    await self.link.send("3")
                    continue
                self.frames.append(str(frame))
                self._news.set()
        self.is_closed = True
        self._news.set()

    async def say(self, name: Any, payload: Any = None, **router: Any) -> None:
        """Send one event as a page would, or as no page would."""
        await self.raw(["event", {"name": name, "payload": payload or {}, "router_data": {"pathname": "/", **router}}])

    async def raw(self, message: Any) -> None:
        """Send one Socket.IO message."""
        await self.link.send(f"42{NAMESPACE},{json.dumps(message)}")

    async def heard(self, part: str, patience: float = 20, since: int = 0) -> bool:
        """Wait until a frame holds this text; False when it never came."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience):
                while True:
                    self._news.clear()
                    if any(part in frame for frame in self.frames[since:]):
                        return True
                    if self.is_closed:
                        return False
                    await self._news.wait()
        return False

    async def settle(self) -> None:
        """Wait until everything said so far was answered."""
        mark = "q" + secrets.token_hex(6)
        await self.say(ECHO, {"what": mark})
        assert await self.heard(mark), f"the socket went silent; last frames: {self.frames[-3:]}"

    async def close(self) -> None:
        """Hang up."""
        await self.link.close()
        if self._listening:
            await self._listening


async def open_tab(url: str, cookie: str = "", token: str = "", origin: str | None = None) -> Tab:
    """Connect as a browser with this cookie does."""
    token = token or secrets.token_hex(16)
    address = f"{url.replace('http', 'ws', 1)}{NAMESPACE}/?EIO=4&transport=websocket&token={token}"
    headers = {"Cookie": cookie} if cookie else {}
    link = await websockets.connect(
        address, origin=origin or url, additional_headers=headers, max_size=None, ping_interval=None
    )
    tab = Tab(link, token)
    tab._listening = asyncio.create_task(tab.listen())
    await link.send(f"40{NAMESPACE},")
    assert await tab.heard(f"40{NAMESPACE}"), tab.frames
    return tab
