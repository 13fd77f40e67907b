"""The author says that it is not fixed, with reason and photo: it opens with a near date, and the head hears of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import expect

from rustavi_hoa.issues.words import WRITE_REASON
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Complaints, Enter, look, wait_alive
from tests.e2e.house import House
from tests.planted import image

SERVICE = "infrastructure"
TEXT = {"ka": "ერთი ფეხი ისევ აკლია", "en": "One leg is missing still"}
SAID = {
    "ka": ("კვლავ ღიაა", "ნაწილობრივ გაკეთდა", "ამიტომ ვადა მოკლეა", "არ მოგვარდა"),
    "en": ("Open again", "It was done in part", "because it was not fixed", "Not fixed"),
}


@pytest.fixture
def house(prepared_home: Path, tmp_path: Path) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path / "verdict"))
    yield opened
    opened.stop()


def resolved(house: House, by: str = "city") -> int:
    """Let the city (or the chairperson) have solved a problem of the demo's resident just now."""
    with closing(sqlite3.connect(house.database, timeout=20)) as base, base:
        asked = "SELECT max(id) FROM issue WHERE reporter_id = (SELECT id FROM person WHERE phone = '+995555000001')"
        issue_id = base.execute(asked).fetchone()[0]
        now = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"
        base.execute(
            "UPDATE issue SET status = 'resolved', resolved_by = ?, close_reason = 'by_service', is_emergency = 0,"
            " door = 'ordinary', service = ?, sent_to_city_at = iif(? = 'city', created_at, NULL), due_on = NULL,"
            f" resolved_at = {now}, updated_at = {now} WHERE id = ?",
            (by, SERVICE, by, issue_id),
        )
    return int(issue_id)


WRITE = {"ka": WRITE_REASON.ka, "en": WRITE_REASON.en}


@pytest.mark.parametrize("locale", ["ka", "en"])
def test_not_fixed_with_reason_and_photo_comes_back_to_the_head_with_a_near_date(
    house: House, come_in: Enter, complaints: Complaints, locale: str
) -> None:
    reopened, why, near, title = SAID[locale]
    complaints.expect("the server responded with a status of 422")
    issue_id = resolved(house)
    page = come_in("resident", at=house, locale=locale, size=PHONE).go(f"/issue?id={issue_id}")
    page.locator("#not-fixed").click()
    form = page.locator('[data-testid="say-not_fixed"]')
    form.locator("[type=submit]").click()
    expect(form.locator("[data-error]")).not_to_be_empty()
    form.locator("#left").select_option("other")
    form.locator("details.more > summary").click()
    form.get_by_test_id("photo-gallery").set_input_files(
        [{"name": "leg.jpg", "mimeType": "image/jpeg", "buffer": image()}]
    )
    expect(form.locator("img").first).to_be_visible()
    form.locator("[type=submit]").click()  # the house refuses "other" without words: the photo and the choice stay
    expect(form.locator("[data-error]")).to_have_text(WRITE[locale])
    expect(form.locator("hoa-photos .photo img")).to_have_count(1)
    page.reload()
    page.locator("#not-fixed").click()
    expect(form.locator("hoa-photos .photo img")).to_have_count(1)
    expect(form.locator("#left")).to_have_value("other")
    form.locator("#left").select_option("partly")
    form.locator("textarea").fill(TEXT[locale])
    form.locator("[type=submit]").click()
    main = page.locator("main")
    for words in (reopened, why, TEXT[locale], near):
        expect(main).to_contain_text(words)
    expect(main.locator(".timeline img").first).to_be_visible()
    look(page, "verdict-author")

    head = come_in("head", at=house, locale=locale, size=DESK)
    told = head.go("/notices").locator("main a", has_text=title).first
    told.click()
    seen = head.page()
    seen.wait_for_url(f"**/issue?id={issue_id}*")
    wait_alive(seen)
    for words in (why, TEXT[locale], near):
        expect(seen.locator("main")).to_contain_text(words)
    queue = head.go(f"/queue?order=due&status=reopened&service={SERVICE}")
    expect(queue.locator(f'.queue a[href*="id={issue_id}"]')).to_be_visible()
    look(queue, "verdict-queue")


def test_who_unticks_a_choice_finds_it_unticked_after_a_reload(house: House, come_in: Enter) -> None:
    issue_id = resolved(house, by="chairperson")
    page = come_in("resident", at=house, locale="en", size=PHONE).go(f"/issue?id={issue_id}")
    page.locator("#not-fixed").click()
    form = page.locator('[data-testid="say-not_fixed"]')
    expect(form.locator("[name=to_city]")).to_be_checked()
    form.locator("[name=to_city]").uncheck()
    form.locator("textarea").fill("It leaks")
    page.reload()
    page.locator("#not-fixed").click()
    expect(form.locator("textarea")).to_have_value("It leaks")
    expect(form.locator("[name=to_city]")).not_to_be_checked()
