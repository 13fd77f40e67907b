"""Numbers, days off, promises and routes on paper; deadlines of problems by their log."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.places import Place
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.issues.rules_due import RUNS, Due, counted, stands, written
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.kernel.working_days import Calendar, Unit
from rustavi_hoa.terms import rules, words

EASTERS = [date(2026, 4, 12), date(2027, 5, 2), date(2028, 4, 16), date(2029, 4, 8), date(2030, 4, 28)]
EASTERS += [date(2031, 4, 13), date(2032, 5, 2)]
FIXED = ((1, 1), (1, 2), (1, 7), (1, 19), (3, 3), (3, 8), (4, 9), (5, 9), (5, 12), (5, 17), (5, 26), (8, 28), (10, 14))
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("easter", EASTERS)
def test_the_library_knows_the_days_off_of_the_law(easter: date) -> None:
    moving = {easter + timedelta(days=each) for each in (-2, -1, 0, 1)}
    fixed = {date(easter.year, month, day) for month, day in (*FIXED, (11, 23))}
    assert rules.days_off(easter.year).keys() == moving | fixed


def test_every_day_off_has_a_name_of_ours_but_those_of_one_decree() -> None:
    named = {name for year in range(2026, 2033) for name in rules.days_off(year).values()}
    assert words.DAY_OFF not in named
    assert rules.days_off(2025)[date(2025, 8, 29)] == words.DAY_OFF


def test_a_number_is_written_with_its_year_and_six_digits() -> None:
    assert rules.written("RS-{yy}/{n}", 2026, 123) == "RS-26/000123"
    assert rules.written("{yyyy}-{n}", 2026, 1_234_567) == "2026-1234567"


def test_terms_know_every_category_every_place_and_only_services_that_exist() -> None:
    assert tuple(Category) == rules.CATEGORIES
    assert set(Place) == rules.PLACES
    assert set(rules.SERVICE.values()) | {rules.RECEIVER} <= SERVICES.keys()


@given(st.sampled_from(list(Status)), st.integers(-30, 30), st.integers(0, 10))
def test_a_deadline_stands_only_where_the_clock_runs_and_is_over_only_after_its_day(
    status: Status, days: int, soon: int
) -> None:
    state = stands(status, TODAY + timedelta(days=days), TODAY, soon)
    if status not in RUNS:
        assert state == Due.NONE
    elif days < 0:
        assert state == Due.PAST
    else:
        assert state == (Due.SOON if days <= soon else Due.AHEAD)
    assert stands(status, None, TODAY, soon) == Due.NONE


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
TERMS = st.one_of(
    st.tuples(st.integers(0, 40), st.just(Unit.DAYS)), st.tuples(st.integers(1, 40), st.just(Unit.WORKING_DAYS))
)
"""Working days come from promises, which begin at one; none of them is the day itself."""
PROMISE = st.builds(
    lambda since, terms: {"why": "promise", "since": since.isoformat(), "terms": terms},
    DAYS,
    st.lists(TERMS, min_size=1, max_size=3),
)
MOVES = st.one_of(
    st.builds(lambda on: {"why": "extended", "on": on.isoformat()}, DAYS),
    st.builds(lambda on: {"why": "calendar", "on": on.isoformat()}, DAYS),
    st.builds(lambda days: {"why": "waited", "days": days}, st.integers(1, 60)),
)


@given(PROMISE, st.lists(MOVES, max_size=6), st.sets(DAYS, max_size=40))
def test_a_log_counts_to_a_working_day_and_no_line_of_it_brings_the_day_nearer(
    first: dict, moves: list[dict], off: set[date]
) -> None:
    known = Calendar(frozenset(off))
    before = counted([first], known)
    for at in range(1, len(moves) + 1):
        on = counted([first, *moves[:at]], known)
        assert on >= before
        assert known.is_working(on)
        before = on
    assert counted([first, *moves, {"why": "dropped"}], known) is None


@given(PROMISE, st.sets(DAYS, max_size=40), st.sets(DAYS, max_size=10))
def test_more_days_off_never_bring_a_promise_nearer(first: dict, off: set[date], more: set[date]) -> None:
    assert counted([first], Calendar(frozenset(off | more))) >= counted([first], Calendar(frozenset(off)))


def test_the_last_line_of_a_log_is_the_day_people_were_told() -> None:
    assert written([]) is None
    assert written([{"on": "2026-12-07"}, {"on": "2026-12-21"}]) == date(2026, 12, 21)
    assert written([{"on": "2026-12-07"}, {"on": ""}]) is None
