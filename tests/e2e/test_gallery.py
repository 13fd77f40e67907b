"""A building's gallery in browsers: adding photos, comparing before and after, looking large, the whole stock."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, rest
from tests.e2e.house import House

SIZES = {"phone": PHONE, "desk": DESK}


@pytest.fixture(scope="module")
def house(prepared_home, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path_factory.mktemp("gallery")))
    yield opened
    opened.stop()


def picture() -> dict[str, object]:
    out = BytesIO()
    Image.new("RGB", (640, 480), "#7a5030").save(out, "JPEG")
    return {"name": "roof.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def hung(house: House, caption: str) -> tuple | None:
    with sqlite3.connect(house.home / "hoa.db") as database:
        asked = "select element, visibility, phase, taken_on from gallery_photo where caption = ?"
        return database.execute(asked, (caption,)).fetchone()


def cut(page: Page) -> float:
    return float(page.locator("hoa-slider").first.evaluate("node => parseFloat(node.style.getPropertyValue('--cut'))"))


KEPT = """day => new Promise(done => {
  const opening = indexedDB.open("hoa");
  opening.onsuccess = () => {
    const asked = opening.result.transaction("drafts").objectStore("drafts").getAll();
    asked.onsuccess = () => {
      opening.result.close();
      done(asked.result.some(({ answers }) => answers.taken_on === day));
    };
  };
})"""
"""The phone has written down what was typed."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("locale", ["ka", "en"])
def test_the_chairperson_adds_a_photo_and_it_hangs_there(come_in: Enter, house: House, size: str, locale: str) -> None:
    page = come_in("chairperson", at=house, size=SIZES[size], locale=locale).go("/gallery")
    form = page.locator("hoa-album")
    form.locator('button[type="submit"]').click()
    expect(form.locator("#new-photos-error")).not_to_be_empty()
    form.locator('[data-testid="photo-gallery"]').set_input_files([picture()])
    expect(form.locator("hoa-photos .photo img")).to_have_count(1)
    caption = f"{size}-{locale}"
    form.locator('select[name="element"]').select_option("stairs")
    form.locator('input[name="caption"]').fill(caption)
    form.locator('input[name="taken_on"]').fill("2023-02-03")
    page.wait_for_function(KEPT, arg="2023-02-03")
    page.reload()
    expect(form.locator("hoa-photos .photo img")).to_have_count(1)
    expect(form.locator('input[name="caption"]')).to_have_value(caption)
    form.locator('button[type="submit"]').click()
    expect(page.locator('[data-testid="shot"]').filter(has_text=caption)).to_have_count(1)
    assert hung(house, caption) == ("stairs", "association", "", "2023-02-03")
    expect(form.locator("hoa-photos .photo img")).to_have_count(0)


@pytest.mark.parametrize("size", SIZES)
def test_the_edge_between_before_and_after_moves_by_key_and_by_a_press(come_in: Enter, house: House, size: str) -> None:
    page = come_in("chairperson", at=house, size=SIZES[size]).go("/gallery?phase=pairs")
    slider = page.locator("hoa-slider[data-on]").first
    expect(slider).to_be_visible()
    edge = slider.locator('input[type="range"]')
    edge.focus()
    for _ in range(5):
        edge.press("ArrowRight")
    assert cut(page) == 55
    edge.press("End")
    assert cut(page) == 100
    box = slider.bounding_box()
    assert box is not None
    spot = (box["x"] + box["width"] * 0.2, box["y"] + box["height"] / 2)
    if size == "phone":
        page.touchscreen.tap(*spot)
    else:
        page.mouse.click(*spot)
    assert cut(page) < 35
    page.emulate_media(media="print")
    halves = [half.bounding_box() for half in slider.locator(".half").all()]
    assert abs(halves[0]["y"] - halves[1]["y"]) < 2 and halves[1]["x"] > halves[0]["x"] + halves[0]["width"] / 2
    expect(edge).to_be_hidden()


def test_a_photo_opens_over_the_screen_and_keys_walk_through(come_in: Enter, house: House) -> None:
    page = come_in("chairperson", at=house, size=DESK).go("/gallery")
    shots = page.locator("a.shot")
    shots.nth(1).click()
    viewer = page.locator("dialog.viewer")
    expect(viewer.locator("img")).to_have_attribute("src", re.compile(r"/photos/gallery/\d+/1600"))
    expect(viewer.locator("p").last).to_contain_text("2 / ")
    page.keyboard.press("ArrowRight")
    expect(viewer.locator("p").last).to_contain_text("3 / ")
    page.keyboard.press("Home")
    expect(viewer.locator("p").last).to_contain_text("1 / ")
    page.keyboard.press("Escape")
    expect(viewer).to_have_count(0)
    expect(shots.first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(shots.nth(1)).to_be_focused()


def test_filters_stand_in_the_address(come_in: Enter, house: House) -> None:
    page = come_in("chairperson", at=house).go("/gallery")
    page.locator("#filter-element").select_option("roof")
    page.wait_for_url(re.compile("element=roof"))
    rest(page)
    expect(page.locator('[data-testid="shot"]')).to_have_count(2)
    page.go_back()
    rest(page)
    assert page.locator('[data-testid="shot"]').count() > 2


def test_staff_browse_one_part_of_every_building(come_in: Enter, house: House) -> None:
    page = come_in("officer", at=house, size=DESK, locale="en").go("/stock")
    assert page.locator('[data-testid="shot"]').count() >= 10
    page.locator(".grade").first.click()
    page.wait_for_url(re.compile("grade="))
    rest(page)
    expect(page.locator('.grade[aria-pressed="true"]')).to_have_count(1)
    page.locator('[data-testid="shot"] .shot-name a').first.click()
    page.wait_for_url(re.compile(r"/gallery\?building=\d+&element=roof"))
    expect(page.locator('[data-testid="shot"]').first).to_be_visible()


def test_another_house_is_shown_the_way_to_its_own(come_in: Enter, house: House) -> None:
    page = come_in("chairperson", at=house).go("/gallery?building=999999")
    expect(page.locator('.empty a[href="/building"]')).to_be_visible()
