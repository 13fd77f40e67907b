"""The checked list in a browser: the empty form, what would change, publishing, taking back; bad files are told so."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from rustavi_hoa.register import words_imports
from rustavi_hoa.register.words_standing import STANDING
from rustavi_hoa.verification import words_list as said
from rustavi_hoa.verification.words import BASES
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, look, wait_alive
from tests.e2e.house import House

WAYS = {"desk-ka": ("operator", DESK, "ka", 4, 2), "phone-en": ("admin", PHONE, "en", 5, 9)}
"""Who, size, language, an association that goes back, one that a colleague works on after the list."""
FOLD = '[data-testid="checked-list"]'
CHECK, PUBLISH = f'{FOLD} [name="check"][value="1"]', f'{FOLD} [name="check"][value="0"]'
TYPED = ("14/2026", "კრების ოქმი", "3", "14.05.2026", "„რუსთავის კორპუსის“ სია")


@pytest.fixture(scope="module")
def house(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path_factory.mktemp("checked-list")))
    yield opened
    opened.stop()


def standing(house: House, association: int) -> tuple[str, str]:
    with sqlite3.connect(house.database, timeout=20) as database:
        asked = "SELECT verification, record_no FROM association WHERE id = ?"
        return database.execute(asked, (association,)).fetchone()


def filled(path: Path, *codes: str) -> Path:
    """Fill the empty form in as a person does, a line for each code; the list is of the day before yesterday."""
    of_day = (date.today() - timedelta(days=2)).strftime("%d.%m.%Y")
    book = load_workbook(path)
    page = book.worksheets[0]
    for row, code in enumerate(codes, 2):
        for column, cell in enumerate((code, "", *TYPED, of_day), 1):
            page.cell(row, column).value = cell
    book.save(path)
    return path


def opened(page: Page) -> Locator:
    page.locator(f"{FOLD} summary").click()
    return page.locator(f"{FOLD} hoa-upload")


def chosen(page: Page, path: Path) -> None:
    page.locator(f"{FOLD} input[type=file]").set_input_files(path)


@pytest.mark.parametrize("way", WAYS)
def test_a_list_is_shown_published_and_taken_back(come_in: Enter, house: House, tmp_path: Path, way: str) -> None:
    who, size, locale, goes, stays = WAYS[way]
    before = standing(house, goes)
    page = come_in(who, at=house, size=size, locale=locale).go("/verification")
    form = opened(page)
    with page.expect_download() as waiting:
        page.locator(f'{FOLD} a[href^="/download/checked-list.xlsx"]').click()
    waiting.value.save_as(tmp_path / "list.xlsx")
    chosen(page, filled(tmp_path / "list.xlsx", f"D-00{goes}", f"D-00{stays}", "D-777"))
    expect(page.locator(PUBLISH)).to_be_hidden()
    page.locator(CHECK).click()
    counts = {"taken": 2, "updated": 0, "unchanged": 0, "aside": 1}
    expect(form.locator("[data-said]")).to_have_text(said.CHECKED.render(locale, **counts))
    line = form.locator("tbody tr")
    expect(line).to_have_count(1)
    expect(line.locator("td")).to_have_text(
        ["4", "ამხანაგობის კოდი" if locale == "ka" else "Association code", "D-777", said.UNKNOWN.text(locale)]
    )
    look(page, "list-preview")
    assert standing(house, goes) == before, "looking changes nothing"
    page.locator(PUBLISH).click()
    expect(form.locator("[data-said]")).to_have_text(said.PUBLISHED.render(locale, **counts))
    expect(page.locator(PUBLISH)).to_be_hidden()
    look(page, "list-published")
    assert standing(house, goes) == ("verified", "14/2026")
    page.goto(f"{house.url}/verification?id={stays}")
    wait_alive(page)
    page.locator("form:has([name=to]) [name=to]").select_option("documents")
    page.locator("form:has([name=to]) button[type=submit]").click()
    pane = page.get_by_test_id("association")
    expect(pane.locator(".chip").first).to_have_text(STANDING["documents"].text(locale))
    taken_back(page, house, locale, stays)
    assert standing(house, goes) == before
    assert standing(house, stays) == ("documents", "14/2026")
    page.goto(f"{house.url}/verification?id={goes}")
    wait_alive(page)
    page.locator('[data-testid="association"] details.more > summary').last.click()
    expect(page.locator(".timeline").last).to_contain_text(BASES["undo"].text(locale))
    expect(page.locator(".timeline").last).to_contain_text("list.xlsx")
    look(page, "list-story")


def taken_back(page: Page, house: House, locale: str, stays: int) -> None:
    """Take the newest import back; the association that somebody worked on since is named."""
    page.goto(f"{house.url}/verification")
    wait_alive(page)
    opened(page)
    page.locator(f'{FOLD} a[href="/register?tab=imports"]').click()
    page.wait_for_url("**/register?tab=imports")
    newest = page.get_by_test_id("import").first
    expect(newest).to_contain_text(words_imports.COUNTS_VERIFIED.render(locale, taken=2, updated=0))
    newest.locator("details.more > summary").click()
    newest.locator("details.more button").click()
    expect(newest.locator(".chip")).to_have_text(words_imports.UNDONE.text(locale))
    expect(newest.get_by_test_id("left").locator("a")).to_have_count(1)
    expect(newest.get_by_test_id("left").locator(f'a[href$="/verification?id={stays}"]')).to_be_visible()
    look(page, "list-taken-back")


def test_a_file_that_is_no_list_is_told_so_and_changes_nothing(come_in: Enter, house: House, tmp_path: Path) -> None:
    visit = come_in("operator", at=house, size=PHONE, locale="en")
    visit.complaints.expect("status of 422")
    page = visit.go("/verification")
    form = opened(page)
    fault = form.locator("#file-error")
    macro, huge, text = tmp_path / "list.xlsm", tmp_path / "huge.xlsx", tmp_path / "list.csv"
    macro.write_bytes(b"PK")
    text.write_bytes(b"\xff\x00\xfe\x01")
    with huge.open("wb") as file:
        file.truncate(200 * 2**20)
    chosen(page, huge)
    expect(fault).to_have_text(said.TOO_LARGE.render("en", most=20))
    page.locator(CHECK).click()
    expect(fault).to_have_text(said.TOO_LARGE.render("en", most=20))
    for path in (macro, text):
        chosen(page, path)
        expect(fault).to_have_text("")
        page.locator(CHECK).click()
        expect(fault).to_contain_text(path.name)
        expect(page.locator(PUBLISH)).to_be_hidden()
    look(page, "list-refused")


def test_who_may_not_import_sees_no_upload(come_in: Enter, house: House) -> None:
    page = come_in("officer", at=house).go("/verification")
    expect(page.locator(FOLD)).to_have_count(0)
