"""Percentiles, shares and weeks of the dashboard on paper."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.analytics.columns import NEVER, columns, merged
from rustavi_hoa.analytics.measures import percentile, percentiles
from rustavi_hoa.analytics.rules import Filter, parse, weeks
from rustavi_hoa.analytics.shown import days, share
from rustavi_hoa.kernel.drawing import BOTTOM, pairs

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=60), st.sampled_from([0.0, 0.5, 0.9, 1.0]))
def test_a_percentile_is_numpys_own(values: list[int], share_below: float) -> None:
    ordered = np.array(sorted(values))
    assert percentile(ordered, share_below) == pytest.approx(float(np.percentile(ordered, share_below * 100)))


def test_a_percentile_of_nothing_is_not_a_number() -> None:
    assert math.isnan(percentile(np.array([], dtype=np.int64), 0.5))


def test_groups_do_not_mix() -> None:
    values, group = np.array([1, 2, 3, 10, 20]), np.array([0, 2, 0, 2, 2])
    assert percentiles(values, group, 3, 0.5)[[0, 2]].tolist() == [2.0, 10.0]
    assert math.isnan(percentiles(values, group, 3, 0.5)[1])


def row(number: int, status: str, **more: object) -> tuple[object, ...]:
    made = {"resolved": None, "closed": None} | more
    return (number, 1, "roof", status, False, 0, NOW, made["resolved"], made["closed"], "ordinary", None)


def test_a_finished_problem_without_a_moment_is_never_counted_as_open() -> None:
    read = columns([row(1, "withdrawn"), row(2, "planned"), row(3, "resolved", resolved=NOW)])
    assert (read.ended == NEVER).tolist() == [False, True, False]


def test_merging_replaces_the_changed_and_keeps_the_order() -> None:
    old = columns([row(1, "new"), row(3, "new")])
    new = merged(old, columns([row(2, "new"), row(3, "resolved", resolved=NOW)]))
    assert new.id.tolist() == [1, 2, 3]
    assert (new.ended == NEVER).tolist() == [True, True, False]
    assert old.id.tolist() == [1, 3]


def test_weeks_are_those_of_the_period_and_at_most_a_year() -> None:
    assert weeks(parse({"from": "2026-11-04", "to": "2026-11-17"}), NOW) == [
        date(2026, 11, 2),
        date(2026, 11, 9),
        date(2026, 11, 16),
    ]
    assert len(weeks(parse({"from": "2020-01-01"}), NOW)) == 53
    assert len(weeks(Filter(), NOW)) == 26
    assert weeks(parse({"from": "2027-05-01"}), NOW) == []


def test_numbers_speak_like_the_reader() -> None:
    assert (days(4.46).ka, days(4.46).en) == ("4,5", "4.5")
    assert days(16.4).ka == "16"
    assert days(None).ka == "–"
    assert (share(1, 3).en, share(0, 0).en) == ("33%", "–")


def test_pairs_share_one_scale() -> None:
    drawn = pairs([10, 0], [40, 1], ["ოქტ", "ნოე"])
    assert [mark.text for mark in drawn.scale][-1] == "40"
    assert drawn.columns.count("M") == 1
    assert drawn.beside.count(f" {BOTTOM}V") == 2
    assert pairs([], [], []).columns == ""
