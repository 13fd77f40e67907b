"""Dates and ages as people in Rustavi read them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustavi_hoa.i18n import dates

NOW = datetime(2026, 11, 22, 7, 20, tzinfo=UTC)


def test_a_moment_is_told_on_the_clocks_of_tbilisi() -> None:
    assert dates.short(NOW, "ka") == "22 ნოე, 11:20"
    assert dates.short(NOW, "en") == "22 Nov, 11:20"
    assert dates.long_day(NOW, "ka") == "2026 წლის 22 ნოემბერი"
    assert dates.long_day(NOW, "en") == "22 November 2026"


def test_late_in_the_evening_by_utc_it_is_tomorrow_in_rustavi() -> None:
    assert dates.day(datetime(2026, 12, 31, 20, 30, tzinfo=UTC), "ka") == "1 იან"


@pytest.mark.parametrize(
    ("age", "ka", "en"),
    [
        (timedelta(seconds=20), "ახლახან", "just now"),
        (timedelta(seconds=-30), "ახლახან", "just now"),
        (timedelta(minutes=1), "1 წუთის წინ", "1 minute ago"),
        (timedelta(minutes=59), "59 წუთის წინ", "59 minutes ago"),
        (timedelta(hours=2), "2 საათის წინ", "2 hours ago"),
        (timedelta(hours=20), "გუშინ", "yesterday"),
        (timedelta(days=3), "3 დღის წინ", "3 days ago"),
        (timedelta(days=30), "30 დღის წინ", "30 days ago"),
        (timedelta(days=31), "1 თვის წინ", "1 month ago"),
        (timedelta(days=100), "3 თვის წინ", "3 months ago"),
        (timedelta(days=800), "2 წლის წინ", "2 years ago"),
        (timedelta(days=-2), "24 ნოე, 11:20", "24 Nov, 11:20"),
    ],
)
def test_an_age_reads_as_a_neighbour_would_say_it(age: timedelta, ka: str, en: str) -> None:
    assert dates.relative(NOW - age, NOW, "ka") == ka
    assert dates.relative(NOW - age, NOW, "en") == en


@pytest.mark.parametrize(
    ("moment", "ka"),
    [
        (NOW, "დღეს, 11:20"),
        (NOW - timedelta(days=1), "გუშინ, 11:20"),
        (NOW - timedelta(days=2), "20 ნოე, 11:20"),
        (NOW - timedelta(days=365), "22 ნოე 2025, 11:20"),
    ],
)
def test_near_days_have_names_and_far_ones_a_year(moment: datetime, ka: str) -> None:
    assert dates.near(moment, NOW, "ka") == ka


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        dates.short(NOW.replace(tzinfo=None), "ka")


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=20000)))
def test_no_age_is_ever_zero_of_something(age: timedelta) -> None:
    assert not dates.relative(NOW - age, NOW, "en").startswith("0 ")
