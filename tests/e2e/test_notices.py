"""Notices at open tabs, on a phone and in a mailbox: live, once, silent where that was asked for."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests import outside
from tests.e2e.browsing import DESK, Enter, Visit, look, rest, wait_alive
from tests.e2e.house import House

COUNT = '.bottombar [href="/more"] .badge'
ROWS = '[data-testid="notices"] a'
SHOWN = "navigator.serviceWorker.ready.then(it => it.getNotifications()).then(all => all.map(it => [it.tag, it.body]))"
PHONE = "+995555000001"
AT_LOOPBACK = """([endpoint, p256dh, auth]) => {
  let held = null;
  PushManager.prototype.getSubscription = async () => held;
  PushManager.prototype.subscribe = async ({ applicationServerKey }) => held = {
    endpoint,
    options: { applicationServerKey },
    toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
    unsubscribe: async () => { held = null; return true; },
  };
}"""
"""A browser asks its maker's push service for an address; this one has its service on loopback."""


def announce(page: Page, text: str) -> None:
    page.locator("textarea").first.fill(text)
    page.locator("form:has(textarea) [type=submit]").first.click()
    expect(page.locator("main")).to_contain_text(text)


def ask(house: House, words: str, *values: object) -> list[tuple]:
    with sqlite3.connect(house.database, timeout=20) as database:
        return database.execute(words, values).fetchall()


def until(is_so: Callable[[], object], seconds: float = 15) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)


def still(house: House) -> House:
    """Let what the demo city told be forgotten."""
    for table in ("notice_delivery", "notice_digest", "notice", "outbox"):
        ask(house, f"DELETE FROM {table}")
    return house


def no_quiet_hours(house: House) -> None:
    """The clock of the machine may stand at night."""
    me = "SELECT id, 0, 22, 8 FROM person WHERE phone = ?"
    ask(house, f"INSERT OR REPLACE INTO notice_quiet (person_id, is_on, since, until) {me}", PHONE)


def the_time_has_come(house: House, kind: str) -> None:
    """What waits for its hour is due now."""
    ask(house, "UPDATE notice_delivery SET due_at = '2026-01-01 00:00:00.000000' WHERE done_at IS NULL")
    long_ago = "UPDATE outbox SET due_at = '2026-01-01 00:00:00.000000' WHERE done_at IS NULL AND kind = ?"
    ask(house, long_ago, kind)


def test_an_announcement_rings_at_an_open_tab_and_leads_there(own_server: Callable[..., House], come_in: Enter) -> None:
    house = still(own_server())
    chair, resident = come_in("chairperson", at=house), come_in("resident", at=house)
    open_tab = resident.go("/more")
    expect(open_tab.locator(COUNT)).to_have_count(0)
    announce(chair.go("/announcements"), "ხვალ 10 საათზე კრებაა")
    expect(open_tab.locator(COUNT)).to_have_text("1", timeout=5_000)
    page = resident.go("/notices")
    expect(page.locator(ROWS).first).to_contain_text("ხვალ 10 საათზე კრებაა")
    announce(chair.go("/announcements"), "მეორე განცხადება")
    expect(page.locator(ROWS)).to_have_count(2)
    look(page, "notices")
    page.locator(ROWS).first.click()
    page.wait_for_url("**/announcements")
    expect(page.locator(COUNT)).to_have_text("1")
    page = resident.go("/notices")
    page.get_by_role("button", name="ყველას წაკითხულად მონიშვნა").click()
    expect(page.locator(COUNT)).to_have_count(0)


def test_choices_are_kept_in_both_languages(own_server: Callable[..., House], come_in: Enter) -> None:
    resident = come_in("resident", locale="en", at=own_server())
    page = resident.go("/notices/settings")
    page.locator("#mail-mine").select_option("now")
    expect(page.locator(".notice")).to_contain_text("Saved")
    page.locator("#since").select_option("23")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".notice")).to_contain_text("Saved")
    page.reload()
    wait_alive(page)
    expect(page.locator("#mail-mine")).to_have_value("now")
    expect(page.locator("#since")).to_have_value("23")
    look(page, "notices-settings")


def test_one_muted_case_is_silent_and_can_speak_again(own_server: Callable[..., House], come_in: Enter) -> None:
    house = still(own_server())
    fresh = "status = 'new', door = 'ordinary', is_emergency = 0, sent_to_city_at = NULL, question = ''"
    mine = "reporter_id = (SELECT id FROM person WHERE phone = ?)"
    (muted,), (loud,) = ask(house, f"SELECT id FROM issue WHERE {mine} ORDER BY id DESC LIMIT 2", PHONE)
    just_now = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"
    ask(house, f"UPDATE issue SET {fresh}, created_at = {just_now} WHERE id IN (?, ?)", muted, loud)
    chair, resident = come_in("chairperson", at=house), come_in("resident", at=house)
    page = resident.go(f"/issue?id={muted}")
    page.get_by_role("button", name="შეტყობინებების გამორთვა").click()
    expect(page.locator(".notice")).to_contain_text("გამორთულია")
    for issue_id in (muted, loud):
        chair.go(f"/issue?id={issue_id}").locator("#chair-confirm").click()
        expect(chair.page().locator("#chair-confirm")).to_have_count(0)
    page = resident.go("/notices")
    expect(page.locator(COUNT)).to_have_text("1")
    page.goto(f"{house.url}/notices/settings")
    wait_alive(page)
    row = page.locator(".rows-flat .row", has=page.locator(f'a[href="/issue?id={muted}"]'))
    expect(row).to_contain_text("RS-26/")
    row.get_by_role("button", name="ჩართვა").click()
    expect(page.locator("main")).to_contain_text("გამორთული არაფერია.")


def device(resident: Visit, push: outside.Service, phone: outside.Phone) -> tuple[Page, CDPSession, list[str]]:
    """Switch notifications on in a browser, and hold its service worker's name."""
    resident.context.grant_permissions(["notifications"], origin=resident.base)
    words = json.dumps([f"{push.site}/device", phone.p256dh, phone.auth])
    resident.context.add_init_script(f"({AT_LOOPBACK})({words})")
    page = resident.go("/notices/settings")
    speaker, found = resident.context.new_cdp_session(page), []

    def hear(told: dict) -> None:
        found.extend(each["registrationId"] for each in told["registrations"])

    speaker.on("ServiceWorker.workerRegistrationUpdated", hear)
    speaker.send("ServiceWorker.enable")
    page.locator('hoa-push [data-when="off"] button').click()
    page.locator('hoa-push[data-state="on"]').wait_for()
    rest(page)
    return page, speaker, found


def test_a_push_waits_for_the_morning_comes_once_and_shows(own_server: Callable[..., House], come_in: Enter) -> None:
    with outside.service() as push:
        phone, house = outside.Phone(), still(own_server(HOA_PUSH_HOSTS=push.site))
        chair, resident = come_in("chairperson", at=house), come_in("resident", at=house)
        page, speaker, found = device(resident, push, phone)
        hour = (datetime.now(UTC) + timedelta(hours=4)).hour
        page.locator("#since").select_option(str((hour - 1) % 24))
        page.locator("#until").select_option(str((hour + 2) % 24))
        page.get_by_role("button", name="შენახვა").click()
        expect(page.locator(".notice")).to_contain_text("შენახულია")
        announce(chair.go("/announcements"), "პირველი")
        expect(page.locator(COUNT)).to_have_text("1")
        waits = "SELECT due_at > strftime('%Y-%m-%d %H:%M:%f', 'now') FROM notice_delivery WHERE channel = 'push'"
        until(lambda: ask(house, waits) == [(1,)])
        assert push.heard == [], "quiet hours"

        page.locator("[name=is_on]").uncheck()
        page.get_by_role("button", name="შენახვა").click()
        until(lambda: ask(house, "SELECT is_on FROM notice_quiet") == [(0,)])
        the_time_has_come(house, "notice")
        until(lambda: push.heard)
        announce(chair.page(), "მეორე")
        announce(chair.page(), "მესამე")
        until(lambda: len(ask(house, "SELECT 1 FROM notice_delivery WHERE channel = 'push'")) == 3)
        soon = "SELECT count(*) FROM outbox WHERE kind = 'notice' AND due_at > datetime('now', '+30 minutes')"
        until(lambda: ask(house, soon) >= [(1,)])
        assert len(push.heard) == 1, "an association's ordinary announcements push at most once an hour"

        letter = phone.opened(push.heard[0].body)
        for sent in (letter, letter, letter | {"id": letter["id"] + 1, "body": "უფრო ახალი"}):
            told = {"origin": resident.base, "registrationId": found[0], "data": json.dumps(sent)}
            speaker.send("ServiceWorker.deliverPushMessage", told)
            page.wait_for_timeout(300)
            shown = page.evaluate(SHOWN)
            assert shown == [[letter["tag"], sent["body"]]], "the same one once, a newer one in its place"
        assert letter["body"] == "პირველი"
        assert letter["url"] == "/announcements"


def test_the_letter_of_the_day_comes_once_and_ends_with_one_tap(
    own_server: Callable[..., House], come_in: Enter
) -> None:
    with outside.postbox() as mail:
        house = still(own_server(HOA_SMTP_URL=f"smtp://127.0.0.1:{mail.port}"))
        no_quiet_hours(house)
        ask(house, "UPDATE person SET is_demo = 0, email = 'lasha@example.ge' WHERE phone = ?", PHONE)
        chair, resident = come_in("chairperson", at=house), come_in("resident", at=house)
        for text in ("პირველი", "მეორე"):
            announce(chair.go("/announcements"), text)
        until(lambda: ask(house, "SELECT count(*) FROM notice_delivery WHERE state = 'digest'") == [(2,)])
        assert mail.letters == []
        the_time_has_come(house, "digest")
        until(lambda: mail.letters)
        [(to, letter)] = mail.letters
        text = letter.get_content()
        assert to == "lasha@example.ge"
        assert text.index("მეორე") < text.index("პირველი")
        link = letter["List-Unsubscribe"].strip("<>").partition("/api/")[2]
        page = come_in(None, at=house).page()
        page.goto(f"{house.url}/api/{link}")
        look(page, "notices-stop")
        page.get_by_role("button").click()
        expect(page.locator("main")).to_contain_text("აღარ მოგწერთ")
        expect(resident.go("/notices/settings").locator("#mail-board")).to_have_value("off")


@pytest.mark.parametrize("locale", ["ka", "en"])
def test_staff_send_again_what_did_not_arrive(own_server: Callable[..., House], come_in: Enter, locale: str) -> None:
    house = still(own_server(HOA_WORKER="outside"))
    words = "SMTPRecipientsRefused: {'lasha@example.ge': (452, b'full')}"
    row = "('mail', '{}', '2026-01-01', 8, '2026-01-01 00:00:00.000000', ?)"
    for _ in range(2):
        ask(house, f"INSERT INTO outbox (kind, payload, due_at, tries, failed_at, error) VALUES {row}", words)
    page = come_in("operator", size=DESK, locale=locale, at=house).go("/notices/failed")
    rows = page.get_by_test_id("failures").locator(".row")
    expect(rows).to_have_count(2)
    assert "example.ge" not in page.locator("main").inner_text()
    look(page, "notices-failed")
    rows.first.get_by_role("button").first.click()
    expect(rows).to_have_count(1)
    rows.first.get_by_role("button").last.click()
    expect(page.get_by_test_id("failures")).to_have_count(0)
