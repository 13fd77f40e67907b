"""What several workers hold in common: one Redis, where HOA_REDIS_URL names one; without it there is one worker.

Nothing here may hold up a deed: waits are short, and after a failure nobody asks again for a moment.
"""

from __future__ import annotations

import logging
import os
import time
from functools import cache

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from rustavi_hoa.settings import settings

log = logging.getLogger(__name__)

WAIT = 0.5
"""Seconds that a question to Redis may take."""
REST = 2.0
"""Seconds without a question after one that failed."""

Failure = (RedisError, OSError)

_rests_until = 0.0


@cache
def _opened(_pid: int, url: str) -> Redis:
    return Redis.from_url(
        url, socket_timeout=WAIT, socket_connect_timeout=WAIT, retry=Retry(NoBackoff(), 1), health_check_interval=15
    )


def redis() -> Redis | None:
    """Give this process's way to Redis; None where there is none, or where it has just failed."""
    url = settings().redis_url
    if not url or time.monotonic() < _rests_until:
        return None
    return _opened(os.getpid(), url)


def line() -> Redis:
    """Give a connection of one's own, for a thread that waits and begins again by itself."""
    url = settings().redis_url
    return Redis.from_url(url, socket_timeout=5, socket_connect_timeout=WAIT, retry=Retry(NoBackoff(), 0))


def failed(what: str, failure: BaseException) -> None:
    """Note that Redis did not answer: it is left alone for a moment."""
    global _rests_until
    _rests_until = time.monotonic() + REST
    log.warning("redis %s: %s", what, type(failure).__name__)
