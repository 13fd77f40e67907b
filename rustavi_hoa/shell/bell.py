"""The doorbell's last metre: from ``live.ring`` in any thread to the tabs of this worker.

A tab subscribes in its ``on_load``; a ring makes it run one of its own handlers again (its own rights), or, for
chat, receives rows that were read once for all whose membership was checked. The first ring leaves at once, later
ones within the topic's pause are joined into one. Where rings may have been missed (ADR 0083), every tab of this worker
is hung up, some at a time: it comes back by itself as after a lost radio, and looks at everything again.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import reflex as rx
from reflex.state import StateUpdate
from reflex.utils.format import format_event_handler
from reflex_base.constants import SocketEvent
from reflex_base.event import Event

from rustavi_hoa.adapters import live
from rustavi_hoa.adapters.measures import MISSED
from rustavi_hoa.shell import wires

log = logging.getLogger(__name__)

PAUSE = 0.25
"""Seconds between two rings of one topic to one worker's tabs, unless its feature asks for less."""

PAUSE_ALL = 3.0
"""The same between two times that everybody looks again."""


@dataclass(frozen=True, slots=True)
class _Pusher:
    push_ring: Callable[[live.Ring], Awaitable[None]]
    pause: float


@dataclass(frozen=True, slots=True)
class _Chore:
    every: float
    run: Callable[[], Awaitable[None]]


_app: rx.App | None = None
_tabs: dict[str, dict[str, str]] = defaultdict(dict)  # topic -> token -> name of the handler to run
_pushers: dict[str, list[_Pusher]] = defaultdict(list)  # topic prefix -> raw pushes
_chores: list[_Chore] = []
_due: dict[str, live.Ring] = {}
_running: set[asyncio.Task[None]] = set()


def install(app: rx.App) -> None:
    """Tie the bell to the app and start its listener in every worker."""
    global _app
    _app = app
    app.register_lifespan_task(_listening)


def pushes(prefix: str, push_ring: Callable[[live.Ring], Awaitable[None]], *, pause: float = PAUSE) -> None:
    """Let a feature answer rings of ``prefix:...`` by raw pushes of its own. Unit: seconds between two of a topic."""
    _pushers[prefix].append(_Pusher(push_ring, pause))


def repeats(every: float, run: Callable[[], Awaitable[None]]) -> None:
    """Let a feature look after its tabs again and again in every worker. Unit: seconds."""
    _chores.append(_Chore(every, run))


def subscribe(state: rx.State, topic: str, handler: Any) -> None:
    """Run ``handler`` of this tab again whenever ``topic`` rings. Idempotent; forgotten when the tab is gone."""
    _tabs[topic][state.rx_router_session.client_token] = _name_of(handler)  # ``state.router`` is built anew each time


@cache
def _name_of(handler: Any) -> str:
    return format_event_handler(handler)


def tabs(topic: str) -> list[str]:
    """Give the tokens of the tabs that hear a topic, sleeping ones too."""
    return list(_tabs.get(topic, {}))


def unsubscribe(topic: str, token: str) -> None:
    """Forget a tab, at once when a membership ends."""
    _tabs[topic].pop(token, None)


async def push(token: str, state: type[rx.State], **values: Any) -> None:
    """Write vars on a tab's screen without touching its State on the server."""
    if _app is None:
        return
    await _app.event_namespace.emit_update(_delta(state, values), token)


async def push_all(tokens: Iterable[str], state: type[rx.State], **values: Any) -> None:
    """Write the same vars on many screens of this worker: encoded once, not once for each tab."""
    if _app is None:
        return
    sids = [sid for token in tokens if (sid := _own_sid(token))]
    if sids:
        await _app.event_namespace.emit(str(SocketEvent.EVENT), _delta(state, values), to=sids)


def _delta(state: type[rx.State], values: dict[str, Any]) -> StateUpdate:
    return StateUpdate(delta={state.get_full_name(): {f"{name}_rx_state_": value for name, value in values.items()}})


def connected(token: str) -> bool:
    """Tell whether a tab is open on this worker."""
    return _app is not None and bool(_own_sid(token))


def open_tabs() -> int:
    """Count the tabs that are open on this worker."""
    return 0 if _app is None else sum(map(connected, list(_app.event_namespace._token_manager.token_to_socket)))


def _own_sid(token: str) -> str:
    """Give the socket of a tab; empty when another worker has it: with Redis they know of each other's."""
    manager = _app.event_namespace._token_manager
    record = manager.token_to_socket.get(token)
    return record.sid if record is not None and record.instance_id == manager.instance_id else ""


async def _run(token: str, handler: str) -> None:
    await _app.event_namespace.emit_update(StateUpdate(events=[Event(name=handler, payload={})]), token)


async def _deliver(ring: live.Ring) -> None:
    if ring.topic == live.EVERYTHING:
        MISSED.inc()
        await wires.hang_up_all()
        return
    for pusher in _pushers.get(_prefix(ring.topic), ()):
        await pusher.push_ring(ring)
    tabs = _tabs.get(ring.topic, {})
    for token, handler in list(tabs.items()):
        if connected(token):
            await _run(token, handler)
        else:
            tabs.pop(token, None)
    if not tabs:
        _tabs.pop(ring.topic, None)


def _prefix(topic: str) -> str:
    return topic.partition(":")[0]


def _pause(topic: str) -> float:
    if topic == live.EVERYTHING:
        return PAUSE_ALL
    return min((pusher.pause for pusher in _pushers.get(_prefix(topic), ())), default=PAUSE)


async def _answer(topic: str) -> None:
    """Deliver at once, then once more for everything that rang meanwhile."""
    while (ring := _due.get(topic)) is not None:
        _due[topic] = None
        try:
            await _deliver(ring)
        except Exception:
            log.exception("bell %s", topic)
        await asyncio.sleep(_pause(topic))
    _due.pop(topic, None)


def _hear(ring: live.Ring) -> None:
    idle = ring.topic not in _due
    _due[ring.topic] = ring
    if idle:
        _start(_answer(ring.topic))


def _start(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.get_running_loop().create_task(work)
    _running.add(task)
    task.add_done_callback(_running.discard)


@asynccontextmanager
async def _listening() -> AsyncIterator[None]:
    loop = asyncio.get_running_loop()
    leave = live.listen(lambda ring: loop.call_soon_threadsafe(_hear, ring))
    hang_up = await asyncio.to_thread(live.join)
    chores = [loop.create_task(_again(chore)) for chore in _chores]
    try:
        yield
    finally:
        leave()
        await asyncio.to_thread(hang_up)
        for chore in chores:
            chore.cancel()


async def _again(chore: _Chore) -> None:
    while True:
        await asyncio.sleep(chore.every)
        try:
            await chore.run()
        except Exception:
            log.exception("chore of the bell")
