"""Where in the yard: a list that always works, a map for those who ask for it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import house as houses
from tests.e2e.browsing import Complaints, Enter
from tests.e2e.house import House
from tests.e2e.test_report import at, go_on, landed, pick, send

MAP = re.compile(r"/client/map-\w+\.js")


@pytest.fixture(scope="module")
def house(prepared_home, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path_factory.mktemp("yard")))
    yield opened
    opened.stop()


def kept(house: House, issue_id: int) -> tuple:
    with sqlite3.connect(house.home / "hoa.db") as database:
        return database.execute("select place, floor, lat, lon from issue where id = ?", (issue_id,)).fetchone()


def to_yard(page: Page) -> None:
    pick(page, "what", "category:light_out")
    expect(at(page, "where")).to_be_visible()
    expect(page.locator('input[name="place"][value="yard"]')).to_be_checked()
    expect(page.locator(".when-yard")).to_be_visible()


def finish(page: Page, house: House) -> tuple:
    go_on(page, "where", "details").locator('textarea[name="text"]').fill("ლამპა არ ანათებს")
    go_on(page, "details", "send")
    send(page)
    return kept(house, landed(page))


def test_a_tap_on_the_map_marks_the_place_and_a_tap_on_the_list_names_it(come_in: Enter, house: House) -> None:
    visit = come_in("resident", at=house)
    asked: list[str] = []
    visit.page().on("request", lambda request: asked.append(request.url))
    page = visit.go("/report")
    to_yard(page)
    assert not [url for url in asked if MAP.search(url)]
    page.locator('[data-go="map"]').click()
    box = page.locator("hoa-map .leaflet-container")
    expect(box).to_be_visible()
    expect(page.locator("hoa-map .spot.tone-info")).to_have_count(1)
    expect(page.locator("hoa-map .leaflet-control-attribution")).to_contain_text("OpenStreetMap")
    expect(page.locator(".when-pinned")).to_be_hidden()
    box.click(position={"x": 90, "y": 120})
    expect(page.locator(".when-pinned")).to_be_visible()
    page.locator('[data-go="unpin"]').click()
    expect(page.locator(".when-pinned")).to_be_hidden()
    page.locator('[data-go="map"]').click()
    box.click(position={"x": 90, "y": 120})
    pick(page, "spot", "playground")
    page.reload()
    expect(page.locator(".when-pinned")).to_be_visible()
    place, floor, lat, lon = finish(page, house)
    assert (place, floor) == ("yard", "playground")
    assert 41.4 < lat < 41.7 and 44.8 < lon < 45.2
    expect(page.locator(f'a[href*="mlat={lat}"]')).to_be_visible()


def test_without_the_maps_script_the_list_remains(come_in: Enter, house: House, complaints: Complaints) -> None:
    complaints.expect("ERR_FAILED")
    visit = come_in("resident", at=house)
    visit.page().route(MAP, lambda route: route.abort())
    page = visit.go("/report")
    to_yard(page)
    page.locator('[data-go="map"]').click()
    expect(page.locator("[data-map]")).to_contain_text("სიიდან")
    pick(page, "spot", "bins")
    assert finish(page, house) == ("yard", "bins", None, None)
