"""What a browser may know of settings."""

from __future__ import annotations

from dataclasses import dataclass

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a setting."""

    id: int
    key: str
    before: str
    after: str
    who: str
    at: Stamp


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number; ``call`` is what the phone dials."""

    key: str
    number: str
    call: str


@dataclass(frozen=True, slots=True)
class Job:
    """A repeated job: when it last ran and last went well, how often it failed; ``fault`` while the last run failed."""

    name: str
    at: Stamp
    good_at: Stamp
    runs: int
    failures: int
    fault: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class Machine:
    """How the house stands; ``oldest`` in minutes, storage in gigabytes as text, ``full`` in percent."""

    jobs: tuple[Job, ...] = ()
    waiting: int = 0
    oldest: int = 0
    failed: int = 0
    sessions: int = 0
    free: str = ""
    total: str = ""
    full: int = 0
    has_redis: bool = False
    is_redis_up: bool = False
