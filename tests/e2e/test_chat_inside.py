"""What neighbours do inside the room: answer, give signs. A real server, the production build."""

from __future__ import annotations

import re

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
