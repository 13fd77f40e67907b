"""The verifier: the queue, papers seen and photographed, the chair passed on, a dispute, an empty chair."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from rustavi_hoa.register.words_standing import STANDING
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, wait_alive
from tests.e2e.house import House

CHECKING, OURS, CHANGING, VACANT = 2, 1, 3, 8
PANE = '[data-testid="association"]'
STEP, BEGIN, MARK, SETTLE, STOP = (
    f"{PANE} form:has([name={name}])" for name in ("to", "old", "dispute_reason", "outcome", "reason")
)
AT_ONCE = 5_000
"""Milliseconds in which rights must have passed in the open tabs of both people."""


@pytest.fixture
def house(prepared_home: Path, tmp_path: Path) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path / "home"))
    yield opened
    opened.stop()


def one(house: House, query: str, *given: object) -> tuple:
    with sqlite3.connect(house.database, timeout=20) as database:
        return database.execute(query, given).fetchone()


def photo() -> dict[str, object]:
    out = BytesIO()
    Image.new("RGB", (900, 1200), "#e8e4d8").save(out, "JPEG")
    return {"name": "minutes.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def unfold(page: Page, form: str) -> Page:
    """Open the fold around a form."""
    page.locator("details.more", has=page.locator(form.removeprefix(PANE).strip())).locator("summary").first.click()
    return page


def paper(page: Page, form: str, number: str) -> None:
    page.locator(f"{form} [name=kind]").select_option("minutes")
    page.locator(f"{form} [name=number]").fill(number)
    page.locator(f"{form} [name=day]").fill("2026-09-01")


def press(page: Page, form: str) -> None:
    page.locator(f"{form} button[type=submit]").click()


@pytest.mark.parametrize(("size", "locale"), [("phone", "ka"), ("desk", "en")])
def test_papers_are_seen_photographed_and_the_association_is_verified(
    come_in: Enter, house: House, size: str, locale: str
) -> None:
    box = {"phone": PHONE, "desk": DESK}[size]
    neighbour = come_in("other", at=house).go("/building")
    expect(neighbour.locator("main")).to_contain_text(STANDING["documents"].ka)
    page = come_in("operator", at=house, size=box, locale=locale).go(f"/documents?building={CHECKING}")
    page.locator("hoa-upload input[type=file]").set_input_files([photo()])
    page.locator("hoa-upload [name=title]").fill("N7")
    page.locator("hoa-upload [name=of]").select_option("association")
    page.locator("hoa-upload button[type=submit]").click()
    expect(page.locator('[data-testid="document"]').filter(has_text="N7")).to_have_count(1)
    page.goto(f"{house.url}/verification?state=documents")
    wait_alive(page)
    page.locator(f'tbody a[href*="id={CHECKING}"]').click()
    page.wait_for_url(re.compile(rf"id={CHECKING}\b"))
    page.locator(f"{STEP} [name=to]").select_option("verified")
    press(page, STEP)
    expect(page.locator(f"{STEP} .error:not(:empty)").first).to_be_visible()
    assert one(house, "SELECT verification FROM association WHERE id = ?", CHECKING) != ("verified",)
    paper(page, STEP, "7")
    page.locator(f"{STEP} [name=document]").select_option(label="N7")
    press(page, STEP)
    expect(page.locator(".notice")).to_be_visible()
    step = "SELECT to_state, paper_no, document_id > 0, person_id FROM verification_step ORDER BY id DESC"
    operator = one(house, "SELECT id FROM person WHERE phone = '+995555000004'")[0]
    assert one(house, step) == ("verified", "7", 1, operator)
    page.locator(f"{PANE} details.more > summary").last.click()
    expect(page.locator(f"{PANE} .timeline a[href^='/documents/']").first).to_be_visible()
    expect(neighbour.locator("main")).to_contain_text(STANDING["verified"].ka)


def test_the_queue_is_walked_by_keys_and_says_how_far_it_is(come_in: Enter, house: House) -> None:
    page = come_in("operator", at=house, size=DESK).go("/verification")
    bars = page.locator("main .bars").first
    expect(bars).to_contain_text("/")
    page.locator("main h1").click()
    page.keyboard.press("j")
    page.keyboard.press("j")
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
    press(page, BEGIN)
    expect(page.locator('[data-testid="handover"]')).to_be_visible()


@pytest.mark.parametrize(("size", "locale"), [("phone", "en"), ("desk", "ka")])
def test_after_two_operators_the_rights_pass_in_one_moment(
    come_in: Enter, house: House, size: str, locale: str
) -> None:
    box = {"phone": PHONE, "desk": DESK}[size]
    old = come_in("chairperson", at=house).go("/cabinet")
    new = come_in("resident", at=house).go("/home")
    first = come_in("operator", at=house, size=box, locale=locale).go(f"/verification?id={OURS}")
    begin(first)
    expect(old.locator("main .banner.tone-warn").first).to_be_visible()
    first.locator('[data-testid="handover"] button.btn-wide').click()
    expect(first.locator(".notice")).to_be_visible()
    expect(first.locator('[data-testid="handover"] button.btn-wide')).to_have_count(0)
    assert one(house, "SELECT state FROM chair_handover ORDER BY id DESC") == ("asked",)
    second = come_in("admin", at=house, size=box, locale=locale).go(f"/verification?id={OURS}")
    second.locator('[data-testid="handover"] button.btn-wide').click()
    expect(new.locator('.bottombar a[href="/cabinet"]')).to_be_visible(timeout=AT_ONCE)
    expect(old.locator('.bottombar a[href="/home"]')).to_be_visible(timeout=AT_ONCE)
    ended, begun = one(
        house,
        "SELECT (SELECT max(ended_at) FROM role_grant WHERE association_id = ?1 AND role = 'chairperson'),"
        " (SELECT max(granted_at) FROM role_grant WHERE association_id = ?1 AND role = 'chairperson')",
        OURS,
    )
    assert ended == begun
    new.goto(f"{house.url}/building")
    wait_alive(new)
    sheet = f"{house.url}/print/handover?building=1"
    assert new.context.request.get(sheet).status == 200
    assert old.context.request.get(sheet, max_redirects=0).status != 200
    old.goto(f"{house.url}/cabinet")
    wait_alive(old)
    expect(old.locator("main .empty")).to_be_visible()
    old.goto(f"{house.url}/profile")
    expect(old.locator('a[href="/print/term"]')).to_be_visible()
    assert old.context.request.get(f"{house.url}/print/term").status == 200


def test_a_dispute_freezes_the_change_and_nobody_takes_a_side(come_in: Enter, house: House) -> None:
    operator = come_in("operator", at=house, size=DESK).go(f"/verification?id={CHANGING}")
    admin = come_in("admin", at=house, size=PHONE, locale="en").go(f"/verification?id={CHANGING}")
    accept = admin.locator('[data-testid="handover"] button.btn-wide')
    expect(accept).to_be_visible()
    unfold(operator, MARK)
    operator.locator(f"{MARK} textarea").fill("ერთი კრების ორი ოქმი")
    press(operator, MARK)
    expect(operator.locator('[data-testid="dispute"]')).to_be_visible()
    expect(accept).to_have_count(0)
    assert admin.locator(f"{STEP} option[value=verified]").count() == 0
    assert one(house, "SELECT state FROM chair_handover WHERE association_id = ?", CHANGING) == ("asked",)
    unfold(operator, SETTLE)
    operator.locator(f"{SETTLE} textarea").fill("სასამართლოს გადაწყვეტილება N5")
    press(operator, SETTLE)
    expect(operator.locator('[data-testid="dispute"]')).to_have_count(0)
    expect(accept).to_be_visible()


def test_a_change_is_stopped_with_a_reason(come_in: Enter, house: House) -> None:
    page = come_in("operator", at=house, size=PHONE).go(f"/verification?id={CHANGING}")
    unfold(page, STOP)
    press(page, STOP)
    expect(page.locator(f"{STOP} .error:not(:empty)")).to_be_visible()
    page.locator(f"{STOP} textarea").fill("ოქმი სხვა კრების აღმოჩნდა")
    press(page, STOP)
    expect(page.locator('[data-testid="handover"]')).to_have_count(0)
    assert one(house, "SELECT state FROM chair_handover WHERE association_id = ?", CHANGING) == ("stopped",)


@pytest.mark.parametrize("locale", ["ka", "en"])
def test_an_empty_chair_is_shown_and_a_new_one_is_invited_on_paper(come_in: Enter, house: House, locale: str) -> None:
    visitor = come_in(None, at=house, locale=locale).go("/city-map?by=verification")
    expect(visitor.locator("hoa-atlas[data-drawn]")).to_be_attached()
    expect(visitor.locator(".atlas-line").filter(has_text=STANDING["vacant"].text(locale))).to_be_visible()
    page = come_in("operator", at=house, size=DESK, locale=locale).go(f"/verification?id={VACANT}")
    expect(page.locator(f"{PANE} .chip.tone-warn")).to_be_visible()
    unfold(page, BEGIN)
    page.locator(f"{BEGIN} [name=name]").fill("ქეთევან ლომიძე")
    paper(page, BEGIN, "3")
    press(page, BEGIN)
    expect(page.locator('[data-testid="handover"]')).to_be_visible()
    with page.expect_download() as invitation:
        page.locator('form[action="/print/successor"] button').click()
    assert invitation.value.path().read_bytes().startswith(b"%PDF")
