"""The public pages in a browser that runs no script: found, read, narrowed, printed; axe finds nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from rustavi_hoa.portal import words
from tests.e2e.browsing import DESK, Complaints, Enter
from tests.e2e.house import House
from tests.e2e.looking import OVERFLOW, faults

PHONE = {"width": 360, "height": 740}
NARROW = {"width": 320, "height": 640}
PATHS = (
    *("/public", "/public?q=მიკ", "/public?q=ზზზზ", "/public/building/1", "/public/building/2"),
    *("/public/services", "/public/works", "/public/works?by=unit", "/public?association=1"),
    "/open311",
)
Bare = Callable[..., Page]


@pytest.fixture
def bare(browser: Browser, server: House, complaints: Complaints) -> Iterator[Bare]:
    """A browser with scripts switched off."""
    opened: list[BrowserContext] = []

    def open_one(path: str, size: dict[str, int] = PHONE, **more: object) -> Page:
        context = browser.new_context(viewport=size, java_script_enabled=False, base_url=server.url, **more)
        context.on("page", lambda page: complaints.listen(page))
        opened.append(context)
        page = context.new_page()
        page.goto(path)
        return page

    yield open_one
    for context in opened:
        context.close()


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_a_visitor_without_script_finds_a_building_and_reads_its_page(bare: Bare, size: dict[str, int]) -> None:
    page = bare("/public", size)
    page.get_by_label(words.FIND.ka).fill("me-7")
    page.get_by_role("button", name=words.SEARCH.ka).click()
    assert urlparse(page.url).path == "/public" and "q=me-7" in page.url
    page.locator("a.row[href*='/public/building/']").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("მე-7 მიკრორაიონი")
    for heading in (words.KEY_FACTS, words.ASSOCIATION, words.PROBLEMS, words.PASSPORT, words.WORKS_HERE):
        expect(page.get_by_role("heading", level=2, name=heading.ka, exact=True)).to_be_visible()
    group = page.locator("details.more").first
    group.locator("summary").click()
    expect(group.locator("dd").first).to_be_visible()
    shots = page.locator(".shot img")
    assert shots.count() > 1
    shots.first.scroll_into_view_if_needed()
    page.get_by_role("link", name="English").click()
    expect(page.locator("html[lang=en]")).to_be_attached()
    expect(page.get_by_role("heading", level=1)).to_contain_text("7th Microdistrict")


def test_before_and_after_stand_side_by_side(bare: Bare) -> None:
    for number in range(1, 11):
        page = bare(f"/public/building/{number}", DESK)
        halves = page.locator(".halves").first
        if halves.count():
            first, second = (halves.locator(".shot").nth(at).bounding_box() for at in (0, 1))
            assert first["y"] == pytest.approx(second["y"], abs=1) and first["x"] + first["width"] <= second["x"]
            return
    raise AssertionError("no house of the demo city shows a public pair")


def test_the_works_are_narrowed_by_a_plain_form_and_by_the_chart(bare: Bare) -> None:
    page = bare("/public/works")
    every = int(re.search(r"\d+", page.locator("#list").inner_text())[0])
    page.locator("#year").select_option(index=1)
    page.get_by_role("button", name=words.SHOW.ka).click()
    few = int(re.search(r"\d+", page.locator("#list").inner_text())[0])
    assert 0 < few < every and "year=" in page.url
    expect(page.locator("#year")).not_to_have_value("")
    page.locator("tbody th a").first.click()
    assert page.url.endswith("#list")


def test_a_keyboard_skips_to_the_content_and_sees_where_it_is(bare: Bare) -> None:
    page = bare("/public", DESK)
    page.keyboard.press("Tab")
    expect(page.locator(".skip:focus")).to_be_visible()
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.keyboard.press("Tab")
    expect(page.locator("#q:focus")).to_be_visible()


@pytest.mark.parametrize("path", ["/public/building/1", "/public/works"])
def test_paper_leaves_out_what_only_a_screen_needs(bare: Bare, path: str) -> None:
    page = bare(path)
    page.emulate_media(media="print")
    for part in (".site", ".site-foot", ".seek"):
        if page.locator(part).count():
            expect(page.locator(part)).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("locale", ["ka", "en"])
def test_every_public_page_fits_speaks_its_language_and_axe_finds_nothing(
    come_in: Enter, complaints: Complaints, locale: str
) -> None:
    complaints.expect("404")
    visit = come_in(None, locale=locale, size=PHONE, reduced_motion="reduce")
    page, found = visit.page(), []
    for path in (*PATHS, "/public/building/999"):
        page.goto(visit.base + path)
        found += faults(page, path, locale, at_desk=True)
        for size in (NARROW, PHONE):
            page.set_viewport_size(size)
            found += [f"{path}: {size['width']}"] if page.evaluate(OVERFLOW) > 0 else []
        assert page.locator("script").count() == 0
        page.set_viewport_size(PHONE)
    assert not found, "\n".join(found)


def test_the_way_in_is_on_the_sign_in_page_and_on_the_map(come_in: Enter) -> None:
    visit = come_in(None, size=DESK)
    page = visit.go("/sign-in")
    page.locator(".foot a[href='/public']").click()
    expect(page.get_by_role("heading", level=1, name=words.REGISTER.ka)).to_be_visible()
    page.locator("a[href='/city-map']").click()
    expect(page.locator("hoa-atlas[data-drawn]")).to_be_attached()
    page.locator("hoa-atlas .atlas-rows a").first.click()
    card = page.locator(".leaflet-popup a[href^='/public/building/']")
    if card.count():
        card.click()
    expect(page).to_have_url(re.compile("/public/building/"))


def test_the_platform_is_asked_for_nothing_but_letters_a_sign_and_photos(come_in: Enter) -> None:
    visit = come_in(None, size=PHONE)
    asked: list[str] = []
    visit.page().on("request", lambda request: asked.append(urlparse(request.url).path))
    visit.page().goto(f"{visit.base}/public/building/1", wait_until="networkidle")
    strange = [each for each in asked if not each.startswith(("/public", "/fonts/", "/favicon", "/photos/gallery/"))]
    assert strange == [] and "/fonts/noto-sans-georgian.woff2" in asked
