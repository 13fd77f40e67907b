"""Roads between features: a message becomes a problem, a mark on the map, a household's apartment, counts for all."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.chat import http as chat_http
from rustavi_hoa.chat import service as chat
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.db.tables.talk import MessageRow
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import http, service, service_browse, service_report
from rustavi_hoa.issues.intake import Household, NewIssue
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid, NotFound
from tests.cast import ADMIN, DATO, EKA, GIORGI, LASHA, NINO, Town, cast, cookies, load

HERE = {"lat": 41.5501, "lng": 44.9941}


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def client(who: str) -> TestClient:
    return TestClient(Starlette(routes=[*http.ROUTES, *chat_http.ROUTES]), cookies=cookies(who))


def body(town: Town, **more: object) -> dict[str, object]:
    made = {"key": str(uuid.uuid4()), "building_id": town.a.building_id, "category": "yard", "place": "yard"}
    return {**made, "text": "ხე გადატყდა", **more}


def a_message(who: str = DATO, text: str = "ეზოში ხე გადატყდა") -> int:
    room = chat.enter(cast(who)).room_id
    chat.send(cast(who), room, str(uuid.uuid4()), text, [])
    with reading() as session:
        return max(session.exec(select(MessageRow.id)).all())


def test_a_neighbours_message_is_quoted_to_the_room_alone_and_becomes_one_problem(town: Town) -> None:
    message = a_message()
    said = client(LASHA).get(f"/api/messages/{message}/quote")
    assert (said.status_code, said.json()["text"], said.json()["photos"]) == (200, "ეზოში ხე გადატყდა", [])
    assert client(EKA).get(f"/api/messages/{message}/quote").status_code == 404
    made = client(LASHA).post("/api/issues", json=body(town, message_id=message))
    issue_id = made.json()["id"]
    shown = {each.id: each.issue for each in chat.opened(cast(NINO)).page.messages}
    assert (made.status_code, shown[message]) == (201, issue_id)
    seen = {who: service_browse.whole(cast(who), issue_id).message_id for who in (LASHA, NINO, DATO)}
    assert seen == {LASHA: message, NINO: message, DATO: 0}
    assert client(NINO).get(f"/api/messages/{message}/quote").status_code == 404
    again = client(NINO).post("/api/issues", json=body(town, message_id=message))
    assert (again.status_code, list(again.json()["faults"])) == (422, ["message_id"])


def test_a_private_door_leaves_no_card_in_the_room(town: Town) -> None:
    message = a_message(LASHA, "თავმჯდომარე არ პასუხობს")
    made = client(LASHA).post(
        "/api/issues",
        json=body(town, message_id=message, door="complaint", category="other", place="unknown", about_chair=True),
    )
    assert made.status_code == 201
    assert [each.issue for each in chat.opened(cast(NINO)).page.messages] == [0]


def test_a_mark_on_the_map_reaches_who_may_see_the_problem_whole(town: Town) -> None:
    made = client(LASHA).post("/api/issues", json=body(town, **HERE, floor="playground"))
    view = service_browse.whole(cast(DATO), made.json()["id"])
    assert (view.has_place, view.lat, view.lon, view.card.floor) == (True, HERE["lat"], HERE["lng"], "playground")
    assert not service_browse.whole(cast(GIORGI), made.json()["id"]).has_place


@pytest.mark.parametrize(
    "wrong", [{"lat": 41.55}, {"lng": 44.99}, {"lat": 0.0, "lng": 0.0}, {"lat": 52.5, "lng": 13.4}]
)
def test_half_a_mark_and_one_outside_the_city_are_refused(town: Town, wrong: dict[str, float]) -> None:
    said = client(LASHA).post("/api/issues", json=body(town, **wrong))
    assert (said.status_code, list(said.json()["faults"])) == (422, ["lat"])


def test_a_mark_that_is_no_number_is_refused(town: Town) -> None:
    for wrong in ({"lat": "NaN", "lng": "NaN"}, {"lat": [], "lng": 44.99}):
        assert client(LASHA).post("/api/issues", json=body(town, **wrong)).status_code == 422
    with reading() as session:
        assert session.exec(select(IssueRow)).all() == []


def test_the_map_of_a_report_shows_the_own_house_and_those_around_it(town: Town) -> None:
    with work() as session:
        for building_id, lat in ((town.a.building_id, 41.5500), (town.b.building_id, 41.5510)):
            row = session.get_one(BuildingRow, building_id)
            row.lat, row.lon = lat, 44.9940
    points = service_report.around(cast(LASHA), town.a.building_id)
    assert sorted((point.is_own, point.lat) for point in points) == [(False, 41.5510), (True, 41.5500)]
    with pytest.raises(NotFound):
        service_report.around(cast(LASHA), town.b.building_id)
    assert client(LASHA).get(f"/api/issues/around?building={town.b.building_id}").status_code == 404
    assert len(client(LASHA).get(f"/api/issues/around?building={town.a.building_id}").json()["spots"]) == 2
    assert service_report.form(cast(LASHA)).buildings[0].center == "41.55,44.994"


def test_the_small_map_of_a_problem_shows_what_its_reader_sees(town: Town) -> None:
    with work() as session:
        own = session.get_one(BuildingRow, town.a.building_id)
        own.lat, own.lon = 41.5500, 44.9940
    made = client(LASHA).post("/api/issues", json=body(town, place="yard", lat=41.5502, lng=44.9941)).json()["id"]
    assert [point.is_own for point in service_browse.houses_around(cast(DATO), made)] == [True]
    assert client(NINO).get(f"/api/issues/{made}/around").json()["spots"][0]["lat"] == 41.55
    for who in (GIORGI, EKA):  # the city before it was sent, another house
        assert client(who).get(f"/api/issues/{made}/around").status_code == 404
    bare = client(LASHA).post("/api/issues", json=body(town)).json()["id"]
    assert client(LASHA).get(f"/api/issues/{bare}/around").status_code == 404


def test_a_chairperson_names_a_households_apartment_of_the_own_building(town: Town) -> None:
    offered = service_report.form(cast(NINO)).apartments
    assert {flat.id for flat in offered} == set(town.a.apartments.values())
    assert service_report.form(cast(LASHA)).apartments == []

    def report(apartment_id: int) -> int:
        family = Household("ელენე მაისურაძე", "599000000", apartment_id, consent=True)
        new = NewIssue(str(uuid.uuid4()), town.a.building_id, "roof", "roof", text="ჟონავს", household=family)
        return service.report(cast(NINO), new)[0]

    assert service_browse.whole(cast(NINO), report(town.a.apartments["5"])).apartment == "5"
    with pytest.raises(Invalid) as refused:
        report(town.b.apartments["5"])
    assert [fault.field for fault in refused.value.faults] == ["household.apartment_id"]


def several(town: Town, count: int, category: str, **more: object) -> None:
    with work() as session:
        for _ in range(count):
            given = {"status": "new", "door": "ordinary", "building_id": town.a.building_id, **more}
            key = str(uuid.uuid4())
            session.add(
                IssueRow(client_key=key, place="roof", category=category, reporter_id=town.people[LASHA], **given)
            )


def test_the_public_sees_counts_only_from_the_minimum_up(town: Town) -> None:
    several(town, 4, "roof")
    counts = service_browse.public_counts()
    assert (counts.least, counts.open, counts.solved, counts.categories) == (5, -1, -1, [])
    several(town, 1, "roof")
    counts = service_browse.public_counts()
    assert (counts.open, [(each.category, each.count) for each in counts.categories]) == (5, [("roof", 5)])
    recent = now() - timedelta(days=364)
    several(town, 4, "lift", status="resolved", resolved_at=recent)
    several(town, 9, "lift", status="resolved", resolved_at=recent - timedelta(days=2))
    several(town, 9, "lift", status="closed_silent", resolved_at=recent)
    assert service_browse.public_counts().solved == -1
    several(town, 1, "lift", status="confirmed_fixed", resolved_at=recent)
    assert service_browse.public_counts().solved == 5
    house.save(cast(ADMIN), "public_minimum", "6")
    counts = service_browse.public_counts()
    assert (counts.least, counts.open, counts.solved) == (6, -1, -1)


def test_private_doors_and_candidates_are_in_no_public_count(town: Town) -> None:
    with work() as session:
        session.get_one(BuildingRow, town.b.building_id).status = "candidate"
    several(town, 9, "roof", building_id=town.b.building_id)
    several(town, 9, "other", door="complaint")
    several(town, 9, "other", door="neighbour")
    several(town, 9, "roof", status="withdrawn")
    assert service_browse.public_counts().open == -1


def test_no_subtraction_from_the_sum_betrays_a_small_count(town: Town) -> None:
    several(town, 9, "roof")
    several(town, 6, "lift")
    several(town, 2, "gas")
    counts = service_browse.public_counts()
    assert (counts.open, counts.has_hidden) == (17, True)
    assert [(each.category, each.count) for each in counts.categories] == [("roof", 9)]
