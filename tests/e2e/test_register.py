"""The operator and the register: found in Latin letters, opened, mended, two made one and two again."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, rest
from tests.e2e.house import House

SIZES = {"phone": PHONE, "desk": DESK}
KOSTAVA = 5
COPY = """INSERT INTO building ({names}) SELECT {values} FROM building WHERE id = 5"""


def rows(home: Path, query: str, *given: object) -> list[tuple]:
    with sqlite3.connect(home / "hoa.db", timeout=20) as database:
        return database.execute(query, given).fetchall()


def plant_twin(home: Path, code: str) -> int:
    """Enter the house of Kostava street once more, with a problem of its own, as two imports would."""
    with sqlite3.connect(home / "hoa.db") as database:
        names = [row[1] for row in database.execute("PRAGMA table_info(building)") if row[1] != "id"]
        values = ", ".join(f"'{code}'" if name == "code" else f'"{name}"' for name in names)
        quoted = ", ".join(f'"{name}"' for name in names)
        made = int(database.execute(COPY.format(names=quoted, values=values)).lastrowid or 0)
        database.execute("UPDATE issue SET building_id = ? WHERE id = (SELECT max(id) FROM issue)", (made,))
    return made


@pytest.fixture(scope="module")
def house(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[House, dict[str, int]]]:
    home = houses.copy_home(prepared_home, tmp_path_factory.mktemp("register"))
    twins = {size: plant_twin(home, f"TWIN-{size}") for size in SIZES}
    opened = houses.open_house(home)
    yield opened, twins
    opened.stop()


def find(page: Page, typed: str) -> Page:
    page.locator("#register-find").fill(typed)
    page.wait_for_url(re.compile("q="))
    rest(page)
    return page


@pytest.mark.parametrize("locale", ["ka", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_a_house_is_found_in_latin_letters_and_opened(
    come_in: Enter, house: tuple[House, dict[str, int]], size: str, locale: str
) -> None:
    page = come_in("operator", at=house[0], size=SIZES[size], locale=locale).go("/register")
    find(page, "kostav")
    hits = page.locator("tbody tr")
    expect(hits.first).to_contain_text("კოსტავა" if locale == "ka" else "Kostava")
    by_latin = hits.all_inner_texts()
    find(page, "კოსტავ")
    assert hits.all_inner_texts() == by_latin
    find(page, "DEMO-05")
    expect(hits).to_have_count(1)
    hits.locator("a").first.click()
    page.wait_for_url(re.compile(rf"/register/building\?id={KOSTAVA}"))
    expect(page.locator("main h1")).to_contain_text("48")


def test_two_letters_are_enough_and_the_back_button_brings_the_list_back(
    come_in: Enter, house: tuple[House, dict[str, int]]
) -> None:
    page = come_in("operator", at=house[0], size=DESK).go("/register")
    find(page, "ko")
    expect(page.locator("tbody tr").first).to_be_visible()
    page.locator("#register-unit").select_option(index=2)
    page.wait_for_url(re.compile("unit="))
    rest(page)
    page.locator("tbody tr a").first.click()
    page.wait_for_url(re.compile(r"/register/building|/association"))
    page.go_back()
    page.wait_for_url(re.compile(r"/register\?.*q=ko"))
    expect(page.locator("#register-find")).to_have_value("ko")


@pytest.mark.parametrize("locale", ["ka", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_a_wrong_year_stands_beside_its_field_and_a_right_one_is_kept(
    come_in: Enter, house: tuple[House, dict[str, int]], size: str, locale: str
) -> None:
    server, number = house[0], {"phone": 6, "desk": 7}[size] + (2 if locale == "en" else 0)
    was = rows(server.home, "SELECT year_built, levels FROM building WHERE id = ?", number)[0]
    page = come_in("operator", at=server, size=SIZES[size], locale=locale).go(f"/register/building?id={number}")
    year = page.locator('input[name="year_built"]')
    year.fill("20233")
    page.locator('input[name="levels"]').fill("4")
    page.locator("form:has([name=year_built]) button[type=submit]").click()
    expect(page.locator("#year_built-error")).not_to_be_empty()
    expect(year).to_have_value("20233")
    assert rows(server.home, "SELECT year_built, levels FROM building WHERE id = ?", number)[0] == was
    year.fill("1977")
    page.locator("form:has([name=year_built]) button[type=submit]").click()
    expect(page.locator(".notice")).to_be_visible()
    expect(page.locator("#year_built-error")).to_be_empty()
    assert rows(server.home, "SELECT year_built, levels FROM building WHERE id = ?", number)[0] == (1977, 4)
    page.reload()
    expect(page.locator('input[name="year_built"]')).to_have_value("1977")
    told = page.locator("main .timeline")
    expect(told).to_contain_text("1977")


def test_a_renumbered_house_is_found_by_both_addresses(come_in: Enter, house: tuple[House, dict[str, int]]) -> None:
    page = come_in("operator", at=house[0], size=DESK).go("/register/building?id=10")
    old = page.locator("main h1").inner_text()
    form = page.locator("form:has([name=place])")
    page.locator("details.more:has([name=place]) > summary").click()
    form.locator('[name="number"]').fill("197")
    form.locator("button[type=submit]").click()
    expect(page.locator("main h1")).to_contain_text("197")
    expect(page.locator("main dl").first).to_contain_text(old)
    page.goto(f"{house[0].url}/register")
    find(page, old)
    expect(page.locator('tbody a[href="/register/building?id=10"]')).to_have_count(1)


@pytest.mark.parametrize(("size", "locale"), [("phone", "ka"), ("desk", "en")])
def test_two_records_of_one_house_become_one_and_two_again(
    come_in: Enter, house: tuple[House, dict[str, int]], size: str, locale: str
) -> None:
    server, twin = house[0], house[1][size]
    issues = "SELECT id FROM issue WHERE building_id = ?"
    theirs = rows(server.home, issues, twin)
    page = come_in("operator", at=server, size=SIZES[size], locale=locale).go("/register?tab=twins")
    pairs = page.locator('[data-testid="twin"]')
    count = pairs.count()
    assert count >= 1
    page.goto(f"{server.url}/register/building?id={KOSTAVA}")
    page.locator(".row", has=page.locator("button.btn-secondary")).first.wait_for()
    number = len(rows(server.home, "SELECT id FROM register_merge"))
    page.locator("main .rows .row button.btn-secondary").first.click()
    expect(page.locator(".notice")).to_be_visible()
    kept, gone, merge = rows(server.home, "SELECT kept_id, gone_id, id FROM register_merge ORDER BY id DESC")[0]
    assert len(rows(server.home, "SELECT id FROM register_merge")) == number + 1
    assert kept == KOSTAVA
    assert rows(server.home, issues, gone) == []
    assert rows(server.home, "SELECT status FROM building WHERE id = ?", gone) == [("gone",)]
    undo = page.locator("main .timeline button").first
    undo.click()
    expect(undo).to_have_count(0)
    assert rows(server.home, "SELECT undone_at IS NULL FROM register_merge WHERE id = ?", merge) == [(0,)]
    assert rows(server.home, "SELECT status FROM building WHERE id = ?", gone) == [("register",)]
    if gone == twin:
        assert rows(server.home, issues, gone) == theirs
    page.goto(f"{server.url}/register?tab=twins")
    expect(pairs).to_have_count(count)


def test_a_pair_said_to_be_two_is_not_suggested_again(come_in: Enter, house: tuple[House, dict[str, int]]) -> None:
    page = come_in("operator", at=house[0], size=DESK).go("/register?tab=twins")
    pairs = page.locator('[data-testid="twin"]')
    count = pairs.count()
    pairs.first.locator("button.btn-ghost").click()
    expect(pairs).to_have_count(count - 1)
    page.reload()
    expect(pairs).to_have_count(count - 1)


def test_an_officer_reads_the_register_and_changes_nothing(come_in: Enter, house: tuple[House, dict[str, int]]) -> None:
    page = come_in("officer", at=house[0], size=DESK).go("/register/building?id=1")
    expect(page.locator("main h1")).to_contain_text("41")
    assert page.locator('input[name="year_built"], [name="place"], [name="reason"]').count() == 0
    page.goto(f"{house[0].url}/register?tab=twins")
    rest(page)
    assert page.locator('a[href*="tab=twins"]').count() == 0
