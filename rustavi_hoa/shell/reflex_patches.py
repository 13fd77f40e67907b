"""Private seams of Reflex 0.10.1 that we had to take in; each has a test and the thread it answers.

* ``takeover``: a phone whose radio died comes back to its own state (reflex-dev/reflex #6345, #6252).
* ``limit_events``: a token bucket per tab and address, answered with a sentence, and unknown names dropped before
  they fill the log with tracebacks (no upstream thread; ``event_processor`` logs each one in full). Arguments that
  a handler does not take, or not of that type, are refused there too (``sieve``).
* ``encode_fast``: what goes to a tab is encoded by orjson; the stock encoder took a fifth of an event with a page of
  data (no upstream thread). The bytes stay the same; what orjson refuses the stock encoder does.
* ``keep_headers_home``: a tab need not be told the headers that it sent (1.4 KB at every opening; no upstream thread).
* ``take_one_hash``: a page names the first values it was built with by one hash instead of one for each state, which
  were 1.6 KB of every first message and nearly a kilobyte of every page (no upstream thread).
* ``leave_records_alone``: a frozen record comes out of a state as it is, not in a proxy that watches for changes; a
  proxy that ``replace`` had put into a record ended the worker: orjson took it for the record (no upstream thread).
* ``keep_matches``: a match of Vars can be reckoned on the server too (no upstream thread).
"""

from __future__ import annotations

import asyncio
import dataclasses
import hashlib
from functools import cache
from types import SimpleNamespace
from typing import Any

import orjson
import reflex as rx
from reflex import state as states
from reflex.istate import proxy
from reflex.state import StateUpdate
from reflex.utils.token_manager import RedisTokenManager, SocketRecord
from reflex_base.constants.state import FIELD_MARKER
from reflex_base.utils.format import json_dumps
from reflex_base.utils.serializers import get_serializer, serialize
from reflex_base.utils.types import is_mutable_type
from reflex_base.vars import base as variables
from reflex_base.vars.base import CustomVarOperation, var_operation_return
from reflex_components_core.core.match import Match

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


_REFLEX_FIRST = orjson.OPT_NON_STR_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME
"""Types that Reflex has serializers for come to ``_plain_or_fragment``, as with the stock encoder."""


HEADERS = "rx_router_headers" + FIELD_MARKER


def keep_headers_home(app: rx.App) -> None:
    """Leave the request's headers out of what goes to its tab; no page reads them there."""
    namespace = app.event_namespace
    stock = namespace.emit_update

    async def emit_update(update: Any, token: str) -> None:
        root = update.delta.get(rx.State.get_full_name()) if update.delta else None
        if root:
            root.pop(HEADERS, None)
        await stock(update, token)

    namespace.emit_update = emit_update


def take_one_hash() -> None:
    """Let a page say by one hash (``server/own_states.py``) that it holds the first values of every state."""
    stock = states._diff_against_initial_state

    async def diff(root: type[rx.State], delta: Any, hashes: list[str]) -> Any:
        if len(hashes) == 1:
            await stock(root, {}, [])  # the house reckons its own once
            kept = states._initial_snapshot_cache[root]
            own = [kept.names_digest, *(kept.hashes[name] for name in sorted(kept.hashes))]
            hashes = own if one_hash(own) == hashes[0] else hashes
        return await stock(root, delta, hashes)

    states._diff_against_initial_state = diff


def one_hash(hashes: list[str]) -> str:
    """Fold the hashes of all states into one, as the build does."""
    return hashlib.sha256("".join(hashes).encode()).hexdigest()[:16]


def encode_fast(app: rx.App) -> None:
    """Encode socket packets by orjson."""
    packet = app.sio.packet_class
    packet.json = SimpleNamespace(dumps=encoded, loads=packet.json.loads)


def encoded(value: Any, **stock: Any) -> str:
    """Encode as Reflex does, only faster; numbers too large for orjson and broken letters go the stock way."""
    try:
        return orjson.dumps(value, default=_plain_or_fragment, option=_REFLEX_FIRST).decode()
    except TypeError:
        return json_dumps(value, **stock)


def _plain_or_fragment(value: Any) -> Any:
    if _is_our_record(type(value)):
        inner = _REFLEX_FIRST & ~orjson.OPT_PASSTHROUGH_DATACLASS
        return orjson.Fragment(orjson.dumps(value, default=_plain_or_fragment, option=inner))
    if isinstance(value, float):  # numpy's; the stock encoder knows every kind of float
        return float(value)
    return serialize(value)


@cache
def _is_our_record(kind: type) -> bool:
    """Tell a dataclass of ours that no serializer and no hidden field makes special: all it holds is alike."""
    return (
        kind.__module__.startswith(sieve.OURS)
        and dataclasses.is_dataclass(kind)
        and get_serializer(kind) is None
        and not any(field.name.startswith("_") for field in dataclasses.fields(kind))
    )


def leave_records_alone() -> None:
    """Let a state give its frozen records bare: nothing can be written into them, so there is nothing to watch.

    Raises:
        RuntimeError: Reflex asks elsewhere now.
    """

    for module in (proxy, variables):
        if module.is_mutable_type not in (is_mutable_type, _is_watched):
            raise RuntimeError(f"{module.__name__} no longer asks what is mutable where we answer")
        module.is_mutable_type = _is_watched


@cache
def _is_watched(kind: type) -> bool:
    ours = kind.__module__.startswith(sieve.OURS) and dataclasses.is_dataclass(kind)
    return is_mutable_type(kind) and not (ours and kind.__dataclass_params__.frozen)


def keep_matches() -> None:
    """Let the Var that ``rx.match`` gives remember what it was made of: stock keeps only its JavaScript.

    The script stays the same letter by letter; ``reckon`` needs the parts to draw a page on the server.
    """
    stock = Match._create_match_cond_var_or_component.__func__

    def create(cls: type[Match], asked: rx.Var, cases: list[tuple[list[Any], Any]], default: Any) -> Any:
        made = stock(cls, asked, cases, default)
        if not isinstance(made, rx.Var):
            return made
        parts = [part for codes, answer in cases for code in codes for part in (code, answer)]
        args = tuple((f"part{at}", part) for at, part in enumerate((asked, *parts, default)))
        said = var_operation_return(str(made), made._var_type, made._get_all_var_data())
        return CustomVarOperation.create(name="match", args=args, return_var=said)

    Match._create_match_cond_var_or_component = classmethod(create)
