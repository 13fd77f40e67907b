"""Terms end on the day the law says; the worked examples are those of domain d.5."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.kernel.working_days import Calendar, Term, Unit, months_after

FIXED = ((1, 1), (1, 2), (1, 7), (1, 19), (3, 3), (3, 8), (4, 9), (5, 9), (5, 12), (5, 17), (5, 26), (8, 28), (10, 14))
EASTER = {2026: date(2026, 4, 12), 2027: date(2027, 5, 2)}
OFF = frozenset(
    {date(year, month, day) for year in EASTER for month, day in (*FIXED, (11, 23))}
    | {easter + timedelta(days=each) for easter in EASTER.values() for each in (-2, -1, 0, 1)}
)
GEORGIA = Calendar(OFF)

DAYS = st.dates(date(2026, 1, 1), date(2027, 10, 1))


@pytest.mark.parametrize(
    ("start", "term", "end"),
    [
        (date(2026, 4, 1), Term(10), date(2026, 4, 14)),
        (date(2026, 4, 1), Term(10, Unit.WORKING_DAYS), date(2026, 4, 20)),
        (date(2026, 4, 1), Term(15), date(2026, 4, 16)),
        (date(2026, 3, 12), Term(1, Unit.MONTHS), date(2026, 4, 14)),
        (date(2026, 1, 31), Term(1, Unit.MONTHS), date(2026, 3, 2)),
        (date(2026, 12, 28), Term(10, Unit.WORKING_DAYS), date(2027, 1, 13)),
        (date(2026, 11, 20), Term(3), date(2026, 11, 24)),
    ],
)
def test_the_worked_examples_hold(start: date, term: Term, end: date) -> None:
    assert GEORGIA.end(start, term) == end


def test_a_weekend_day_that_a_decree_makes_a_working_day_is_one() -> None:
    saturday = date(2026, 11, 21)
    assert not GEORGIA.is_working(saturday)
    assert Calendar(OFF, frozenset({saturday})).end(date(2026, 11, 20), Term(1)) == saturday


@given(DAYS, st.integers(0, 60), st.sampled_from(list(Unit)))
def test_a_term_ends_on_a_working_day_and_never_before_it_began(start: date, amount: int, unit: Unit) -> None:
    amount = amount % 4 if unit == Unit.MONTHS else amount
    end = GEORGIA.end(start, Term(amount, unit))
    assert end >= start
    assert GEORGIA.is_working(end) or (amount == 0 and unit == Unit.WORKING_DAYS)


@given(DAYS, st.integers(0, 60))
def test_counting_working_days_is_the_way_back(start: date, amount: int) -> None:
    assert GEORGIA.working_days_between(start, GEORGIA.end(start, Term(amount, Unit.WORKING_DAYS))) == amount


@given(DAYS, st.integers(0, 40), st.integers(0, 40))
def test_a_longer_term_never_ends_earlier(start: date, one: int, other: int) -> None:
    less, more = sorted((one, other))
    for unit in (Unit.DAYS, Unit.WORKING_DAYS):
        assert GEORGIA.end(start, Term(less, unit)) <= GEORGIA.end(start, Term(more, unit))


def test_a_month_after_the_last_day_stays_in_the_next_month() -> None:
    assert months_after(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert months_after(date(2026, 12, 31), 2) == date(2027, 2, 28)


def test_a_negative_term_is_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        GEORGIA.end(date(2026, 1, 1), Term(-1))
