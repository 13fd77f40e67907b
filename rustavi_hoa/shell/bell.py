"""The doorbell's last metre: from ``live.ring`` in any thread to the tabs of this worker.

A tab subscribes in its ``on_load``; a ring makes it run one of its own handlers again (its own rights), or, for
chat, receives rows that were read once for all whose membership was checked. The first ring leaves at once, later
ones within ``PAUSE`` are joined into one.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import reflex as rx
from reflex.state import StateUpdate
from reflex.utils.format import format_event_handler
from reflex_base.event import Event

from rustavi_hoa.adapters import live

log = logging.getLogger(__name__)

PAUSE = 0.25
"""Seconds between two rings of one topic to one worker's tabs."""

_app: rx.App | None = None
_tabs: dict[str, dict[str, str]] = defaultdict(dict)  # topic -> token -> name of the handler to run
_pushers: dict[str, Callable[[live.Ring], Awaitable[None]]] = {}  # topic prefix -> raw push
_due: dict[str, live.Ring] = {}
_running: set[asyncio.Task[None]] = set()


def install(app: rx.App) -> None:
    """Tie the bell to the app and start its listener in every worker."""
    global _app
    _app = app
    app.register_lifespan_task(_listening)


def pushes(prefix: str, push_ring: Callable[[live.Ring], Awaitable[None]]) -> None:
    """Let one feature answer rings of ``prefix:...`` by raw pushes of its own."""
    _pushers[prefix] = push_ring


def subscribe(state: rx.State, topic: str, handler: Any) -> None:
    """Run ``handler`` of this tab again whenever ``topic`` rings. Idempotent; forgotten when the tab is gone."""
    _tabs[topic][state.router.session.client_token] = format_event_handler(handler)


def unsubscribe(topic: str, token: str) -> None:
    """Forget a tab, at once when a membership ends."""
    _tabs[topic].pop(token, None)


async def push(token: str, state: type[rx.State], **values: Any) -> None:
    """Write vars on a tab's screen without touching its State on the server."""
    if _app is None:
        return
    delta = {state.get_full_name(): {f"{name}_rx_state_": value for name, value in values.items()}}
    await _app.event_namespace.emit_update(StateUpdate(delta=delta), token)


def connected(token: str) -> bool:
    """Tell whether a tab is open on this worker."""
    return _app is not None and token in _app.event_namespace.token_to_sid


async def _run(token: str, handler: str) -> None:
    await _app.event_namespace.emit_update(StateUpdate(events=[Event(name=handler, payload={})]), token)


async def _deliver(ring: live.Ring) -> None:
    pusher = _pushers.get(ring.topic.partition(":")[0])
    if pusher is not None:
        await pusher(ring)
    tabs = _tabs.get(ring.topic, {})
    for token, handler in list(tabs.items()):
        if connected(token):
            await _run(token, handler)
        else:
            tabs.pop(token, None)
    if not tabs:
        _tabs.pop(ring.topic, None)


async def _answer(topic: str) -> None:
    """Deliver at once, then once more for everything that rang meanwhile."""
    while (ring := _due.get(topic)) is not None:
        _due[topic] = None
        try:
            await _deliver(ring)
        except Exception:
            log.exception("bell %s", topic)
        await asyncio.sleep(PAUSE)
    _due.pop(topic, None)


def _hear(ring: live.Ring) -> None:
    idle = ring.topic not in _due
    _due[ring.topic] = ring
    if idle:
        task = asyncio.get_running_loop().create_task(_answer(ring.topic))
        _running.add(task)
        task.add_done_callback(_running.discard)


@asynccontextmanager
async def _listening() -> AsyncIterator[None]:
    loop = asyncio.get_running_loop()
    leave = live.listen(lambda ring: loop.call_soon_threadsafe(_hear, ring))
    try:
        yield
    finally:
        leave()
