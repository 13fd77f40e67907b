"""The page about load says what its model works out, from figures that were measured."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import load_model
from tools.load_model import MEASURED, MOMENTS, PAGE, PLACES, accounts, fits_one, needs, peak, written, year

PILOT, _, CITY, _, COUNTRY = PLACES
STORM, WATER = MOMENTS[2:]


def test_the_page_holds_the_tables_as_they_are_worked_out() -> None:
    page = PAGE.read_text("utf8")
    assert page == written(page), "python -m tools.load_model --write"
    assert all(text in page for text in load_model.tables().values())


def test_every_measured_figure_names_a_line_of_the_results() -> None:
    results = Path("bench/results.md").read_text("utf8")
    assert [name for name in MEASURED if f"| {name}" not in results] == []


def test_the_city_opens_its_phones_by_hand() -> None:
    """Worked out on paper: 128,680 x 0.4 = 51,472 accounts; 60 % in 600 s = 51.5 a second; 240 s each = 12,353."""
    it = peak(CITY, WATER)
    assert accounts(CITY) == pytest.approx(51_472)
    assert (it.opens, it.phones) == (pytest.approx(51.472), pytest.approx(12_353.28))
    assert it.writes == pytest.approx(51_472 * 0.05 / 600)
    assert it.cores == 5  # 12,353 phones at 3,000 a worker; the 309 events a second would need two


def test_a_years_photos_by_hand() -> None:
    """12,868 problems x 1.6 and 3,088,320 messages x 0.08 make 267,654 photos of 400 KB: 107 GB."""
    it = year(CITY)
    assert (round(it.photos), round(it.files_gb)) == (267_654, 107)


def test_a_hundred_cities_are_a_hundred_times_the_city() -> None:
    assert peak(COUNTRY, STORM).opens == pytest.approx(100 * peak(CITY, STORM).opens)
    assert year(COUNTRY).rows_gb == pytest.approx(100 * year(CITY).rows_gb)


def test_the_pilot_needs_one_machine_and_the_city_does_not_fit_it() -> None:
    assert fits_one(PILOT) and needs(PILOT) == "one machine, SQLite, one worker"
    assert not fits_one(CITY)
    assert [each in needs(CITY) for each in ("PostgreSQL", "Redis", "S3")] == [True] * 3
