"""The passport in browsers: the chairperson types, the city accepts, the neighbour reads; the inspector writes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from rustavi_hoa.passport import words_page
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, wait_alive
from tests.e2e.house import House


@pytest.fixture(scope="module")
def house(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path_factory.mktemp("passport")))
    yield opened
    opened.stop()


def test_what_the_chairperson_types_survives_a_reload_and_is_read_by_neighbours_after_the_city(
    house: House, come_in: Enter
) -> None:
    chair = come_in("chairperson", at=house, size=PHONE).go("/passport/edit?group=yard")
    trees = chair.locator('[data-key="yard.trees"] input')
    expect(chair.locator(".chip.tone-calm")).to_have_text(words_page.DRAFT_OF.render("ka", n=2))
    trees.fill("17")
    trees.blur()
    expect(chair.locator(".chip.tone-calm")).to_have_text(words_page.DRAFT_OF.render("ka", n=3))
    chair.reload()
    wait_alive(chair)
    expect(chair.locator('[data-key="yard.trees"] input')).to_have_value("17")
    chair.locator(".thumb button").click()
    expect(chair.locator(".tone-info.chip")).to_be_visible()
    operator = come_in("operator", at=house, size=DESK).go("/passport/review")
    line = operator.locator(".row", has_text="N41").first
    line.click()
    operator.get_by_test_id("side").first.wait_for()
    operator.locator('form button[type="submit"]').click()
    expect(operator.locator(".banner.tone-good")).to_be_visible()
    neighbour = come_in("resident", at=house, size=PHONE).go("/passport")
    expect(neighbour.locator("#yard")).to_contain_text("17")


def test_the_inspector_writes_in_the_building(house: House, come_in: Enter) -> None:
    page = come_in("inspector", at=house, size=PHONE).go("/passport/inspect?id=2&group=roof")
    page.locator('[data-key="roof.area"] input').fill("512")
    page.locator('.form .thumb button[type="submit"]').click()
    expect(page.locator(".notice")).to_be_visible()
    page.goto(page.url.split("/passport")[0] + "/passport?id=2")
    wait_alive(page)
    expect(page.locator("#roof")).to_contain_text("512")
