"""Whoever is not signed in sees the open part of the register, and nothing of the neighbours' or the city's."""

from __future__ import annotations

import re
import sqlite3
from urllib.parse import urlparse

import pytest
from playwright.sync_api import expect

from rustavi_hoa.rustavi_hoa import DOORS
from tests.e2e.browsing import DESK, PHONE, Enter, look
from tests.e2e.house import House

LOCKED = [
    *(door.path for door in DOORS if not door.is_public and ("passport" in door.path or "register" in door.path)),
    *("/gallery?building=1", "/stock", "/verification", "/documents?building=1"),
]
FILES = (
    "/download/register.csv",
    "/download/register.xlsx",
    "/print/handover?building=1",
    "/print/term",
    "/api/atlas?by=condition:roof",
)
WRITES = 'a[href^="/passport/edit"], a[href^="/passport/inspect"], a[href="/passport/review"]'
PRIVATE = "SELECT id FROM gallery_photo WHERE visibility = ? AND hidden_at IS NULL LIMIT 1"


@pytest.mark.parametrize(("size", "locale"), [(PHONE, "ka"), (DESK, "en")], ids=["phone-ka", "desk-en"])
def test_a_visitor_reads_the_map_of_the_stock(come_in: Enter, size: dict[str, int], locale: str) -> None:
    visit = come_in(None, size=size, locale=locale)
    asked: set[str] = set()
    visit.page().on("request", lambda request: asked.add(urlparse(request.url).netloc))
    page = visit.go("/city-map")
    expect(page.locator("hoa-atlas[data-drawn]")).to_be_attached()
    said = page.locator("main").inner_text()
    assert not re.search(r"\+?995\d{6}|5\d\d \d\d \d\d \d\d", said)
    page.locator("hoa-atlas .atlas-rows > li button").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup")).to_be_visible()
    look(page, "visitor-map")
    assert asked == {urlparse(visit.base).netloc}


def test_a_visitor_is_asked_to_come_in_and_reads_no_data(come_in: Enter, server: House) -> None:
    with sqlite3.connect(server.database) as database:
        addresses = [row[0] for row in database.execute("SELECT address FROM building")]
        kept = [database.execute(PRIVATE, (each,)).fetchone() for each in ("association", "city")]
    visit = come_in(None)
    for path, page in visit.leaf(LOCKED):
        expect(page.locator('main .empty a[href^="/sign-in"]'), path).to_be_visible()
        said = page.locator("body").inner_text()
        assert not [each for each in addresses if each in said], path
    photos = [f"/photos/gallery/{row[0]}/800" for row in kept if row]
    assert photos
    for path in (*FILES, *photos):
        answer = visit.context.request.get(server.url + path, max_redirects=0)
        assert answer.status in (303, 401, 403, 404), (path, answer.status)


def test_a_resident_opens_the_passport_of_the_own_house_and_of_no_other(come_in: Enter) -> None:
    visit = come_in("resident")
    page = visit.go("/passport?id=1")
    expect(page.locator('[data-testid="group"]').first).to_be_visible()
    assert page.locator(WRITES).count() == 0
    look(page, "resident-passport")
    other = visit.go("/passport?id=4")
    expect(other.locator("main .empty")).to_be_visible()
    expect(other.locator('[data-testid="group"]')).to_have_count(0)
