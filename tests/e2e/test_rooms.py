"""Rooms in browsers: the list, who reads what, and a phone whose radio dies without a word."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from uuid import uuid4

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from rustavi_hoa.chat import words_rooms
from rustavi_hoa.settings import ROOT
from tests.cast import cookies, secret
from tests.e2e import house as houses
from tests.e2e.blackhole import BlackHole
from tests.e2e.browsing import DESK, PHONE, Complaints, Visit, enter, wait_alive
from tests.e2e.house import House
from tests.e2e.test_chat import Come, bubbles, come, neighbours, write

__all__ = ["come", "neighbours"]
SLOW = 45_000
"""Unit: milliseconds that a dead line takes to be noticed by both ends."""


def rooms_of(page: Page, house: House) -> Page:
    page.goto(f"{house.url}/chats")
    wait_alive(page)
    return page


def line(page: Page, kind: str):
    return page.locator(f'.row-room[data-kind="{kind}"]')


def go_in(page: Page, kind: str) -> None:
    """Open a room of the list and wait until it stands."""
    line(page, kind).click()
    page.locator('hoa-chat[data-stands="yes"]').wait_for()


def test_each_room_is_read_by_its_own_people_and_the_list_moves_by_itself(come: Come, neighbours: House) -> None:
    lasha, dato, nino = (rooms_of(come(who), neighbours) for who in ("lasha", "dato", "nino"))
    expect(line(lasha, "entrance")).to_contain_text(words_rooms.ENTRANCE_ROOM.ka.format(n=1))
    expect(line(dato, "entrance")).to_contain_text(words_rooms.ENTRANCE_ROOM.ka.format(n=2))
    go_in(lasha, "entrance")
    lasha.wait_for_url("**/chat?room=*")
    expect(lasha.locator("h1")).to_have_text(words_rooms.ENTRANCE_ROOM.ka.format(n=1))
    write(lasha, "კარი არ იკეტება")
    expect(bubbles(lasha, "კარი არ იკეტება")).to_have_count(1)
    expect(line(nino, "entrance")).to_contain_text("კარი არ იკეტება")  # nobody reloads
    expect(line(nino, "entrance").locator(".badge")).to_contain_text("1")
    expect(dato.locator("main")).not_to_contain_text("კარი არ იკეტება")
    dato.goto(lasha.url)
    wait_alive(dato)
    expect(dato.locator(".empty")).to_be_visible()
    expect(dato.locator("body")).not_to_contain_text("კარი არ იკეტება")
    lasha.locator(".topbar a").first.click()
    lasha.wait_for_url("**/chats")
    expect(line(lasha, "entrance")).to_contain_text(words_rooms.YOU.ka)


def test_a_resident_writes_to_the_chairperson_alone_and_reading_clears_every_tab(come: Come, neighbours: House) -> None:
    lasha, nino, desk = come("lasha"), come("nino"), come("nino", size=DESK)
    go_in(rooms_of(lasha, neighbours), "direct")
    lasha.wait_for_url("**/chat?person=*")
    write(lasha, "მხოლოდ თქვენთვის")
    expect(bubbles(lasha, "მხოლოდ თქვენთვის")).to_have_count(1)
    rooms_of(desk, neighbours)
    badge = line(desk, "direct").locator(".badge")
    expect(badge).to_contain_text("1")
    go_in(rooms_of(nino, neighbours), "direct")
    expect(bubbles(nino, "მხოლოდ თქვენთვის")).to_have_count(1)
    expect(badge).to_have_count(0)  # read on the phone, heard at the desk
    write(nino, "მივიღე")
    expect(bubbles(lasha, "მივიღე")).to_have_count(1)


def test_the_city_and_a_chairperson_talk_and_a_topic_reaches_all_chairpersons(come: Come, neighbours: House) -> None:
    nino, tamar = come("nino"), come("tamar")
    go_in(rooms_of(nino, neighbours), "city")
    nino.wait_for_url("**/chat?room=*")
    write(nino, "როდის მოვა ინსპექტორი?")
    expect(bubbles(nino, "როდის მოვა ინსპექტორი?")).to_have_count(1)
    head = rooms_of(come("apparatus", size=DESK), neighbours)
    go_in(head, "city")
    expect(bubbles(head, "როდის მოვა ინსპექტორი?")).to_have_count(1)
    write(head, "ოთხშაბათს")
    expect(bubbles(nino, "ოთხშაბათს")).to_contain_text(words_rooms.CITY_SHORT.ka)
    rooms_of(head, neighbours).locator("#topic-new").click()
    head.locator("#topic-title").fill("ზამთარი")
    head.locator("#topic-text").fill("რა გჭირდებათ?")
    head.locator(".card-ask [type=submit]").click()
    head.wait_for_url("**/chat?room=*")
    bubbles(head, "რა გჭირდებათ?").wait_for()
    go_in(rooms_of(tamar, neighbours), "topic")
    expect(bubbles(tamar, "რა გჭირდებათ?")).to_have_count(1)
    write(tamar, "სახურავის ლუქი")
    expect(bubbles(head, "სახურავის ლუქი")).to_have_count(1)


@pytest.mark.parametrize(("who", "locale"), [("nino", "ka"), ("lasha", "en"), ("apparatus", "en")])
def test_axe_finds_nothing_in_the_list_and_nothing_overflows(
    come: Come, neighbours: House, who: str, locale: str
) -> None:
    for size in (PHONE, DESK):
        page = rooms_of(come(who, size=size, locale=locale), neighbours)
        page.wait_for_timeout(300)
        found = Axe().run(page).response["violations"]
        assert [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]] == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.fixture
def silent(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser, complaints: Complaints
) -> Iterator[tuple[BlackHole, House, Visit]]:
    """Lasha's phone behind a line that can die silently; the house is reached by others past it."""
    houses.build_pages()
    home, hole = tmp_path_factory.mktemp("silent"), BlackHole()
    houses.cli("migrate", home=home)
    made = houses.environment(home) | {"PYTHONPATH": str(ROOT)}
    load = [sys.executable, "-c", "from tests.cast import load; load()"]
    subprocess.run(load, cwd=ROOT, env=dict(os.environ) | made, check=True)
    real = houses.open_house(home, HOA_ORIGINS=hole.url)
    hole.lead_to(real.url)
    visit = enter(browser, hole.url, complaints, size=PHONE, locale="ka")
    visit.context.add_cookies([{"name": "hoa_sid", "value": secret("lasha"), "url": hole.url}])
    yield hole, real, visit
    visit.context.close()
    hole.close()
    real.stop()


def test_a_phone_whose_radio_dies_comes_back_to_its_room_with_its_draft_and_no_double(
    silent: tuple[BlackHole, House, Visit], complaints: Complaints
) -> None:
    complaints.expect("ERR_")
    complaints.expect("WebSocket")
    hole, real, visit = silent
    dato = httpx.Client(base_url=real.url, cookies=cookies("dato"), headers={"origin": hole.url})
    lasha = visit.go("/chat")
    write(lasha, "ჯერ ყველაფერი მუშაობს")
    expect(bubbles(lasha, "ჯერ ყველაფერი მუშაობს")).to_have_count(1)
    room = dato.get("/api/rooms/here").json()["head"]["room_id"]
    hole.open_after(0)
    write(lasha, "გაგზავნილია სიჩუმეში")
    lasha.locator("#chat-text").fill("დაუმთავრებელი აზრი")
    assert hole.is_open.wait(20)
    for at in range(3):
        said = {"key": str(uuid4()), "text": f"გამოტოვებული {at}", "photos": [], "reply_to": 0}
        assert dato.post(f"/api/rooms/{room}/messages", json=said).status_code == 201
    lasha.wait_for_timeout(3000)
    expect(bubbles(lasha, "გამოტოვებული")).to_have_count(0)
    hole.heal()
    expect(bubbles(lasha, "გამოტოვებული")).to_have_count(3, timeout=SLOW)
    sent = lasha.locator(".bubble:not(.sending):not(.failed)", has_text="გაგზავნილია სიჩუმეში")
    expect(sent).to_have_count(1, timeout=SLOW)
    expect(bubbles(lasha, "გაგზავნილია სიჩუმეში")).to_have_count(1)
    expect(lasha.locator("#chat-text")).to_have_value("დაუმთავრებელი აზრი")
    heard = [each["text"] for each in dato.get(f"/api/rooms/{room}/messages?after=0").json()["messages"]]
    assert sorted(heard) == sorted(
        ["ჯერ ყველაფერი მუშაობს", "გაგზავნილია სიჩუმეში", *(f"გამოტოვებული {at}" for at in range(3))]
    )
    lasha.reload()
    wait_alive(lasha)
    expect(lasha.locator("#chat-text")).to_have_value("დაუმთავრებელი აზრი")
    expect(bubbles(lasha, "გაგზავნილია სიჩუმეში")).to_have_count(1)
