"""The desk of official applications: registry, apparatus, head, officer, lawyer and mayor, to the sent reply."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from rustavi_hoa.casework import words, words_deeds, words_faults, words_page
from rustavi_hoa.kernel.services import SERVICES
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Enter, look, wait_alive
from tests.e2e.house import House

LACKS = '[data-testid="lacks"]'
REPLY = '[data-testid="reply"]'
OURS, ACCUSED = "infrastructure", "communal"


@pytest.fixture(scope="module")
def house(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path_factory.mktemp("desk")))
    yield opened
    opened.stop()


def one(house: House, query: str, *given: object) -> tuple:
    with sqlite3.connect(house.database, timeout=20) as database:
        return database.execute(query, given).fetchone()


def person(house: House, number: int) -> int:
    return one(house, "select id from person where phone = ?", f"+9955550000{number:02}")[0]


def paper(name: str) -> dict[str, object]:
    out = BytesIO()
    Image.new("RGB", (900, 1200), "#f4f1e8").save(out, "JPEG")
    return {"name": name, "mimeType": "image/jpeg", "buffer": out.getvalue()}


def opened(page: Page, code: str) -> None:
    """Open a form of the letter's page."""
    page.locator(f'[data-testid="open-{code}"]').click()
    expect(page.locator(f'form [data-testid="do-{code}"]')).to_be_visible()


def send(page: Page, code: str) -> None:
    page.locator(f'form [data-testid="do-{code}"]').click()


def done(page: Page, code: str) -> None:
    """Press the button of an open form, and wait until it has closed."""
    send(page, code)
    expect(page.locator(f'form [data-testid="do-{code}"]')).to_have_count(0)


def tell(page: Page, name: str, text: str) -> None:
    page.locator(f"form [name={name}]").fill(text)


def lacks(page: Page, code: str, locale: str) -> None:
    """Wait until the page says that this is missing."""
    sentence = words_deeds.LACK[code].text(locale).partition("{")[0]
    expect(page.locator(LACKS)).to_contain_text(sentence)


def attach(page: Page, fold: str, name: str) -> None:
    """Attach a picture in one of the folds of the page."""
    box = page.locator("details.more", has=page.locator("summary", has_text=fold))
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    box.locator("input[type=file]").set_input_files([paper(name)])
    box.locator("button[type=submit]").click()


def registered(page: Page) -> int:
    """Enter a complaint by e-mail, with two questions; gives the letter."""
    page.locator('[name=channel][value="email"]').check(force=True)
    tell(page, "name", "ლია მაისურაძე")
    tell(page, "address", "მე-7 მიკრორაიონი, 27, ბინა 5")
    tell(page, "email", "lia@example.ge")
    tell(page, "subject", "სახურავი ჟონავს")
    tell(page, "demand", "კომუნალურმა სამსახურმა არ მიპასუხა. გთხოვთ, შეაკეთოთ სახურავი.")
    tell(page, "questions", "როდის შეკეთდება?\nვინ შეაკეთებს?")
    page.locator('[name=is_complaint][value="yes"]').check(force=True)
    page.locator("form [name=about]").select_option(ACCUSED)
    page.locator("form [name=answer_by]").select_option("email")
    page.locator('[data-testid="register-letter"]').click()
    page.wait_for_url("**/letters/desk?id=*")
    wait_alive(page)
    return int(page.url.rpartition("=")[2])


def drafted(page: Page, text: str) -> None:
    tell(page, "text", text)
    for box, said in zip(page.locator("form [name^=answer_]").all(), ("გაზაფხულზე.", "სამსახური."), strict=True):
        box.fill(said)


def test_a_letter_goes_over_every_desk_to_the_sent_reply(come_in: Enter, house: House) -> None:
    """Each person reads in the own language, on the own screen: Georgian and English, phone and desk."""
    registry = come_in("registry", at=house, size=DESK).go("/letters/enter")
    letter = registered(registry)
    here = f"/letters/desk?id={letter}"
    lacks(registry, "scan", "ka")
    attach(registry, words_deeds.ATTACH.ka, "letter.jpg")
    expect(registry.locator(LACKS)).not_to_contain_text(words_deeds.LACK["scan"].ka)

    apparatus = come_in("apparatus", at=house, size=DESK, locale="en").go(here)
    lacks(apparatus, "resolution", "en")
    opened(apparatus, "resolve")
    tell(apparatus, "text", "To be looked into and answered.")
    apparatus.locator("form [name=to_0]").select_option(f"{ACCUSED}:")
    tell(apparatus, "gist_0", "შეამოწმეთ სახურავი.")
    send(apparatus, "resolve")
    refused = words_faults.NOT_TO_THE_SERVICE.render("en", service=SERVICES[ACCUSED].en)
    expect(apparatus.locator("form .error", has_text=refused)).to_be_visible()
    expect(apparatus.locator("form [name=text]")).to_have_value("To be looked into and answered.")
    look(apparatus, "desk-refused")
    apparatus.locator("form [name=to_0]").select_option(f"{OURS}:")
    done(apparatus, "resolve")

    head = come_in("head", at=house, size=PHONE).go(here)
    lacks(head, "coordinator", "ka")
    task = one(house, "select max(id) from task where letter_id = ?", letter)[0]
    opened(head, f"pass-{task}")
    expect(head.locator("form [name=executor] option")).not_to_have_count(0)
    head.locator("form [name=executor]").select_option(str(person(house, 5)))
    done(head, f"pass-{task}")
    expect(head.locator(LACKS)).not_to_contain_text(words_deeds.LACK["coordinator"].ka)

    officer = come_in("officer", at=house, size=PHONE, locale="en").go("/tasks")
    mine = officer.locator('[data-testid="task"]', has_text="შეამოწმეთ სახურავი").first
    expect(mine).to_contain_text(words.TASK_STATE["open"].en)
    mine.get_by_role("button", name=words_deeds.START.en).click()
    expect(mine).to_contain_text(words.TASK_STATE["in_work"].en)
    look(officer, "desk-tasks")
    officer.goto(house.url + here)
    wait_alive(officer)
    more_time(officer, apparatus, house, letter)
    opened(officer, "draft")
    officer.locator("form [name=outcome]").select_option("refused")
    drafted(officer, "წელს ვერ შეკეთდება.")
    send(officer, "draft")
    expect(officer.locator("form .error", has_text=words_faults.WRITE_GROUNDS.en)).to_be_visible()
    tell(officer, "grounds", "ბიუჯეტში თანხა არ არის გათვალისწინებული.")
    look(officer, "desk-draft")
    done(officer, "draft")
    officer.locator('[data-testid="do-to-visas"]').click()
    reply = one(house, "select id from letter_reply where letter_id = ?", letter)[0]
    expect(officer.locator(REPLY)).to_contain_text(words.REPLY_STATE["in_visas"].en)

    lawyer = come_in("lawyer", at=house, size=PHONE, locale="en").go(here)
    expect(lawyer.locator(f'[data-testid="open-visa-{reply}"]')).to_have_count(0)
    agreed(head, reply)
    opened(lawyer, f"return-{reply}")
    tell(lawyer, "word", "მიუთითეთ ბიუჯეტის მუხლი.")
    done(lawyer, f"return-{reply}")
    expect(officer.locator(REPLY)).to_contain_text("მიუთითეთ ბიუჯეტის მუხლი.")
    opened(officer, f"redraft-{reply}")
    expect(officer.locator("form [name=text]")).to_have_value("წელს ვერ შეკეთდება.")
    tell(officer, "grounds", "ბიუჯეტის მე-4 მუხლი.")
    done(officer, f"redraft-{reply}")
    officer.locator('[data-testid="do-to-visas"]').click()
    for who in (head, lawyer, apparatus):
        agreed(who, reply)
    look(lawyer, "desk-visas")
    sent(come_in, house, registry, here, reply)
    ended(apparatus, officer, house, task, letter)


def more_time(officer: Page, apparatus: Page, house: House, letter: int) -> None:
    """The officer asks for more time beyond the law and within it; the head of apparatus grants it."""
    before = one(house, "select due_on from letter where id = ?", letter)[0]
    opened(officer, "time-letter")
    tell(officer, "reason", "საჭიროა ტექნიკური დასკვნა.")
    tell(officer, "until", (date.fromisoformat(before) + timedelta(days=200)).isoformat())
    send(officer, "time-letter")
    law = words_faults.BEYOND_THE_CAP.en.partition("{")[0]
    expect(officer.locator("form .error", has_text=law)).to_be_visible()
    tell(officer, "until", (date.fromisoformat(before) + timedelta(days=20)).isoformat())
    done(officer, "time-letter")
    lacks(apparatus, "extension", "en")
    asked = one(house, "select max(id) from extension where letter_id = ?", letter)[0]
    opened(apparatus, f"grant-{asked}")
    done(apparatus, f"grant-{asked}")
    expect(officer.locator('[data-testid="extension"]')).to_contain_text(words.EXTENSION_STATE["granted"].en)
    assert one(house, "select due_on from letter where id = ?", letter)[0] > before


def agreed(page: Page, reply: int) -> None:
    opened(page, f"visa-{reply}")
    done(page, f"visa-{reply}")


def sent(come_in: Enter, house: House, registry: Page, here: str, reply: int) -> None:
    """The mayor approves, the registry attaches the signed copy and sends; the answer is a PDF."""
    visit = come_in("mayor", at=house, size=DESK)
    mayor = visit.go(here)
    lacks(mayor, "approve", "ka")
    look(mayor, "desk-approve")
    mayor.locator('[data-testid="do-approve"]').click()
    expect(mayor.locator(REPLY)).to_contain_text(words.REPLY_STATE["approved"].ka)
    for locale in ("ka", "en"):
        made = visit.context.request.get(f"{house.url}/print/replies/{reply}?lang={locale}")
        assert made.ok and made.body().startswith(b"%PDF-")
    lacks(registry, "signed", "ka")
    attach(registry, words_deeds.ATTACH_SIGNED.ka, "signed.jpg")
    lacks(registry, "send", "ka")
    opened(registry, f"send-{reply}")
    expect(registry.locator("form [name=sent_by]")).to_have_value("email")
    registry.locator("form [name=sent_by]").select_option("platform")
    send(registry, f"send-{reply}")
    expect(registry.locator("form .error", has_text=words_faults.NO_SUCH_WAY.ka)).to_be_visible()
    registry.locator("form [name=sent_by]").select_option("email")
    done(registry, f"send-{reply}")
    expect(registry.locator(REPLY)).to_contain_text(words.REPLY_STATE["sent"].ka)
    look(registry, "desk-sent")


def ended(apparatus: Page, officer: Page, house: House, task: int, letter: int) -> None:
    """It closes when the last task is done, and not before."""
    lacks(apparatus, "tasks", "en")
    expect(apparatus.locator('[data-testid="do-close"]')).to_have_count(0)
    opened(officer, f"finish-{task}")
    tell(officer, "result", "შემოწმდა, პასუხი გაიცა.")
    done(officer, f"finish-{task}")
    lacks(apparatus, "close", "en")
    apparatus.locator('[data-testid="do-close"]').click()
    expect(apparatus.locator("main")).to_contain_text(words.STATE["closed"].en)
    look(apparatus, "desk-closed")
    assert one(house, "select state, outcome from letter where id = ?", letter) == ("closed", "refused")


def test_on_leave_everything_moves_in_one_act_and_the_list_says_so(come_in: Enter, house: House) -> None:
    page = come_in("apparatus", at=house, size=DESK).go("/letters/substitutes")
    page.locator("details.more > summary", has_text=words_page.MOVE_ALL.ka).click()
    box = page.locator("details.more form")
    box.locator("[name=who]").select_option(str(person(house, 5)))
    box.locator("[name=substitute]").select_option(str(person(house, 5)))
    box.locator("[name=reason]").select_option("leave")
    box.locator("button[type=submit]").click()
    expect(box.locator(".error", has_text=words_faults.CHOOSE_SUBSTITUTE.ka)).to_be_visible()
    box.locator("[name=substitute]").select_option(str(person(house, 6)))
    box.locator("button[type=submit]").click()
    expect(page.locator("main [role=status] .banner").first).to_be_visible()
    look(page, "desk-substitutes")
    left = "select count(*) from task where executor_id = ? and state in ('open', 'in_work') and letter_id is not null"
    assert one(house, left, person(house, 5)) == (0,)
