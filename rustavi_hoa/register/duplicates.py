"""Which buildings and associations may be one and the same: suggested to staff, never merged by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, hypot, radians
from typing import Any, Protocol

from rapidfuzz import fuzz

from rustavi_hoa.register.folding import words_of

NEAR_METRES = 60
ALIKE = 88
"""Likeness of two names, of 100, from which they are worth a look."""
METRES_A_DEGREE = 111_320
NEIGHBOURS = 4
COMMON_WORDS = frozenset(words_of("ამხანაგობა ბინათმესაკუთრეთა ბმა კორპუსი association hoa"))


class House(Protocol):
    """A building as it is compared."""

    id: int
    match_key: str
    number: str
    street: str
    microdistrict: str
    lat: float | None
    lon: float | None


class Union(Protocol):
    """An association as it is compared."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two rows that may be one; ``why`` is "address", "near" or "name"."""

    thing: str
    first: int
    second: int
    why: str


def twin_buildings(houses: Sequence[House]) -> list[Pair]:
    """Pair buildings of one address, and those of one number that stand next to each other on a like-named street."""
    found = {}
    for why, pairs in (("address", _same_address(houses)), ("near", _near(houses))):
        for one, other in pairs:
            ids = min(one.id, other.id), max(one.id, other.id)
            found.setdefault(ids, Pair("building", *ids, why))
    return sorted(found.values())


def twin_associations(unions: Iterable[Union]) -> list[Pair]:
    """Pair associations whose names are nearly one; numbers in a name must be equal."""
    named = sorted((_bare(each.name), each.id) for each in unions)
    found = []
    for at, (name, row_id) in enumerate(named):
        for other, other_id in named[at + 1 : at + 1 + NEIGHBOURS]:
            if name and _digits(name) == _digits(other) and fuzz.ratio(name, other) >= ALIKE:
                found.append(Pair("association", min(row_id, other_id), max(row_id, other_id), "name"))
    return sorted(found)


def titles_of(rows: Iterable[Any]) -> dict[int, tuple[str, str]]:
    """Name alike rows in both languages, each with its code: two of one address differ by nothing else."""
    told = {}
    for row in rows:
        ka, en = (row.address, row.address_en) if hasattr(row, "address") else (row.name, row.name_en)
        told[row.id] = f"{ka} · {row.code}", f"{en or ka} · {row.code}"
    return told


def _same_address(houses: Iterable[House]) -> Iterator[tuple[House, House]]:
    at: dict[str, list[House]] = defaultdict(list)
    for house in houses:
        if house.match_key:
            at[house.match_key].append(house)
    for same in at.values():
        yield from combinations(same[:20], 2)


def _near(houses: Iterable[House]) -> Iterator[tuple[House, House]]:
    cells: dict[tuple[int, int, str], list[House]] = defaultdict(list)
    for house in houses:
        if house.lat is not None and house.lon is not None and house.number:
            cells[_cell(house.lat), _cell(house.lon), house.number].append(house)
    for (row, column, number), here in cells.items():
        yield from (pair for pair in combinations(here, 2) if _is_near(*pair))
        for beside in ((row, column + 1), (row + 1, column - 1), (row + 1, column), (row + 1, column + 1)):
            there = cells.get((*beside, number), ())
            yield from ((one, other) for one in here for other in there if _is_near(one, other))


def _cell(degrees: float) -> int:
    return int(degrees * METRES_A_DEGREE // (2 * NEAR_METRES))


def _is_near(one: House, other: House) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    wide = (one.lon - other.lon) * cos(radians(one.lat))
    if hypot(one.lat - other.lat, wide) * METRES_A_DEGREE > NEAR_METRES:
        return False
    return fuzz.ratio(_bare(one.street or one.microdistrict), _bare(other.street or other.microdistrict)) >= ALIKE


def _bare(name: str) -> str:
    return " ".join(word for word in words_of(name) if word not in COMMON_WORDS)


def _digits(name: str) -> list[str]:
    return [word for word in name.split() if any(map(str.isdigit, word))]
