"""From a click to a deed: identity from the HttpOnly cookie, arguments checked, work off the event loop."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from functools import cache
from typing import Any, Concatenate, ParamSpec, TypeVar, get_type_hints

import reflex as rx
from pydantic import ConfigDict, TypeAdapter, ValidationError

from rustavi_hoa.adapters.measures import EVENT_SECONDS, feature_of
from rustavi_hoa.adapters.passwords import fingerprint
from rustavi_hoa.adapters.web import UNSTORABLE, secret_in
from rustavi_hoa.db.unchanged import NotAtHand, at_hand_only, is_answered_at_once
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.identity.sessions import topic_of
from rustavi_hoa.kernel.errors import NotFound, SignedOut
from rustavi_hoa.kernel.policy import Actor

P = ParamSpec("P")
R = TypeVar("R")

LONGEST_TEXT = 20_000
"""Letters in one argument of an event; longer is no person's typing."""

LARGEST = 2**31 - 1
"""No row has a larger id, no page a larger number; the databases would fail on one."""


async def call(state: rx.State, use_case: Callable[Concatenate[Actor, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run ``use_case(actor, ...)`` for the person at this tab: what is remembered at once, the rest in a thread.

    Raises:
        SignedOut: no live session behind the cookie.
        NotFound: an argument of a type that no screen of ours sends.
        Refusal: whatever the use case says.
    """
    check_arguments(use_case, args, kwargs)
    secret = secret_in(_cookie(state))
    with _seconds_of(use_case).time():
        if is_answered_at_once(use_case):
            try:
                with at_hand_only():
                    return _as_person(secret, use_case, args, kwargs)
            except NotAtHand:
                pass
        return await asyncio.to_thread(_as_person, secret, use_case, args, kwargs)


@cache
def _seconds_of(use_case: Callable[..., Any]) -> Any:
    return EVENT_SECONDS.labels(feature_of(use_case))


def _as_person(secret: str | None, use_case: Callable[..., R], args: tuple[Any, ...], kwargs: dict[str, Any]) -> R:
    actor = actor_for(secret)
    if actor is None:
        raise SignedOut
    try:
        return use_case(actor, *args, **kwargs)
    except UNSTORABLE as nobodys:
        raise NotFound from nobodys


def _cookie(state: rx.State) -> str:
    """Read the Cookie header without ``state.router``, which builds the whole of it anew for each look."""
    return state.rx_router_headers.cookie


def session_topic(state: rx.State) -> str:
    """Name the bell of the sign-in behind this tab's cookie."""
    return topic_of(fingerprint(secret_in(_cookie(state)) or ""))


async def call_open(use_case: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run a use case that a visitor may call."""
    check_arguments(use_case, args, kwargs, skip=0)
    return await asyncio.to_thread(use_case, *args, **kwargs)


def check_arguments(use_case: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], skip: int = 1) -> None:
    """Hold what the browser sent against the use case's annotations: Reflex does not.

    Raises:
        NotFound: a wrong type, an unknown name, an endless text or number.
    """
    kinds = _kinds(inspect.unwrap(use_case))
    names = list(kinds)[skip:]
    given = dict(zip(names, args, strict=False)) | kwargs
    for name, value in given.items():
        if name not in kinds or is_endless(value):
            raise NotFound
        try:
            kinds[name].validate_python(value, strict=True)
        except ValidationError as wrong:
            raise NotFound from wrong


def is_endless(value: Any) -> bool:
    """Tell whether a text, a number, or one inside a list is larger than anything a screen of ours sends."""
    if isinstance(value, str):
        return len(value) > LONGEST_TEXT
    if isinstance(value, int):
        return abs(value) > LARGEST
    return isinstance(value, list | tuple) and any(is_endless(each) for each in value)


@cache
def _kinds(use_case: Callable[..., Any]) -> dict[str, TypeAdapter[Any]]:
    hints = get_type_hints(use_case)
    loose = ConfigDict(arbitrary_types_allowed=True)
    return {name: _adapter(hints.get(name, Any), loose) for name in inspect.signature(use_case).parameters}


def _adapter(hint: Any, loose: ConfigDict) -> TypeAdapter[Any]:
    try:
        return TypeAdapter(hint, config=loose)
    except Exception:  # a class that brings its own pydantic config (a dataclass) takes none from outside
        return TypeAdapter(hint)
