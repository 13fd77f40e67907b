"""From one look at the columns to all the figures of a dashboard."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import timedelta

import numpy as np

from rustavi_hoa.analytics.columns import CATEGORIES, Column, micros
from rustavi_hoa.analytics.measures import DAY, Look, Mask, percentiles, unit_of
from rustavi_hoa.analytics.rules import Figure, day_start, weeks
from rustavi_hoa.analytics.views import Tally, Totals, Week


@dataclass(frozen=True, slots=True)
class Counted:
    """Figures as numbers without names; groups by unit id, category code and building id, empty ones left out."""

    tally: Tally
    totals: Totals
    weeks: list[Week]
    units: dict[int, Tally]
    categories: dict[str, Tally]
    buildings: dict[int, Tally]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The masks every tally needs, made once; ``values`` are times to resolution, sorted, ``at`` their places."""

    counts: dict[str, Mask]
    values: Column
    at: Column


def counted(seen: Look) -> Counted:
    """Count everything under one look."""
    parts = _parts(seen)
    unit, category, house = unit_of(seen), seen.all.category, seen.house
    codes = list(CATEGORIES)
    ids = seen.houses.id
    return Counted(
        tally=_tallies(parts, np.zeros(len(seen.all), dtype=np.int64), 1, seen.base).get(0, Tally()),
        totals=Totals(*(int(seen.mask(Figure(each.name)).sum()) for each in fields(Totals))),
        weeks=_weeks(seen),
        units=_tallies(parts, unit, int(unit.max(initial=0)) + 1, seen.base),
        categories={codes[at]: tally for at, tally in _tallies(parts, category, len(codes), seen.base).items()},
        buildings={int(ids[at]): tally for at, tally in _tallies(parts, house, len(ids), seen.base).items()},
    )


def _parts(seen: Look) -> _Parts:
    wanted = (Figure.OPEN, Figure.OLDER, Figure.REPORTED, Figure.RESOLVED, Figure.REOPENED, Figure.EVER)
    counts = {figure.value: seen.mask(figure) for figure in wanted}
    at = np.flatnonzero(counts["resolved"])
    spans = seen.all.resolved[at] - seen.all.created[at]
    order = np.argsort(spans, kind="stable")
    return _Parts(counts, spans[order], at[order])


def _tallies(parts: _Parts, group: Column, groups: int, base: Mask) -> dict[int, Tally]:
    counts = {name: np.bincount(group[mask], minlength=groups) for name, mask in parts.counts.items()}
    shares = [percentiles(parts.values, group[parts.at], groups, share) / DAY for share in (0.5, 0.9)]
    present = np.flatnonzero(np.bincount(group[base], minlength=groups))
    made = {}
    for at in present:
        numbers = {name: int(count[at]) for name, count in counts.items()}
        median, p90 = (None if np.isnan(days[at]) else float(days[at]) for days in shares)
        if any(numbers.values()):
            made[int(at)] = Tally(**numbers, median_days=median, p90_days=p90)
    return made


def _weeks(seen: Look) -> list[Week]:
    """Count all weeks at once; equal to the masks of ``Look`` week by week (a test holds them together)."""
    days = weeks(seen.wanted, seen.now)
    if not days:
        return []
    edges = np.array([micros(day_start(day)) for day in [*days, days[-1] + timedelta(days=7)]])
    edges = np.clip(edges, *seen.period)
    created = np.sort(seen.all.created[seen.base])
    ended = np.sort(seen.all.ended[seen.base])
    resolved = np.sort(seen.all.resolved[seen.mask(Figure.RESOLVED)])
    opened_by, ended_by, resolved_by = (np.searchsorted(each, edges) for each in (created, ended, resolved))
    opened, done, standing = np.diff(opened_by), np.diff(resolved_by), (opened_by - ended_by)[1:]
    return [Week(day.isoformat(), int(opened[at]), int(done[at]), int(standing[at])) for at, day in enumerate(days)]
