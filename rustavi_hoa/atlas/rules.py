"""True on paper: hulls, bins, and how ten thousand places are written shortly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[int, int]

DEGREE = 100_000
"""Steps of a degree in which places are told: about a metre."""

FILLED = (0.2, 0.4, 0.6, 0.8)
"""Shares of filled required fields at which the next class of completeness begins."""

PROBLEMS = (1, 5, 15)
"""Numbers of open problems at which the next class begins, for those who see exact numbers."""

CLASSES = 5
"""Most classes of a number."""


def hull(points: Iterable[Point]) -> list[Point]:
    """Give the corners of the smallest convex shape around points, in turn; fewer than three points as they are."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    return _half(ordered)[:-1] + _half(ordered[::-1])[:-1]


def _half(points: Sequence[Point]) -> list[Point]:
    kept: list[Point] = []
    for point in points:
        while len(kept) > 1 and _turn(kept[-2], kept[-1], point) <= 0:
            kept.pop()
        kept.append(point)
    return kept


def _turn(one: Point, two: Point, three: Point) -> int:
    return (two[0] - one[0]) * (three[1] - one[1]) - (two[1] - one[1]) * (three[0] - one[0])


def steps(values: Iterable[int]) -> list[int]:
    """Write numbers as differences from the one before: neighbours in the list are neighbours in the city."""
    found = list(values)
    return [later - earlier for earlier, later in pairwise([0, *found])]


def place_of(value: int | float | str, bounds: Sequence[float]) -> int:
    """Give the class of a number: how many bounds it has reached."""
    return sum(float(value) >= bound for bound in bounds)


def quantiles(values: Iterable[float]) -> list[float]:
    """Give the lower bounds of at most five classes with about as many members each; the first bound is the least."""
    ordered = sorted(values)
    if not ordered:
        return []
    marks = (ordered[len(ordered) * at // CLASSES] for at in range(CLASSES))
    return sorted(set(marks))


def public_bounds(least: int) -> tuple[int, int]:
    """Give the bounds of open problems for the public: nothing below ``least`` is told apart."""
    return least, max(15, 3 * least)


def split_address(address: str) -> tuple[str, str]:
    """Part an address into the place many share and the number: "მე-7 მიკრორაიონი, N41" into both sides of " N"."""
    head, sign, number = address.rpartition(" N")
    return (head, number) if sign and head else (address, "")
