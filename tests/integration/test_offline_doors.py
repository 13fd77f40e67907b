"""What a phone hands over once it has a signal again: once, in its own person's name, and no change of others lost."""

from __future__ import annotations

import uuid

import pytest
from sqlmodel import col, select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.problems import IssueRow, SupportRow
from rustavi_hoa.house import http as house_http
from rustavi_hoa.issues import http as issues_http
from rustavi_hoa.passport import http as passport_http
from rustavi_hoa.passport import service_inspect
from rustavi_hoa.rustavi_hoa import DOORS
from rustavi_hoa.server.offline import helps
from tests.cast import DATO, INSPECTOR, LASHA, Town, cast, cookies, load

ORIGIN = {"origin": "http://testserver"}
YEAR = "general.built_year"


@pytest.fixture
def town(database: str) -> Town:
    return load()


def client_of(who: str) -> TestClient:
    routes = [*issues_http.ROUTES, *passport_http.ROUTES, *house_http.ROUTES]
    return TestClient(Starlette(routes=routes), cookies=cookies(who) if who else None, headers=ORIGIN)


def report(client: TestClient, house: int, **more: str) -> int:
    body = {"key": str(uuid.uuid4()), "building_id": house, "category": "roof", "door": "ordinary", "place": "roof"}
    answer = client.post("/api/issues", json=body | {"text": "სახურავი ჟონავს"}, headers=more)
    return answer.json().get("id", -answer.status_code)


def test_a_press_without_a_signal_counts_once(town: Town) -> None:
    issue = report(client_of(LASHA), town.a.building_id)
    neighbour = client_of(DATO)
    answers = [neighbour.post(f"/api/issues/{issue}/support", json={"key": "x", "photos": []}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    with reading() as session:
        kept = session.exec(select(SupportRow).where(col(SupportRow.issue_id) == issue)).all()
        assert session.get_one(IssueRow, issue).support_count == len(kept) == answers[0].json()["count"]


def test_what_one_person_wrote_never_goes_out_in_anothers_name(town: Town) -> None:
    mine, other = str(cast(LASHA).person_id), str(cast(DATO).person_id)
    client = client_of(LASHA)
    assert report(client, town.a.building_id, **{"x-hoa-person": other}) == -401
    assert report(client, town.a.building_id, **{"x-hoa-person": mine}) > 0


def test_two_inspections_without_a_signal_lose_nothing_and_show_the_conflict(town: Town) -> None:
    form = service_inspect.form(cast(INSPECTOR), town.a.building_id, "general")
    field = next(each for row in form.rows for each in row.inputs if each.kind == "integer")
    body = {"building_id": town.a.building_id, "group": "general", "number": form.number, "photos": []}
    client = client_of(INSPECTOR)
    first = body | {"key": str(uuid.uuid4()), "texts": {field.key: "4"}}
    assert [client.post("/api/passport/inspect", json=first).status_code for _ in range(2)] == [201, 201]
    late = client.post("/api/passport/inspect", json=body | {"key": str(uuid.uuid4()), "texts": {field.key: "5"}})
    assert late.status_code == 409 and late.json()["faults"]["all"].keys() == {"ka", "en"}
    again = service_inspect.form(cast(INSPECTOR), town.a.building_id, "general")
    shown = next(each for row in again.rows for each in row.inputs if each.key == field.key)
    assert (shown.is_conflict, shown.text) == (True, "5")
    assert client.post("/api/passport/inspect", json={"key": "x"}).status_code == 422
    assert client_of(LASHA).post("/api/passport/inspect", json=first).status_code == 403


def test_the_numbers_to_call_are_for_everybody(town: Town) -> None:
    told = client_of("").get("/api/numbers").json()["numbers"]
    assert ("112", "tel:112") in {(each["number"], each["call"]) for each in told}


def test_every_screen_has_its_help_in_both_languages() -> None:
    pages = helps()["pages"]
    assert sorted(door.path for door in DOORS if not all(pages.get(door.path, {"ka": ""}).values())) == []
