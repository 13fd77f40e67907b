"""Sign-up says when a number is taken, and cannot be asked about many of them (ADR 0007)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlmodel import func, select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.identity import flash, http, words_join
from rustavi_hoa.kernel.clock import clock_at, now
from tests.cast import EVERYBODY, Town, load

TAKEN = words_join.CANNOT_TAKE_CONTACT.ka
FORM = {"password": "ოთხი-სიტყვა-კარზე", "shown_name": "ანა", "kind": "owner", "privacy": "on", "adult": "on"}


@pytest.fixture
def town(database: str) -> Iterator[Town]:
    rates.forget()
    yield load()
    rates.forget()


def knock(contact: str, *, address: str = "10.0.0.1", building: str = "HOUSE-A") -> dict[str, str]:
    """Sign up by the poster; gives the faults as the page will show them, none when it worked."""
    sent = FORM | {"contact": contact, "building": building, "apartment": "21"}
    visitor = TestClient(Starlette(routes=http.ROUTES), client=(address, 5000), follow_redirects=False)
    answer = visitor.post("/auth/join", data=sent)
    assert answer.status_code == 303
    kept = flash.read(f"{flash.NAME}={answer.cookies.get(flash.NAME, '')}")
    assert FORM["password"] not in repr(kept)
    return {name: ka for name, (ka, _) in kept.faults.items()}


def people() -> int:
    with reading() as session:
        return session.exec(select(func.count()).select_from(PersonRow)).one()


def letters() -> list[str]:
    with reading() as session:
        return [row.payload["to"] for row in session.exec(select(OutboxRow)).all()]


def test_the_honest_person_is_told_to_sign_in_and_the_owner_that_somebody_tried(town: Town) -> None:
    assert knock("lasha@example.ge") == {"contact": TAKEN}
    assert letters() == ["lasha@example.ge"]
    assert knock("599 77 88 99") == {}


def test_one_address_asks_about_few_numbers_and_then_waits_for_free_ones_too(town: Town) -> None:
    known = [f"{who}@example.ge" for who in EVERYBODY] + [f"+9955990000{at:02}" for at in range(1, 12)]
    heard = [knock(contact) for contact in known[: rates.LIMITS["known-contact"].burst]]
    assert heard == [{"contact": TAKEN}] * 20
    count = people()
    waits = knock(known[20]), knock("599 77 88 99")
    assert [list(each) for each in waits] == [["form"], ["form"]], "taken and free numbers get one answer"
    assert people() == count
    assert knock("599 77 88 99", address="10.0.0.2") == {}
    assert rates.LIMITS["known-contact"].every >= 300


def test_a_whole_house_signs_up_from_one_address(town: Town) -> None:
    assert [knock(f"599 77 88 {at}") for at in range(10, 40)] == [{}] * 30
    assert [list(knock("12")) for _ in range(10)] == [["contact"]] * 10, "a mistyped number is nobody's"
    assert knock("lasha@example.ge") == {"contact": TAKEN}


def test_nobody_without_a_door_hears_anything(town: Town) -> None:
    assert list(knock("lasha@example.ge", building="NOWHERE")) == ["code"]
    assert list(knock("nobody@example.ge", building="NOWHERE")) == ["code"]
    assert letters() == []


def test_the_owner_is_told_once_a_day(town: Town) -> None:
    for _ in range(4):
        knock("lasha@example.ge")
    assert len(letters()) == 1
    tomorrow = now() + timedelta(days=1, minutes=1)
    with clock_at(lambda: tomorrow):
        knock("lasha@example.ge")
    assert len(letters()) == 2
