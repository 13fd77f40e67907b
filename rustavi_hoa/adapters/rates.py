"""How often one person or one address may knock: token buckets, one table of limits.

One process holds its buckets in memory; several workers share them in Redis, where HOA_REDIS_URL names one. While Redis
is away each worker counts for itself: the limits grow by their number, and nobody is locked out.
"""

from __future__ import annotations

import os
import threading
import time
from dataclasses import dataclass

from rustavi_hoa.adapters import rates_shared
from rustavi_hoa.kernel.errors import TooMany


@dataclass(frozen=True, slots=True)
class Limit:
    """``burst`` knocks at once, then one every ``every`` seconds."""

    burst: int
    every: float
    is_own: bool = False
    """Counted by each worker for itself: what a tab says goes through one socket, and is asked at every event."""


LIMITS: dict[str, Limit] = {
    "sign-in": Limit(10, 30),  # per contact, and ten times that per address: a house may share one address
    "second": Limit(10, 30),  # per step and ten times that per address; each person is counted in the database
    "sign-up": Limit(10, 60),
    "known-contact": Limit(20, 300),  # answers per address that a number is taken (ADR 0007)
    "code": Limit(5, 120),
    "upload": Limit(60, 2),
    "write": Limit(40, 1),
    "print": Limit(20, 6),  # a passport with photos costs a second of a core
    "public-print": Limit(3, 20),  # ten times that per address
    "feedback": Limit(10, 60),
    "event": Limit(60, 0.1, is_own=True),
    "connect": Limit(2000, 0.05, is_own=True),  # sockets per address: a city may stand behind one and return at once
    "open311": Limit(60, 0.5),  # ten times that per address: a mirror fetches page after page
    "open311-post": Limit(30, 2),  # per key; the key's own limit for a day stands beside it
    "public": Limit(20, 2),  # pages for everybody, ten times that per address: a school may share one
}

FORGET_AT = 50_000
"""Buckets kept before full ones are swept."""

_buckets: dict[tuple[str, str], tuple[float, float]] = {}
_lock = threading.Lock()


def take(kind: str, who: str, *, share: int = 1) -> None:
    """Take one knock from the bucket of ``who``; ``share`` makes the bucket that many times larger.

    Raises:
        TooMany: the bucket is empty; says in how many seconds it is not.
    """
    limit = LIMITS[kind]
    scale = share * _generosity()
    burst, rate = limit.burst * scale, scale / limit.every
    if not limit.is_own and (level := rates_shared.take(kind, who, burst, rate)) is not None:
        if level < 1:
            raise TooMany(max(1, round((1 - level) / rate)))
        return
    now = time.monotonic()
    with _lock:
        level, at = _buckets.get((kind, who), (float(burst), now))
        level = min(float(burst), level + (now - at) * rate)
        if level < 1:
            raise TooMany(max(1, round((1 - level) / rate)))
        if len(_buckets) > FORGET_AT:
            _sweep(now)
        _buckets[kind, who] = (level - 1, now)


def give_back(kind: str, who: str, *, share: int = 1) -> None:
    """Put a knock back that turned out not to count."""
    limit = LIMITS[kind]
    if not limit.is_own and rates_shared.give_back(kind, who, limit.burst * share * _generosity()):
        return
    with _lock:
        level, at = _buckets.get((kind, who), (0.0, time.monotonic()))
        _buckets[kind, who] = (min(float(limit.burst * share * _generosity()), level + 1), at)


def _generosity() -> int:
    """Load generators and browser suites knock from one address; they say so."""
    return int(os.environ.get("HOA_RATE_SCALE", "1"))


def _sweep(now: float) -> None:
    old = [key for key, (_, at) in _buckets.items() if now - at > 3600]
    for key in old or list(_buckets)[: FORGET_AT // 2]:
        del _buckets[key]


def forget() -> None:
    """Empty every bucket (tests)."""
    _buckets.clear()
