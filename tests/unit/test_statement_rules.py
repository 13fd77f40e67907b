"""Reports on paper: periods that meet without a gap, figures that add up, each held against a naive count."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.analytics.measures import percentile
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.statements.rules import (
    Letter,
    Task,
    edges,
    fortnight_before,
    is_over,
    may_report,
    middle,
    ninth_tenth,
    past_due,
    quarter_before,
    tally_letters,
    tally_tasks,
)

DAYS = st.dates(date(2024, 3, 1), date(2030, 12, 31))
PERIOD = (date(2026, 11, 2), date(2026, 11, 15))
START = datetime(2026, 11, 2, tzinfo=TBILISI)


@given(DAYS)
def test_the_last_fortnight_is_two_whole_weeks_just_behind(day: date) -> None:
    since, until = fortnight_before(day)
    assert (since.weekday(), until.weekday(), (until - since).days) == (0, 6, 13)
    assert until < day <= until + timedelta(days=14)
    assert fortnight_before(until + timedelta(days=1)) == (since, until)
    assert fortnight_before(until)[1] == since - timedelta(days=1)


@given(DAYS)
def test_the_last_quarter_is_three_whole_months_just_behind(day: date) -> None:
    since, until = quarter_before(day)
    assert (since.day, (since.month - 1) % 3, (until + timedelta(days=1)).day) == (1, 0, 1)
    assert until < day
    assert quarter_before(until + timedelta(days=1)) == (since, until)
    assert quarter_before(until)[1] == since - timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (date(2026, 1, 1), (date(2025, 10, 1), date(2025, 12, 31))),
        (date(2026, 3, 31), (date(2025, 10, 1), date(2025, 12, 31))),
        (date(2026, 4, 1), (date(2026, 1, 1), date(2026, 3, 31))),
        (date(2028, 4, 1), (date(2028, 1, 1), date(2028, 3, 31))),
    ],
)
def test_quarters_by_the_calendar(day: date, wanted: tuple[date, date]) -> None:
    assert quarter_before(day) == wanted


def test_a_period_is_in_order_begun_and_bounded_and_over_the_day_after() -> None:
    today = date(2026, 11, 16)
    assert may_report(PERIOD, today)
    assert not may_report((PERIOD[1], PERIOD[0]), today)
    assert not may_report((today, today + timedelta(days=1)), today)
    assert not may_report((date(2020, 1, 1), today), today)
    assert is_over(PERIOD, today)
    assert not is_over(PERIOD, PERIOD[1])


def at(hours: float | None) -> datetime | None:
    return None if hours is None else START + timedelta(hours=hours)


HOURS = st.one_of(st.none(), st.integers(-600, 900))
STATES = st.sampled_from(["open", "done", "taken_back"])


@st.composite
def tasks(draw: st.DrawFn) -> Task:
    given_at = draw(st.integers(-600, 900))
    state = draw(STATES)
    ended = at(given_at + draw(st.integers(0, 500)))
    due = (START + timedelta(hours=given_at + draw(st.integers(0, 400)))).date()
    done, back = (ended if state == wanted else None for wanted in ("done", "taken_back"))
    return Task(draw(st.integers(1, 10**6)), "", "", 0, due, at(given_at), done, back)


@given(st.lists(tasks(), max_size=30))
def test_tasks_add_up(every: list[Task]) -> None:
    found = tally_tasks(every, PERIOD)
    assert found["before"] + found["given"] - found["taken_back"] - found["done"] == found["open"]
    assert found["in_time"] + found["late"] == found["done"]
    assert 0 <= found["past"] <= found["open"]
    assert found["past"] == len(past_due(every, PERIOD))
    assert (found["median_days"] is None) == (found["done"] == 0)


@given(st.lists(tasks(), max_size=30))
def test_what_stands_at_the_end_of_a_fortnight_is_what_the_next_begins_with(every: list[Task]) -> None:
    following = (PERIOD[1] + timedelta(days=1), PERIOD[1] + timedelta(days=14))
    assert tally_tasks(every, PERIOD)["open"] == tally_tasks(every, following)["before"]


@st.composite
def letters(draw: st.DrawFn) -> Letter:
    received = draw(st.integers(-600, 900))
    state = draw(st.sampled_from(["registered", "assigned", "answered", "closed", "forwarded", "left", "withdrawn"]))
    later = received + draw(st.integers(0, 500))
    answered = later if state in ("answered", "closed") else None
    ended = later + draw(st.integers(0, 50)) if state in ("closed", "forwarded", "left", "withdrawn") else None
    due = draw(st.one_of(st.none(), st.dates(date(2026, 10, 1), date(2026, 12, 30))))
    return Letter("application", "paper", "", "", state, "", due, at(received), at(answered), at(ended))


@given(st.lists(letters(), max_size=30))
def test_letters_add_up(every: list[Letter]) -> None:
    found = tally_letters(every, PERIOD)
    gone = found["answered"] + found["forwarded"] + found["left"] + found["withdrawn"]
    assert found["before"] + found["received"] - gone == found["open"]
    assert found["in_time"] + found["late"] == found["answered"]
    assert 0 <= found["past"] <= found["open"]


def test_a_moment_belongs_to_its_day_in_tbilisi() -> None:
    start, end = edges(PERIOD)
    on_time = Task(1, "", "", 0, date(2026, 11, 15), start, end - timedelta(microseconds=1))
    late = Task(2, "", "", 0, date(2026, 11, 14), start, end - timedelta(microseconds=1))
    next_day = Task(3, "", "", 0, date(2026, 11, 15), start, end)
    found = tally_tasks([on_time, late, next_day], PERIOD)
    assert (found["done"], found["in_time"], found["late"], found["open"], found["past"]) == (2, 1, 1, 1, 1)


@given(st.lists(st.floats(0, 900), min_size=1, max_size=40))
def test_medians_and_ninth_tenths_are_those_of_the_dashboard(values: list[float]) -> None:
    ordered = np.array(sorted(values))
    assert middle(sorted(values)) == pytest.approx(percentile(ordered, 0.5), abs=0.006)
    assert ninth_tenth(sorted(values)) == pytest.approx(percentile(ordered, 0.9), abs=0.006)
    assert (middle([]), ninth_tenth([])) == (None, None)
