"""An outage from the operator's preview to the neighbours' phones and its end with everything that joined."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, look
from tests.e2e.house import House
from tests.e2e.test_report import at, go_on, pick

TBILISI = timedelta(hours=4)
TITLE = {"ka": "წყალი გათიშულია მაგისტრალზე", "en": "The main is shut"}


@pytest.fixture
def house(prepared_home: Path, tmp_path: Path) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path / "home"))
    yield opened
    opened.stop()


def hours(n: int) -> str:
    return f"{datetime.now(UTC) + TBILISI + timedelta(hours=n):%Y-%m-%dT%H:%M}"


def home_of(house: House) -> dict[str, str]:
    """The address where the demo's resident lives, in both languages."""
    with sqlite3.connect(house.home / "hoa.db") as database:
        found = database.execute(
            "select b.address, b.address_en from building b join membership m on m.building_id = b.id join person p on "
            "p.id = m.person_id where p.phone = '+995555000001' and m.state = 'confirmed'"
        ).fetchone()
    return dict(zip(("ka", "en"), found, strict=True))


def announce(page: Page, address: dict[str, str], locale: str) -> str:
    page.locator("#outage-new").click()
    page.locator("#outage-category").select_option("water")
    page.locator("#outage-title").fill(TITLE["ka"])
    page.locator("input[name=title_en]").fill(TITLE["en"])
    page.locator("input[name=starts]").fill(hours(-1))
    page.locator("input[name=ends]").fill(hours(6))
    page.locator("input[name=find]").fill(address["ka"])
    page.locator("main form .row", has_text=address[locale]).first.click()
    page.locator("#outage-preview").click()
    expect(page.locator("#outage-announce")).to_be_visible()
    page.locator("#outage-announce").click()
    page.wait_for_url("**/outage?id=*")
    return page.url.partition("id=")[2]


@pytest.mark.parametrize("locale", ["ka", "en"])
def test_an_outage_is_announced_joined_followed_and_ended(house: House, come_in: Enter, locale: str) -> None:
    operator = come_in("operator", size=DESK, locale=locale, at=house)
    staff = operator.go("/outages")
    number = announce(staff, home_of(house), locale)

    resident = come_in("resident", size=PHONE, locale=locale, at=house)
    phone = resident.go("/home")
    expect(phone.get_by_test_id("outages")).to_contain_text(TITLE[locale])
    report = resident.go("/report")
    pick(report, "what", "category:water")
    at(report, "danger").locator('[data-go="safe"]').click()
    expect(at(report, "where")).to_be_visible()
    pick(report, "place", "my_apartment")
    go_on(report, "where", "details")
    similar = report.locator('[data-step="details"] .card-ask')
    expect(similar).to_contain_text(TITLE["ka"])  # the language of the resident's account
    look(report, "report-joins-outage")
    similar.locator("button").first.click()
    expect(similar.get_by_role("status")).to_be_visible()
    similar.get_by_role("link").first.click()
    report.wait_for_url(f"**/outage?id={number}")

    staff.locator("#ask-say").click()
    staff.locator("#say-text").fill("მილი ნაპოვნია")
    staff.locator("#do-say").click()
    expect(report.locator(".timeline")).to_contain_text("მილი ნაპოვნია")
    staff.locator("#end").click()
    staff.locator("#end-text").fill("წყალი აღდგა")
    staff.locator("#do-end").click()
    expect(report.locator(".timeline")).to_contain_text("წყალი აღდგა")
    home = resident.go("/home")
    expect(home.get_by_test_id("report")).to_be_visible()
    expect(home.get_by_test_id("outages")).to_have_count(0)
