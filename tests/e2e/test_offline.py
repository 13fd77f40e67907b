"""Without a signal: what was seen stands, nobody sees another's, and no old build ever meets a new house."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from rustavi_hoa.server.build import BUILT
from tests.e2e import house as houses
from tests.e2e.browsing import Enter, sign_in, wait_alive
from tests.e2e.house import House
from tests.e2e.signal import HELD, KEPT, Radio, keep, open_without, phone, radio

BUILD = re.compile(r'<meta name="build" content="(\w+)">')
FOREIGN = """(person) => navigator.serviceWorker.ready.then(({ active }) => active.postMessage({
  kind: "seen", person, build: document.querySelector("meta[name=build]").content, address: "/home", title: "x",
  html: "<p>foreign</p>", at: Date.now(), pictures: [],
}))"""


@pytest.fixture
def air(own_server: Callable[..., House]) -> Iterator[Radio]:
    opened = radio(own_server)
    yield opened
    opened.hole.close()


def seen(page: Page) -> list[str]:
    """Everything that the phone keeps of people's pages."""
    return [each for each in page.evaluate(HELD) if each.startswith("hoa-seen-")]


def until_holds(page: Page, boxes: set[str]) -> None:
    """Wait until the phone holds just these boxes: a newer worker comes some seconds after the page."""
    for _ in range(240):
        if {each.split()[0] for each in page.evaluate(HELD)} == boxes:
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"the phone holds {page.evaluate(HELD)}")


def row(page: Page) -> str:
    return page.locator("main .row-title").first.inner_text()


def problem_of(page: Page) -> str:
    return page.locator('a.row[href*="/issue?id="]').first.get_attribute("href") or ""


def test_home_a_problem_and_the_chat_open_without_a_signal(come_in: Enter, air: Radio) -> None:
    visit = phone(come_in, air, "resident")
    page = keep(visit, "/home", "/issues")
    title, problem = row(page), problem_of(page)
    page = keep(visit, problem, "/chat")
    written = page.locator(".bubble").last.get_attribute("data-message")
    page.goto(visit.base + problem)
    wait_alive(page)
    words = page.locator("main h1").inner_text()
    air.off()
    page = open_without(visit, "/home")
    expect(page.locator("main")).to_contain_text(title)
    expect(page.locator("hoa-offline")).to_contain_text("კავშირი არ არის.")
    expect(open_without(visit, problem).locator("main h1")).to_have_text(words)
    chat = open_without(visit, "/chat")
    expect(chat.locator(".bubble").last).to_have_attribute("data-message", written or "")
    unseen = open_without(visit, "/passport")
    expect(unseen.locator("hoa-offline")).to_contain_text("არ შენახულა")
    expect(unseen.locator('a[href="/home"]')).to_be_visible()
    unseen.goto(visit.base + "/", wait_until="commit")
    unseen.wait_for_url("**/home")


def test_the_page_comes_back_by_itself_when_the_signal_does(come_in: Enter, air: Radio) -> None:
    visit = phone(come_in, air, "resident")
    keep(visit, "/home")
    air.off()
    page = open_without(visit, "/home")
    page.locator("[data-feedback]").click()
    expect(page.locator("hoa-offline [role=status]")).to_have_text("ამას კავშირი სჭირდება. სცადეთ, როცა აღდგება.")
    air.on()
    expect(page.locator("hoa-offline")).to_have_count(0, timeout=30_000)
    wait_alive(page)
    expect(page.locator("html")).not_to_have_attribute("data-offline", "")


def test_the_next_person_of_a_phone_finds_nothing_of_the_last(come_in: Enter, air: Radio) -> None:
    visit = phone(come_in, air, "resident")
    page = keep(visit, "/home", "/issues", "/more")
    mine = row(visit.go("/issues"))
    page = visit.go("/more")
    page.locator('form[action="/auth/sign-out"] button').click()
    page.wait_for_url("**/sign-in*")
    wait_alive(page)
    page.wait_for_timeout(1500)
    assert seen(page) == []
    air.off()
    page = open_without(visit, "/issues")
    expect(page.locator("body")).not_to_contain_text(mine)
    air.on()
    sign_in(visit, "officer")
    page = keep(visit, "/queue")
    page.evaluate(FOREIGN, "1")
    page.wait_for_timeout(1000)
    air.off()
    page = open_without(visit, "/issues")
    expect(page.locator("hoa-offline")).to_contain_text("არ შენახულა")
    expect(page.locator("body")).not_to_contain_text(mine)
    expect(open_without(visit, "/home").locator("body")).not_to_contain_text("foreign")
    assert [each for each in seen(page) if each.endswith("/photos/")] == []


def test_another_sign_in_without_signing_out_wipes_too(come_in: Enter, air: Radio) -> None:
    visit = phone(come_in, air, "resident")
    keep(visit, "/home", "/issues")
    sign_in(visit, "officer")  # by a form post that no worker has seen
    page = keep(visit, "/queue")
    assert [page.evaluate(KEPT, address) for address in ("/queue", "/home", "/issues")] == [True, False, False]
    air.off()
    expect(open_without(visit, "/issues").locator("hoa-offline")).to_contain_text("არ შენახულა")


def test_signing_out_without_a_signal_erases_and_says_what_is_left_to_do(come_in: Enter, air: Radio) -> None:
    visit = phone(come_in, air, "resident")
    keep(visit, "/home", "/more")
    air.off()
    page = open_without(visit, "/more")
    air.hole.heal()
    air.hole.lead_to("http://127.0.0.1:9")  # nobody listens: refused at once
    page.locator('form[action="/auth/sign-out"] button').click()
    expect(page.locator("hoa-offline")).to_contain_text("გასვლას კავშირი სჭირდება", timeout=30_000)
    assert seen(page) == []


def test_the_numbers_to_call_are_there_for_a_visitor_without_a_signal(come_in: Enter, air: Radio) -> None:
    visit = phone(come_in, air, None)
    page = visit.go("/sign-in")
    page.wait_for_function("() => navigator.serviceWorker.controller !== null", timeout=40_000)
    air.off()
    for address in ("/numbers", "/sign-in", "/public"):
        page = open_without(visit, address) if address != "/public" else page
        expect(page.locator('hoa-offline a[href="tel:112"]')).to_be_visible()


def second_build(folder: Path, old: str) -> str:
    """Give a copy of the build under another name, as a deployment brings it."""
    new = "f" + old[1:][::-1] if old[0] != "f" else "e" + old[1:][::-1]
    shutil.copytree(BUILT, folder)
    for file in (*folder.rglob("*.html"), folder / "sw.js"):
        text = file.read_text(encoding="utf8")
        file.write_text(text.replace(old, new), encoding="utf8")
        for ending in (".br", ".gz"):
            file.with_name(file.name + ending).unlink(missing_ok=True)
    return new


def test_a_new_build_is_never_met_by_an_old_one(come_in: Enter, air: Radio, tmp_path: Path) -> None:
    old = BUILD.search(httpx.get(air.house.url + "/sign-in").text)[1]
    new = second_build(tmp_path / "second", old)
    visit = phone(come_in, air, "resident")
    page = keep(visit, "/home")
    assert {each.split()[0] for each in page.evaluate(HELD)} == {f"hoa-shell-{old}", f"hoa-seen-{old}"}
    air.off()
    page = open_without(visit, "/home")
    expect(page.locator("html")).to_have_attribute("data-build", old)
    air.house.stop()
    again = houses.open_house(air.house.home, HOA_BUILT=str(tmp_path / "second"), HOA_ORIGINS=air.hole.url)
    try:
        air.lead_to(again)
        air.on()
        expect(page.locator(f'meta[name="build"][content="{new}"]')).to_have_count(1, timeout=30_000)
        wait_alive(page)
        assert page.locator("hoa-offline").count() == 0
        boxes = {f"hoa-shell-{new}", f"hoa-seen-{new}"}
        until_holds(page, boxes)
        air.off()
        expect(open_without(visit, "/home").locator("html")).to_have_attribute("data-build", new)
    finally:
        again.stop()


def test_the_worker_is_asked_for_every_time_and_pages_of_the_house_come_first(server: House) -> None:
    answer = httpx.get(server.url + "/sw.js")
    assert answer.headers["cache-control"] == "no-cache"
    build = BUILD.search(httpx.get(server.url + "/sign-in").text)[1]
    assert build in answer.text
    page = httpx.get(server.url + "/offline.html")
    assert f'data-build="{build}"' in page.text
    assert "'unsafe-inline'" not in page.headers["content-security-policy"].split("script-src")[1].split(";")[0]
    numbers = httpx.get(server.url + "/api/numbers").json()["numbers"]
    assert ("112", "tel:112") in {(each["number"], each["call"]) for each in numbers}
