"""Private seams of Reflex 0.10.1 that we had to take in; each has a test and the thread it answers.

* ``takeover``: a phone whose radio died comes back to its own state (reflex-dev/reflex #6345, #6252).
* ``limit_events``: a token bucket per tab and address, answered with a sentence, and unknown names dropped before
  they fill the log with tracebacks (no upstream thread; ``event_processor`` logs each one in full). Arguments that
  a handler does not take, or not of that type, are refused there too (``sieve``).
"""

from __future__ import annotations

import asyncio
from typing import Any

import reflex as rx
from reflex.state import StateUpdate
from reflex.utils.token_manager import RedisTokenManager, SocketRecord

from rustavi_hoa.adapters import rates
from rustavi_hoa.kernel.errors import NotFound, Refusal, TooMany
from rustavi_hoa.shell import sieve
from rustavi_hoa.shell.notice import NoticeState, translate


def takeover(app: rx.App) -> None:
    """Let a reconnecting tab take its token over instead of being called a duplicate."""
    namespace = app.event_namespace

    class Takeover(type(namespace._token_manager)):
        """The stock manager, but the newest socket of a token wins."""

        async def link_token_to_sid(self, token: str, sid: str) -> str | None:
            """Point the token at this socket; the older socket is closed."""
            old = self.token_to_socket.get(token)
            if old is not None and old.sid == sid:
                return None
            if old is not None:
                self.sid_to_token.pop(old.sid, None)
                if old.instance_id == self.instance_id:
                    self._closing = asyncio.create_task(app.sio.disconnect(old.sid, namespace=namespace.namespace))
            record = SocketRecord(instance_id=self.instance_id, sid=sid)
            self.token_to_socket[token] = record
            self.sid_to_token[sid] = token
            if isinstance(self, RedisTokenManager):
                self._ensure_socket_record_task()
                await self._store_socket_record(token, record)
            return None

    namespace._token_manager.__class__ = Takeover


def limit_events(app: rx.App) -> None:
    """Count events per tab and per address; over the limit the tab hears a sentence."""
    namespace = app.event_namespace
    stock = namespace.on_event

    async def on_event(sid: str, data: Any = None) -> None:
        if not isinstance(data, dict) or not sieve.is_known(data.get("name")):
            return
        token = namespace.sid_to_token.get(sid)
        try:
            rates.take("event", f"tab:{token}")
            address = namespace._static_router_data.get(sid, {}).get("ip", "")
            rates.take("event", f"from:{address}", share=50)
        except TooMany as wait:
            await _say(namespace, token, wait)
            return
        if not sieve.fits(data):
            await _say(namespace, token, NotFound())
            return
        await stock(sid, data)

    namespace.on_event = on_event


async def _say(namespace: Any, token: str | None, refusal: Refusal) -> None:
    if token is not None:
        delta = {NoticeState.get_full_name(): {"line_rx_state_": translate(refusal)}}
        await namespace.emit_update(StateUpdate(delta=delta), token)
