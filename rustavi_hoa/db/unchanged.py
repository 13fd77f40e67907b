"""What was read stays true until somebody commits: SQLite tells in microseconds whether anybody did, in any process.

Rights keep changing at once: the first commit of anybody, a removal among them, ends everything remembered here.
PostgreSQL cannot tell as cheaply, so nothing is remembered there.

What is at hand needs no thread: a use case marked ``answers_at_once`` is asked on the event loop first, where a miss
or any way to the database ends in ``NotAtHand`` before anything has waited; then a thread asks it again.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from sqlalchemy.engine import make_url

from rustavi_hoa.settings import settings

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])
MOST_KEPT = 5_000

_lock = threading.Lock()
_watch: tuple[str, sqlite3.Connection] | None = None
_kept: dict[Hashable, Any] = {}
_kept_at: tuple[str, int] | None = None
_is_at_hand_only: ContextVar[bool] = ContextVar("is_at_hand_only", default=False)


class NotAtHand(Exception):
    """What was asked on the event loop would have to wait for the database."""


@contextmanager
def at_hand_only() -> Iterator[None]:
    """Let nothing inside wait for the database: what is not remembered ends in ``NotAtHand``."""
    before = _is_at_hand_only.set(True)
    try:
        yield
    finally:
        _is_at_hand_only.reset(before)


def may_wait() -> None:
    """Stand before every way to the database.

    Raises:
        NotAtHand: somebody asks on the event loop.
    """
    if _is_at_hand_only.get():
        raise NotAtHand


def answers_at_once(use_case: F) -> F:
    """Mark a use case that mostly answers from memory and changes nothing: asking it twice does no harm."""
    use_case.is_answered_at_once = True
    return use_case


def is_answered_at_once(use_case: Callable[..., Any]) -> bool:
    """Tell whether a use case carries the mark, through its seal."""
    return getattr(use_case, "is_answered_at_once", False)


def _moment() -> tuple[str, int] | None:
    """Name the state of the database; None when it cannot say. Holds: the lock."""
    global _watch
    url = f"{os.getpid()} {settings().database_url}"
    if _watch is None or _watch[0] != url:
        _forget()
        place = make_url(settings().database_url)
        if place.get_backend_name() != "sqlite" or not place.database:
            return None
        _watch = (url, sqlite3.connect(place.database, check_same_thread=False, isolation_level=None))
    try:
        return url, _watch[1].execute("PRAGMA data_version").fetchone()[0]
    except sqlite3.Error:
        return None


def remembered(key: Hashable, make: Callable[[], T]) -> T:
    """Give what ``make`` gave for this key, if nothing has been committed since; else make it now.

    Whoever calls must not change what it gets.
    """
    global _kept_at
    with _lock:
        before = _moment()
        if before is not None and before == _kept_at and key in _kept:
            return _kept[key]
    may_wait()
    made = make()
    with _lock:
        if before is not None and before == _moment():
            if before != _kept_at or len(_kept) >= MOST_KEPT:
                _kept.clear()
            _kept_at = before
            _kept[key] = made
    return made


def _forget() -> None:
    global _watch, _kept_at
    if _watch is not None:
        _watch[1].close()
    _watch, _kept_at = None, None
    _kept.clear()


def forget() -> None:
    """Close the watch and drop everything; also after a fork and before another database."""
    with _lock:
        _forget()
