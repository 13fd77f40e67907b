"""The operator and the register: found in Latin letters, opened, mended, two made one and two again."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, look, rest
from tests.e2e.house import House

WAYS = {"phone-ka": (PHONE, "ka", 5, "kostav", "კოსტავ"), "desk-en": (DESK, "en", 8, "meskhishv", "მესხიშვ")}
"""Size, language, the house that was entered twice, and how its street is typed in Latin and Georgian letters."""
COPY = "INSERT INTO building ({names}) SELECT {values} FROM building WHERE id = ?"
YEAR = "form:has([name=year_built]) button[type=submit]"


def rows(house: House, query: str, *given: object) -> list[tuple]:
    with sqlite3.connect(house.database, timeout=20) as database:
        return database.execute(query, given).fetchall()


def plant_twin(home: Path, number: int) -> None:
    """Enter a house once more, with a problem of its own, as two imports would."""
    with sqlite3.connect(home / "hoa.db") as database:
        names = [row[1] for row in database.execute("PRAGMA table_info(building)") if row[1] != "id"]
        values = ", ".join(f"'TWIN-{number}'" if name == "code" else f'"{name}"' for name in names)
        quoted = ", ".join(f'"{name}"' for name in names)
        made = database.execute(COPY.format(names=quoted, values=values), (number,)).lastrowid
        problem = "UPDATE issue SET building_id = ? WHERE id = (SELECT id FROM issue ORDER BY id LIMIT 1 OFFSET ?)"
        database.execute(problem, (made, number))


@pytest.fixture(scope="module")
def house(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    home = houses.copy_home(prepared_home, tmp_path_factory.mktemp("register"))
    for _, _, number, _, _ in WAYS.values():
        plant_twin(home, number)
    opened = houses.open_house(home)
    yield opened
    opened.stop()


def find(page: Page, typed: str) -> Page:
    """Type into the register's search and wait for the answer."""
    asked = "" if "q=" not in page.url else page.url
    page.locator("#register-find").fill(typed)
    page.wait_for_url(lambda url: "q=" in url and url != asked)
    rest(page)
    return page


@pytest.mark.parametrize("way", WAYS)
def test_a_house_is_found_in_latin_letters_and_its_facts_are_mended(come_in: Enter, house: House, way: str) -> None:
    size, locale, number, latin, georgian = WAYS[way]
    page = come_in("operator", at=house, size=size, locale=locale).go("/register")
    hits = page.locator("tbody tr")
    home = page.locator(f'tbody a[href="/register/building?id={number}"]')
    find(page, latin)
    expect(home).to_be_visible()
    by_latin = hits.all_inner_texts()
    look(page, "register-found")
    find(page, georgian)
    expect(home).to_be_visible()
    assert hits.all_inner_texts() == by_latin
    find(page, f"DEMO-0{number}")
    home.click()
    page.wait_for_url(re.compile(rf"/register/building\?id={number}"))
    year, facts = page.locator('input[name="year_built"]'), "SELECT year_built, levels FROM building WHERE id = ?"
    was = rows(house, facts, number)
    year.fill("20233")
    page.locator('input[name="levels"]').fill("4")
    page.locator(YEAR).click()
    expect(page.locator("#year_built-error")).not_to_be_empty()
    expect(year).to_have_value("20233")
    assert rows(house, facts, number) == was
    look(page, "register-wrong-year")
    year.fill("1977")
    page.locator(YEAR).click()
    expect(page.locator("#year_built-error")).to_be_empty()
    expect(page.locator("main .timeline")).to_contain_text("1977")
    assert rows(house, facts, number) == [(1977, 4)]
    page.reload()
    expect(year).to_have_value("1977")


@pytest.mark.parametrize("way", WAYS)
def test_two_records_of_one_house_become_one_and_two_again(come_in: Enter, house: House, way: str) -> None:
    size, locale, number, _, _ = WAYS[way]
    [(twin,)] = rows(house, "SELECT id FROM building WHERE code = ?", f"TWIN-{number}")
    issues, status = "SELECT id FROM issue WHERE building_id = ?", "SELECT status FROM building WHERE id = ?"
    theirs = rows(house, issues, twin)
    assert theirs
    page = come_in("operator", at=house, size=size, locale=locale).go("/register?tab=twins")
    pair = page.get_by_test_id("twin").filter(has_text=f"TWIN-{number}")
    expect(pair).to_have_count(1)
    look(page, "register-twins")
    page.goto(f"{house.url}/register/building?id={number}")
    page.locator("main .row", has_text=f"TWIN-{number}").locator("button").click()
    sure = page.locator("dialog[open]")
    expect(sure).to_contain_text(f"TWIN-{number}")
    look(page, "register-merge")
    sure.locator(".btn-danger").click()
    undo = page.locator("main .timeline button")
    expect(undo).to_have_count(1)
    assert rows(house, status, twin) == [("gone",)]
    assert rows(house, issues, twin) == []
    look(page, "register-merged")
    undo.click()
    expect(undo).to_have_count(0)
    assert rows(house, status, twin) == [("register",)]
    assert rows(house, issues, twin) == theirs
    page.goto(f"{house.url}/register?tab=twins")
    pair.locator("button.btn-ghost").click()
    expect(pair).to_have_count(0)
    page.reload()
    rest(page)
    expect(pair).to_have_count(0)


def test_a_renumbered_house_is_found_by_both_addresses(come_in: Enter, house: House) -> None:
    page = come_in("operator", at=house, size=DESK).go("/register/building?id=10")
    old = page.locator("main h1").inner_text()
    number = page.locator("#number")
    page.locator("details.more", has=number).locator("summary").click()
    page.locator("#place").fill("მე-12 მიკრორაიონი")
    number.fill("197")
    page.locator("form", has=number).locator("button[type=submit]").click()
    expect(page.locator("main h1")).to_contain_text("197")
    expect(page.locator("main dl").first).to_contain_text(old)
    look(page, "register-renumbered")
    page.goto(f"{house.url}/register")
    find(page, old)
    expect(page.locator('tbody a[href="/register/building?id=10"]')).to_have_count(1)


def test_two_letters_are_enough_and_the_back_button_brings_the_list_back(come_in: Enter, house: House) -> None:
    page = come_in("operator", at=house, size=DESK).go("/register")
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
