"""One's own data: everything is seen and taken, an account closes at once, comes back, and is erased by the clock."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import col, select, update
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.db import engine as db
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import send
from rustavi_hoa.db.tables.letters import LetterRow
from rustavi_hoa.db.tables.notices import NoticeRow, SubscriptionRow
from rustavi_hoa.db.tables.people import LoginSessionRow, MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.privacy import ClosureRow, LookRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.talk import MessageRow
from rustavi_hoa.house import service as house
from rustavi_hoa.identity import service as identity
from rustavi_hoa.identity.rules import MembershipState
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.privacy import gathering, http, jobs, packing, service, service_closing
from rustavi_hoa.privacy.holding import FORMER
from rustavi_hoa.privacy.holdings import HOLDINGS
from rustavi_hoa.privacy.views import Export
from rustavi_hoa.privacy.words_columns import COLUMNS, TABLES
from tests.cast import ADMIN, DATO, GIORGI, LASHA, NINO, PASSWORD, cast, cookies, load, secret
from tests.planted import Planted, plant
from tests.snapshot import shoot

MINE = re.compile(r"995599000003|dato@example\.ge|დათო")
SAID = {"applicant_name": "დათო სრული სახელი", "applicant_phone": "+995599000003"}
KEPT = {"letter", "letter_event", "letter_reply", "audit", "statement"}
"""Tables that may still name an erased person, by law: official applications, their answers, the audit, reports."""


@pytest.fixture
def made(database: str) -> Planted:
    rates.forget()
    return plant(load())


def person(made: Planted, who: str) -> PersonRow:
    with reading() as session:
        return session.get_one(PersonRow, made.town.people[who])


def days_on(days: float):  # noqa: ANN201 - a context manager
    at = datetime.now(UTC) + timedelta(days=days)
    return clock_at(lambda: at)


def test_every_column_that_is_given_has_a_name_in_both_languages() -> None:
    given = {column for holding in HOLDINGS.values() if holding.whose for column in holding.gives}
    assert given - COLUMNS.keys() == set()
    assert set(gathering.of_person()) - TABLES.keys() == set()


def test_the_screen_and_the_copy_hold_everything_of_the_person_and_nobody_else(made: Planted) -> None:
    shown = service.mine(cast(DATO))
    made_copy = service.export(cast(DATO))
    text = json.dumps(made_copy.document, ensure_ascii=False)
    records = {name: rows for each in made_copy.document["purposes"] for name, rows in each["records"].items()}
    assert {part.table: part.count for each in shown.purposes for part in each.parts}.keys() <= records.keys()
    assert records["person"][0]["phone"] == "+995599000003"
    assert records["membership"][0]["building_id"] == "მე-15 მიკრორაიონი, კორპუსი 7"
    assert {"issue", "message", "letter", "photo", "login_session", "notice"} <= records.keys()
    for word in ("secret-unsent-5f1c", "secret-letter-5d20", "dato@example.ge"):
        assert word in text, word
    for foreign in ("password_hash", "argon2", "lasha@example.ge", "secret-note-3d9b", "secret-proposal-d81e"):
        assert foreign not in text, foreign
    with reading() as session:
        hashes = session.exec(select(LoginSessionRow.token_hash)).all()
    assert not any(each in text for each in hashes)


def test_who_looked_is_told_with_the_name(made: Planted) -> None:
    with work() as session:
        session.add(
            LookRow(by_id=made.town.people[NINO], person_id=made.town.people[DATO], fields="phone", screen="people")
        )
    assert [(each.who, each.fields, each.screen) for each in service.mine(cast(DATO)).looks] == [
        ("ნინო", ["phone"], "people")
    ]
    records = service.export(cast(DATO)).document["purposes"]
    looks = [row for each in records for row in each["records"].get("personal_look", [])]
    assert [each["who"] for each in looks] == ["ნინო"]
    assert service.mine(cast(LASHA)).looks == []


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=http.ROUTES), base_url="http://testserver") as made_client:
        yield made_client


def test_the_archive_has_a_page_a_document_and_the_photos(made: Planted, client: TestClient) -> None:
    answer = client.get("/download/my-data.zip", cookies=cookies(DATO))
    assert answer.status_code == 200 and answer.headers["cache-control"] == "no-store"
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    document = json.loads(archive.read("my-data.json"))
    page = archive.read("my-data.html").decode()
    photos = [name for name in archive.namelist() if name.startswith("photos/")]
    assert document["form"] == service.FORM and "secret-unsent-5f1c" in page and "<script" not in page
    assert len(photos) >= 1 and archive.read(photos[0])[8:12] == b"WEBP"
    assert client.get("/download/my-data.json", cookies=cookies(DATO)).json()["person"] == made.town.people[DATO]
    assert client.get("/download/my-data.exe", cookies=cookies(DATO)).status_code == 404
    assert client.get("/download/my-data.json").status_code == 401


def test_a_written_tag_is_no_tag_in_the_page(made: Planted) -> None:
    rows = {"message": [{"text": "<script>alert(1)</script>"}]}
    part = {"what_for": {"ka": "<b>"}, "ground": {"ka": "x"}, "kept": {"ka": "x"}, "records": rows}
    page = packing.page(Export({"purposes": [part]}, [], "ka"), [])
    assert "<script" not in page and "&lt;script&gt;" in page and "<h2>&lt;b&gt;" in page


def test_closing_shuts_the_account_at_once(made: Planted) -> None:
    with pytest.raises(Invalid):
        service_closing.close(cast(DATO), "not-the-password")
    assert person(made, DATO).is_active
    service_closing.close(cast(DATO), PASSWORD)
    assert identity.actor_for(secret(DATO)) is None
    with pytest.raises(Invalid):
        identity.sign_in("dato@example.ge", PASSWORD)
    with reading() as session:
        homes = session.exec(select(MembershipRow.state).where(MembershipRow.person_id == made.town.people[DATO])).all()
    assert set(homes) == {MembershipState.ENDED}


def test_a_closed_account_comes_back_with_its_home_until_the_last_day(made: Planted) -> None:
    service_closing.close(cast(DATO), PASSWORD)
    for contact, password in (("dato@example.ge", "wrong"), ("lasha@example.ge", PASSWORD), ("nobody@x.ge", PASSWORD)):
        with pytest.raises(Invalid) as refusal:
            service_closing.reopen(contact, password)
        assert [fault.field for fault in refusal.value.faults] == ["password"]
    with days_on(13.9):
        assert jobs.erase_closed() == 0
        service_closing.reopen("dato@example.ge", PASSWORD)
    with days_on(15):
        assert jobs.erase_closed() == 0
    assert identity.sign_in("dato@example.ge", PASSWORD)
    with reading() as session:
        homes = session.exec(select(MembershipRow).where(MembershipRow.person_id == made.town.people[DATO])).all()
    assert [(home.state, home.ended_at) for home in homes] == [(MembershipState.CONFIRMED, None)]


def test_the_clock_erases_on_the_day_and_not_before(made: Planted) -> None:
    service_closing.close(cast(DATO), PASSWORD)
    with days_on(13.99):
        assert jobs.erase_closed() == 0
        assert person(made, DATO).phone
    with days_on(14.01):
        assert jobs.erase_closed() == 1
        assert jobs.erase_closed() == 0
        with pytest.raises(Invalid):
            service_closing.reopen("dato@example.ge", PASSWORD)
    gone = person(made, DATO)
    assert (gone.shown_name, gone.full_name, gone.phone, gone.email) == (FORMER, "", None, None)
    with reading() as session:
        counts = session.exec(select(ClosureRow.counts)).one()
    assert counts["person"] == 1 and counts["login_session"] == 1 and all(isinstance(n, int) for n in counts.values())


def test_an_erased_person_is_named_only_where_the_law_keeps_it(made: Planted) -> None:
    with work() as session:
        session.exec(update(LetterRow).where(LetterRow.applicant_id == made.town.people[DATO]).values(SAID))
    before = named_in()
    assert {"person", "message", "letter"} <= before.keys()
    service_closing.close(cast(DATO), PASSWORD)
    with days_on(15):
        jobs.erase_closed()
    after = named_in()
    assert after.keys() - KEPT == set(), after
    assert after["letter"] == before["letter"]


def named_in() -> dict[str, int]:
    """Count the rows that name Dato, his telephone or his mailbox, by table."""
    found = {}
    for table, rows in shoot(db.engine()).items():
        n = sum(bool(MINE.search(str(list(row.values())))) for row in rows.values())
        if n:
            found[table] = n
    return found


def test_what_the_house_needs_stays_without_the_name(made: Planted) -> None:
    me = made.town.people[DATO]
    with work() as session:
        session.add(NoticeRow(person_id=me, kind="issue_answered", thing="issue:1", cause="x"))
        row = session.exec(select(LoginSessionRow.id).where(LoginSessionRow.person_id == me)).first()
        keys = {"endpoint": "https://fcm.googleapis.com/x", "p256dh": "x", "auth": "x"}
        session.add(SubscriptionRow(person_id=me, session_id=row, **keys))
        send(session, "mail", {"to": "dato@example.ge", "subject": "x", "text": "x"})
    with reading() as session:
        issues = len(session.exec(select(IssueRow.id).where(IssueRow.reporter_id == me)).all())
        messages = session.exec(select(MessageRow.text).where(MessageRow.author_id == me)).all()
    service_closing.close(cast(DATO), PASSWORD)
    with days_on(15):
        jobs.erase_closed()
    with reading() as session:
        assert len(session.exec(select(IssueRow.id).where(IssueRow.reporter_id == me)).all()) == issues > 0
        kept = session.exec(select(MessageRow).where(MessageRow.author_id == me)).all()
        assert [each.text for each in kept] == list(messages) and len(kept) > 0
        assert {(each.author_name, each.author_place) for each in kept} == {(FORMER, "")}
        for gone in (NoticeRow, SubscriptionRow, LoginSessionRow):
            assert session.exec(select(gone).where(col(gone.person_id) == me)).all() == [], gone
    found = shoot(db.engine())["outbox"].values()
    assert [row for row in found if row["payload"].get("to") == "dato@example.ge"] == []


def test_staff_cannot_close_and_a_chairpersons_role_ends(made: Planted) -> None:
    with pytest.raises(Invalid):
        service_closing.close(cast(GIORGI), PASSWORD)
    service_closing.close(cast(NINO), PASSWORD)
    with reading() as session:
        held = RoleGrantRow.person_id == made.town.people[NINO]
        assert [each.ended_at is not None for each in session.exec(select(RoleGrantRow).where(held)).all()] == [True]
    service_closing.reopen("nino@example.ge", PASSWORD)
    with reading() as session:
        assert session.exec(select(RoleGrantRow).where(held, col(RoleGrantRow.ended_at).is_(None))).all() == []


def test_the_doors_close_and_open_the_account(made: Planted, client: TestClient) -> None:
    sent = client.post("/auth/close-account", data={"password": "no"}, cookies=cookies(DATO), follow_redirects=False)
    assert sent.headers["location"].startswith("/my-data?") and person(made, DATO).is_active
    sent = client.post(
        "/auth/close-account", data={"password": PASSWORD}, cookies=cookies(DATO), follow_redirects=False
    )
    assert sent.headers["location"] == "/account-back?done=closed" and not person(made, DATO).is_active
    wrong = {"contact": "dato@example.ge", "password": "no"}
    assert "f=1" in client.post("/auth/reopen", data=wrong, follow_redirects=False).headers["location"]
    right = wrong | {"password": PASSWORD}
    answer = client.post("/auth/reopen", data=right, follow_redirects=False)
    assert answer.headers["location"] == "/account-back?done=back" and person(made, DATO).is_active
    strange = {"origin": "https://evil.example"}
    assert client.post("/auth/close-account", data=right, headers=strange, cookies=cookies(DATO)).status_code == 403


def test_the_time_of_the_closure_is_a_setting(made: Planted) -> None:
    house.save(cast(ADMIN), "close_days", "3")
    at = now()
    service_closing.close(cast(DATO), PASSWORD)
    with reading() as session:
        erase_at = session.exec(select(ClosureRow.erase_at)).one()
    assert timedelta(days=3) <= erase_at - at < timedelta(days=3, minutes=1)
