"""The figures themselves: masks, counts and percentiles over columns; the tests recount every one in plain Python."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from rustavi_hoa.analytics.columns import CATEGORIES, NEVER, STATUSES, STILL_OPEN, Column, Columns, micros
from rustavi_hoa.analytics.rules import (
    GROUPS,
    OF_A_WEEK,
    SOLVED,
    UNKNOWN_UNIT,
    Figure,
    Filter,
    day_start,
    monday,
    today,
)
from rustavi_hoa.issues.rules import CITY_HAS_AGAIN, Status

Mask = NDArray[np.bool_]
DAY = 86_400_000_000
_IS_SOLVED = np.array([status in SOLVED for status in Status])
_IN_GROUP = {code: np.array([status in members for status in Status]) for code, members in GROUPS.items()}
_CITY_AGAIN = np.array([status in CITY_HAS_AGAIN for status in Status])
_BY_STATUS = {
    Figure.SILENT: Status.CLOSED_SILENT,
    Figure.REFUSED: Status.REFUSED,
    Figure.DUPLICATE: Status.DUPLICATE,
    Figure.WITHDRAWN: Status.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Houses:
    """The register's buildings. Shape: ids ascending, ``unit`` beside (0 unknown), candidates absent."""

    id: Column
    unit: Column

    def places(self, wanted: Column) -> Column:
        """Give the place of each building, -1 for one that is not counted."""
        if not len(self.id):
            return np.full(len(wanted), -1)
        at = np.minimum(np.searchsorted(self.id, wanted), len(self.id) - 1)
        return np.where(self.id[at] == wanted, at, -1)


@dataclass(frozen=True, slots=True)
class Look:
    """Problems under one filter and one reach of rights; ``base`` leaves the period out."""

    all: Columns
    houses: Houses
    house: Column
    base: Mask
    period: tuple[int, int]
    wanted: Filter
    now: datetime

    def mask(self, figure: Figure, week: date | None = None) -> Mask:
        """Tell which problems stand behind a figure."""
        if figure in OF_A_WEEK:
            return self._of_week(figure, week or monday(today(self.now)))
        if figure == Figure.RESOLVED:
            return self.base & _IS_SOLVED[self.all.status] & _within(self.all.resolved, *self.period)
        reported = self.base & _within(self.all.created, *self.period)
        return reported & self._kind(figure)

    def _kind(self, figure: Figure) -> Mask:
        every, now = self.all, micros(self.now)
        if figure in _BY_STATUS:
            return every.status == STATUSES[_BY_STATUS[figure]]
        day = micros(day_start(today(self.now)))
        week = micros(day_start(monday(today(self.now))))
        ever = every.reopened | _IS_SOLVED[every.status] | (every.status == STATUSES[Status.CLOSED_SILENT])
        kinds = {
            Figure.OPEN: lambda: STILL_OPEN[every.status],
            Figure.OLDER: lambda: STILL_OPEN[every.status] & (every.created < now - self.wanted.older * DAY),
            Figure.TODAY: lambda: (every.created >= day) & (every.created <= now),
            Figure.WEEK: lambda: (every.created >= week) & (every.created <= now),
            Figure.SOLVED: lambda: _IS_SOLVED[every.status],
            Figure.EVER: lambda: ever,
            Figure.REOPENED: lambda: every.reopened,
        }
        return kinds[figure]() if figure in kinds else np.ones(len(every), dtype=bool)

    def _of_week(self, figure: Figure, week: date) -> Mask:
        start, end = micros(day_start(week)), micros(day_start(week + timedelta(days=7)))
        start, end = max(start, self.period[0]), min(end, self.period[1])
        if figure == Figure.WEEK_OPENED:
            return self.base & _within(self.all.created, start, end)
        if figure == Figure.WEEK_RESOLVED:
            return self.base & _IS_SOLVED[self.all.status] & _within(self.all.resolved, start, end)
        return self.base & (self.all.created < end) & (self.all.ended >= end)


def look(every: Columns, houses: Houses, wanted: Filter, now: datetime, reach: frozenset[int] | None) -> Look:
    """Apply a filter whose dates are settled. Shape: ``reach`` None is the whole city."""
    house = houses.places(every.building)
    base = every.ordinary & (house >= 0)
    if reach is not None:
        base &= np.isin(every.building, list(reach))
    if wanted.unit is not None:
        base &= (houses.unit[house] if len(houses.id) else house) == wanted.unit
    if wanted.building is not None:
        base &= every.building == wanted.building
    if wanted.category:
        base &= every.category == CATEGORIES[wanted.category]
    if wanted.status:
        base &= _stands(every, wanted.status)
    if wanted.emergency is not None:
        base &= every.emergency == wanted.emergency
    since = micros(day_start(wanted.since)) if wanted.since else -NEVER
    until = micros(day_start(wanted.until + timedelta(days=1))) if wanted.until else NEVER
    return Look(every, houses, house, base, (since, until), wanted, now)


def _stands(every: Columns, group: str) -> Mask:
    found = _IN_GROUP[group][every.status]
    return found | (_CITY_AGAIN[every.status] & every.sent) if group == "city" else found


def percentile(ordered: Column, share: float) -> float:
    """Give the point below which ``share`` of sorted values lie, straight lines between neighbours; NaN for none."""
    return float(percentiles(ordered, np.zeros(len(ordered), dtype=np.int64), 1, share)[0])


def percentiles(values: Column, group: Column, groups: int, share: float) -> NDArray[np.float64]:
    """Give one percentile per group. Shape: ``values`` sorted ascending, ``group`` beside; NaN for an empty group."""
    narrow = group.astype(np.int16) if groups < 2**15 else group  # numpy sorts 16 bits by radix
    order = np.argsort(narrow, kind="stable")
    ordered, counts = values[order], np.bincount(group, minlength=groups)
    result = np.full(groups, np.nan)
    full = counts > 0
    first = (np.cumsum(counts) - counts)[full]
    place = (counts[full] - 1) * share
    low = np.floor(place).astype(np.int64)
    high = np.minimum(low + 1, counts[full] - 1)
    below, above = ordered[first + low].astype(float), ordered[first + high].astype(float)
    result[full] = below + (above - below) * (place - low)
    return result


def unit_of(seen: Look) -> Column:
    """Give the unit of every problem; 0 where it is unknown."""
    return np.where(seen.house >= 0, seen.houses.unit[seen.house], UNKNOWN_UNIT) if len(seen.houses.id) else seen.house


def _within(moments: Column, start: int, end: int) -> Mask:
    return (moments >= start) & (moments < end) & (moments != NEVER)
