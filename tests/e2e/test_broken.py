"""A page whose script fails says so in the reader's language and offers a way on; the rest of the platform lives."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Route, expect

from tests.e2e.house import House

SCRIPT = re.compile(r"/assets/_numbers_\._index-[\w-]+\.js")


def _throws(route: Route) -> None:
    route.fulfill(content_type="text/javascript", body='export default () => { throw new Error("planted"); };')


def test_a_page_that_throws_speaks_the_readers_language(browser: Browser, server: House) -> None:
    for language, said, other in (
        ("ka", "გვერდი ვერ გაიხსნა.", "This page could not be shown."),
        ("en", "This page could not be shown.", "გვერდი ვერ გაიხსნა."),
    ):
        context = browser.new_context(viewport={"width": 360, "height": 740})
        context.add_cookies([{"name": "lang", "value": language, "url": server.url}])
        page = context.new_page()
        page.route(SCRIPT, _throws)
        page.goto(f"{server.url}/numbers")
        expect(page.get_by_role("heading", name=said)).to_be_visible()
        expect(page.get_by_role("heading", name=other)).to_be_hidden()
        page.unroute(SCRIPT)
        page.locator(f'.broken [lang="{language}"] a').first.click()
        expect(page.locator('main a[href^="tel:112"]').first).to_be_visible()
        expect(page.locator(".broken")).to_have_count(0)
        context.close()
