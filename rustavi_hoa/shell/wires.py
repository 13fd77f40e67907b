"""Open sockets of this worker, to be hung up: the browser then comes back by itself, as after a lost radio.

Granian closes no socket while somebody waits for its next message (2.8.7): whoever waits is told that the browser left,
and the socket's own end closes it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from starlette.types import Message, Receive

GONE: dict[str, Any] = {"type": "websocket.disconnect", "code": 1012}
AT_ONCE = 20
STEP = 0.1
"""So many are hung up every so many seconds, so that they do not all come back in one moment."""

_open: set[Wire] = set()


class Wire:
    """One open socket."""

    __slots__ = ("_is_ended", "_receive", "_waiting")

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._waiting: asyncio.Task[Any] | None = None
        self._is_ended = False

    async def hear(self) -> Message:
        """Give the next message; once the wire is hung up, that the browser left."""
        if self._is_ended:
            return GONE
        self._waiting = asyncio.current_task()
        try:
            return await self._receive()
        except asyncio.CancelledError:
            if not self._is_ended:
                raise
            return GONE
        finally:
            self._waiting = None

    def hang_up(self) -> None:
        """End it."""
        self._is_ended = True
        if self._waiting is not None:
            self._waiting.cancel()


@contextmanager
def held(receive: Receive) -> Iterator[Receive]:
    """Keep a socket among the open ones; gives what to receive from instead."""
    wire = Wire(receive)
    _open.add(wire)
    try:
        yield wire.hear
    finally:
        _open.discard(wire)


async def hang_up_all() -> None:
    """Hang up every socket of this worker, some at a time."""
    for at, wire in enumerate(list(_open)):
        wire.hang_up()
        if at % AT_ONCE == AT_ONCE - 1:
            await asyncio.sleep(STEP)
