"""The columns of this process, kept in step with the database, and the boards counted from them.

Every question first asks the database what moved (two index look-ups and the register's buildings, some
milliseconds); changed problems are read again by themselves. PostgreSQL may show a change after a younger one, so
the last two minutes before the newest change are always compared by count and sum of versions.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

import numpy as np
from sqlmodel import Session

from rustavi_hoa.analytics import queries
from rustavi_hoa.analytics.columns import EPOCH, Columns, columns, merged
from rustavi_hoa.analytics.measures import Houses

T = TypeVar("T")
OVERLAP = timedelta(minutes=2)
READ_ALL_EVERY = 600.0
"""Seconds after which everything is read anew, should a hand at the database have changed a row without a trace."""
MOST_KEPT = 64


@dataclass(frozen=True, slots=True)
class Data:
    """One state of the city; ``version`` differs whenever anything counted may differ."""

    version: tuple[Hashable, ...]
    columns: Columns
    houses: Houses
    extent: tuple[int, int, datetime | None]
    recent: tuple[int, int]
    read_at: float


class Memory:
    """One database's columns; a lock lets one thread read while the others wait for its result."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._data: Data | None = None
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()

    def data(self, session: Session) -> Data:
        """Give the city as it stands now."""
        with self._lock:
            self._data = _fresh(session, self._data)
            return self._data

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Give what was made under this key before, or make it: tabs with one filter share one computation."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return made


def _fresh(session: Session, old: Data | None) -> Data:
    raw = queries.houses(session)
    extent = queries.extent(session)
    if old is None or time.monotonic() - old.read_at > READ_ALL_EVERY:
        return _read_all(session, raw, extent)
    recent = queries.recent(session, _since(old.extent[2]))
    houses = _houses(raw)
    is_same_town = np.array_equal(houses.id, old.houses.id) and np.array_equal(houses.unit, old.houses.unit)
    if extent == old.extent and recent == old.recent:
        return old if is_same_town else _made(old.columns, houses, extent, old.read_at, recent)
    now_recent = queries.recent(session, _since(extent[2]))  # before the rows: what moves between is seen next time
    made = merged(old.columns, columns(queries.narrow_since(session, _since(old.extent[2]), old.extent[1])))
    if len(made) != extent[0]:
        return _read_all(session, raw, extent)  # somebody took problems away
    return _made(made, houses, extent, old.read_at, now_recent)


def _read_all(session: Session, raw: Any, extent: tuple[int, int, datetime | None]) -> Data:
    recent = queries.recent(session, _since(extent[2]))
    return _made(columns(queries.narrow(session)), _houses(raw), extent, time.monotonic(), recent)


def _made(
    read: Columns, houses: Houses, extent: tuple[int, int, datetime | None], read_at: float, recent: tuple[int, int]
) -> Data:
    town = hash((houses.id.tobytes(), houses.unit.tobytes()))
    return Data((*extent, *recent, town, read_at), read, houses, extent, recent, read_at)


def _houses(raw: Any) -> Houses:
    table = np.array([tuple(row) for row in raw], dtype=np.int64).reshape(-1, 2)
    return Houses(table[:, 0], table[:, 1])


def _since(newest: datetime | None) -> datetime:
    return newest - OVERLAP if newest else EPOCH


_memories: dict[str, Memory] = {}


def memory(database: str) -> Memory:
    """Give the memory of one database."""
    return _memories.setdefault(database, Memory())


def forget() -> None:
    """Drop everything (tests)."""
    _memories.clear()
