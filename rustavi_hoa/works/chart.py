"""The one chart: how many works were done, and are coming, by year, by kind or by unit; widths made on the server."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from rustavi_hoa.works import words
from rustavi_hoa.works.rules import CATEGORIES, State, lari
from rustavi_hoa.works.views import Bar

Count = tuple[int, str, int | None, str, int, int]
MOST_YEARS = 25


def bars(counts: Iterable[Count], by: str, units: Mapping[int, tuple[str, str]]) -> list[Bar]:
    """Draw one bar for each year (latest first), kind or unit (most works first)."""
    sums: dict[str, list[int]] = {}
    for count in counts:
        done, coming, cost = sums.setdefault(_KEYS[by](count), [0, 0, 0])
        is_done = count[3] == State.DONE
        sums[_KEYS[by](count)] = [done + count[4] * is_done, coming + count[4] * (not is_done), cost + count[5]]
    longest = max((done + coming for done, coming, _ in sums.values()), default=0)
    made = [_bar(key, *_name(key, by, units), *each, longest) for key, each in sums.items()]
    if by == "year":
        return sorted(made, key=lambda bar: bar.key, reverse=True)[:MOST_YEARS]
    return sorted(made, key=lambda bar: (-bar.count, bar.ka))


def cost_of(counts: Iterable[Count]) -> int:
    """Add up what is known of the cost. Unit: tetri."""
    return sum(count[5] for count in counts)


_KEYS: dict[str, Callable[[Any], str]] = {
    "year": lambda count: str(count[0]),
    "category": lambda count: count[1],
    "unit": lambda count: str(count[2] or 0),
}


def _name(key: str, by: str, units: Mapping[int, tuple[str, str]]) -> tuple[str, str]:
    if by == "year":
        return key, key
    if by == "category":
        said = CATEGORIES.get(key, CATEGORIES["other"])
        return said.ka, said.en
    return units.get(int(key), (words.UNIT_UNKNOWN.ka, words.UNIT_UNKNOWN.en))


def _bar(key: str, ka: str, en: str, done: int, coming: int, cost: int, longest: int) -> Bar:
    share = 100 * done / longest
    return Bar(
        key=key,
        ka=ka,
        en=en,
        count=done + coming,
        done=done,
        coming=coming,
        cost=lari(cost // 100 * 100) if cost else "",
        done_width=f"{share:.1f}%",
        coming_at=f"{share:.1f}%",
        coming_width=f"{100 * coming / longest:.1f}%",
    )
