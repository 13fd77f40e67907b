"""Neighbours talk: live, in order, exactly once, whatever the line does. A real server, the production build."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, Route, expect

from rustavi_hoa.chat import words
from rustavi_hoa.settings import ROOT
from tests.cast import secret
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Complaints, Visit, enter, wait_alive
from tests.e2e.house import House

SEND = re.compile(r"/api/rooms/\d+/messages$")
Come = Callable[..., Page]


@pytest.fixture(scope="module")
def neighbours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A served house with the fixed cast and nobody's words in it."""
    houses.build_pages()
    home = tmp_path_factory.mktemp("neighbours")
    houses.cli("migrate", home=home)
    made = houses.environment(home) | {"PYTHONPATH": str(ROOT)}
    subprocess.run(
        [sys.executable, "-c", "from tests.cast import load; load()"], cwd=ROOT, env=dict(os.environ) | made, check=True
    )
    opened = houses.open_house(home)
    yield opened
    opened.stop()


@pytest.fixture
def come(browser: Browser, neighbours: House, complaints: Complaints) -> Iterator[Come]:
    """Open the chat in a browser of one of the cast."""
    visits: list[Visit] = []

    def open_one(who: str, *, size: dict[str, int] = PHONE, locale: str = "ka") -> Page:
        visit = enter(browser, neighbours.url, complaints, size=size, locale=locale)
        visit.context.add_cookies([{"name": "hoa_sid", "value": secret(who), "url": neighbours.url}])
        visits.append(visit)
        return visit.go("/chat")

    yield open_one
    for visit in visits:
        visit.context.close()


def write(page: Page, text: str) -> None:
    page.locator("#chat-text").fill(text)
    page.locator("[data-act=send]").click()


def bubbles(page: Page, text: str):
    return page.locator(".chat-lines .bubble", has_text=text)


def test_a_message_stands_at_the_neighbours_within_a_second_without_reload_and_once(come: Come) -> None:
    lasha, nino = come("lasha"), come("nino", size=DESK)
    for at in range(5):
        began = time.monotonic()
        write(lasha, f"ლიფტი გაჩერდა {at}")
        bubbles(nino, f"ლიფტი გაჩერდა {at}").wait_for(timeout=1000)
        assert time.monotonic() - began < 1
    for page in (lasha, nino):
        shown = bubbles(page, "ლიფტი გაჩერდა")
        expect(shown).to_have_count(5)
        assert [
            text.split()[-1] for text in page.locator(".chat-lines .bubble [data-slot=text]").all_inner_texts()
        ] == [*"01234"]
        page.reload()
        wait_alive(page)
        expect(bubbles(page, "ლიფტი გაჩერდა")).to_have_count(5)
    assert words.ENTRANCE.ka.format(n=1) in bubbles(nino, "ლიფტი გაჩერდა 0").inner_text()


def test_an_answer_that_never_comes_and_a_retry_leave_one_message(come: Come, complaints: Complaints) -> None:
    complaints.expect("ERR_FAILED")
    lasha, dato = come("lasha"), come("dato")
    tries: list[str] = []

    def lose_the_answer(route: Route) -> None:
        if route.request.method != "POST":
            return route.continue_()
        tries.append(route.request.post_data_json["key"])
        if len(tries) > 2:
            return route.continue_()
        route.fetch()  # the house has it
        return route.abort()  # the phone never hears

    lasha.route(SEND, lose_the_answer)
    write(lasha, "პასუხი დაიკარგა")
    expect(bubbles(dato, "პასუხი დაიკარგა")).to_have_count(1)
    expect(bubbles(lasha, "პასუხი დაიკარგა")).to_have_count(1)
    until = time.monotonic() + 15
    while len(tries) < 3 and time.monotonic() < until:
        lasha.wait_for_timeout(200)
    assert len(tries) >= 3
    assert len(set(tries)) == 1
    for page in (lasha, dato):
        page.reload()
        wait_alive(page)
        expect(bubbles(page, "პასუხი დაიკარგა")).to_have_count(1)


def test_a_line_that_is_down_keeps_the_message_and_sends_it_by_a_press_or_by_itself(
    come: Come, complaints: Complaints
) -> None:
    complaints.expect("ERR_")
    lasha, dato = come("lasha"), come("dato")
    lasha.route(SEND, lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    write(lasha, "ინტერნეტი არ არის")
    failed = lasha.locator(".bubble.failed", has_text="ინტერნეტი არ არის")
    failed.wait_for()
    lasha.reload()
    wait_alive(lasha)
    failed.wait_for()
    expect(bubbles(dato, "ინტერნეტი არ არის")).to_have_count(0)
    lasha.unroute(SEND)
    failed.locator("[data-act=retry]").click()
    expect(bubbles(dato, "ინტერნეტი არ არის")).to_have_count(1)
    expect(failed).to_have_count(0)
    expect(bubbles(lasha, "ინტერნეტი არ არის")).to_have_count(1)


def test_a_draft_survives_a_reload_and_an_empty_message_is_refused_beside_the_field(come: Come) -> None:
    lasha = come("lasha")
    lasha.locator("[data-act=send]").click()
    expect(lasha.locator("#chat-error")).to_have_text("დაწერეთ ტექსტი ან დაამატეთ ფოტო.")
    lasha.locator("#chat-text").fill("დაუმთავრებელი აზრი")
    expect(lasha.locator("#chat-error")).to_have_text("")
    lasha.wait_for_timeout(300)
    lasha.reload()
    wait_alive(lasha)
    expect(lasha.locator("#chat-text")).to_have_value("დაუმთავრებელი აზრი")
    lasha.locator("#chat-text").fill("ა" * 2001)
    lasha.locator("[data-act=send]").click()
    expect(lasha.locator("#chat-error")).to_contain_text("2001")
    expect(lasha.locator("#chat-text")).to_have_value("ა" * 2001)
    lasha.locator("#chat-text").fill("")


def test_what_was_missed_while_away_comes_back_in_order(come: Come, complaints: Complaints) -> None:
    complaints.expect("ERR_INTERNET_DISCONNECTED")
    complaints.expect("WebSocket")
    lasha, dato = come("lasha"), come("dato")
    dato.context.set_offline(True)
    for at in range(3):
        write(lasha, f"გამოტოვებული {at}")
    expect(bubbles(lasha, "გამოტოვებული")).to_have_count(3)
    dato.context.set_offline(False)
    expect(bubbles(dato, "გამოტოვებული")).to_have_count(3, timeout=15_000)
    texts = [
        text
        for text in dato.locator(".chat-lines .bubble [data-slot=text]").all_inner_texts()
        if "გამოტოვებული" in text
    ]
    assert texts == [f"გამოტოვებული {at}" for at in range(3)]


def test_edit_delete_and_the_chairpersons_hand_show_everywhere_with_a_trace(come: Come, complaints: Complaints) -> None:
    complaints.expect("422")
    lasha, nino = come("lasha"), come("nino", size=DESK)
    write(lasha, "პირველი ვერსია")
    bubbles(nino, "პირველი ვერსია").wait_for()
    bubbles(lasha, "პირველი ვერსია").locator("[data-act=menu]").click()
    lasha.locator("[data-choose=edit]").click()
    lasha.locator("#chat-edit").fill("მეორე ვერსია")
    lasha.locator("[data-sheet=edit] [data-act=confirm]").click()
    expect(bubbles(nino, "მეორე ვერსია")).to_contain_text("შესწორებული")
    bubbles(nino, "მეორე ვერსია").locator("[data-act=menu]").click()
    expect(nino.locator("[data-choose=edit]")).to_be_hidden()
    nino.locator("[data-choose=remove]").click()
    nino.locator("[data-sheet=remove] [data-act=confirm]").click()
    expect(nino.locator("[data-sheet=remove] [data-fault]")).to_have_text("დაწერეთ მიზეზი.")
    nino.locator("#chat-why").fill("სხვისი ნომერი")
    nino.locator("[data-sheet=remove] [data-act=confirm]").click()
    expect(bubbles(lasha, "სხვისი ნომერი")).to_contain_text("თავმჯდომარემ წაშალა")
    expect(bubbles(lasha, "მეორე ვერსია")).to_have_count(0)


def test_a_photo_goes_with_a_message_and_opens_large_at_the_neighbours(come: Come, tmp_path: Path) -> None:
    lasha, dato = come("lasha"), come("dato")
    picture = BytesIO()
    Image.new("RGB", (1800, 1200), "#2f7d5b").save(picture, "JPEG")
    files = [{"name": f"{at}.jpg", "mimeType": "image/jpeg", "buffer": picture.getvalue()} for at in range(2)]
    lasha.locator("[data-part=file]").set_input_files(files)
    expect(lasha.locator("[data-part=drafts] img")).to_have_count(2)
    write(lasha, "ასე გამოიყურება")
    seen = bubbles(dato, "ასე გამოიყურება").locator("img")
    expect(seen).to_have_count(2)
    expect(lasha.locator("[data-part=drafts] img")).to_have_count(0)
    seen.first.click()
    large = dato.locator("[data-part=large]")
    expect(large).to_be_visible()
    dato.wait_for_function("() => document.querySelector('[data-part=large]').naturalWidth > 1000")
    dato.keyboard.press("Escape")
    expect(large).to_be_hidden()


def test_the_badge_counts_on_other_pages_and_falls_when_the_room_is_read(come: Come, neighbours: House) -> None:
    lasha, dato = come("lasha"), come("dato")
    dato.wait_for_timeout(4500)  # everything so far is read and told
    other = dato.context.new_page()
    dato.goto("about:blank")
    other.goto(neighbours.url + "/issues")
    wait_alive(other)
    badge = other.locator('.bottombar a[href="/chats"] .badge')
    other.wait_for_timeout(1500)
    expect(badge).to_have_count(0)
    write(lasha, "ახალი ამბავი")
    expect(badge).to_have_text("1")
    other.locator('.bottombar a[href="/chats"]').click()
    other.locator('.row-room[data-kind="association"]').click()
    bubbles(other, "ახალი ამბავი").wait_for()
    expect(other.locator(".chat-lines .fresh")).to_have_count(1)
    expect(badge).to_have_count(0, timeout=8000)


def test_a_person_of_another_house_sees_only_their_own_room(come: Come) -> None:
    lasha, eka = come("lasha"), come("eka")
    write(lasha, "მხოლოდ ჩვენთვის")
    expect(bubbles(lasha, "მხოლოდ ჩვენთვის")).to_have_count(1)
    eka.wait_for_timeout(1000)
    expect(bubbles(eka, "მხოლოდ ჩვენთვის")).to_have_count(0)
    eka.reload()
    wait_alive(eka)
    expect(eka.locator("h1")).to_have_text("მშვიდობის ქუჩა 12")
    expect(bubbles(eka, "მხოლოდ ჩვენთვის")).to_have_count(0)


def test_a_message_with_its_photo_becomes_a_problem_that_stands_in_the_room_and_links_back(
    come: Come, neighbours: House, complaints: Complaints
) -> None:
    complaints.expect("404")
    dato, lasha, nino = come("dato"), come("lasha"), come("nino", size=DESK)
    picture = BytesIO()
    Image.new("RGB", (900, 600), "#2f7d5b").save(picture, "JPEG")
    file = {"name": "roof.jpg", "mimeType": "image/jpeg", "buffer": picture.getvalue()}
    dato.locator("[data-part=file]").set_input_files([file])
    expect(dato.locator("[data-part=drafts] img")).to_have_count(1)
    write(dato, "სახურავიდან წყალი ჩამოდის")
    bubbles(lasha, "სახურავიდან წყალი").locator("[data-act=menu]").click()
    lasha.locator("[data-choose=problem]").click()
    lasha.wait_for_url("**/report?message=*")
    expect(lasha.locator(".when-quoted")).to_be_visible()
    expect(lasha.locator(".when-restored")).to_be_hidden()
    lasha.locator('label:has(input[name="what"][value="category:roof"])').click()
    lasha.locator('label:has(input[name="place"][value="roof"])').click()
    lasha.locator('[data-step="where"] [data-go="next"]').click()
    expect(lasha.locator('hoa-report textarea[name="text"]')).to_have_value("სახურავიდან წყალი ჩამოდის")
    expect(lasha.locator("hoa-photos .photo:not(.sk)")).to_have_count(1)
    lasha.locator('[data-step="details"] [data-go="next"]').click()
    lasha.locator('[data-go="send"]').click()
    lasha.wait_for_url("**/issue?id=*", timeout=30_000)
    wait_alive(lasha)  # until then the first view stands beside the page
    number = lasha.url.rpartition("=")[2]
    for room in (dato, nino):  # live: nobody reloads
        expect(bubbles(room, "სახურავიდან წყალი").locator(f'a[href$="/issue?id={number}"]')).to_be_visible()
    expect(lasha.locator('img[src*="/photos/issue/"]').first).to_be_visible()
    back = lasha.locator('a[href*="/chat?message="]')
    back.click()
    expect(lasha.locator(".bubble.linked")).to_contain_text("სახურავიდან წყალი ჩამოდის")
    for page, links in ((nino, 1), (dato, 0)):
        page.goto(f"{neighbours.url}/issue?id={number}")
        wait_alive(page)
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator('a[href*="/chat?message="]')).to_have_count(links)
    lasha.goto(f"{neighbours.url}/report?message=999999")
    expect(lasha.locator(".when-gone")).to_be_visible()


@pytest.mark.parametrize("locale", ["ka", "en"])
def test_axe_finds_nothing_in_the_room_nor_in_its_questions(come: Come, locale: str) -> None:
    lasha, dato = come("lasha", locale=locale), come("dato", locale=locale)
    write(lasha, f"შემოწმება {locale}")
    bubbles(dato, f"შემოწმება {locale}").locator("[data-act=menu]").wait_for()
    assert faults(dato) == []
    bubbles(dato, f"შემოწმება {locale}").locator("[data-act=menu]").click()
    dato.wait_for_timeout(500)
    assert faults(dato) == []
    dato.locator("[data-choose=tell]").click()
    dato.wait_for_timeout(500)
    assert faults(dato) == []
    dato.locator("#chat-tell").fill("ტესტი")
    dato.locator("[data-sheet=tell] [data-act=confirm]").click()
    expect(dato.locator("[data-part=said]")).not_to_have_text("")


def faults(page: Page) -> list[str]:
    """Give what axe finds, as rule and place."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]
