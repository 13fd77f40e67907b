"""The chairperson walks around the building on a phone: offline in the middle, the tab killed, everything once."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.e2e import house as houses
from tests.e2e.browsing import PHONE, Enter, Visit
from tests.e2e.house import House

LONG = 60_000


@pytest.fixture
def house(prepared_home: Path, tmp_path: Path) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path / "walks"))
    yield opened
    opened.stop()


@pytest.fixture
def chair(house: House, come_in: Enter) -> Visit:
    """The browser closes before its house does: the house is asked for first."""
    return come_in("chairperson", at=house, size=PHONE)


def photo(name: str) -> dict[str, object]:
    out = BytesIO()
    Image.effect_noise((900, 675), 60).convert("RGB").save(out, "JPEG", quality=88)
    return {"name": name, "mimeType": "image/jpeg", "buffer": out.getvalue()}


def at(page: Page, step: str) -> Locator:
    return page.locator(f'hoa-walk[data-at="{step}"] [data-step="{step}"]')


def rows(house: House, asked: str) -> list[tuple]:
    with sqlite3.connect(house.database) as database:
        return database.execute(asked).fetchall()


def station(page: Page) -> str:
    return page.locator('[data-fill="count"]').inner_text()


def answer(page: Page, what: str, *, with_photo: bool = False) -> None:
    """Answer the station that is shown, and wait until the next screen has come."""
    before = station(page)
    if with_photo:
        page.get_by_test_id("photo-camera").set_input_files([photo(f"{before[0]}.jpg")])
        expect(page.locator("hoa-photos .photo img")).to_have_count(1)
    page.locator(f'label:has(input[name="answer"][value="{what}"])').click()
    page.locator('[data-step="station"] [data-go="next"]').click()
    page.wait_for_function(
        """before => document.querySelector('hoa-walk').dataset.at !== 'station'
            || document.querySelector('[data-fill="count"]').textContent !== before""",
        arg=before,
    )


def wait_until_sent(page: Page) -> None:
    until = time.monotonic() + LONG / 1000
    while page.evaluate("localStorage.getItem('hoa-waiting')"):
        assert time.monotonic() < until, page.locator('[data-fill="sent"]').all_inner_texts()
        page.wait_for_timeout(100)


def total(page: Page) -> int:
    return int(station(page).rpartition("/")[2])


def test_a_walk_survives_a_dead_line_and_a_killed_tab_and_sends_each_problem_once(chair: Visit, house: House) -> None:
    chair.complaints.expect("ERR_INTERNET_DISCONNECTED")
    chair.complaints.expect("Failed to load resource")
    chair.complaints.expect("WebSocket")
    page = chair.go("/cabinet")
    page.locator('[data-testid="walk"] a').click()
    expect(at(page, "start")).to_be_visible()
    page.locator('[data-step="start"] [data-go="begin"]:visible').click()
    expect(at(page, "station")).to_be_visible()
    stations = total(page)
    answer(page, "bad", with_photo=True)  # facade
    chair.context.set_offline(True)
    answer(page, "bad", with_photo=True)  # roof
    answer(page, "unknown")  # basement
    page.get_by_test_id("photo-camera").set_input_files([photo("taken.jpg")])
    expect(page.locator("hoa-photos .photo img")).to_have_count(1)
    assert station(page).startswith("4 /")
    page.close()
    chair.context.set_offline(False)

    page = chair.go("/walk")
    expect(at(page, "start")).to_be_visible()
    page.locator('[data-step="start"] [data-go="begin"]:visible').click()
    assert station(page).startswith("4 /")
    expect(page.locator("hoa-photos .photo img")).to_have_count(1)
    answer(page, "good")  # the first entrance, with the photo that was taken before the tab died
    for _ in range(4, stations):
        answer(page, "good")
    expect(at(page, "outcome")).to_be_visible()
    expect(page.locator("[data-problem]")).to_have_count(2)
    ticks = page.locator('[data-problem] input[type="checkbox"]')
    for each in range(2):
        ticks.nth(each).check()
    page.locator('[data-text="roof"]').fill("სახურავიდან მეხუთე სადარბაზოში წვეთავს.")
    wait_until_sent(page)
    assert rows(house, "SELECT count(*) FROM issue WHERE text LIKE '%წვეთავს.'") == [(0,)], "nothing goes unasked"
    page.locator('[data-step="outcome"] [data-go="send"]').dblclick()
    expect(page.locator('[data-issues] a[href^="/issue?id="]')).to_have_count(2, timeout=LONG)
    wait_until_sent(page)

    [(stations_kept, outcome, finished)] = rows(house, "SELECT stations, outcome, finished_at FROM walk")
    kept = json.loads(stations_kept)
    assert len(kept) == stations and finished
    assert kept["basement"]["answer"] == "unknown"
    stated = ",".join(str(each["condition"]) for each in kept.values())
    judged = f"SELECT element, count(*) FROM condition WHERE id IN ({stated}) AND grade = 2 GROUP BY element"
    assert dict(rows(house, judged)) == {"facade": 1, "roof": 1}
    hung = f"SELECT element, count(*) FROM gallery_photo WHERE condition_id IN ({stated}) GROUP BY element"
    assert dict(rows(house, hung)) == {"facade": 1, "roof": 1, "entrance": 1}
    ids = ",".join(str(each) for each in json.loads(outcome).values())
    photos = "(SELECT count(*) FROM photo WHERE photo.issue_id = issue.id)"
    made = rows(house, f"SELECT category, text, {photos} FROM issue WHERE id IN ({ids}) ORDER BY category")
    assert [(category, count) for category, _, count in made] == [("facade", 1), ("roof", 1)]
    assert made[1][1] == "სახურავიდან მეხუთე სადარბაზოში წვეთავს."

    page = chair.go("/cabinet")
    expect(page.locator('[data-testid="urgent"]')).to_be_visible()
    expect(page.locator('[data-testid="walk"]')).to_have_count(0)


def test_back_keeps_what_was_said_and_a_changed_answer_counts(chair: Visit, house: House) -> None:
    page = chair.go("/walk")
    page.locator('[data-step="start"] [data-go="begin"]:visible').click()
    page.locator('[data-step="station"] [data-go="next"]').click()
    expect(page.locator('[data-fill="fault"]')).not_to_be_empty()
    answer(page, "bad", with_photo=True)
    page.go_back()
    expect(page.locator('input[name="answer"][value="bad"]')).to_be_checked()
    expect(page.locator("[data-kept] img")).to_be_visible()
    answer(page, "good")
    page.locator('[data-step="station"] [data-go="back"]').click()
    expect(page.locator('input[name="answer"][value="good"]')).to_be_checked()
    wait_until_sent(page)
    [(kept,)] = rows(house, "SELECT stations FROM walk")
    facade = json.loads(kept)["facade"]
    assert (facade["answer"], facade["turn"], len(facade["photos"])) == ("good", 2, 1)


def test_a_word_about_the_page_brings_its_picture_with_the_photos_just_taken(chair: Visit) -> None:
    page = chair.go("/walk")
    page.locator('[data-step="start"] [data-go="begin"]:visible').click()
    page.get_by_test_id("photo-camera").set_input_files([photo("taken.jpg")])
    expect(page.locator("hoa-photos .photo img")).to_have_count(1)
    opener = page.locator("[data-feedback]").first
    opener.dispatch_event("click", {"detail": 2, "bubbles": True})  # the second half of a double tap elsewhere
    opener.click()
    expect(page.locator("hoa-feedback dialog")).to_have_count(1)
    page.locator("#feedback-shot").check()
    expect(page.locator("hoa-feedback .photo img")).to_have_count(1)


def test_another_house_is_not_walked(house: House, chair: Visit, come_in: Enter) -> None:
    chair.complaints.expect("404")
    page = chair.go("/walk?building=999999")
    expect(at(page, "lost")).to_be_visible()
    resident = come_in("resident", at=house).go("/walk")
    expect(resident.locator("hoa-walk")).to_have_count(0)


def test_a_chairpersons_judgement_carries_its_photos(chair: Visit, house: House) -> None:
    page = chair.go("/passport/edit?group=roof")
    form = page.locator("hoa-judge")
    form.locator('button[type="submit"]').click()
    expect(form.locator("#grade-error")).not_to_be_empty()
    form.locator('select[name="grade"]').select_option("2")
    form.locator('textarea[name="note"]').fill("ღარი გატეხილია")
    form.get_by_test_id("photo-gallery").set_input_files([photo("gutter.jpg"), photo("tin.jpg")])
    expect(form.locator("hoa-photos .photo img")).to_have_count(2)
    form.locator('button[type="submit"]').dblclick()
    expect(form.locator("hoa-photos .photo img")).to_have_count(0)
    wait_until_sent(page)
    judged = "SELECT id FROM condition WHERE note = 'ღარი გატეხილია' AND grade = 2"
    assert len(rows(house, judged)) == 1, form.inner_text()
    assert rows(house, f"SELECT count(*) FROM gallery_photo WHERE condition_id IN ({judged})") == [(2,)]
    page = chair.go("/passport")
    page.locator("#roof > summary").click()
    expect(page.locator('#roof [data-testid="condition"] img')).to_have_count(2)
