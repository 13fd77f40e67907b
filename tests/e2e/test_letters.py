"""An official application from the registry to its answer, and a chairperson's letter made of problems."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from rustavi_hoa.casework import words, words_deeds, words_faults, words_own, words_page
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, look, wait_alive
from tests.e2e.house import House
from tests.e2e.looking import faults_in_both_languages

WAYS = {"desk-ka": (DESK, "ka"), "phone-en": (PHONE, "en")}
LACKS = '[data-testid="lacks"]'
OUR_HOUSE = 1
OWN_PAGES = {
    "registry": ["/letters?state=all", "/letters/desk?id={closed}", "/letters/enter", "/letters/receptions", "/more"],
    "duty": ["/letters/receptions", "/letters/enter"],
    "apparatus": ["/letters/daily", "/letters/desk?id={agreeing}", "/letters/substitutes"],
    "lawyer": ["/letters?state=open", "/letters/desk?id={agreeing}"],
    "head": ["/tasks", "/letters/desk?id={worked}"],
}
"""Those who are not among the people of the sweep, or open nothing there: the demo city's letters as they see them."""
THEIRS = {
    "closed": "select min(id) from letter where state = 'closed'",
    "agreeing": "select letter_id from letter_reply where state = 'in_visas'",
    "worked": "select min(id) from letter where state = 'in_progress'",
}


@pytest.fixture(scope="module")
def house(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path_factory.mktemp("letters")))
    yield opened
    opened.stop()


def one(house: House, query: str, *given: object) -> tuple:
    with sqlite3.connect(house.database, timeout=20) as database:
        return database.execute(query, given).fetchone()


def paper() -> dict[str, object]:
    out = BytesIO()
    Image.new("RGB", (900, 1200), "#f4f1e8").save(out, "JPEG")
    return {"name": "letter.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def opened(page: Page, code: str) -> None:
    """Open a form of the letter's page."""
    page.locator(f'[data-testid="open-{code}"]').click()


def done(page: Page, code: str) -> None:
    """Press the button of an open form, and wait until it has closed."""
    page.locator(f'[data-testid="do-{code}"]').click()
    expect(page.locator(f'form [data-testid="do-{code}"]')).to_have_count(0)


def tell(page: Page, name: str, text: str) -> None:
    page.locator(f"form [name={name}]").fill(text)


def entered(page: Page, locale: str) -> None:
    """Enter a letter on paper; the question about complaints, left out first, is said beside it, and all text stays."""
    tell(page, "name", "ლია მაისურაძე")
    tell(page, "address", "მე-7 მიკრორაიონი, 27, ბინა 5")
    tell(page, "subject", "სახურავი ჟონავს")
    tell(page, "demand", "გთხოვთ, შეაკეთოთ სახურავი.")
    tell(page, "questions", "როდის შეკეთდება?\nვინ შეაკეთებს?")
    page.locator("[name=category]").select_option("roof")
    page.locator('[data-testid="register-letter"]').click()
    fault = page.locator(".error", has_text=words_faults.IS_IT_A_COMPLAINT.text(locale))
    expect(fault).to_be_visible()
    expect(page.locator("form [name=demand]")).to_have_value("გთხოვთ, შეაკეთოთ სახურავი.")
    look(page, "letter-enter")
    page.locator('.pick:has([name=is_complaint][value="no"])').click()
    page.locator('[data-testid="register-letter"]').click()


def letter_id(page: Page) -> int:
    page.wait_for_url("**/letters/desk?id=*")
    wait_alive(page)
    return int(page.url.rpartition("=")[2])


def lacks(page: Page, code: str, locale: str) -> None:
    """Wait until the page says that this is missing."""
    sentence = words_deeds.LACK[code].text(locale).partition("{")[0]
    expect(page.locator(LACKS)).to_contain_text(sentence)


def attach(page: Page, fold: str, locale: str) -> None:
    """Attach a picture in one of the folds of the page."""
    box = page.locator("details.more", has=page.locator("summary", has_text=fold))
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    box.locator("input[type=file]").set_input_files([paper()])
    box.locator("button[type=submit]").click()


@pytest.mark.parametrize("way", WAYS)
def test_a_letter_on_paper_is_resolved_worked_on_agreed_and_answered(come_in: Enter, house: House, way: str) -> None:
    size, locale = WAYS[way]
    registry = come_in("registry", at=house, size=size, locale=locale).go("/letters/enter")
    entered(registry, locale)
    letter = letter_id(registry)
    here = f"/letters/desk?id={letter}"
    lacks(registry, "scan", locale)
    attach(registry, words_deeds.ATTACH.text(locale), locale)
    expect(registry.locator(LACKS)).not_to_contain_text(words_deeds.LACK["scan"].text(locale))
    registry.locator('[data-testid="do-check"]').click()
    expect(registry.locator('[data-testid="do-check"]')).to_have_count(0)

    apparatus = come_in("apparatus", at=house, size=size, locale=locale).go(here)
    lacks(apparatus, "resolution", locale)
    opened(apparatus, "resolve")
    tell(apparatus, "text", "შესასწავლად და პასუხის მოსამზადებლად.")
    apparatus.locator("form [name=to_0]").select_option("infrastructure:")
    tell(apparatus, "gist_0", "შეამოწმეთ სახურავი და მოამზადეთ პასუხი.")
    look(apparatus, "letter-resolve")
    done(apparatus, "resolve")

    head = come_in("head", at=house, size=size, locale=locale).go(here)
    lacks(head, "coordinator", locale)
    task = one(house, "select id from task where letter_id = ?", letter)[0]
    opened(head, f"pass-{task}")
    officer_id = one(house, "select id from person where phone = ?", "+995555000005")[0]
    head.locator("form [name=executor]").select_option(str(officer_id))
    done(head, f"pass-{task}")

    officer = come_in("officer", at=house, size=size, locale=locale).go("/tasks")
    mine = officer.locator('[data-testid="task"]', has_text="შეამოწმეთ სახურავი").first
    expect(mine).to_contain_text(words.TASK_STATE["open"].text(locale))
    look(officer, "letter-tasks")
    officer.goto(house.url + here)
    wait_alive(officer)
    opened(officer, "draft")
    officer.locator("form [name=outcome]").select_option("granted")
    tell(officer, "text", "სახურავი შეკეთდება.")
    for box, said in zip(officer.locator("form [name^=answer_]").all(), ("გაზაფხულზე.", "სამსახური."), strict=True):
        box.fill(said)
    look(officer, "letter-draft")
    done(officer, "draft")
    officer.locator('[data-testid="do-to-visas"]').click()
    reply = one(house, "select id from letter_reply where letter_id = ?", letter)[0]
    expect(officer.locator('[data-testid="reply"]')).to_contain_text(words.REPLY_STATE["in_visas"].text(locale))
    opened(officer, f"finish-{task}")
    tell(officer, "result", "შემოწმდა, პასუხი მზადაა.")
    done(officer, f"finish-{task}")

    for who in (head, come_in("lawyer", at=house, size=size, locale=locale).go(here), apparatus):
        opened(who, f"visa-{reply}")
        done(who, f"visa-{reply}")
    lacks(apparatus, "approve", locale)
    apparatus.locator('[data-testid="do-approve"]').click()
    lacks(registry, "signed", locale)
    attach(registry, words_deeds.ATTACH_SIGNED.text(locale), locale)
    lacks(registry, "send", locale)
    opened(registry, f"send-{reply}")
    done(registry, f"send-{reply}")
    lacks(apparatus, "close", locale)
    apparatus.locator('[data-testid="do-close"]').click()
    expect(apparatus.locator("main")).to_contain_text(words.STATE["closed"].text(locale))
    look(apparatus, "letter-closed")
    assert one(house, "select state from letter where id = ?", letter)[0] == "closed"


@pytest.mark.parametrize("way", WAYS)
def test_a_chairperson_makes_a_letter_of_chosen_problems(come_in: Enter, house: House, way: str) -> None:
    size, locale = WAYS[way]
    visit = come_in("chairperson", at=house, size=size, locale=locale)
    page = visit.go("/letter/write")
    boxes = page.locator("[name^=issue_]")
    expect(boxes.nth(1)).to_be_attached()
    for at in (0, 1):
        boxes.nth(at).check(force=True)
    look(page, "letter-choose")
    page.locator('[data-testid="go-on"]').click()
    expect(page.locator("form [name=subject]")).not_to_have_value("")
    page.locator('.pick:has([name=is_complaint][value="no"])').click()
    look(page, "letter-write")
    page.locator('[data-testid="send-letter"]').click()
    page.wait_for_url("**/letter?id=*")
    wait_alive(page)
    number = page.locator('[data-testid="letter-number"] b').inner_text()
    letter = int(page.url.rpartition("=")[2])
    assert one(house, "select number from letter where id = ?", letter)[0] == number
    expect(page.locator("main")).to_contain_text(words.LINE["received"].text(locale))
    expect(page.locator("main")).to_contain_text(words_own.NO_ANSWER.text(locale))
    look(page, "letter-own")
    made = visit.context.request.get(f"{house.url}/print/letters/{letter}?lang={locale}")
    assert made.ok and made.body().startswith(b"%PDF-")
    page.goto(f"{house.url}/my-letters")
    wait_alive(page)
    expect(page.locator("main")).to_contain_text(number)


@pytest.mark.parametrize("way", WAYS)
def test_the_duty_officer_logs_a_call_and_the_registry_takes_over(come_in: Enter, house: House, way: str) -> None:
    size, locale = WAYS[way]
    caller, said = ("ნანა", "ლიფტი გაჩერდა.") if locale == "ka" else ("ზაზა", "წყალი არ მოდის.")
    page = come_in("duty", at=house, size=size, locale=locale).go("/letters/receptions")
    page.locator('[name=kind][value="phone"]').check(force=True)
    tell(page, "name", caller)
    page.locator('[data-testid="log-reception"]').click()
    expect(page.locator("form .error:visible")).not_to_have_count(0)
    expect(page.locator("form [name=name]")).to_have_value(caller)
    tell(page, "gist", said)
    page.locator('[data-testid="log-reception"]').click()
    expect(page.locator("main .row", has_text=said).first).to_be_visible()
    look(page, "letter-receptions")
    with sqlite3.connect(house.database, timeout=20) as database:  # as if it had come at night
        database.execute("update reception set is_after_hours = 1, handed_over_at = null")
    registry = come_in("registry", at=house, size=size, locale=locale).go("/letters/receptions")
    registry.locator("#take-over").click()
    expect(registry.locator("main")).to_contain_text(words_page.NOT_HANDED.text(locale))
    assert one(house, "select count(*) from reception where handed_over_at is null")[0] == 0


@pytest.mark.parametrize("way", WAYS)
def test_a_complaint_about_a_chairperson_names_the_building_first(come_in: Enter, house: House, way: str) -> None:
    size, locale = WAYS[way]
    page = come_in("registry", at=house, size=size, locale=locale).go("/letters/enter")
    page.locator('[name=channel][value="visit"]').check(force=True)
    for name, text in (("name", "ლია მაისურაძე"), ("address", "რუსთავი"), ("subject", "საჩივარი თავმჯდომარეზე")):
        tell(page, name, text)
    tell(page, "demand", "თავმჯდომარე პასუხს არ გვცემს.")
    page.locator('.pick:has([name=is_complaint][value="yes"])').click()
    page.locator("form [name=about]").select_option("chair")
    page.locator('[data-testid="register-letter"]').click()
    expect(page.locator(".error:visible", has_text=words_faults.WHICH_BUILDING.text(locale)).first).to_be_visible()
    address = one(house, "select address, address_en from building where id = ?", OUR_HOUSE)[locale == "en"]
    page.locator("#find-building").fill(address)
    page.locator("main form .rows button", has_text=address).first.click()
    expect(page.locator("main form .banner", has_text=address)).to_be_visible()
    look(page, "letter-complaint")
    page.locator('[data-testid="register-letter"]').click()
    letter = letter_id(page)
    accused, building = one(house, "select about_person_id, building_id from letter where id = ?", letter)
    chair = one(house, "select id from person where phone = ?", "+995555000003")[0]
    assert (accused, building) == (chair, OUR_HOUSE)


@pytest.mark.parametrize("way", WAYS)
def test_a_resident_makes_an_application_of_a_problem_with_one_press(come_in: Enter, house: House, way: str) -> None:
    size, locale = WAYS[way]
    asked = "select max(i.id) from issue i join person p on p.id = i.reporter_id where p.phone = ? and i.status = ?"
    problem = one(house, asked, "+995555000001", "waiting_for_reporter")[0]
    page = come_in("resident", at=house, size=size, locale=locale).go(f"/issue?id={problem}")
    page.locator(f'main a[href*="/letter/write?issue={problem}"]').click()
    page.locator('[data-testid="send-letter"]').click()
    page.wait_for_url("**/letter?id=*")
    wait_alive(page)
    letter = int(page.url.rpartition("=")[2])
    assert one(house, "select issue_id from letter_issue where letter_id = ?", letter)[0] == problem
    number = one(house, "select number from letter where id = ?", letter)[0]
    expect(page.locator('[data-testid="letter-number"]')).to_contain_text(number)


def test_a_resident_brings_what_the_city_waits_for(come_in: Enter, house: House) -> None:
    letter = one(house, "select max(id) from letter where state = 'incomplete'")[0]
    page = come_in("resident", at=house).go("/my-letters")
    look(page, "letter-mine")
    page.locator(f'main a[href="/letter?id={letter}"]').click()
    asked = page.locator('[data-testid="missing"]')
    expect(asked).to_be_visible()
    look(page, "letter-missing")
    attach(page, words_deeds.ATTACH.ka, "ka")
    expect(page.locator("main .rows", has_text="letter.jpg")).to_be_visible()
    tell(page, "text", "გიგზავნით ფოტოს.")
    asked.locator("button[type=submit]").click()
    expect(asked).to_have_count(0)
    state, due = one(house, "select state, due_on from letter where id = ?", letter)
    assert state == "registered" and due


@pytest.mark.parametrize("who", OWN_PAGES)
def test_every_page_of_letters_stands_for_those_who_work_on_them(come_in: Enter, house: House, who: str) -> None:
    visit = come_in(who, at=house, size=PHONE, reduced_motion="reduce")
    found, known = [], {name: one(house, query)[0] for name, query in THEIRS.items()}
    for path, page in visit.leaf([path.format(**known) for path in OWN_PAGES[who]]):
        found += faults_in_both_languages(page, path, at_desk=True)
    assert not found, "\n".join(found)


def test_one_neighbour_never_reads_anothers_letter(come_in: Enter, house: House) -> None:
    page = come_in("other", at=house).go("/letter?id=1")
    expect(page.locator("main")).to_contain_text(words_own.NOT_HERE.ka)
