"""An officer's first two-step sign-in on a phone, the codes on paper, and the day without the phone."""

from __future__ import annotations

import base64
import io
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing

import pypdfium2
from playwright.sync_api import Page, expect

from rustavi_hoa.adapters import totp
from rustavi_hoa.demo.sign_ins import PASSWORD, phone_of
from rustavi_hoa.identity import words_second as words
from rustavi_hoa.kernel.clock import now
from tests.e2e.browsing import Enter, Visit, look, wait_alive
from tests.e2e.house import House


def come(visit: Visit, who: str) -> Page:
    """Sign in by the form, as a person does."""
    page = visit.go("/sign-in?next=/queue")
    page.locator("#contact").fill(phone_of(who))
    page.locator("#password").fill(PASSWORD)
    page.locator('form[action="/auth/sign-in"] [type=submit]').click()
    page.wait_for_url("**/sign-in/code*")
    wait_alive(page)
    return page


def enter(page: Page, code: str) -> None:
    page.locator("#code").fill(code)
    page.locator('form[action="/auth/second"] [type=submit]').click()


def test_an_officer_sets_the_app_up_prints_the_codes_and_comes_in_by_one(
    own_server: Callable[..., House], come_in: Enter
) -> None:
    house = own_server()
    with closing(sqlite3.connect(house.database)) as database, database:
        database.execute("UPDATE setting SET value = '{\"is\": \"yes\"}' WHERE key = 'staff_second_factor'")
    phone = come_in(at=house, locale="en")
    page = come(phone, "officer")
    expect(page.locator("h1")).to_have_text(words.TITLE.en)
    look(page, "second-set-up")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    key = page.locator("code.secret-key").inner_text().replace(" ", "")
    app = base64.b32decode(key + "=" * (-len(key) % 8))
    enter(page, "000000")
    expect(page.locator(".error").first).to_have_text(words.WRONG_FIRST.en)
    enter(page, totp.code_at(app, now()))
    page.wait_for_url("**/profile/two-step**")
    wait_alive(page)

    page.get_by_role("button", name=words.MAKE_CODES.en).click()
    shown = page.locator("ol.codes code")
    expect(shown).to_have_count(10)
    codes = shown.all_inner_texts()
    look(page, "second-codes")
    with page.expect_download() as paper:
        page.get_by_role("button", name=words.PRINT_CODES.en).click()
    text = pypdfium2.PdfDocument(io.BytesIO(paper.value.path().read_bytes()))[0].get_textpage().get_text_range()
    assert [code for code in codes if code not in text] == []
    page.get_by_role("link", name=words.GO_ON.en).click()
    page.wait_for_url("**/queue*")
    wait_alive(page)
    expect(page.locator('main a[href*="/issue?id="]').first).to_be_visible()

    other = come_in(at=house)
    page = come(other, "officer")
    look(page, "second-code")
    enter(page, codes[0].lower())
    page.wait_for_url("**/queue*")
    again = come(come_in(at=house), "officer")
    enter(again, codes[0])
    expect(again.locator(".error").first).to_have_text(re.compile(re.escape(words.WRONG.ka)))
