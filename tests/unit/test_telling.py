"""What is told of the city's buildings: no subtraction from any sum opens a small count."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.issues.telling import told_city

LEAST = 5
cells = st.dictionaries(
    st.tuples(st.integers(1, 4), st.sampled_from(["roof", "lift", "water"])), st.integers(0, 14), max_size=12
)


def lines(counts: dict[tuple[int, str], int], by: int) -> dict[object, dict[tuple[int, str], int]]:
    found: dict[object, dict[tuple[int, str], int]] = defaultdict(dict)
    for cell, n in counts.items():
        if n:
            found[cell[by]][cell] = n
    return found


@given(cells)
def test_nothing_small_is_told(counts: dict[tuple[int, str], int]) -> None:
    told = told_city(counts, LEAST)
    assert all(n >= LEAST for n in [*told.sums.values(), *told.cells.values()])


@given(cells)
def test_what_stays_untold_of_a_building_or_a_category_is_large_and_in_two_places(
    counts: dict[tuple[int, str], int],
) -> None:
    told = told_city(counts, LEAST)
    for by in (0, 1):
        for line in lines(counts, by).values():
            shown = [cell for cell in line if cell in told.cells]
            rest = [n for cell, n in line.items() if cell not in told.cells]
            assert not shown or not rest or (len(rest) >= 2 and sum(rest) >= LEAST)


@given(cells)
def test_the_sums_of_buildings_do_not_betray_one_building_beside_the_citys_sum(
    counts: dict[tuple[int, str], int],
) -> None:
    told = told_city(counts, LEAST)
    sums = {key: sum(line.values()) for key, line in lines(counts, 0).items()}
    rest = [n for key, n in sums.items() if key not in told.sums]
    assert not told.sums or not rest or (len(rest) >= 2 and sum(rest) >= LEAST)
    assert all(building in told.sums for building, _ in told.cells)


def test_a_lone_small_house_takes_its_neighbour_with_it() -> None:
    told = told_city({(1, "roof"): 9, (2, "roof"): 6, (3, "roof"): 2}, LEAST)
    assert dict(told.sums) == {1: 9}
    assert told.cells == {(1, "roof"): 9}


def test_a_category_that_only_one_other_house_shares_is_not_told_beside_it() -> None:
    counts = {(1, "roof"): 9, (1, "lift"): 7, (2, "roof"): 8, (2, "lift"): 2}
    told = told_city(counts, LEAST)
    assert dict(told.sums) == {1: 16, 2: 10}
    assert (1, "lift") not in told.cells, "the city's 9 lifts less 7 would leave the other house's 2"
    assert (1, "roof") not in told.cells, "the house's 16 less 9 would leave its 7 lifts, and so the other's 2"
