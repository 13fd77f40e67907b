"""When each repeated job ran last and how it went: in Redis where there is one, else in a file of the house's home.

Not in the database: there a commit every minute would end what every worker remembers (``db/unchanged``).
"""

from __future__ import annotations

import logging
import threading
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import orjson

from rustavi_hoa.adapters import common
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.settings import settings

log = logging.getLogger(__name__)

NAME = "hoa:jobs"
FILE = "jobs.json"
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Run:
    """The last run of one job; moments are ISO 8601, UTC. ``fault`` is the kind of the last error while it lasts."""

    name: str
    at: str = ""
    good_at: str = ""
    seconds: float = 0.0
    runs: int = 0
    failures: int = 0
    fault: str = ""

    @property
    def age(self) -> float:
        """Seconds since it last went well; since ever counts as a year."""
        return (now() - datetime.fromisoformat(self.good_at)).total_seconds() if self.good_at else 365 * 86400.0


def write(name: str, seconds: float, fault: str = "") -> None:
    """Note one run; a book that cannot be written costs nothing but this note."""
    before = read().get(name) or Run(name)
    at = now().isoformat(timespec="seconds")
    good_at, failures = (before.good_at, before.failures + 1) if fault else (at, before.failures)
    made = Run(name, at, good_at, round(seconds, 3), before.runs + 1, failures, fault)
    redis = common.redis()
    try:
        if redis is not None:
            redis.hset(NAME, name, orjson.dumps(asdict(made)))
        elif not settings().redis_url:
            _write_file(made)
    except common.Failure as failure:
        log.warning("book of jobs: %s", type(failure).__name__)


def read() -> dict[str, Run]:
    """Give the last run of every job by name; empty where nothing is known."""
    redis = common.redis()
    try:
        if redis is not None:
            kept = {key.decode(): orjson.loads(value) for key, value in redis.hgetall(NAME).items()}
        else:
            kept = orjson.loads(_file().read_bytes())
    except (*common.Failure, ValueError):
        return {}
    return {name: Run(**values) for name, values in sorted(kept.items())}


def _write_file(made: Run) -> None:
    with _lock:
        kept = {name: asdict(run) for name, run in read().items()} | {made.name: asdict(made)}
        draft = _file().with_suffix(".part")
        draft.write_bytes(orjson.dumps(kept))
        draft.replace(_file())


def _file() -> Path:
    return settings().home / FILE
