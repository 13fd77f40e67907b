"""The map of the housing stock in a browser: it draws without tiles, filters, opens a building; its list keeps step."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Page, expect

from rustavi_hoa.atlas import words
from tests.e2e.browsing import DESK, PHONE, Complaints, Enter, Visit

BUILDINGS = 10
PLACE = """([id]) => {
  const atlas = document.querySelector("hoa-atlas");
  const at = atlas.scene.town.ids.indexOf(id);
  const box = atlas.view.map.getContainer().getBoundingClientRect();
  const point = atlas.view.map.latLngToContainerPoint([atlas.scene.town.lat[at], atlas.scene.town.lon[at]]);
  return [box.x + point.x, box.y + point.y];
}"""
INK = """() => {
  const canvas = document.querySelector("hoa-atlas canvas");
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let inked = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]) inked++;
  return inked;
}"""


def drawn(visit: Visit, path: str = "/map") -> Page:
    page = visit.go(path)
    expect(page.locator("hoa-atlas[data-drawn]")).to_be_attached()
    return page


def rows(page: Page) -> int:
    return page.locator("hoa-atlas .atlas-rows > li").count()


def asked(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlparse(page.url).query).items()}


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_the_map_draws_every_building_and_asks_nobody_else(come_in: Enter, size: dict[str, int]) -> None:
    visit = come_in("operator", size=size)
    hosts: set[str] = set()
    visit.page().on("request", lambda request: hosts.add(urlparse(request.url).netloc))
    page = drawn(visit)
    assert page.locator("hoa-atlas").get_attribute("data-drawn") == str(BUILDINGS)
    assert page.evaluate(INK) > 1000
    assert page.locator("hoa-atlas img").count() == 0
    assert hosts == {urlparse(visit.base).netloc}
    expect(page.locator(".leaflet-control-attribution")).to_contain_text("OpenStreetMap")


def test_a_filter_goes_into_the_address_and_changes_map_and_list(come_in: Enter) -> None:
    page = drawn(come_in("operator", size=DESK))
    assert rows(page) == BUILDINGS
    before = page.evaluate(INK)
    page.locator("#atlas-unit").select_option(index=1)
    expect(page).to_have_url(re.compile(r"unit=\d"))
    few = page.locator("hoa-atlas .atlas-rows > li")
    expect(few).not_to_have_count(BUILDINGS)
    assert page.evaluate(INK) != before
    page.locator("#atlas-by").select_option("problems")
    expect(page).to_have_url(re.compile("by=problems"))
    page.reload()
    expect(page.locator("hoa-atlas[data-drawn]")).to_be_attached()
    expect(page.locator("#atlas-by")).to_have_value("problems")
    expect(few).not_to_have_count(BUILDINGS)
    assert {"by", "unit"} <= asked(page).keys()


def test_a_tick_in_the_legend_hides_its_class(come_in: Enter) -> None:
    page = drawn(come_in("operator", size=DESK), "/map?by=verification")
    line = page.locator(".atlas-line", has_text="გადამოწმებულია")
    count = int(line.locator(".n").inner_text())
    assert 0 < count < BUILDINGS
    line.locator("input").uncheck()
    expect(page.locator("hoa-atlas .atlas-rows > li")).to_have_count(BUILDINGS - count)
    line.locator("input").check()
    expect(page.locator("hoa-atlas .atlas-rows > li")).to_have_count(BUILDINGS)


def test_a_press_on_a_mark_leads_to_the_building_and_marks_it_in_the_list(come_in: Enter) -> None:
    page = drawn(come_in("operator", size=DESK), "/map?at=18/41.5657/44.9707")
    page.mouse.click(*page.evaluate(PLACE, [1]))
    card = page.locator(".leaflet-popup a[href='/passport?id=1']")
    expect(card).to_be_visible()
    expect(page.locator("hoa-atlas li[aria-current='true']")).to_have_attribute("data-at", "0")
    expect(page.locator(".atlas-ring")).to_be_visible()
    card.click()
    expect(page).to_have_url(re.compile(r"/passport\?id=1"))


def test_the_list_alone_is_enough_for_a_keyboard(come_in: Enter) -> None:
    page = drawn(come_in("operator", size=DESK, locale="en"))
    expect(page.locator("hoa-atlas [role='status']")).to_contain_text(str(BUILDINGS))
    row = page.locator("hoa-atlas .atlas-rows > li").nth(3)
    row.locator("a").focus()
    expect(page.locator(".atlas-ring")).to_be_visible()
    row.locator("button").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup b")).to_have_text(row.locator("b").inner_text())
    page.locator("hoa-atlas .leaflet-container").focus()
    before = page.url
    page.keyboard.press("ArrowLeft")
    expect(page).not_to_have_url(before)


def test_the_card_of_the_chosen_building_is_open_in_the_other_language_too(come_in: Enter) -> None:
    page = drawn(come_in(None, size=DESK), "/city-map")
    page.locator("hoa-atlas .atlas-rows button").nth(1).click()
    card, chosen = page.locator(".leaflet-popup"), page.locator("hoa-atlas li[aria-current='true']")
    link = card.locator("a[href^='/public/']")
    before = link.get_attribute("href")
    page.get_by_role("button", name="English").click()
    page.wait_for_function("() => document.documentElement.lang === 'en'")
    expect(link).to_have_text(words.OPEN.en)
    expect(link).to_have_attribute("href", before or "")
    expect(page.locator(".atlas-ring")).to_be_visible()
    expect(chosen).to_have_count(1)
    card.locator(".leaflet-popup-close-button").click()
    page.get_by_role("button", name="ქართული").click()
    page.wait_for_function("() => document.documentElement.lang === 'ka'")
    expect(page.locator("hoa-atlas .section-title").first).to_have_text(words.LEGEND.ka)
    expect(card).to_have_count(0)


def test_each_reader_is_offered_their_own_part(come_in: Enter, complaints: Complaints) -> None:
    complaints.expect("404")  # the resident asks for a colouring of the city
    everybody = drawn(come_in(None), "/city-map")
    offered = set(everybody.locator("#atlas-by option").evaluate_all("all => all.map((each) => each.value)"))
    assert "verification" in offered
    assert not [each for each in offered if each.startswith("condition:")] and "filled" not in offered
    assert everybody.locator(".mark-hollow.look-none ~ span", has_text="OpenStreetMap").count() == 0
    neighbour = drawn(come_in("resident"), "/map?by=condition:roof")
    expect(neighbour.locator("#atlas-by")).to_have_value("verification")
    staff = drawn(come_in("inspector", size=DESK), "/map?by=condition:roof")
    expect(staff.locator("#atlas-by")).to_have_value("condition:roof")


def test_a_map_that_cannot_load_says_so(come_in: Enter, complaints: Complaints) -> None:
    complaints.expect("ERR_FAILED")
    visit = come_in("operator")
    visit.page().route("**/api/atlas*", lambda route: route.abort())
    page = visit.go("/map")
    expect(page.locator("hoa-atlas .map-failed")).to_contain_text("სცადეთ ხელახლა")
