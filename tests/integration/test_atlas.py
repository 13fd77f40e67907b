"""The map of the housing stock: each reader their own part; nothing small, private or of the city in strange hands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import brotli
import pytest
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.adapters.web import cookie_name
from rustavi_hoa.atlas import service, service_public
from rustavi_hoa.atlas.http import ROUTES
from rustavi_hoa.atlas.views import Packed
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.passport import PassportRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.passport.definition import definition
from tests.cast import ANALYST, COUNCIL, EKA, GIORGI, INSPECTOR, LASHA, NEWCOMER, NINO, Town, cast, load, secret

ONCE = [each for group in definition().groups if not group.is_table for each in group.live]
PUBLIC, OWN, CITY = (
    next(each for each in ONCE if each.visibility == level and each.choices and not each.register)
    for level in ("public", "association", "city")
)
SECRET = "მესამე პირის სიტყვა"


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    made = load()
    with work() as session:
        for house in (made.a, made.b):
            answers = {each.key(): each.choices[0][0] for each in (PUBLIC, OWN, CITY)}
            session.add(
                PassportRow(
                    building_id=house.building_id,
                    answers=answers | {"papers.note": SECRET},
                    conditions={"roof": {"grade": 1}},
                    filled=9,
                    required=10,
                )
            )
        for number in range(7):
            session.add(issue(made.a.building_id, made.people[LASHA], "neighbour" if number > 2 else "ordinary"))
        place = {"lat": 41.55, "lon": 45.0}
        session.add(BuildingRow(code="osm-1", status="candidate", source="osm", address="კანდიდატი N5", **place))
    return made


def issue(building_id: int, person_id: int, door: str) -> IssueRow:
    facts = {"category": "roof", "place": "roof", "text": SECRET, "status": "new", "door": door}
    return IssueRow(client_key=uuid4().hex, building_id=building_id, reporter_id=person_id, **facts)


def opened(made: Packed) -> dict[str, Any]:
    return json.loads(brotli.decompress(made.body))


def ids(answer: dict[str, Any]) -> list[int]:
    found, sum_ = [], 0
    for step in answer["buildings"]["id"]:
        sum_ += step
        found.append(sum_)
    return found


def said(who: Actor | None, by: str) -> dict[int, str]:
    """Give what a reader sees of each building under a colouring: id -> words."""
    answer = opened(service.read(who, by) if who else service_public.public_map(by))
    words = [answer["shades"][int(code, 36)]["en"] for code in answer["codes"]]
    return dict(zip(ids(answer), words, strict=True))


def offered(who: Actor | None) -> set[str]:
    answer = opened(service.read(who) if who else service_public.public_map())
    return {each[0] for each in answer["modes"]}


def test_the_public_reads_public_colours_only(town: Town) -> None:
    assert {"verification", "problems", f"field:{PUBLIC.key()}"} <= offered(None)
    for by in ("filled", "condition:roof", f"field:{OWN.key()}", f"field:{CITY.key()}", "field:no.such", "x" * 80):
        assert by not in offered(None)
        for use_case in (service_public.public_map, service_public.public_colours, service_public.public_geojson):
            with pytest.raises(NotFound):
                use_case(by)
    assert said(None, f"field:{PUBLIC.key()}") == dict.fromkeys(
        (town.a.building_id, town.b.building_id), PUBLIC.choices[0][1].en
    )


def test_small_numbers_are_told_apart_only_to_those_who_may(town: Town) -> None:
    a, b = town.a.building_id, town.b.building_id
    few, none = "Open problems: fewer than 5", "No open problem"
    assert said(None, "problems") == {a: few, b: few}
    assert said(cast(EKA), "problems") == {a: few, b: none}
    assert said(cast(LASHA), "problems") == {a: "Open problems: 1–4", b: few}
    assert said(cast(GIORGI), "problems") == {a: "Open problems: 5–14", b: none}


@pytest.mark.parametrize("who", [LASHA, NINO])
def test_a_neighbour_sees_completeness_and_fields_of_the_own_house(town: Town, who: str) -> None:
    assert said(cast(who), "filled") == {
        town.a.building_id: "80–100% filled in",
        town.b.building_id: "Not open to you",
    }
    assert said(cast(who), f"field:{OWN.key()}") == {
        town.a.building_id: OWN.choices[0][1].en,
        town.b.building_id: "Not open to you",
    }
    for by in ("condition:roof", f"field:{CITY.key()}"):
        with pytest.raises(NotFound):
            service.read(cast(who), by)
        with pytest.raises(NotFound):
            service.geojson(cast(who), by)


@pytest.mark.parametrize("who", [GIORGI, ANALYST, COUNCIL, INSPECTOR])
def test_staff_see_conditions_and_every_field_of_their_reach(town: Town, who: str) -> None:
    both = (town.a.building_id, town.b.building_id)
    assert said(cast(who), "condition:roof") == dict.fromkeys(both, "Needs an urgent check")
    assert said(cast(who), f"field:{CITY.key()}") == dict.fromkeys(both, CITY.choices[0][1].en)


def test_candidates_of_the_map_are_for_staff(town: Town) -> None:
    assert opened(service.read(cast(GIORGI)))["candidates"]["no"] == ["5"]
    for answer in (service.read(cast(LASHA)), service.read(cast(NEWCOMER)), service_public.public_map()):
        assert opened(answer)["candidates"] is None
        assert "კანდიდატი" not in str(opened(answer))


def test_a_newcomer_sees_what_the_public_sees(town: Town) -> None:
    assert offered(cast(NEWCOMER)) == offered(None)
    assert said(cast(NEWCOMER), "problems") == said(None, "problems")


def properties(body: bytes, kind: str) -> list[dict[str, Any]]:
    made = json.loads(body)
    assert made["type"] == "FeatureCollection"
    assert made["attribution"] == "© OpenStreetMap contributors"
    return [each["properties"] for each in made["features"] if each["properties"]["kind"] == kind]


def test_a_file_holds_public_fields_for_the_public_and_more_for_staff(town: Town) -> None:
    public = properties(service_public.public_geojson(), "building")
    assert [PUBLIC.key() in each for each in public] == [True, True]
    assert not [each for each in public if OWN.key() in each or CITY.key() in each]
    neighbour = {each["code"]: each for each in properties(service.geojson(cast(LASHA)), "building")}
    assert OWN.key() in neighbour["HOUSE-A"]
    assert OWN.key() not in neighbour["HOUSE-B"]
    assert CITY.key() not in neighbour["HOUSE-A"]
    staff = properties(service.geojson(cast(GIORGI), by="condition:roof"), "building")
    assert [(CITY.key() in each, each["condition:roof"]) for each in staff] == [(True, "Needs an urgent check")] * 2
    assert properties(service.geojson(cast(GIORGI)), "candidate") != []
    assert properties(service_public.public_geojson(), "candidate") == []
    assert SECRET not in service.geojson(cast(LASHA)).decode() + service_public.public_geojson().decode()


def test_a_file_of_one_unit_holds_that_unit_with_longitude_first(town: Town) -> None:
    made = json.loads(service_public.public_geojson(unit=str(town.a.unit_id)))
    houses = [each for each in made["features"] if each["properties"]["kind"] == "building"]
    assert [each["id"] for each in houses] == [town.a.building_id]
    assert houses[0]["geometry"] == {"type": "Point", "coordinates": [45.0, 41.55]}
    with pytest.raises(NotFound):
        service_public.public_geojson(unit="999")


@pytest.fixture
def client(town: Town) -> Iterator[TestClient]:
    with TestClient(Starlette(routes=ROUTES)) as made:
        yield made


def test_an_unchanged_city_costs_nothing_and_every_change_is_seen(client: TestClient, town: Town) -> None:
    def tag(known: str = "") -> tuple[int, str]:
        answer = client.get("/api/atlas?by=verification", headers={"if-none-match": known})
        return answer.status_code, answer.headers["etag"]

    _, first = tag()
    assert tag(first) == (304, first)
    changes = (
        lambda session: setattr(session.get_one(AssociationRow, town.a.association_id), "verification", "verified"),
        lambda session: setattr(session.get_one(BuildingRow, town.a.building_id), "lat", 41.56),
        lambda session: setattr(session.get_one(PassportRow, town.a.building_id), "filled", 10),
        lambda session: session.add(issue(town.b.building_id, town.people[EKA], "ordinary")),
        lambda session: setattr(session.exec(select(IssueRow)).first(), "status", "resolved"),
    )
    seen = {first}
    for change in changes:
        with work() as session:
            change(session)
        status, now = tag(first)
        assert status == 200
        seen.add(now)
    assert len(seen) == len(changes) + 1


def test_one_reader_never_gets_the_answer_of_another(client: TestClient, town: Town) -> None:
    visitor = client.get("/api/atlas?by=problems")
    client.cookies.set(cookie_name(), secret(GIORGI))
    officer = client.get("/api/atlas?by=problems", headers={"if-none-match": visitor.headers["etag"]})
    assert officer.status_code == 200
    assert officer.json()["shades"] != visitor.json()["shades"]
    assert "private" in officer.headers["cache-control"]
    client.cookies.set(cookie_name(), secret(LASHA))
    assert client.get("/api/atlas?by=condition:roof").status_code == 404
    assert client.get("/api/atlas/colours?by=filled").json()["shape"] == visitor.json()["shape"]
    assert client.get("/download/atlas.geojson").headers["content-type"] == "application/geo+json"


def test_the_map_tells_of_no_resident_and_no_word(client: TestClient, town: Town) -> None:
    for who in (GIORGI, LASHA, None):
        client.cookies.clear()
        if who:
            client.cookies.set(cookie_name(), secret(who))
        for path in ("/api/atlas", "/download/atlas.geojson"):
            assert SECRET not in client.get(path).text
