"""What neighbours do inside the room: answer, give signs. A real server, the production build."""

from __future__ import annotations

import re
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.e2e.browsing import DESK
from tests.e2e.test_chat import Come, bubbles, come, neighbours, write

__all__ = ["come", "neighbours"]


def test_an_answer_and_a_sign_stand_at_the_neighbours_at_once_and_the_quote_leads_back(come: Come) -> None:
    lasha, nino = come("lasha"), come("nino", size=DESK, locale="en")
    write(lasha, "ვინ მოიტანს კიბეს?")
    asked = bubbles(nino, "ვინ მოიტანს კიბეს?")
    asked.locator("[data-act=menu]").press("Enter")
    menu = nino.locator('[data-sheet="menu"]')
    menu.locator('[data-choose="reply"]').press("Enter")
    expect(nino.locator("[data-part=reply]")).to_contain_text("ვინ მოიტანს კიბეს?")
    expect(nino.locator("#chat-text")).to_be_focused()
    nino.keyboard.type("me, tomorrow")
    nino.keyboard.press("Enter")
    answer = bubbles(lasha, "me, tomorrow")
    expect(answer.locator(".quote a")).to_contain_text("ვინ მოიტანს კიბეს?")
    expect(nino.locator("[data-part=reply]")).to_be_hidden()
    answer.locator("[data-act=menu]").click()
    lasha.locator('[data-sheet="menu"] [data-sign="thanks"]').click()
    sign = bubbles(nino, "me, tomorrow").locator(".sign")
    expect(sign).to_have_text("🙏 1")
    expect(sign).to_have_attribute("aria-label", "Thank you: 1")
    sign.press("Enter")
    mine = answer.locator('.sign[aria-pressed="true"]')
    expect(mine).to_have_text("🙏 2")
    mine.click()
    expect(bubbles(nino, "me, tomorrow").locator('.sign[aria-pressed="true"]')).to_have_text("🙏 1")
    answer.locator(".quote a").click()
    expect(bubbles(lasha, "ვინ მოიტანს კიბეს?").first).to_have_class(re.compile("linked"))
    assert "message=" not in lasha.url  # it was on the list already
    for page in (lasha, nino):
        assert Axe().run(page).response["violations"] == []
        width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert width <= 0
    lasha.reload()
    expect(bubbles(lasha, "me, tomorrow").locator(".sign")).to_have_text("🙏 1")


def test_a_poll_is_asked_pinned_voted_and_found(come: Come) -> None:
    nino, dato = come("nino", size=DESK), come("dato", locale="en")
    nino.locator('a[href^="/chat/poll"]').click()
    nino.locator('[name="question"]').fill("როდის გავასუფთაოთ ეზო?")
    nino.locator('form button[type="submit"]').click()
    expect(nino.locator("#options-error")).not_to_be_empty()
    nino.locator('[name="options"]').fill("შაბათს\nკვირას")
    nino.locator('[name="secret"]').check(force=True)
    nino.locator('form button[type="submit"]').click()
    mine = bubbles(nino, "როდის გავასუფთაოთ ეზო?")
    expect(mine.locator(".poll-option")).to_have_count(2)
    theirs = bubbles(dato, "როდის გავასუფთაოთ ეზო?")
    theirs.locator(".poll-option").first.click()
    expect(theirs.locator('.poll-option[aria-pressed="true"]')).to_contain_text("შაბათს")
    expect(mine.locator(".poll-option b").first).to_have_text("1")
    expect(mine.locator('.poll-option[aria-pressed="true"]')).to_have_count(0)
    theirs.locator(".poll-option").nth(1).press("Enter")
    expect(mine.locator(".poll-option b").nth(1)).to_have_text("1")
    mine.locator("[data-act=menu]").click()
    nino.locator('[data-choose="pin"]').click()
    expect(dato.locator(".pin")).to_contain_text("როდის გავასუფთაოთ ეზო?")
    dato.locator(".pin").click()
    expect(theirs).to_have_class(re.compile("linked"))
    for page in (nino, dato):
        assert Axe().run(page).response["violations"] == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    dato.locator('a[href^="/chat/search"]').click()
    dato.locator('[name="q"]').fill("ezos gasuftaveba")
    dato.locator('[name="q"]').press("Enter")
    expect(dato.locator("[data-testid=hits] mark").first).to_be_visible()
    assert Axe().run(dato).response["violations"] == []
    began = time.monotonic()
    dato.locator("[data-testid=hits] a").first.click()
    expect(bubbles(dato, "როდის გავასუფთაოთ ეზო?")).to_have_class(re.compile("linked"))
    assert time.monotonic() - began < 15
