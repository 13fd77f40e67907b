"""Open311 at the whole platform: the demo city's list, and a program's way from its key to the public list."""

from __future__ import annotations

import sqlite3

import httpx
import pytest
from playwright.sync_api import expect

from rustavi_hoa.opendata import words_pages as words
from tests.e2e.browsing import DESK, PHONE, Enter, look
from tests.e2e.house import House
from tests.e2e.looking import faults

BOTH = pytest.mark.parametrize(("size", "locale"), [(PHONE, "ka"), (DESK, "en")], ids=["phone-ka", "desk-en"])


MINE = """SELECT i.id FROM issue i JOIN person p ON p.id = i.reporter_id
  WHERE p.phone = '+995555000001' AND i.door = 'ordinary' AND i.household_name = '' ORDER BY i.id LIMIT 1"""
"""A problem of the demo resident."""


def said(locale: str) -> str:
    return "" if locale == "ka" else "&lang=en"


def test_the_platform_speaks_the_standard(server: House) -> None:
    told = httpx.get(f"{server.url}/open311/discovery.json").json()
    assert [each["url"] for each in told["endpoints"]] == [f"{server.url}/open311/{side}" for side in ("v2", "test")]
    rows = httpx.get(f"{server.url}/open311/v2/requests.json").json()
    assert rows
    with sqlite3.connect(server.database) as database:
        people = [
            name for row in database.execute("SELECT full_name, phone, email FROM person") for name in row if name
        ]
    whole = httpx.get(f"{server.url}/open311/v2/requests.xml?extensions=true").text
    assert [each for each in people if each in whole] == []
    picture = next((each["media_url"] for each in rows if each["media_url"]), None)
    if picture:
        assert httpx.get(picture).headers["content-type"] == "image/webp"
    answer = httpx.get(f"{server.url}/open311/v2/services.xml")
    assert answer.headers["content-type"] == "text/xml; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"


@BOTH
def test_everybody_reads_what_it_is(come_in: Enter, server: House, size: dict[str, int], locale: str) -> None:
    page = come_in(None, size=size, locale=locale).page()
    page.goto(f"{server.url}/open311?lang={locale}")
    expect(page.locator("h1")).to_have_text(words.TITLE.text(locale))
    expect(page.locator("tbody tr")).to_have_count(20)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    look(page, f"open311-{locale}")


@BOTH
def test_a_key_is_issued_and_what_came_by_it_is_shown(
    come_in: Enter, server: House, size: dict[str, int], locale: str
) -> None:
    name = f"პროგრამა {size['width']}"
    admin = come_in("admin", size=size, locale=locale, reduced_motion="reduce").page()
    admin.goto(f"{server.url}/open311/keys?x=1{said(locale)}")
    admin.fill("#name", name)
    admin.fill("#contact", "app@example.ge")
    admin.check("input[name=is_live]")
    admin.click("main form.card button")
    key = admin.locator("#new-key").inner_text()
    assert faults(admin, "/open311/keys", locale, at_desk=True) == []
    look(admin, f"open311-keys-{locale}")
    given = {"api_key": key, "service_code": "light_out", "description": f"ბნელა {name}, 599 12 34 56"}
    with sqlite3.connect(server.database) as database:
        lat, lon = database.execute("SELECT lat, lon FROM building WHERE status = 'register' AND lat > 0").fetchone()
    sent = httpx.post(f"{server.url}/open311/v2/requests.json", data=given | {"lat": lat, "long": lon}).json()
    number = sent[0]["service_request_id"]
    assert httpx.get(f"{server.url}/open311/v2/requests/{number}.json").status_code == 404
    desk = come_in("operator", size=size, locale=locale, reduced_motion="reduce").page()
    desk.goto(f"{server.url}/open311/desk?group=waiting{said(locale)}")
    while not desk.locator(f"#text-{number}").count():
        desk.click("a[rel=next]")
    assert faults(desk, "/open311/desk", locale, at_desk=True) == []
    look(desk, f"open311-desk-{locale}")
    card = desk.locator("li.card", has=desk.locator(f"#text-{number}"))
    card.locator("textarea").fill("ბნელა")
    card.get_by_role("button", name=words.SHOW.text(locale), exact=True).click()
    expect(desk.locator(f"#text-{number}")).to_have_count(0)
    assert httpx.get(f"{server.url}/open311/v2/requests/{number}.json").json()[0]["description"] == "ბნელა"
    admin.goto(f"{server.url}/open311/keys?x=1{said(locale)}")
    gone = admin.locator("li.card", has_text=name)
    gone.get_by_role("button", name=words.REVOKE.text(locale)).click()
    expect(gone.get_by_role("button")).to_have_count(0)
    assert httpx.post(f"{server.url}/open311/v2/requests.json", data=given).status_code == 403


@BOTH
def test_an_author_agrees_on_a_page_behind_the_problem(
    come_in: Enter, server: House, size: dict[str, int], locale: str
) -> None:
    with sqlite3.connect(server.database) as database:
        mine = database.execute(MINE).fetchone()[0]
        database.execute("UPDATE issue SET place = 'yard', sent_to_city_at = created_at WHERE id = ?", (mine,))
        database.execute("DELETE FROM publication WHERE issue_id = ?", (mine,))
    page = come_in("resident", size=size, locale=locale, reduced_motion="reduce").go(f"/issue?id={mine}")
    page.locator(f'a[href^="/open311/agree?id={mine}"]').click()
    for before, after in (("1", "0"), ("0", "1")):
        expect(page.locator("main input[name=yes]")).to_have_value(before)
        page.locator("main form button").click()
        expect(page.locator("main input[name=yes]")).to_have_value(after)
        assert faults(page, "/open311/agree", locale, at_desk=True) == []
        look(page, f"open311-agree-{after}")
