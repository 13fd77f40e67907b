"""Passports by spreadsheet in a browser: downloaded, filled in, shown, published with progress, taken back."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from rustavi_hoa.adapters.books import write_book
from rustavi_hoa.passport import book
from rustavi_hoa.passport.definition import definition
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, rest
from tests.e2e.house import House

SHOTS = os.environ.get("HOA_SHOTS", "")


@pytest.fixture(scope="module")
def house(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path_factory.mktemp("import")))
    yield opened
    opened.stop()


def look(page: Page, name: str) -> None:
    """Keep a picture where HOA_SHOTS names a folder."""
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def upload(page: Page, path: Path) -> None:
    page.locator('input[type="file"]').set_input_files(path)
    page.locator('hoa-upload button[type="submit"]').click()


def in_state(page: Page, state: str) -> None:
    expect(page.locator(f'[data-testid="import"][data-state="{state}"]')).to_be_visible(timeout=30_000)


def downloaded(page: Page, link: str, goal: Path) -> Path:
    with page.expect_download() as waiting:
        page.locator(link).first.click()
    waiting.value.save_as(goal)
    return goal


def filled(path: Path) -> list[str]:
    """Fill in the first two houses as a person does, and make a slip in the third; gives their codes."""
    made = load_workbook(path)
    page = made.worksheets[0]
    at = {cell.value: cell.column for cell in page[1]}
    for row in (4, 5):
        page.cell(row, at["roof.kind"]).value = "ქანობიანი"
        page.cell(row, at["yard.trees"]).value = 31
    page.cell(6, at["general.levels"]).value = 999
    made.save(path)
    return [page.cell(row, at["building"]).value for row in (4, 5, 6)]


def test_a_spreadsheet_goes_out_comes_back_is_shown_published_and_taken_back(
    house: House, come_in: Enter, tmp_path: Path
) -> None:
    operator = come_in("operator", at=house, size=DESK).go("/passport/import")
    path = downloaded(operator, 'a[href^="/download/passports.xlsx"]', tmp_path / "passports.xlsx")
    filled(path)
    upload(operator, path)
    in_state(operator, "staged")
    lines = operator.get_by_test_id("line")
    expect(lines).to_have_count(3)
    expect(lines.first).to_contain_text("ქანობიანი")
    expect(lines.nth(2)).to_contain_text("999")
    look(operator, "staged")
    operator.locator('[data-testid="import"] .btn-primary').click()
    in_state(operator, "published")
    expect(operator.get_by_test_id("line")).to_have_count(2)
    link = operator.get_by_test_id("line").first.locator("h3 a").get_attribute("href")
    look(operator, "published")
    passport = come_in("inspector", at=house, size=PHONE).go(link)
    expect(passport.locator("#yard")).to_contain_text("31")
    operator.locator('[data-testid="import"] .btn-secondary').click()
    in_state(operator, "undone")
    passport.reload()
    rest(passport)
    expect(passport.locator("#yard")).not_to_contain_text("31")


def test_somebody_elses_newer_answer_waits_for_a_choice(house: House, come_in: Enter, tmp_path: Path) -> None:
    operator = come_in("operator", at=house, size=DESK).go("/passport/import")
    path = downloaded(operator, 'a[href^="/download/passports.xlsx"]', tmp_path / "conflict.xlsx")
    made = load_workbook(path)
    page = made.worksheets[0]
    at = {cell.value: cell.column for cell in page[1]}
    page.cell(4, at["roof.area"]).value = 450
    code = page.cell(4, at["building"]).value
    made.save(path)
    inspector = come_in("inspector", at=house, size=DESK)
    found = inspector.go(f"/register?q={code}").locator("tbody a").first.get_attribute("href")
    number = re.search(r"id=(\d+)", found)[1]
    form = inspector.go(f"/passport/inspect?id={number}&group=roof")
    form.locator('[data-key="roof.area"] input').fill("512")
    form.locator('.thumb button[type="submit"]').click()
    expect(form.locator(".notice")).to_be_visible()
    upload(operator, path)
    in_state(operator, "staged")
    line = operator.get_by_test_id("line").first
    expect(line.locator(".chip.tone-warn")).to_be_visible()
    keep, take = line.locator("tbody button").first, line.locator("tbody button").nth(1)
    expect(keep).to_have_attribute("aria-pressed", "true")
    take.click()
    expect(take).to_have_attribute("aria-pressed", "true")
    look(operator, "conflict")
    operator.locator('[data-testid="import"] .btn-primary').click()
    in_state(operator, "published")
    shown = inspector.go(f"/passport?id={number}")
    expect(shown.locator("#roof")).to_contain_text("450")


def test_a_file_that_is_no_book_says_so(house: House, come_in: Enter, tmp_path: Path) -> None:
    operator = come_in("operator", at=house, size=DESK, locale="en").go("/passport/import")
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_bytes(b"no archive at all")
    upload(operator, wrong)
    in_state(operator, "refused")
    expect(operator.locator('[data-testid="import"] .banner')).to_contain_text("not an XLSX")
    look(operator, "refused-en")


def test_progress_is_seen_while_the_chat_goes_on(house: House, come_in: Enter, tmp_path: Path) -> None:
    houses.cli("import-register", str(_city(tmp_path)), home=house.home)
    made, path = definition(), tmp_path / "city.xlsx"
    operator = come_in("operator", at=house, size=DESK).go("/passport/import")
    taken = downloaded(operator, 'a[href^="/download/passports.xlsx"]', tmp_path / "all.xlsx")
    codes = [
        row[0] for row in load_workbook(taken, read_only=True).worksheets[0].iter_rows(min_row=4, values_only=True)
    ]
    answers = {each.key(): "?" for each in made.fields() if each.is_typed and not made.by_code[each.group].is_table}
    rows = [book.House(code, 0, "", "", answers) for code in codes if code]
    write_book(path, book.pages(made, rows, "ka"), book.lists(made, "ka"))
    upload(operator, path)
    in_state(operator, "staged")
    neighbour = come_in("resident", at=house, size=PHONE).go("/chat")
    operator.locator('[data-testid="import"] .btn-primary').click()
    expect(operator.get_by_test_id("progress")).to_be_visible()
    look(operator, "progress")
    box = neighbour.locator("textarea").first
    box.fill("იმპორტის დროსაც ვწერთ")
    neighbour.locator("[data-act=send]").click()
    expect(neighbour.get_by_text("იმპორტის დროსაც ვწერთ").last).to_be_visible(timeout=5_000)
    in_state(operator, "published")


def _city(folder: Path) -> Path:
    from bench.city import write

    return write(folder / "register.xlsx", 1500)
