"""What is done without a signal waits on the phone and goes by itself, once, whatever happens to the page."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from chaos import disk as disks
from tests.e2e.browsing import Complaints, Enter, Visit, enter, wait_alive
from tests.e2e.house import House
from tests.e2e.signal import Radio, keep, open_without, phone, radio
from tests.e2e.test_report import add, go_on, newest, photo, rows, to_details

LONG = 60_000


@pytest.fixture
def air(own_server: Callable[..., House]) -> Iterator[Radio]:
    opened = radio(own_server)
    yield opened
    opened.hole.close()


def until(told: Callable[[], object], wanted: object, seconds: float = 60) -> None:
    """Wait until the house says so."""
    end = time.monotonic() + seconds
    while (got := told()) != wanted:
        assert time.monotonic() < end, (got, wanted)
        time.sleep(0.3)


def write_report(page: Page, text: str, photos: int) -> None:
    """Fill and send a report on a page that stands without a signal."""
    to_details(page)
    add(page, *[photo(f"{text}-{n}.jpg", (300, 200)) for n in range(photos)], shown=photos)
    page.locator("textarea[name=text]").fill(text)
    go_on(page, "details", "send")
    page.locator('[data-go="send"]').click()
    expect(page.locator('hoa-outbox [data-state]:not([data-state="sent"])').first).to_be_visible()


def test_a_problem_with_photos_waits_and_sends_itself_once(come_in: Enter, air: Radio) -> None:
    visit = phone(come_in, air, "resident")
    keep(visit, "/home", "/report")
    air.off()
    page = open_without(visit, "/report")
    write_report(page, "სარდაფში ვწერ", 5)
    page = open_without(visit, "/home")
    expect(page.locator("hoa-outbox .card")).to_contain_text("ელოდება ინტერნეტს", timeout=LONG)
    assert newest(air.house, "სარდაფში ვწერ") == []
    air.on()
    until(lambda: [count for _, count in newest(air.house, "სარდაფში ვწერ")], [5])
    page = visit.go("/home")
    page.wait_for_function("() => !localStorage.getItem('hoa-waiting')")
    assert len(newest(air.house, "სარდაფში ვწერ")) == 1


def test_the_worker_sends_with_no_page_open(come_in: Enter, air: Radio) -> None:
    visit = phone(come_in, air, "resident")
    keep(visit, "/report")
    air.off()
    page = open_without(visit, "/report")
    write_report(page, "ფონზე იგზავნება", 2)
    air.on()
    page.goto(visit.base + "/too-old.js")  # a file: none of the platform's scripts runs here
    until(lambda: [count for _, count in newest(air.house, "ფონზე იგზავნება")] and "early", [], 1)
    cdp = visit.context.new_cdp_session(page)
    heard: list[dict] = []
    cdp.on("ServiceWorker.workerRegistrationUpdated", lambda event: heard.extend(event["registrations"]))
    cdp.send("ServiceWorker.enable")
    for _ in range(300):
        page.wait_for_timeout(
            0 if heard else 100
        )  # the browser's news come while Playwright waits, not while Python sleeps
    told = {"origin": visit.base, "registrationId": heard[0]["registrationId"], "tag": "hoa-outbox", "lastChance": True}
    cdp.send("ServiceWorker.dispatchSyncEvent", told)
    deadline = time.monotonic() + 60
    while not newest(air.house, "ფონზე იგზავნება"):
        assert time.monotonic() < deadline
        page.wait_for_timeout(300)
    assert [count for _, count in newest(air.house, "ფონზე იგზავნება")] == [2]


def test_a_message_of_the_chat_waits_in_its_place(come_in: Enter, air: Radio) -> None:
    visit = phone(come_in, air, "resident")
    keep(visit, "/chat")
    air.off()
    page = open_without(visit, "/chat")
    expect(page.locator(".bubble[data-message]").last).to_be_visible()
    page.locator("[data-part=field]").fill("სარდაფიდან გწერთ")
    page.locator('[data-act="send"]').click()
    expect(page.locator("[data-part=lines]")).to_contain_text("სარდაფიდან გწერთ")
    air.on()
    until(lambda: rows(air.house, "SELECT count(*) FROM message WHERE text = ?", "სარდაფიდან გწერთ"), [(1,)])


def test_affects_me_too_is_pressed_without_a_signal_and_counts_once(come_in: Enter, air: Radio) -> None:
    writer = phone(come_in, air, "resident")
    page = writer.go("/report")
    to_details(page, "stairs", "attic")
    page.locator("textarea[name=text]").fill("მოაჯირი მოტყდა სხვენთან")
    go_on(page, "details", "send")
    page.locator('[data-go="send"]').click()
    page.wait_for_url("**/issue?id=*", timeout=LONG)
    issue = int(page.url.rpartition("=")[2])
    before = rows(air.house, "SELECT support_count FROM issue WHERE id = ?", issue)[0][0]
    visit = phone(come_in, air, "neighbour")
    keep(visit, "/home", f"/issue?id={issue}")
    air.off()
    page = open_without(visit, f"/issue?id={issue}")
    button = page.locator("[data-support]")
    button.click()
    expect(button).to_contain_text("ელოდება ინტერნეტს")
    button.dispatch_event("click")  # a second tap of a finger; the button says that it takes none
    air.on()
    until(lambda: rows(air.house, "SELECT support_count FROM issue WHERE id = ?", issue), [(before + 1,)])


def test_an_inspection_goes_on_without_a_signal(come_in: Enter, air: Radio) -> None:
    [(building,)] = rows(air.house, "SELECT min(id) FROM building")
    visit = phone(come_in, air, "inspector")
    where = f"/passport/inspect?id={building}&group=general"
    page = keep(visit, where)
    air.off()
    page = open_without(visit, where)
    field = page.locator('hoa-inspect input[inputmode="numeric"]').first
    name = field.get_attribute("name")
    field.fill("7")
    page = open_without(visit, where)
    expect(page.locator(f'hoa-inspect input[name="{name}"]')).to_have_value("7")
    page.locator('button[form="answers"]').click()
    expect(page.locator("[data-waits-here]")).to_contain_text("კავშირი არ არის")
    air.on()
    counted = "SELECT count(*) FROM passport_revision WHERE building_id = ? AND changes LIKE ?"
    until(lambda: rows(air.house, counted, building, f"%{name}%")[0][0] > 0, True)


def test_two_devices_twenty_photos_and_an_airplane(come_in: Enter, air: Radio) -> None:
    texts = {device: [f"მოწყობილობა {device}, პრობლემა {n}" for n in (1, 2)] for device in ("ა", "ბ")}
    visits: dict[str, Visit] = {device: phone(come_in, air, "resident") for device in texts}
    for visit in visits.values():
        keep(visit, "/report")
    air.off()
    for device, visit in visits.items():
        for text in texts[device]:
            write_report(open_without(visit, "/report"), text, 5)
    air.on()
    for device, visit in visits.items():
        for text in texts[device]:
            until(lambda text=text: [count for _, count in newest(air.house, text)], [5], 120)
        page = visit.go("/home")
        page.wait_for_function("() => !localStorage.getItem('hoa-waiting')")
    assert [len(newest(air.house, text)) for device in texts for text in texts[device]] == [1, 1, 1, 1]


class OnDisk:
    """A browser whose profile lies on a given disk; Chromium's own way to set a quota changes nothing any more."""

    def __init__(self, browser: Browser, disk: Path) -> None:
        self._browser, self._disk = browser, disk

    def new_context(self, **made: object) -> BrowserContext:
        """Open the profile."""
        path = os.environ.get("HOA_CHROMIUM") or shutil.which("chromium")
        args = ["--no-sandbox", "--disable-dev-shm-usage", "--disk-cache-size=1"]
        return self._browser.browser_type.launch_persistent_context(
            self._disk / "profile", executable_path=path, args=args, **made
        )


def test_a_full_phone_says_so_and_loses_nothing_typed(browser: Browser, air: Radio, complaints: Complaints) -> None:
    disk = disks.opened(96)
    if not disk.is_mounted:
        disk.close()
        pytest.skip("a small disk cannot be mounted here")
    try:
        visit = enter(OnDisk(browser, disk.root), air.outside.url, complaints, "resident")
        complaints.expect("Quota")
        page = visit.go("/report")
        page.wait_for_timeout(8000)  # the little script that says so comes when the page is at rest
        to_details(page)
        page.locator("textarea[name=text]").fill("ტელეფონი სავსეა")
        disk.fill()
        add(page, photo("full.jpg", (1200, 900)), shown=1)
        expect(page.locator("[data-no-room]")).to_contain_text("ადგილი აღარ არის")
        expect(page.locator("textarea[name=text]")).to_have_value("ტელეფონი სავსეა")
        go_on(page, "details", "send")
        page.locator('[data-go="send"]').click()
        page.wait_for_url("**/issue?id=*", timeout=LONG)
        wait_alive(page)
        assert [count for _, count in newest(air.house, "ტელეფონი სავსეა")] == [1]
        disk.free()
        visit.context.close()
    finally:
        disk.close()
