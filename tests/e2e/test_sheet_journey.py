"""The Friday sheet from draft to door, and the reports from figures to files and to the public page."""

from __future__ import annotations

import io
import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from rustavi_hoa.doorsheet.rules import last_end
from rustavi_hoa.statements.rules import fortnight_before, quarter_before
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Complaints, Enter, Visit, look
from tests.e2e.house import House

CHAIRED = (
    "SELECT b.id FROM building b JOIN role_grant g ON g.association_id = b.association_id JOIN person p ON "
    "p.id = g.person_id WHERE p.phone = '+995555000003' AND g.role = 'chairperson' ORDER BY b.id"
)
STAFF = "SELECT id FROM person WHERE phone = '+995555000005'"
EXECUTOR = "გიორგი"
LETTERS = ("visa", "letter_question", "letter_reply", "letter_issue", "letter_file", "extension", "letter_event")
LETTERS += ("reception", "task", "letter")
TODAY = datetime.now(UTC).date()
PERIOD = (fortnight_before(TODAY)[0], fortnight_before(TODAY)[1] - timedelta(days=1))
QUARTER = quarter_before(TODAY)


def add(database: sqlite3.Connection, table: str, **values: object) -> int:
    """Insert a row; what is not given and must be something is empty."""
    for _, name, kind, needed, _, key in database.execute(f"PRAGMA table_info({table})"):
        if needed and not key and name not in values:
            values[name] = "" if kind.startswith("VARCHAR") else 0
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    return database.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", [*values.values()]).lastrowid or 0


def moment(day: date, hour: int = 8) -> str:
    return f"{day.isoformat()} {hour:02}:00:00.000000"


def a_week(database: sqlite3.Connection) -> None:
    """Two things reported long ago and done in the week that ended last; the rest of the house is nobody's business."""
    done = (last_end(datetime.now(UTC), "fri", 12) - timedelta(days=1)).date()
    home = database.execute(CHAIRED).fetchone()[0]
    asked = (
        "SELECT i.id FROM issue i JOIN photo p ON p.issue_id = i.id AND p.event_id IS NULL "
        "WHERE i.building_id = ? AND i.door = 'ordinary' GROUP BY i.id ORDER BY i.id LIMIT 2"
    )
    chosen = database.execute(asked, (home,)).fetchall()
    database.execute("UPDATE issue SET door = 'neighbour' WHERE building_id = ?", (home,))
    for (issue,), kind in zip(chosen, ("roof", "lift"), strict=True):
        told = (kind, kind, moment(done - timedelta(days=30)), moment(done), issue)
        database.execute(
            "UPDATE issue SET door = 'ordinary', status = 'confirmed_fixed', category = ?, place = ?, created_at = ?, "
            "resolved_at = ? WHERE id = ?",
            told,
        )


def a_fortnight(database: sqlite3.Connection) -> None:
    """Tasks of the last fortnight and letters of the last quarter, and no others."""
    for table in LETTERS:
        database.execute(f"DELETE FROM {table}")
    officer = database.execute(STAFF).fetchone()[0]
    for at in range(12):
        service = "infrastructure" if at < 6 else "communal"
        got, sent = QUARTER[0] + timedelta(days=3), QUARTER[0] + timedelta(days=7)
        letter = add(
            database, "letter", number=f"T-{at}", client_key=f"k{at}", kind="application", channel="paper",
            state="closed", track="simple", subject="სახურავი", category="roof", service=service, outcome="granted",
            received_at=moment(got), answered_at=moment(sent), closed_at=moment(sent), due_on=str(sent), version=1,
            created_at=moment(got), updated_at=moment(sent),
        )  # fmt: skip
        given = PERIOD[0] + timedelta(days=1)
        done = {"state": "done", "done_at": moment(given + timedelta(days=2))} if at % 2 else {"state": "open"}
        add(
            database, "task", letter_id=letter, service=service, executor_id=officer, gist="შეამოწმეთ",
            due_on=str(given + timedelta(days=5)), given_at=moment(given), **done,
        )  # fmt: skip


@pytest.fixture(scope="module")
def house(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    home = houses.copy_home(prepared_home, tmp_path_factory.mktemp("sheets"))
    with sqlite3.connect(home / "hoa.db") as database:
        a_week(database)
        a_fortnight(database)
    opened = houses.open_house(home)
    until = time.monotonic() + 90
    while not _count(opened, "door_sheet") and time.monotonic() < until:
        time.sleep(0.2)  # the house's clock strikes once it stands
    yield opened
    opened.stop()


def _count(house: House, table: str) -> int:
    with sqlite3.connect(house.database, timeout=20) as database:
        return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def paper(visit: Visit, link: Locator) -> bytes:
    answer = visit.context.request.get(visit.base + (link.get_attribute("href") or ""))
    assert answer.status == 200, answer.status
    return answer.body()


def text_of(body: bytes) -> str:
    pages = list(pypdfium2.PdfDocument(io.BytesIO(body)))
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)


@pytest.mark.parametrize("locale", ["ka", "en"])
def test_a_chairperson_mends_and_approves_the_sheet_and_hangs_it(
    come_in: Enter, house: House, complaints: Complaints, locale: str
) -> None:
    complaints.expect("status of 404")  # the picture of a sheet that was taken back
    said = {"ka": "მადლობა, მეზობლებო!", "en": "Thank you, neighbours!"}[locale]
    roof, lift = {"ka": ("სახურავი, ღარები", "ლიფტი"), "en": ("Roof, gutters", "Lift")}[locale]
    neighbour = come_in("resident", size=PHONE, locale=locale, at=house)
    expect(neighbour.go("/sheet").locator(".empty")).to_be_visible()

    chair = come_in("chairperson", size=PHONE, locale=locale, at=house)
    page = chair.go("/building")
    page.locator('main a[href="/sheet"]').click()
    page.locator("textarea[name=words]").fill(said)
    look(page, "sheet-draft")
    stays, goes = (page.locator("main form .card", has_text=name).first for name in (roof, lift))
    goes.locator("input[name^=on-]").uncheck()
    expect(stays.locator("input[name^=on-]")).to_be_checked()
    page.locator("#ask").click()  # without saving first: what was typed is kept all the same
    page.locator("#approve").click()
    expect(page.locator('main a[href^="/print/sheet.pdf"]')).to_be_visible()
    expect(page.locator("main")).to_contain_text(said)
    expect(page.locator("main .rows .row", has_text=lift)).to_have_count(0)
    look(page, "sheet-approved")

    body = paper(chair, page.locator('main a[href^="/print/sheet.pdf"]'))
    told = text_of(body)
    assert said in told
    assert roof in told
    assert lift not in told
    assert len(pypdfium2.PdfDocument(io.BytesIO(body))) == 1
    picture = Image.open(io.BytesIO(paper(chair, page.locator('main a[href^="/print/sheet.jpg"]'))))
    assert zxingcpp.read_barcodes(picture)[0].text.startswith(f"{house.url}/public/building")
    page.wait_for_function("() => document.querySelector('main img[src^=\"/print/sheet.jpg\"]').naturalWidth > 0")

    page = neighbour.go("/sheet")
    expect(page.locator("main")).to_contain_text(said)
    assert said in text_of(paper(neighbour, page.locator('main a[href^="/print/sheet.pdf"]')))
    _hang(chair.page())
    expect(page.locator('main a[href^="/photos/hung/"]').first).to_be_visible()
    _take_back(chair, neighbour)


def _hang(page: Page) -> None:
    """Show by a photo that the sheet hangs."""
    before = page.locator('main a[href^="/photos/hung/"]').count()
    out = io.BytesIO()
    Image.new("RGB", (640, 480), "#a04020").save(out, "JPEG")
    page.locator("#hang > summary").click()
    page.locator("#hang input[type=file]").set_input_files(
        {"name": "door.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}
    )
    page.locator("#hang [type=submit]").click()
    expect(page.locator('main a[href^="/photos/hung/"]')).to_have_count(before + 1)
    look(page, "sheet-hangs")


def _take_back(chair: Visit, neighbour: Visit) -> None:
    """Make the sheet a draft again: it leaves the neighbours' screens and no file is given."""
    link = chair.page().locator('main a[href^="/print/sheet.pdf"]').get_attribute("href") or ""
    chair.page().locator("#take-back").click()
    expect(chair.page().locator("textarea[name=words]")).to_be_visible()
    assert neighbour.context.request.get(neighbour.base + link).status == 404
    expect(neighbour.go("/sheet").locator(".empty")).to_be_visible()


def drawn(kind: str, period: tuple[date, date], **more: str) -> str:
    asked = {"kind": kind, "since": str(period[0]), "until": str(period[1]), **more}
    return "/statement?" + "&".join(f"{name}={value}" for name, value in asked.items())


def figures(page: Page, table: int = 0) -> list[str]:
    return page.locator(".table").nth(table).locator("tbody tr").first.locator("td").all_inner_texts()


@pytest.mark.parametrize("locale", ["ka", "en"])
def test_a_report_is_asked_for_issued_and_taken_away_as_files(come_in: Enter, house: House, locale: str) -> None:
    apparatus = come_in("apparatus", size=DESK, locale=locale, at=house)
    page = apparatus.go("/statements")
    look(page, "statements")
    page.locator("input[name=since]").fill(str(PERIOD[0]))
    page.locator("input[name=until]").fill(str(PERIOD[1]))
    page.locator("main form [type=submit]").click()
    page.wait_for_url("**/statement?kind=tasks*")
    assert page.url.endswith("&service=")
    page.locator("#ask").click()
    page.locator("#issue").click()
    page.wait_for_url("**/statement?id=*")
    expect(page.locator("#ask")).to_have_count(0)
    expect(page.locator(".table")).not_to_have_count(0)
    shown = figures(page)
    assert shown[:4] == ["0", "12", "0", "6"]  # before, given, taken back, done
    look(page, "statement")
    with page.expect_download() as got:
        page.locator('main a[href^="/download/statement.xlsx"]').click()
    book = load_workbook(io.BytesIO(got.value.path().read_bytes()))
    row = list(book.worksheets[0].iter_rows(values_only=True))[2]
    assert [str(cell) for cell in row[1:5]] == shown[:4]
    assert got.value.suggested_filename.endswith(".xlsx")
    printed = text_of(paper(apparatus, page.locator('main a[href^="/download/statement.pdf"]')))
    assert page.locator("main h1").inner_text() in printed
    assert EXECUTOR not in printed

    issued = page.url.removeprefix(house.url)
    analyst = come_in("analyst", size=PHONE, locale=locale, at=house).go(issued)
    assert figures(analyst) == shown
    expect(analyst.locator("main")).not_to_contain_text(EXECUTOR)
    head = come_in("head", size=DESK, locale=locale, at=house)
    own = head.go(drawn("tasks", PERIOD, service="infrastructure"))
    expect(own.locator("main .table", has_text=EXECUTOR)).to_be_visible()
    look(own, "statement-own")
    assert EXECUTOR in text_of(paper(head, own.locator('main a[href^="/download/statement.pdf"]')))


def test_what_is_not_ones_own_or_not_there_is_said(come_in: Enter, house: House) -> None:
    analyst = come_in("analyst", size=PHONE, at=house)
    for address in (drawn("tasks", PERIOD, service="infrastructure"), "/statement?id=999999"):
        expect(analyst.go(address).locator("main .empty")).to_be_visible()
    expect(analyst.go("/statement?kind=tasks&since=x&until=y").locator("main .banner")).to_be_visible()


@pytest.mark.parametrize("locale", ["ka", "en"])
def test_a_visitor_reads_how_the_services_answer(come_in: Enter, house: House, locale: str) -> None:
    page = come_in("apparatus", size=DESK, locale=locale, at=house).go(drawn("letters", QUARTER))
    page.locator("#ask").click()
    page.locator("#issue").click()
    page.wait_for_url("**/statement?id=*")
    visitor = come_in(None, size=PHONE, locale=locale, at=house).page()
    visitor.goto(f"{house.url}/public?lang={locale}")
    visitor.locator('footer a[href^="/public/answers"]').click()
    cards = visitor.locator("main .card")
    expect(cards).to_have_count(2)
    expect(cards.nth(0)).to_contain_text("6 · მედიანა 4 დღე" if locale == "ka" else "6 · median 4 days")
    assert "კომუნალური" not in cards.nth(0).inner_text()  # the order of the services, not of any figure
    expect(visitor.locator("main")).not_to_contain_text(EXECUTOR)
    look(visitor, "answers")
