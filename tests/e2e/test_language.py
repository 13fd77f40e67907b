"""The language somebody chose stays theirs: the page writes it into a cookie and reads it from there."""

from __future__ import annotations

import time

from playwright.sync_api import expect

from tests.e2e.browsing import Enter, rest, wait_alive

YEAR = 365 * 86_400


def test_a_chosen_language_is_kept_for_a_year_and_survives_a_reload(come_in: Enter) -> None:
    visit = come_in()
    page = visit.go("/sign-in")
    expect(page.locator("html")).to_have_attribute("lang", "ka")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    rest(page)
    kept = next(each for each in visit.context.cookies() if each["name"] == "lang")
    assert (kept["value"], kept["path"], kept["sameSite"]) == ("en", "/", "Lax")
    assert abs(kept["expires"] - time.time() - YEAR) < 3_600
    page.reload()
    wait_alive(page)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("main h1")).to_have_text("Rustavi associations")
