"""The passport in browsers: the chairperson types, the city accepts, the neighbour reads; the inspector writes."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from rustavi_hoa.passport import words_page
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, look, wait_alive
from tests.e2e.house import House

SECOND = """INSERT INTO role_grant (person_id, role, service, granted_at, end_reason)
SELECT id, 'inspector', '', datetime('now'), '' FROM person WHERE phone = '+995555000006'"""
"""The head of a service inspects too: a second person in the same building."""


@pytest.fixture(scope="module")
def house(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    home = houses.copy_home(prepared_home, tmp_path_factory.mktemp("passport"))
    with sqlite3.connect(home / "hoa.db") as database:
        database.execute(SECOND)
    opened = houses.open_house(home)
    yield opened
    opened.stop()


def answers(house: House, building: int) -> dict[str, object]:
    with sqlite3.connect(house.database, timeout=20) as database:
        held = database.execute("SELECT answers FROM passport WHERE building_id = ?", (building,)).fetchone()
    return dict(json.loads(held[0]))


def is_kept(house: House, building: int, key: str, text: str) -> bool:
    """Tell whether somebody's draft holds what was typed."""
    with sqlite3.connect(house.database, timeout=20) as database:
        drafts = database.execute("SELECT answers FROM passport_proposal WHERE building_id = ?", (building,))
        return any(json.loads(held).get(key) == text for (held,) in drafts)


def moved_meanwhile(house: House, building: int, key: str) -> None:
    """Let somebody else write the same field while a proposal is looked at."""
    sets = "number = number + 1, revisions = json_set(revisions, ?, number + 1)"
    with sqlite3.connect(house.database, timeout=20) as database:
        database.execute(f"UPDATE passport SET {sets} WHERE building_id = ?", (f'$."{key}"', building))


def until(house: House, building: int, key: str, value: object) -> None:
    """Wait until the passport says so."""
    end = time.monotonic() + 10
    while answers(house, building).get(key) != value:
        assert time.monotonic() < end, (key, value, answers(house, building).get(key))
        time.sleep(0.05)


def typed(house: House, page: Page, building: int, **given: str) -> None:
    """Type answers, leave each field, and wait until the house keeps what was typed."""
    for name, text in given.items():
        key = name.replace("__", ".")
        control = page.locator(f'[data-key="{key}"] input')
        control.fill(text)
        control.blur()
        end = time.monotonic() + 10
        while not is_kept(house, building, key, text):
            assert time.monotonic() < end, (key, text)
            time.sleep(0.05)


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
    area, judged = page.locator('[data-key="roof.area"] input'), page.locator("hoa-judge")
    assert (area.bounding_box() or {})["y"] < (judged.bounding_box() or {})["y"]
    area.fill("512")
    page.locator('.thumb button[type="submit"]').click()
    expect(page.locator(".notice")).to_be_visible()
    page.goto(page.url.split("/passport")[0] + "/passport?id=2")
    wait_alive(page)
    expect(page.locator("#roof")).to_contain_text("512")


@pytest.mark.parametrize(("size", "locale"), [(PHONE, "en"), (DESK, "ka")], ids=["phone-en", "desk-ka"])
def test_staff_accept_a_part_and_the_chairperson_reads_the_word_beside_it(
    house: House, come_in: Enter, size: dict[str, int], locale: str
) -> None:
    trees, benches = (21, 8) if locale == "en" else (22, 9)
    chair = come_in("chairperson", at=house, size=PHONE, locale=locale).go("/passport/edit?group=yard")
    typed(house, chair, 1, yard__trees=str(trees), yard__benches=str(benches))
    chair.locator(".thumb button").click()
    expect(chair.locator(".tone-info.chip")).to_be_visible()
    look(chair, "passport-sent")
    page = come_in("operator", at=house, size=size, locale=locale).go("/passport/review")
    page.locator(".row", has_text="N41").first.click()
    page.get_by_test_id("side").first.wait_for()
    page.locator('label:has(input[name="yard.benches"][value="refuse"])').click()
    decide = page.locator("main form button[type=submit]")
    decide.click()
    fault, word = page.locator("main form .error:not(:empty)"), page.locator("textarea[name=word]")
    expect(fault).to_be_visible()
    look(page, "passport-review")
    word.fill("სკამები დავითვალეთ: ექვსია")
    moved_meanwhile(house, 1, "yard.trees")
    decide.click()
    expect(page.locator("main .chip.tone-warn").first).to_be_visible()
    expect(fault).to_be_visible()
    expect(word).to_have_value("სკამები დავითვალეთ: ექვსია")
    expect(page.locator('input[name="yard.benches"][value="refuse"]')).to_be_checked()
    page.locator('label:has(input[name="yard.trees"][value="accept"])').click()
    decide.click()
    expect(page.locator("main .banner.tone-good")).to_be_visible()
    look(page, "passport-decided")
    chair.reload()
    wait_alive(chair)
    expect(chair.locator("main .chip.tone-warn").first).to_contain_text("ექვსია")
    expect(chair.locator('[data-key="yard.trees"] input')).to_have_value(str(trees))
    look(chair, "passport-returned")
    kept = answers(house, 1)
    assert kept["yard.trees"] == trees
    assert kept.get("yard.benches") != benches


def test_two_inspectors_at_once_lose_nothing(house: House, come_in: Enter) -> None:
    path, save = "/passport/inspect?id=3&group=roof", '.thumb button[type="submit"]'
    one = come_in("inspector", at=house, size=PHONE).go(path)
    other = come_in("head", at=house, size=DESK, locale="en").go(path)
    typed(house, one, 3, roof__area="701")
    typed(house, other, 3, roof__area="702", roof__repair_year="2011")
    one.locator(save).click()
    until(house, 3, "roof.area", 701)
    other.locator(save).click()
    until(house, 3, "roof.repair_year", 2011)
    mine = other.locator('[data-key="roof.area"]')
    expect(mine.locator(".chip.tone-warn")).to_be_visible()
    expect(mine.locator("input")).to_have_value("702")
    expect(mine.locator(".note").last).to_contain_text("701")
    assert answers(house, 3)["roof.area"] == 701
    look(other, "passport-conflict")
    other.reload()
    wait_alive(other)
    expect(mine.locator("input")).to_have_value("702")
    other.locator(save).click()
    until(house, 3, "roof.area", 702)


def test_a_grade_in_the_building_stands_in_the_passport_and_on_the_day_before_it_did_not(
    house: House, come_in: Enter
) -> None:
    page = come_in("inspector", at=house, size=PHONE, locale="en").go("/passport/inspect?id=5&group=roof")
    form = page.locator("hoa-judge form")
    form.locator("[name=element]").select_option("roof")
    form.locator("button[type=submit]").click()
    expect(form.locator("#grade-error")).not_to_be_empty()
    form.locator("[name=grade]").select_option("1")
    form.locator("[name=note]").fill("გადახურვა ჩამოიშალა")
    form.locator("button[type=submit]").click()
    expect(form.locator("[name=note]")).to_have_value("")
    expect(form.locator("[data-said]")).not_to_be_empty()
    look(page, "passport-inspect")
    page.goto(f"{house.url}/passport?id=5")
    wait_alive(page)
    page.locator("#roof > summary").click()
    roof = page.locator('#roof [data-testid="condition"]').first
    expect(roof).to_contain_text("rgent check")
    expect(page.locator("main")).to_contain_text("გადახურვა ჩამოიშალა")
    look(page, "passport-urgent")
    page.locator('input[name="day"]').fill("2026-11-01")
    page.locator('form:has(input[name="day"]) button').click()
    page.wait_for_url(re.compile("day=2026-11-01"))
    wait_alive(page)
    expect(page.locator("main .banner").first).to_be_visible()
    look(page, "passport-day")
    assert "გადახურვა ჩამოიშალა" not in (page.locator("main").text_content() or "")


def test_what_was_typed_without_saving_waits_in_the_building(house: House, come_in: Enter) -> None:
    page = come_in("inspector", at=house, size=PHONE).go("/passport/inspect?id=4&group=roof")
    typed(house, page, 4, roof__area="x12")
    page.reload()
    wait_alive(page)
    expect(page.locator('[data-key="roof.area"] input')).to_have_value("x12")
    page.locator('.thumb button[type="submit"]').click()
    expect(page.locator('[data-key="roof.area"] .error')).not_to_be_empty()
    look(page, "passport-fault")
    assert "x12" not in answers(house, 4).values()
