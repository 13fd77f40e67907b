"""The verifier: papers seen and photographed, the queue, the chair passed on, a dispute, an empty chair."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from rustavi_hoa.atlas.words import STANDINGS as ATLAS_STANDINGS
from rustavi_hoa.register.words_standing import STANDING
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, look, wait_alive
from tests.e2e.house import House

OURS, CHANGING, VACANT = 1, 3, 8
CHECKING = {"phone-ka": (PHONE, "ka", 2, 2), "desk-en": (DESK, "en", 9, 10)}
"""Size, language, an association whose papers are being checked, its building."""
PANE = '[data-testid="association"]'
STEP, BEGIN, MARK, SETTLE, STOP = (
    f"{PANE} form:has([name={name}])" for name in ("to", "old", "dispute_reason", "outcome", "reason")
)
ACCEPT = '[data-testid="handover"] button.btn-wide'
AT_ONCE = 5_000
"""Milliseconds in which rights must have passed in the open tabs of both people."""


@pytest.fixture(scope="module")
def house(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path_factory.mktemp("verification")))
    yield opened
    opened.stop()


def one(house: House, query: str, *given: object) -> tuple:
    with sqlite3.connect(house.database, timeout=20) as database:
        return database.execute(query, given).fetchone()


def photo() -> dict[str, object]:
    out = BytesIO()
    Image.new("RGB", (900, 1200), "#e8e4d8").save(out, "JPEG")
    return {"name": "minutes.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def unfold(page: Page, form: str) -> None:
    """Open the fold around a form."""
    page.locator("details.more", has=page.locator(form.removeprefix(PANE).strip())).locator("summary").first.click()


def paper(page: Page, form: str, number: str) -> None:
    page.locator(f"{form} [name=kind]").select_option("minutes")
    page.locator(f"{form} [name=number]").fill(number)
    page.locator(f"{form} [name=day]").fill("2026-09-01")


def press(page: Page, form: str) -> None:
    page.locator(f"{form} button[type=submit]").click()


@pytest.mark.parametrize("way", CHECKING)
def test_papers_are_seen_photographed_and_the_association_is_verified(come_in: Enter, house: House, way: str) -> None:
    size, locale, association, building = CHECKING[way]
    visitor = come_in(None, at=house, size=size, locale=locale).page()
    visitor.goto(f"{house.url}/public/building/{building}")
    expect(visitor.locator("main")).to_contain_text(STANDING["documents"].text(locale))
    page = come_in("operator", at=house, size=size, locale=locale).go(f"/documents?building={building}")
    page.locator("hoa-upload input[type=file]").set_input_files([photo()])
    page.locator("hoa-upload [name=title]").fill("N7")
    page.locator("hoa-upload [name=of]").select_option("association")
    page.locator("hoa-upload button[type=submit]").click()
    expect(page.locator('[data-testid="document"]').filter(has_text="N7")).to_have_count(1)
    look(page, "verification-documents")
    page.goto(f"{house.url}/verification?state=documents")
    wait_alive(page)
    page.locator(f'tbody a[href*="id={association}"]').click()
    page.wait_for_url(re.compile(rf"id={association}\b"))
    page.locator(f"{STEP} [name=to]").select_option("verified")
    press(page, STEP)
    expect(page.locator(f"{STEP} .error:not(:empty)").first).to_be_visible()
    look(page, "verification-refused")
    paper(page, STEP, "7")
    page.locator(f"{STEP} [name=document]").select_option(label="N7")
    press(page, STEP)
    expect(page.locator(f"{PANE} .chip").first).to_have_text(STANDING["verified"].text(locale))
    step = (
        "SELECT to_state, paper_no, document_id > 0, phone FROM verification_step JOIN person ON person.id = person_id"
        " WHERE association_id = ? ORDER BY verification_step.id DESC"
    )
    assert one(house, step, association) == ("verified", "7", 1, "+995555000004")
    page.locator(f"{PANE} details.more > summary").last.click()
    expect(page.locator(f"{PANE} .timeline a[href^='/documents/']").first).to_be_visible()
    look(page, "verification-verified")
    visitor.reload()
    expect(visitor.locator("main")).to_contain_text(STANDING["verified"].text(locale))
    look(visitor, "verification-public")


def test_the_queue_is_walked_by_keys_and_says_how_far_it_is(come_in: Enter, house: House) -> None:
    page = come_in("operator", at=house, size=DESK).go("/verification")
    expect(page.locator("main .bars").first).to_contain_text("/")
    look(page, "verification-queue")
    rows = page.locator("[data-keys] tbody tr")
    for at in (0, 1):
        page.keyboard.press("j")
        expect(rows.nth(at).locator(":focus")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"id=\d"))
    first = page.locator(f"{PANE} h2").first.inner_text()
    page.locator(f"{PANE} a.btn-secondary").click()
    expect(page.locator(f"{PANE} h2").first).not_to_have_text(first)
    expect(page.locator('tr[aria-selected="true"]')).to_have_count(1)


def begin(page: Page) -> None:
    """Ask for a change of chairperson: from Nino to Lasha, on the minutes of a meeting."""
    unfold(page, BEGIN)
    page.locator(f"{BEGIN} [name=old]").select_option(index=0)
    lines = page.locator(f"{BEGIN} [name=person] option")
    wanted = next(each for each in lines.all() if (each.text_content() or "").endswith("23"))
    page.locator(f"{BEGIN} [name=person]").select_option(wanted.get_attribute("value"))
    paper(page, BEGIN, "12")
    look(page, "handover-asking")
    press(page, BEGIN)
    expect(page.get_by_test_id("handover")).to_be_visible()


def test_after_two_operators_the_rights_pass_in_one_moment(come_in: Enter, house: House) -> None:
    old = come_in("chairperson", at=house, locale="en").go("/cabinet")
    new = come_in("resident", at=house).go("/home")
    first = come_in("operator", at=house, size=PHONE).go(f"/verification?id={OURS}")
    begin(first)
    expect(old.locator("main .banner.tone-warn").first).to_be_visible()
    look(old, "handover-told")
    first.locator(ACCEPT).click()
    expect(first.locator(ACCEPT)).to_have_count(0)
    look(first, "handover-once")
    assert one(house, "SELECT state FROM chair_handover WHERE association_id = ?", OURS) == ("asked",)
    second = come_in("admin", at=house, size=DESK, locale="en").go(f"/verification?id={OURS}")
    second.locator(ACCEPT).click()
    expect(new.locator('.bottombar a[href="/cabinet"]')).to_be_visible(timeout=AT_ONCE)
    expect(old.locator('.bottombar a[href="/home"]')).to_be_visible(timeout=AT_ONCE)
    look(second, "handover-done")
    moments = (
        "SELECT (SELECT max(ended_at) FROM role_grant WHERE association_id = ?1 AND role = 'chairperson'),"
        " (SELECT max(granted_at) FROM role_grant WHERE association_id = ?1 AND role = 'chairperson')"
    )
    ended, begun = one(house, moments, OURS)
    assert ended == begun
    new.goto(f"{house.url}/cabinet")
    wait_alive(new)
    look(new, "handover-new-cabinet")
    sheet, term = f"{house.url}/print/handover?building=1", f"{house.url}/print/term"
    assert new.context.request.get(sheet).status == 200
    assert old.context.request.get(sheet, max_redirects=0).status != 200
    old.goto(f"{house.url}/profile")
    wait_alive(old)
    expect(old.locator('a[href="/print/term"]')).to_be_visible()
    look(old, "handover-old-profile")
    assert old.context.request.get(term).status == 200


def test_a_dispute_freezes_the_change_nobody_takes_a_side_and_it_is_stopped(come_in: Enter, house: House) -> None:
    operator = come_in("operator", at=house, size=DESK).go(f"/verification?id={CHANGING}")
    admin = come_in("admin", at=house, size=PHONE, locale="en").go(f"/verification?id={CHANGING}")
    accept, change = admin.locator(ACCEPT), operator.get_by_test_id("handover")
    expect(accept).to_be_visible()
    unfold(operator, MARK)
    operator.locator(f"{MARK} textarea").fill("ერთი კრების ორი ოქმი")
    press(operator, MARK)
    expect(operator.get_by_test_id("dispute")).to_be_visible()
    expect(accept).to_have_count(0)
    look(operator, "dispute")
    look(admin, "dispute")
    assert admin.locator(f"{STEP} option[value=verified]").count() == 0
    state = "SELECT state FROM chair_handover WHERE association_id = ?"
    assert one(house, state, CHANGING) == ("asked",)
    unfold(operator, SETTLE)
    operator.locator(f"{SETTLE} textarea").fill("სასამართლოს გადაწყვეტილება N5")
    press(operator, SETTLE)
    expect(operator.get_by_test_id("dispute")).to_have_count(0)
    expect(accept).to_be_visible()
    unfold(operator, STOP)
    press(operator, STOP)
    expect(operator.locator(f"{STOP} .error:not(:empty)")).to_be_visible()
    operator.locator(f"{STOP} textarea").fill("ოქმი სხვა კრების აღმოჩნდა")
    press(operator, STOP)
    expect(change).to_have_count(0)
    assert one(house, state, CHANGING) == ("stopped",)


def test_an_empty_chair_is_shown_and_a_new_one_is_invited_on_paper(come_in: Enter, house: House) -> None:
    for size, locale in ((PHONE, "ka"), (DESK, "en")):
        visitor = come_in(None, at=house, size=size, locale=locale).go("/city-map?by=verification")
        expect(visitor.locator("hoa-atlas[data-drawn]")).to_be_attached()
        line = visitor.locator(".atlas-line").filter(has_text=ATLAS_STANDINGS["vacant"].text(locale))
        expect(line.locator(".n")).to_have_text("1")
        look(visitor, "vacant-map")
    page = come_in("operator", at=house, size=PHONE).go(f"/verification?id={VACANT}")
    expect(page.locator(f"{PANE} .chip.tone-warn")).to_be_visible()
    unfold(page, BEGIN)
    page.locator(f"{BEGIN} [name=name]").fill("ქეთევან ლომიძე")
    paper(page, BEGIN, "3")
    press(page, BEGIN)
    expect(page.get_by_test_id("handover")).to_be_visible()
    look(page, "vacant-asked")
    with page.expect_download() as invitation:
        page.locator('form[action="/print/successor"] button').click()
    assert invitation.value.path().read_bytes().startswith(b"%PDF")
