"""Filters, orders and the rule of sight over the queue's columns: which problems, in which order, how many."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import numpy as np

from rustavi_hoa.issues.filters import GROUPS, Filters, midnight
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.queue_columns import CATEGORIES, DOORS, STATUSES, Column, Columns, micros
from rustavi_hoa.issues.rules import CITY_HAS_AGAIN
from rustavi_hoa.issues.rules_due import RUNS
from rustavi_hoa.issues.sight import Eyes
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Scope
from rustavi_hoa.terms import calendar

PAGE = 20
BLOCK, STRIDE = 16_384, 64
NOBODY = np.zeros(0, dtype=np.int64)
Bound = Callable[[Column, Column, int], Column]


@dataclass(frozen=True, slots=True)
class Look:
    """Who asks for what; ``houses`` are the buildings of the unit, where one is asked for."""

    asked: Filters
    who: Eyes
    soon_days: int = 3
    houses: Sequence[int] = field(default_factory=list)

    def __call__(self, every: Columns) -> tuple[list[int], int]:
        """Give the numbers of one page, and how many there are on all."""
        mask = self._asked(every)
        mask = _seen(every, self.who, mask)
        total = int(np.count_nonzero(mask))
        first = (max(1, self.asked.page) - 1) * PAGE
        return [int(each) for each in _ordered(every, mask, self.asked.order, first)], total

    def _asked(self, every: Columns) -> Column:
        asked = self.asked
        made = _inside(every, self.who.city)
        for name, value in (
            ("building_id", asked.building),
            ("id", asked.number),
            ("category", CATEGORIES.get(asked.category, 0)),
            ("service", every.service(asked.service) if asked.service else 0),
            ("is_emergency", asked.emergency),
        ):
            if value:
                made = made & (every[name] == value)
        if asked.status:
            made = made & _stands(every, asked.status)
        if asked.mine:
            made = made & ((every["assignee_id"] == self.who.person_id) | _of_services(every, self.who.services))
        made = _within(every, asked, made)
        if asked.due:
            made = made & self._due(every)
        return made & _among(every["building_id"], self.houses, made) if asked.unit else made

    def _due(self, every: Columns) -> Column:
        day, today = every["due_on"], calendar.today().toordinal()
        if self.asked.due == "none":
            return _stands(every, "city") & (day == 0)
        first, last = {
            "past": (1, today - 1),
            "today": (today, today),
            "soon": (today, today + self.soon_days),
        }[self.asked.due]
        return (day >= first) & (day <= last) & _of(every["status"], RUNS)


def _within(every: Columns, asked: Filters, made: Column) -> Column:
    created = every["created_at"]
    if asked.older:
        made = made & (created < micros(now() - timedelta(days=asked.older)))
    if asked.since:
        made = made & (created >= micros(midnight(asked.since)))
    if asked.until:
        made = made & (created < micros(midnight(asked.until) + timedelta(days=1)))
    return made


def _stands(every: Columns, status: str) -> Column:
    found = _of(every["status"], GROUPS.get(status, {status}))
    if status != "city":
        return found
    return found | (_of(every["status"], CITY_HAS_AGAIN) & every["sent_to_city_at"])


def _of(column: Column, names: Collection[str]) -> Column:
    return (column & np.uint16(sum(STATUSES[each] for each in names))) != 0


def _of_services(every: Columns, services: Collection[str]) -> Column:
    return _any_of(every["service"], [every.service(each) for each in services])


def _any_of(column: Column, numbers: Collection[int]) -> Column:
    """Mark what equals one of a few numbers: an operation for each is much cheaper than a search."""
    made = np.zeros(len(column), dtype=np.bool_)
    for each in numbers:
        made |= column == each
    return made


def _among(column: Column, ids: Collection[int], of: Column | None = None) -> Column:
    """Mark the numbers that are among some; where only few rows are asked for, no other is looked at."""
    chosen = np.zeros(int(column.max(initial=0)) + 1, dtype=np.bool_)
    chosen[[each for each in ids if each < len(chosen)]] = True
    if of is None or np.count_nonzero(of) > len(of) // 4:
        return chosen.take(column, mode="clip")  # none lies outside
    made, at = np.zeros(len(column), dtype=np.bool_), np.flatnonzero(of)
    made[at] = chosen[column[at]]
    return made


def _inside(every: Columns, scope: Scope) -> Column:
    if scope.city:
        return np.ones(every.size, dtype=np.bool_)
    return _among(every["building_id"], scope.buildings)


def _seen(every: Columns, who: Eyes, mask: Column) -> Column:
    """Leave what the asker sees of problems inside their reach: the rule of ``sight`` for the city's staff."""
    at = np.flatnonzero(mask & (every["door"] != DOORS[Door.ORDINARY]))
    if not len(at):
        return mask
    made = mask.copy()
    made[at] = _sees_private(every, who, at)
    return made


def _sees_private(every: Columns, who: Eyes, at: Column) -> Column:
    door, building, me = every["door"][at], every["building_id"][at], who.person_id
    mine = ((every["reporter_id"][at] == me) | (every["entered_by"][at] == me)) & (me > 0)
    in_city, sent = _covers(building, who.city), every["sent_to_city_at"][at]
    near = _covers(building, who.chair) | (in_city & (sent | who.is_korpusi))
    named = every["about_person_id"][at] == me
    named |= _any_of(every["about_service"][at], [every.service(each) for each in who.services])
    return (
        mine
        | ((door == DOORS[Door.NEIGHBOUR]) & near)
        | ((door == DOORS[Door.UNPERMITTED]) & in_city)
        | ((door == DOORS[Door.COMPLAINT]) & _covers(building, who.complaints) & ~named)
    )


def _covers(building: Column, scope: Scope) -> Column:
    if scope.city or not scope.buildings:
        return np.full(len(building), scope.city, dtype=np.bool_)
    return np.isin(building, list(scope.buildings))


def _ordered(every: Columns, mask: Column, order: str, first: int) -> Column:
    """Give the numbers of one page; of a long list only its beginning is sorted."""
    upto = first + PAGE
    if order == "changed":
        keys = every["updated_at"]
        at = _near(mask, keys, upto, _above)
        at = at[np.lexsort((-at, -keys[at]))][:upto]
    elif order == "due":
        at = _by_day(mask, every["due_on"], upto)
    elif order == "urgent":
        urgent = _last(mask & every["is_emergency"], upto)
        at = np.concatenate([urgent, _last(mask & ~every["is_emergency"], upto - len(urgent))])
    else:
        at = _last(mask, upto) if order == "newest" else _first(mask, upto)
    return every["id"][at[first:upto]]


def _by_day(mask: Column, day: Column, upto: int) -> Column:
    """Give places by their day, those without one last; on one day by place."""
    dated = mask & (day > 0)
    at = _near(dated, day, upto, _below)
    at = at[np.lexsort((at, day[at]))][:upto]
    return np.concatenate([at, _first(mask & (day == 0), upto - len(at))]) if len(at) < upto else at


def _first(mask: Column, upto: int) -> Column:
    """Give the first places that are marked, looking no further than needed."""
    found: list[Column] = [NOBODY]
    left, since = upto, 0
    while left > 0 and since < len(mask):
        found.append(np.flatnonzero(mask[since : since + BLOCK])[:left] + since)
        left, since = left - len(found[-1]), since + BLOCK
    return np.concatenate(found)


def _last(mask: Column, upto: int) -> Column:
    """Give the last places that are marked, the last one first."""
    found: list[Column] = [NOBODY]
    left, until = upto, len(mask)
    while left > 0 and until > 0:
        since = max(0, until - BLOCK)
        found.append(np.flatnonzero(mask[since:until])[::-1][:left] + since)
        left, until = left - len(found[-1]), since
    return np.concatenate(found)


def _near(mask: Column, keys: Column, upto: int, beyond: Bound) -> Column:
    """Give marked places among which the outermost keys are: at least so many as are wanted, where there are.

    Every 64th key says where to look; should that be too few, everything is looked at.
    """
    sample, wanted = keys[::STRIDE][mask[::STRIDE]], upto // STRIDE + 12
    if len(sample) > 8 * wanted:
        at = np.flatnonzero(mask & beyond(sample, keys, wanted))
        if len(at) >= upto:
            return at
    at = np.flatnonzero(mask)
    return at[beyond(keys[at], keys[at], upto)] if len(at) > upto else at


def _above(sample: Column, keys: Column, wanted: int) -> Column:
    return keys >= np.partition(sample, -wanted)[-wanted]


def _below(sample: Column, keys: Column, wanted: int) -> Column:
    return keys <= np.partition(sample, wanted - 1)[wanted - 1]
