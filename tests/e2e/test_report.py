"""Reporting a problem on a phone: one thing per page, nothing lost, nothing doubled."""

from __future__ import annotations

import dataclasses
import sqlite3
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from rustavi_hoa.issues.words import SENTENCE
from tests.e2e import house as houses
from tests.e2e.blackhole import BlackHole
from tests.e2e.browsing import NARROW, Enter, Visit, sign_in, wait_alive
from tests.e2e.house import House
from tests.unit.test_images import BLUE, GREEN, RED, camera_exif, file_of, near, scene

LONG = 60_000
File = dict[str, object]


@pytest.fixture(scope="module")
def house(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path_factory.mktemp("reports")))
    yield opened
    opened.stop()


@pytest.fixture
def resident(come_in: Enter, house: House) -> Visit:
    return come_in("resident", at=house)


def photo(name: str, size: tuple[int, int] = (1200, 900)) -> File:
    """A noisy picture: it does not compress away, so sending it takes a while."""
    noise = Image.effect_noise(size, 80).convert("RGB")
    return {"name": name, "mimeType": "image/jpeg", "buffer": file_of(noise, "JPEG", quality=92)}


def at(page: Page, step: str) -> Locator:
    return page.locator(f'hoa-report[data-at="{step}"] [data-step="{step}"]')


def pick(page: Page, name: str, value: str) -> None:
    page.locator(f'label:has(input[name="{name}"][value="{value}"])').click()


def go_on(page: Page, step: str, to: str) -> Locator:
    at(page, step).locator('[data-go="next"]').click()
    expect(at(page, to)).to_be_visible()
    return at(page, to)


def to_details(page: Page, category: str = "roof", place: str = "roof") -> Locator:
    pick(page, "what", f"category:{category}")
    expect(at(page, "where")).to_be_visible()
    pick(page, "place", place)
    return go_on(page, "where", "details")


def add(page: Page, *files: File, shown: int) -> None:
    page.get_by_test_id("photo-gallery").set_input_files(list(files))
    expect(page.locator("hoa-photos .photo:not(.sk)")).to_have_count(shown)


def send(page: Page) -> None:
    page.locator('[data-go="send"]').click()


def landed(page: Page) -> int:
    page.wait_for_url("**/issue?id=*", timeout=LONG)
    return int(page.url.rpartition("=")[2])


def wait_until_sent(page: Page) -> None:
    until = time.monotonic() + LONG / 1000
    while page.evaluate("localStorage.getItem('hoa-waiting')"):
        assert time.monotonic() < until, page.locator("hoa-outbox").all_inner_texts()
        page.wait_for_timeout(100)


def rows(house: House, asked: str, *values: object) -> list[tuple]:
    with sqlite3.connect(house.database) as database:
        return database.execute(asked, values).fetchall()


def newest(house: House, text: str) -> list[tuple]:
    """Give id and number of photos of every problem with this text."""
    counted = "(SELECT count(*) FROM photo WHERE photo.issue_id = issue.id)"
    return rows(house, f"SELECT id, {counted} FROM issue WHERE text = ?", text)


def test_a_problem_with_photos_reaches_the_house_and_its_page_opens(resident: Visit, house: House) -> None:
    page = resident.go("/report")
    to_details(page)
    add(page, photo("a.jpg"), photo("b.jpg"), shown=2)
    page.locator("textarea[name=text]").fill("სახურავი ჟონავს, პირველი")
    go_on(page, "details", "send")
    send(page)
    issue_id = landed(page)
    assert newest(house, "სახურავი ჟონავს, პირველი") == [(issue_id, 2)]
    assert rows(house, "SELECT category, place, door, is_emergency FROM issue WHERE id = ?", issue_id) == [
        ("roof", "roof", "ordinary", 0)
    ]


def test_the_phones_back_button_goes_one_step_back_and_keeps_the_answers(resident: Visit) -> None:
    page = resident.go("/report")
    to_details(page)
    page.locator("textarea[name=text]").fill("ვბრუნდები")
    page.go_back()
    expect(at(page, "where")).to_be_visible()
    expect(page.locator('input[value="roof"][name=place]')).to_be_checked()
    page.go_back()
    expect(at(page, "what")).to_be_visible()
    page.go_forward()
    page.go_forward()
    expect(page.locator("textarea[name=text]")).to_have_value("ვბრუნდები")


def test_a_killed_tab_finds_every_answer_again(resident: Visit, house: House) -> None:
    page = resident.go("/report")
    to_details(page, place="attic")
    page.locator("textarea[name=text]").fill("ჩანართი დაიხურა")
    add(page, photo("kept.jpg"), shown=1)
    page.close()
    page = resident.go("/report")
    expect(at(page, "details")).to_be_visible()
    expect(page.locator("textarea[name=text]")).to_have_value("ჩანართი დაიხურა")
    expect(page.locator("hoa-photos .photo")).to_have_count(1)
    go_on(page, "details", "send")
    send(page)
    issue_id = landed(page)
    assert newest(house, "ჩანართი დაიხურა") == [(issue_id, 1)]


def test_what_is_missing_is_said_beside_its_field(resident: Visit) -> None:
    page = resident.go("/report")
    page.locator('[data-step="what"] [data-go="next"]').click()
    expect(page.locator('[data-step="what"] .error')).to_have_text("აირჩიეთ, რა მოხდა.")
    to_details(page)
    page.locator("textarea[name=text]").fill("აბ")
    page.locator('[data-step="details"] [data-go="next"]').click()
    expect(page.locator('[data-error="text"]')).to_contain_text("სამი ასო")
    expect(page.locator("textarea[name=text]")).to_be_focused()


def test_a_dangerous_category_asks_first_and_goes_to_both(resident: Visit, house: House) -> None:
    page = resident.go("/report")
    pick(page, "what", "category:gas")
    asks = at(page, "danger")
    expect(asks.locator('a[href="tel:112"]')).to_be_visible()
    asks.locator('[data-go="called"]').click()
    pick(page, "place", "unknown")
    go_on(page, "where", "details")
    page.locator("textarea[name=text]").fill("გაზის სუნია სადარბაზოში")
    expect(go_on(page, "details", "send").locator(".when-urgent")).to_be_visible()
    expect(page.locator("input[name=to]").first).to_be_hidden()
    send(page)
    issue_id = landed(page)
    told = rows(house, "SELECT is_emergency, sent_to_city_at IS NOT NULL FROM issue WHERE id = ?", issue_id)
    assert told == [(1, 1)]


@pytest.fixture
def vacant(house: House) -> Iterator[None]:
    """The chair of every association is empty for a while."""
    chairs = "SELECT id FROM role_grant WHERE role = 'chairperson' AND ended_at IS NULL"
    sitting = [row[0] for row in rows(house, chairs)]
    marks = ", ".join("?" * len(sitting))
    for to in ("datetime('now')", "NULL"):
        with sqlite3.connect(house.database, timeout=20) as database:
            database.execute(f"UPDATE role_grant SET ended_at = {to} WHERE id IN ({marks})", sitting)
        if to != "NULL":
            yield


@pytest.mark.usefixtures("vacant")
def test_a_house_without_a_chairperson_is_told_who_gets_the_problem(resident: Visit, house: House) -> None:
    page = resident.go("/report")
    to_details(page)
    page.locator("textarea[name=text]").fill("კრებას ველოდებით")
    last = go_on(page, "details", "send")
    expect(last.locator(".when-vacant")).to_be_visible()
    for other in (".when-indirect", ".when-choice", ".when-urgent"):
        expect(last.locator(other)).to_be_hidden()
    send(page)
    issue_id = landed(page)
    assert rows(house, "SELECT status, service FROM issue WHERE id = ?", issue_id) == [("sent_to_city", "korpusi")]


@pytest.mark.parametrize(("service", "said"), [("korpusi", "ownerless"), ("", "new")])
def test_a_private_problem_names_who_will_look_at_it(resident: Visit, house: House, service: str, said: str) -> None:
    page = resident.go("/report")
    pick(page, "what", "door:neighbour")
    pick(page, "place", "unknown")
    go_on(page, "where", "details")
    page.locator("textarea[name=text]").fill(f"ხმაური ღამით {said}")
    go_on(page, "details", "send")
    expect(at(page, "send").locator(".when-indirect")).to_be_hidden()
    send(page)
    issue_id = landed(page)
    with sqlite3.connect(house.database, timeout=20) as database:
        database.execute("UPDATE issue SET service = ? WHERE id = ?", (service, issue_id))
    page.reload()
    wait_alive(page)
    expect(page.locator("main")).to_contain_text(SENTENCE[said].ka)


def test_a_double_tap_on_send_is_one_problem(resident: Visit, house: House) -> None:
    page = resident.go("/report")
    to_details(page)
    page.locator("textarea[name=text]").fill("ორჯერ დაჭერა")
    go_on(page, "details", "send")
    page.locator('[data-go="send"]').dblclick()
    issue_id = landed(page)
    assert newest(house, "ორჯერ დაჭერა") == [(issue_id, 0)]


def test_a_rotated_heic_with_gps_comes_out_upright_and_bare(resident: Visit, house: House) -> None:
    lying = scene(3000, 4000).transpose(Image.Transpose.ROTATE_90)
    heic = file_of(lying, "HEIF", exif=camera_exif(6).tobytes(), quality=60)
    page = resident.go("/report")
    to_details(page)
    add(page, {"name": "IMG_0001.HEIC", "mimeType": "image/heic", "buffer": heic}, shown=1)
    go_on(page, "details", "send")
    send(page)
    issue_id = landed(page)
    [(photo_id, width, height)] = rows(house, "SELECT id, width, height FROM photo WHERE issue_id = ?", issue_id)
    assert (width, height) == (3000, 4000)
    answer = resident.context.request.get(f"{house.url}/photos/issue/{photo_id}/800")
    assert answer.status == 200
    shown = Image.open(BytesIO(answer.body()))
    assert (shown.format, shown.width, shown.height) == ("WEBP", 800, 1067)
    assert len(shown.getexif()) == 0
    for point, color in (((40, 40), RED), ((760, 40), BLUE), ((40, 1020), GREEN)):
        assert near(shown.convert("RGB").getpixel(point), color)


def test_a_fake_and_an_oversize_photo_cost_nothing_else(resident: Visit, house: House) -> None:
    resident.complaints.expect("422")
    page = resident.go("/report")
    to_details(page)
    page.locator("textarea[name=text]").fill("ყალბი ფოტო")
    add(page, photo("good.jpg"), shown=1)
    add(page, {"name": "big.heic", "mimeType": "image/heic", "buffer": b"0" * (16 * 2**20)}, shown=1)
    expect(page.locator("hoa-photos .error").last).to_contain_text("15")
    add(page, {"name": "fake.jpg", "mimeType": "image/jpeg", "buffer": b"not a photo"}, shown=2)
    go_on(page, "details", "send")
    send(page)
    expect(at(page, "details")).to_be_visible(timeout=LONG)
    expect(page.locator("hoa-photos .error").first).to_contain_text("ფოტო 2")
    expect(page.locator("textarea[name=text]")).to_have_value("ყალბი ფოტო")
    page.locator(".photo-bad .photo-off").click()
    go_on(page, "details", "send")
    send(page)
    issue_id = landed(page)
    assert newest(house, "ყალბი ფოტო") == [(issue_id, 1)]


def test_a_report_outlives_being_signed_out(resident: Visit, house: House) -> None:
    resident.complaints.expect("401")
    page = resident.go("/report")
    to_details(page)
    page.locator("textarea[name=text]").fill("სესია დასრულდა")
    go_on(page, "details", "send")
    resident.context.clear_cookies(name="hoa_sid")
    send(page)
    expect(page.locator('hoa-outbox [data-state="signed-out"]')).to_be_visible()
    assert newest(house, "სესია დასრულდა") == []
    sign_in(resident, "resident")
    page.goto(f"{house.url}/report")
    wait_alive(page)
    wait_until_sent(page)
    assert len(newest(house, "სესია დასრულდა")) == 1


def test_a_neighbour_sees_the_same_problem_and_is_counted_once(come_in: Enter, resident: Visit, house: House) -> None:
    page = resident.go("/report")
    to_details(page, "stairs", "attic")
    page.locator("textarea[name=text]").fill("მოაჯირი მოტყდა")
    go_on(page, "details", "send")
    send(page)
    issue_id = landed(page)
    before = rows(house, "SELECT support_count FROM issue WHERE id = ?", issue_id)[0][0]
    other = come_in("neighbour", at=house).go("/report")
    pick(other, "what", "category:stairs")
    pick(other, "place", "attic")
    go_on(other, "where", "details")
    other.get_by_role("button", name="მეც მეხება").first.click()
    expect(other.get_by_text("თქვენი ბინა დაემატა")).to_be_visible()
    assert rows(house, "SELECT support_count FROM issue WHERE id = ?", issue_id) == [(before + 1,)]


def behind_a_hole(own_server: Callable[..., House], come_in: Enter) -> tuple[BlackHole, House, Visit]:
    hole = BlackHole()
    real = own_server(HOA_ORIGINS=hole.url)
    hole.lead_to(real.url)
    return hole, real, come_in("resident", at=dataclasses.replace(real, url=hole.url))


def start_and_lose(visit: Visit, hole: BlackHole, text: str) -> Page:
    """Write a report with three photos and lose the connection in the middle of the second one."""
    visit.complaints.expect("ERR_")
    visit.complaints.expect("WebSocket")
    page = visit.go("/report")
    to_details(page)
    page.locator("textarea[name=text]").fill(text)
    files = [photo(f"{n}.jpg") for n in range(3)]
    add(page, *files, shown=3)
    go_on(page, "details", "send")
    hole.open_after(int(len(files[0]["buffer"]) * 1.2))
    send(page)
    assert hole.is_open.wait(20)
    return page


def test_a_dead_connection_and_a_killed_tab_leave_exactly_one_problem_with_all_photos(
    own_server: Callable[..., House], come_in: Enter
) -> None:
    hole, real, visit = behind_a_hole(own_server, come_in)
    page = start_and_lose(visit, hole, "კავშირი გაწყდა")
    assert newest(real, "კავშირი გაწყდა") == []
    page.close()
    hole.heal()
    page = visit.go("/report")
    wait_until_sent(page)
    assert [count for _, count in newest(real, "კავშირი გაწყდა")] == [3]
    visit.go("/report")
    assert len(newest(real, "კავშირი გაწყდა")) == 1
    hole.close()


def test_a_dead_connection_is_given_up_and_tried_again_by_itself(
    own_server: Callable[..., House], come_in: Enter
) -> None:
    hole, real, visit = behind_a_hole(own_server, come_in)
    page = start_and_lose(visit, hole, "თავად სცადა")
    expect(page.locator('hoa-outbox [data-state="waiting"]')).to_be_visible(timeout=LONG)
    hole.heal()
    landed(page)
    assert [count for _, count in newest(real, "თავად სცადა")] == [3]
    hole.close()


@pytest.mark.parametrize("locale", ["ka", "en"])
def test_no_step_overflows_a_narrow_phone(come_in: Enter, house: House, locale: str) -> None:
    page = come_in("chairperson", at=house, size=NARROW, locale=locale).go("/report")

    def fits(step: str) -> None:
        expect(at(page, step)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, step

    fits("what")
    pick(page, "what", "category:lift")
    fits("danger")
    at(page, "danger").locator('[data-go="safe"]').click()
    pick(page, "place", "other_entrance")
    page.locator("label:has(input[name=entrance_id]):visible").first.click()
    fits("where")
    go_on(page, "where", "details")
    add(page, {"name": "IMG_2026_11_22_a_very_long_name.heic", "mimeType": "image/heic", "buffer": b"x" * 99}, shown=1)
    fits("details")
    go_on(page, "details", "send")
    pick(page, "whom", "household")
    fits("send")
    send(page)
    expect(page.locator('[data-error~="household"]')).not_to_be_empty()
