"""Doors of notices to the world outside, and the staff's page of what did not arrive."""

from __future__ import annotations

import subprocess
import sys

import pytest
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import keys, rates, sms
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.notices import DeliveryRow, NoticeRow, SmsRow
from rustavi_hoa.house import delivery
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, NotFound
from rustavi_hoa.notices import http, jobs, service, service_choices, service_watch
from rustavi_hoa.notices.composing import stop_link
from rustavi_hoa.notices.kinds import Kind
from rustavi_hoa.server import worker
from tests.cast import GIORGI, LASHA, OPERATOR, Town, cast, load

assert jobs


@pytest.fixture
def town(database: str) -> Town:
    return load()


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=http.ROUTES))


def road(town: Town, topic: str) -> str:
    return stop_link(town.people[LASHA], topic).partition("//")[2].partition("/")[2].join(["/", ""])


def mail_modes(who: str) -> dict[str, str]:
    return {each.topic: each.mail for each in service_choices.choices(cast(who)).topics}


def test_looking_at_the_link_stops_nothing_and_one_post_does(town: Town, client: TestClient) -> None:
    page = client.get(road(town, "mine"))
    assert page.status_code == 200
    assert "ჩემი პრობლემები" in page.text
    assert "script" not in page.text
    assert page.headers["referrer-policy"] == "same-origin", "else the browser posts from nowhere and is refused"
    assert client.post(road(town, "mine"), headers={"origin": "https://evil.example"}).status_code == 403
    assert mail_modes(LASHA)["mine"] == "digest"
    done = client.post(road(town, "mine"), data={"List-Unsubscribe": "One-Click"})
    assert done.status_code == 200
    assert mail_modes(LASHA)["mine"] == "off"
    assert mail_modes(LASHA)["board"] == "digest"
    assert client.post(road(town, "mine")).status_code == 200


def test_the_letter_of_the_day_is_stopped_as_a_whole(town: Town, client: TestClient) -> None:
    assert client.post(road(town, "digest")).status_code == 200
    left = mail_modes(LASHA)
    assert "digest" not in left.values()
    assert left["safety"] == left["account"] == "now"


@pytest.mark.parametrize("topic", ["safety", "nothing", "mine:mail:x", ""])
def test_a_link_that_we_never_made_stops_nothing(town: Town, client: TestClient, topic: str) -> None:
    forged = keys.signed(f"stop:{town.people[LASHA]}:{topic}:mail")
    assert client.post(f"{http.STOP_PATH}?t={forged}").status_code == 404
    unsigned = f"stop:{town.people[LASHA]}:mine:mail.AAAAAAAAAAAAAAAAAAAAAAAA"
    assert client.post(f"{http.STOP_PATH}?t={unsigned}").status_code == 404
    assert client.get(f"{http.STOP_PATH}?t=" + "a" * 5000).status_code == 404
    assert mail_modes(LASHA)["mine"] == "digest"


def test_the_gateway_says_once_what_became_of_an_sms(town: Town, client: TestClient) -> None:
    with work() as session:
        session.add(SmsRow(ref="n1", segments=1, cost_tetri=7))
    address = f"/api/notices/sms?t={keys.signed('sms:n1')}"
    assert client.post(address, json={"state": "delivered"}).status_code == 204
    assert client.post(address, data={"state": "failed"}).status_code == 204
    with reading() as session:
        assert session.get_one(SmsRow, "n1").state == "delivered", "a late word does not undo it"
    assert client.post(address, json={"state": "flying"}).status_code == 404
    assert client.post(address, json=["delivered"]).status_code == 404
    assert client.post(f"/api/notices/sms?t={keys.signed('sms:n2')}", json={"state": "delivered"}).status_code == 404
    assert client.post("/api/notices/sms?t=sms:n1.x", json={"state": "delivered"}).status_code == 404
    rates.forget()


def failed(town: Town) -> int:
    """Make a delivery that failed for good."""
    with work() as session:
        people = [town.people[LASHA]]
        service.tell(session, people, Kind.ACCOUNT, "person:1", "c", text="საიდუმლო")
        session.flush()
        notice = session.exec(select(NoticeRow)).one()
        why = "SMTPRecipientsRefused: {'lasha@example.ge': (452, b'full')}"
        row = DeliveryRow(notice_id=notice.id, person_id=notice.person_id, channel="mail", state="failed", why=why)
        row.tries, row.done_at = 8, now()
        session.add(row)
        session.add(OutboxRow(kind="mail", payload={"to": "x@y.ge", "text": "კოდი 1234"}, tries=8, failed_at=now()))
        session.flush()
        return row.id


def test_staff_see_what_failed_and_nothing_of_its_words(town: Town) -> None:
    failed(town)
    shown = service_watch.watch(cast(OPERATOR))
    assert [each.way for each in shown.failures] == ["mail", "mail"]
    assert "საიდუმლო" not in str(shown)
    assert "example.ge" not in str(shown)
    assert "1234" not in str(shown)
    assert "(452," in shown.failures[0].why
    with pytest.raises(Denied):
        service_watch.watch(cast(GIORGI))


def test_a_failure_is_sent_again_or_taken_off(town: Town, capsys: pytest.CaptureFixture) -> None:
    service_choices.set_quiet(cast(LASHA), False, "22", "8")  # this test runs at night too
    row_id = failed(town)
    plain = service_watch.watch(cast(OPERATOR)).failures[1].id
    assert [each.id for each in service_watch.resend(cast(OPERATOR), row_id).failures] == [plain]
    assert service_watch.drop(cast(OPERATOR), plain).failures == []
    while delivery.deliver_due():
        pass
    assert capsys.readouterr().out.count("საიდუმლო") >= 1
    with reading() as session:
        assert session.get_one(DeliveryRow, row_id).state == "sent"
    for again in (row_id, plain, 999, -999, 0):
        with pytest.raises(NotFound):
            service_watch.resend(cast(OPERATOR), again)
        with pytest.raises(NotFound):
            service_watch.drop(cast(OPERATOR), again)


ABLE = """
import sys
from rustavi_hoa.server import worker
from rustavi_hoa.house import delivery
from rustavi_hoa.notices import things
print(sorted(delivery._handlers), sorted(things.GUARDS), "reflex" in sys.modules)
"""


def test_a_worker_of_its_own_can_do_what_the_server_can() -> None:
    import rustavi_hoa.rustavi_hoa  # noqa: F401 - everything that registers itself
    from rustavi_hoa.notices import things

    assert worker.ABLE
    alone = subprocess.run([sys.executable, "-c", ABLE], capture_output=True, text=True, check=True).stdout.strip()
    guards = sorted(each for each in things.GUARDS)
    assert alone == f"{sorted(delivery._handlers)} {guards} False"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("[" * 80, 1),
        ("[" * 81, 2),
        ("ა" * 70, 1),
        ("ა" * 71, 2),
        ("ა" * 134, 2),
        ("ა" * 135, 3),
        ("a" * 69 + "ა", 1),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        ("😀" * 67, 3),
        ("", 1),
    ],
)
def test_parts_of_an_sms(text: str, count: int) -> None:
    assert sms.parts(text) == count


def test_a_long_sms_is_cut_at_a_word() -> None:
    said = sms.fitted("წყალი არ იქნება " * 30, 2)
    assert sms.parts(said) == 2
    assert said.endswith("…")
    assert said[:-1].split()[-1] in ("წყალი", "არ", "იქნება")
    assert sms.fitted("მოკლე", 3) == "მოკლე"
