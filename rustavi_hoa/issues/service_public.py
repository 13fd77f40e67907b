"""What everybody may know of the problems of one building: sums and categories that no subtraction opens."""

from __future__ import annotations

import threading
import time
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session

from rustavi_hoa.db.engine import reading
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import queries_public as queries
from rustavi_hoa.issues.rules import OPEN, PUBLICLY_SOLVED, told
from rustavi_hoa.issues.telling import Told, told_city
from rustavi_hoa.issues.views_public import CategoryCount, PublicCounts
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import open_door
from rustavi_hoa.settings import settings

YEAR = timedelta(days=365)
KEPT_SECONDS = 60


@dataclass(frozen=True, slots=True)
class _City:
    """What may be told of the city at one moment."""

    key: Hashable
    until: float
    open: Told
    solved: dict[int, int]
    houses: dict[int, int]


_kept: _City | None = None
_lock = threading.Lock()


@open_door("the public page of a building: counts of problems from the setting's minimum up, never a row")
def of_building(building_id: int) -> PublicCounts:
    """Count open problems of a building and those solved in a year; what is too small, or would betray it, is -1."""
    with reading() as session:
        least = int(house.value(session, "public_minimum"))
        city = _city(session, least)
    every = city.houses.get(building_id, 0)
    cells = {category: n for (home, category), n in city.open.cells.items() if home == building_id}
    return PublicCounts(
        least=least,
        open=city.open.sums.get(building_id, -1),
        solved=city.solved.get(building_id, -1),
        categories=[CategoryCount(name, n) for name, n in sorted(cells.items(), key=lambda pair: (-pair[1], pair[0]))],
        has_hidden=building_id in city.open.sums and len(cells) < every,
    )


def _city(session: Session, least: int) -> _City:
    """Give the choice for the whole city, made once a minute or when a problem has changed."""
    global _kept
    key = (settings().database_url, least, queries.version(session))
    with _lock:
        if _kept is not None and _kept.key == key and time.monotonic() < _kept.until:
            return _kept
    counts = queries.open_by_building(session, OPEN)
    solved = queries.solved_by_building(session, PUBLICLY_SOLVED, now() - YEAR)
    houses: dict[int, int] = {}
    for home, _ in counts:
        houses[home] = houses.get(home, 0) + 1
    made = _City(key, time.monotonic() + KEPT_SECONDS, told_city(counts, least), told(solved, least), houses)
    with _lock:
        _kept = made
    return made
