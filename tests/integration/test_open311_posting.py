"""GeoReport v2, sending: each test carries the number of its check (shared/domain/open311.md, 3.11)."""

from __future__ import annotations

import json
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlmodel import select

from rustavi_hoa.adapters import rates
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.opendata import ApiKeyRow, OpenRequestRow, PublicationRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow, PhotoRow
from rustavi_hoa.issues import service_queue
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.opendata import jobs, registering, service_keys, service_publish
from rustavi_hoa.opendata import words as said
from tests.cast import ADMIN, GIORGI, OPERATOR, cast
from tests.integration.open311_city import City, texts, xml
from tests.planted import image

PERSON = {
    "first_name": "ზურაბ-საიდუმლო",
    "last_name": "გვარი-საიდუმლო",
    "email": "secret-person@example.ge",
    "phone": "+995599777888",
    "device_id": "device-secret-42",
    "account_id": "account-secret-43",
}


def issue(issue_id: object) -> IssueRow:
    with reading() as session:
        return session.get_one(IssueRow, int(str(issue_id)))


def count(table: Any) -> int:
    with reading() as session:
        return len(session.exec(select(table)).all())


def moderated(issue_id: object, text: str | None = None) -> None:
    lines = service_publish.desk(cast(OPERATOR), "waiting", 1).lines
    line = next(each for each in lines if each.issue_id == int(str(issue_id)))
    service_publish.decide(cast(OPERATOR), line.issue_id, "shown", line.text if text is None else text, line.photos)


def test_09_the_least_that_can_be_sent(city: City) -> None:
    told = city.post()
    assert isinstance(told, list)
    row = issue(told[0]["service_request_id"])
    assert (row.category, row.place, row.building_id) == ("light_out", "yard", city.town.a.building_id)
    assert (row.lat, row.lon) == (41.5501, 45.0001)
    assert row.status == "sent_to_city"
    assert row.registration_no is not None
    assert row.registration_no in told[0]["service_notice"]
    queue = service_queue.queue(cast(GIORGI), Filters())
    assert row.id in [card.id for card in queue.cards]
    root = xml(city.post(form="xml", description="მეორე"))
    assert (root.tag, [each.tag for each in root]) == ("service_requests", ["request"])


def test_10_by_an_address(city: City) -> None:
    row = issue(city.post(address_string="მშვიდობის ქუჩა 12")[0]["service_request_id"])
    assert row.building_id == city.town.b.building_id
    assert city.post(400, address_string="არსად არარსებული ჩიხი 999")[0]["code"] == "400"


def test_11_by_the_number_of_a_building(city: City) -> None:
    row = issue(city.post(address_id=str(city.town.b.building_id))[0]["service_request_id"])
    assert row.building_id == city.town.b.building_id
    assert len(city.post(400, address_id="999999")) == 1
    city.post(400, address_id="NOPE")


@pytest.mark.parametrize(
    "place",
    [
        {"lat": "41.55"},
        {"long": "45.0"},
        {"lat": "", "long": ""},
        {"lat": "abc", "long": "45.0"},
        {"lat": "95", "long": "45.0"},
        {"lat": "nan", "long": "45.0"},
        {"lat": "41.55", "long": "181"},
        {"lat": "52.52", "long": "13.40"},
    ],
)
def test_12_half_a_place_or_none_is_refused(city: City, place: dict[str, str]) -> None:
    assert {each["code"] for each in city.post(400, **place)} == {"400"}
    assert count(IssueRow) == 0


def test_13_a_missing_wrong_or_revoked_key(city: City) -> None:
    for key in ("", None, "wrong", city.trial_key):
        assert city.post(403, api_key=key)[0]["code"] == "403"
        assert city.post(403, api_key=key, service_code="NOPE")[0]["code"] == "403"
    line = next(each for each in service_keys.listing(cast(ADMIN)) if each.is_live)
    city.post()
    service_keys.revoke(cast(ADMIN), line.id)
    assert texts(xml(city.post(403, form="xml"))[0], "code") == ["403"]
    with reading() as session:
        kept = session.exec(select(ApiKeyRow)).all()
    assert all(city.key not in json.dumps(each.model_dump(mode="json")) for each in kept)


def test_14_a_key_in_the_form_or_in_the_address(city: City) -> None:
    city.post(description="ფორმაში")
    fields = {"service_code": "light_out", "lat": "41.55", "long": "45.0"}
    there = f"{city.site}/open311/v2/requests.json?api_key={city.key}"
    assert city.client.post(there, data=fields).status_code == 200
    assert city.client.post(there, params={"api_key": city.key, **fields}).status_code == 200


def test_15_a_required_answer_that_is_missing_is_named(city: City) -> None:
    told = city.post(400, service_code="waste")
    assert [each for each in told if "attribute[what]" in each["description"]]
    assert len(city.post(400, service_code="waste", lat="abc", long="45")) == 2
    city.post(400, service_code="NOPE"[:0])
    assert city.post(404, service_code="NOPE")[0]["code"] == "404"


@pytest.mark.parametrize(
    "answers",
    [
        {"attribute[what][]": ["overflow", "rodents"]},
        {"attribute[what]": ["overflow", "rodents"]},
        {"attribute[what][0]": "overflow", "attribute[what][1]": "rodents"},
        {"attribute[what]": "overflow"},
    ],
)
def test_16_several_answers_in_three_spellings(city: City, answers: dict[str, Any]) -> None:
    number = city.post(service_code="waste", **answers)[0]["service_request_id"]
    with reading() as session:
        row = session.exec(select(OpenRequestRow)).one()
    wanted = ["overflow"] if answers.get("attribute[what]") == "overflow" else ["overflow", "rodents"]
    assert row.answers == {"what": wanted}
    assert "ურნა სავსეა" in issue(number).text
    moderated(number)
    told = city.get(f"requests/{number}.json", extensions="true").json()[0]
    assert [each["key"] for each in told["attributes"][0]["values"]] == wanted


def test_17_wrong_answers_are_refused_each_by_its_name(city: City) -> None:
    told = city.post(400, service_code="waste", **{"attribute[what]": "dragons", "attribute[spot]": "moon"})
    assert len(told) == 2
    wrong = {"attribute[lamps]": "many", "attribute[since]": "yesterday", "attribute[danger]": ["yes", "no"]}
    assert len(city.post(400, **wrong)) == 3
    right = {"attribute[lamps]": "3", "attribute[since]": "2026-11-22T20:00:00+04:00", "attribute[danger]": ""}
    city.post(**right, **{"attribute[unknown]": "what we never asked"})


def test_18_four_thousand_letters_and_one_more(city: City) -> None:
    number = city.post(description="ა" * 4000)[0]["service_request_id"]
    assert issue(number).text == "ა" * 4000
    assert "4000" in city.post(400, description="ა" * 4001)[0]["description"]
    long_and_answered = city.post(description="ბ" * 4000, **{"attribute[lamps]": "7"})[0]["service_request_id"]
    with reading() as session:
        words = [
            row.text for row in session.exec(select(IssueEventRow)).all() if str(row.issue_id) == long_and_answered
        ]
    assert any("7" in each for each in words)


def test_19_html_comes_out_as_text(city: City) -> None:
    evil = "ბნელა <script>alert(1)</script> <img src=x onerror=alert(2)> 3 < 5 & <<b>i>\x00"
    number = city.post(description=evil)[0]["service_request_id"]
    moderated(number)
    told = city.get(f"requests/{number}.json").json()[0]["description"]
    assert told == "ბნელა alert(1)  3 < 5 &"
    assert texts(xml(city.get(f"requests/{number}.xml"))[0], "description") == [told]
    trial = city.post(side="test", description=evil)[0]["service_request_id"]
    assert city.get(f"requests/{trial}.json", side="test").json()[0]["description"] == told


def test_20_a_file_that_comes_along_is_stored_and_shown(city: City) -> None:
    given = {"api_key": city.key, "service_code": "light_out", "lat": "41.55", "long": "45.0"}
    url = f"{city.site}/open311/v2/requests.json"
    told = city.client.post(url, data=given, files={"media": ("photo.jpg", image(), "image/jpeg")})
    assert told.status_code == 200, told.text
    number = told.json()[0]["service_request_id"]
    assert city.client.get(f"{city.site}/open311/v2/photos/{number}/1.webp").status_code == 404
    moderated(number)
    shown = city.get(f"requests/{number}.json").json()[0]["media_url"]
    path = shown.partition("/open311/")[2]
    picture = city.client.get(f"{city.site}/open311/{path}")
    assert picture.headers["content-type"] == "image/webp"
    assert picture.content[:4] == b"RIFF"
    bad = city.client.post(
        url, data=given | {"description": "x"}, files={"media": ("a.jpg", b"no picture", "image/jpeg")}
    )
    assert (bad.status_code, bad.json()[0]["code"]) == (400, "400")
    assert count(PhotoRow) == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/a.jpg",
        "http://localhost/a.jpg",
        "http://10.0.0.1/a.jpg",
        "http://192.168.1.1/a.jpg",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/a.jpg",
        "http://[::ffff:127.0.0.1]/a.jpg",
        "http://[64:ff9b::7f00:1]/a.jpg",
        "http://0x7f000001/a.jpg",
        "http://2130706433/a.jpg",
        "http://0/a.jpg",
        "http://user:pw@8.8.8.8/a.jpg",
        "http://8.8.8.8:22/a.jpg",
        "file:///etc/passwd",
        "gopher://8.8.8.8/",
        "http://8.8.8.8/a b",
        "javascript:alert(1)",
    ],
)
def test_21_an_address_inside_a_network_is_never_asked(city: City, url: str) -> None:
    told = city.post(400, media_url=url)
    assert "media_url" in told[0]["description"]
    assert count(OpenRequestRow) == count(IssueRow) == 0


def test_21_no_knock_reaches_a_server_inside(city: City) -> None:
    with socket.socket() as inside:
        inside.bind(("127.0.0.1", 0))
        inside.listen()
        inside.settimeout(0.5)
        port = inside.getsockname()[1]
        for host in ("127.0.0.1", "localhost", "[::ffff:127.0.0.1]"):
            city.post(400, media_url=f"http://{host}:{port}/a.jpg")
        with pytest.raises(TimeoutError):
            inside.accept()


def test_21_a_stranger_who_cannot_be_reached_costs_only_the_picture(city: City) -> None:
    told = city.post(media_url="https://no-such-host.invalid/a.jpg")[0]
    assert told["service_request_id"]
    assert told["service_notice"] == said.MEDIA_NOT_FETCHED.ka


def test_22_a_number_or_a_token_never_both(city: City) -> None:
    for code in ("light_out", "other", "roof"):
        told = city.post(service_code=code)[0]
        assert not ("service_request_id" in told and "token" in told)


def test_23_a_token_stands_for_the_number(city: City) -> None:
    told = city.post(service_code="other", description="რა ვიცი")[0]
    assert set(told) == {"token", "service_notice", "account_id"}
    url = f"tokens/{told['token']}"
    assert city.get(f"{url}.json").json() == [{"token": told["token"]}]
    number = count(IssueRow) and str(issue_of(told["token"]))
    moderated(number)
    assert city.get(f"{url}.json").json() == [{"service_request_id": number, "token": told["token"]}]
    root = xml(city.get(f"{url}.xml"))
    assert texts(root[0], "service_request_id") == [number]
    city.get(f"{url}.json", 404, side="test")


def issue_of(token: str) -> int:
    with reading() as session:
        return session.exec(select(OpenRequestRow.issue_id).where(OpenRequestRow.token == token)).one() or 0


def test_24_a_blackbox_gives_neither(city: City) -> None:
    told = city.post(service_code="roof", description="სახურავიდან წყალი ჩამოდის")[0]
    assert set(told) == {"service_notice", "account_id"}
    with reading() as session:
        row = session.exec(select(IssueRow)).one()
    assert (row.category, row.status) == ("roof", "sent_to_city")
    assert city.rows() == []
    assert count(PublicationRow) == 0


def test_37_nothing_of_a_person_is_given_or_kept(city: City) -> None:
    number = city.post(description="ბნელა", **PERSON)[0]["service_request_id"]
    moderated(number)
    trial = city.post(side="test", description="ბნელა", **PERSON)[0]["service_request_id"]
    shown = city.show("ლამპიონი")
    answers = []
    for side, one in (("v2", number), ("test", trial), ("v2", str(shown))):
        for path in (f"requests/{one}", "requests", "services", "servicerequestupdates", "discovery"):
            for form in ("json", "xml"):
                answers.append(city.get(f"{path}.{form}", side=side, extensions="true").text)
    for file in ("requests.csv", "requests.geojson", "counts.csv"):
        answers.append(city.client.get(f"{city.site}/open311/data/{file}").text)
    everything = "\n".join(answers)
    with reading() as session:
        people = session.exec(select(PersonRow)).all()
        kept = [
            each.model_dump(mode="json")
            for t in (OpenRequestRow, IssueRow, AuditRow)
            for each in session.exec(select(t))
        ]
    for secret in PERSON.values():
        assert secret not in everything
        assert secret not in json.dumps(kept, ensure_ascii=False)
    for each in people:
        for secret in (each.full_name, each.phone, each.email):
            assert not secret or secret not in everything
    assert "ქალაქის აპლიკაცია" not in everything


def test_38_another_city_s_request_is_not_ours(city: City) -> None:
    city.post(jurisdiction_id="rustavi.gov.ge")
    assert city.post(404, jurisdiction_id="tbilisi.gov.ge")[0]["code"] == "404"


def test_39_empty_fields_are_none(city: City) -> None:
    place = {"lat": "41.55", "long": "45.0"}
    names = ("address_string", "address_id", "media_url", "email", "phone", "jurisdiction_id")
    empty = place | dict.fromkeys(names, "")
    city.post(description="", **empty, **{"attribute[danger]": "", "attribute[lamps]": ""})
    city.post(400, service_code="")


def test_45_a_full_day_is_said_in_the_standard_s_shape(city: City) -> None:
    key = service_keys.issue(cast(ADMIN), "მცირე აპლიკაცია", "small@example.ge", 2, True)
    for text in ("ერთი", "ორი"):
        city.post(api_key=key, description=text)
    url = f"{city.site}/open311/v2/requests.json"
    given = {"api_key": key, "service_code": "light_out", "lat": "41.55", "long": "45.0"}
    told = city.client.post(url, data=given | {"description": "სამი"})
    assert told.status_code == 429
    assert int(told.headers["retry-after"]) > 0
    assert told.json()[0]["code"] == "429"
    again = city.client.post(url, data=given | {"description": "ერთი", "lat": "41.5501", "long": "45.0001"})
    assert again.status_code == 200, "what was taken before is answered as before"


def test_46_the_same_sent_again_is_one_request(city: City) -> None:
    first = city.post(description="ბნელა", device_id="a")
    assert city.post(description="ბნელა", device_id="a") == first
    assert city.post(description="ბნელა", device_id="b") != first
    assert count(IssueRow) == 2
    given = {"api_key": city.key, "service_code": "light_out", "lat": "41.55", "long": "45.0"}
    url = f"{city.site}/open311/v2/requests.json"
    named = [
        city.client.post(url, data=given | {"description": str(at)}, headers={"idempotency-key": "one-tap"}).json()
        for at in range(3)
    ]
    assert named[0] == named[1] == named[2]
    assert count(IssueRow) == 3
    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(lambda _: city.post(description="ერთად"), range(8)))
    assert all(each == told[0] for each in told)
    assert count(IssueRow) == 4


def test_46_a_worker_killed_in_between_loses_and_doubles_nothing(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    from rustavi_hoa.opendata import service_intake
    from rustavi_hoa.opendata.rules import Side
    from rustavi_hoa.opendata.views import NewRequest

    new = NewRequest("light_out", lat="41.55", long="45.0", description="ბნელა", fingerprint="f" * 40)
    for name in ("issues.report", "_tie"):
        target = registering.issues if name == "issues.report" else registering
        with monkeypatch.context() as patched:
            patched.setattr(target, name.rpartition(".")[2], _killed)
            with pytest.raises(KeyboardInterrupt):
                service_intake.send(Side.LIVE, city.key, new)
    assert count(OpenRequestRow) == 1
    with work() as session:
        row = session.exec(select(OpenRequestRow)).one()
        row.created_at = row.created_at - jobs.LEFT * 2
        session.add(row)
    assert jobs.finish() == 1
    assert (count(IssueRow), count(PublicationRow)) == (1, 1)
    assert jobs.finish() == 0


def _killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_the_test_endpoint_keeps_to_itself(city: City) -> None:
    told = city.post(side="test", description="ცდა")[0]
    assert count(IssueRow) == 0
    assert city.rows() == []
    assert city.ids(side="test") == [told["service_request_id"]]
    assert city.ids(side="test", status="closed") == []
    assert city.ids(side="test", service_code="waste") == []
    city.post(403, side="v2", api_key=city.trial_key)
    line = next(each for each in service_keys.listing(cast(ADMIN)) if not each.is_live)
    service_keys.revoke(cast(ADMIN), line.id)
    assert city.rows(side="test") == []


def test_danger_is_an_emergency_like_any_other(city: City) -> None:
    number = city.post(**{"attribute[danger]": "yes"})[0]["service_request_id"]
    assert issue(number).is_emergency


@pytest.mark.parametrize("body", [b"\xff\xfe=1", b"a=%ff%fe", b"{}"])
def test_what_is_no_form_is_said_so(city: City, body: bytes) -> None:
    kind = "application/json" if body == b"{}" else "application/x-www-form-urlencoded"
    url = f"{city.site}/open311/v2/requests.json?api_key={city.key}"
    told = httpx.post(url, content=body, headers={"content-type": kind})
    assert (told.status_code, told.json()[0]["code"]) == (400, "400")
    broken = {"content-type": "multipart/form-data; boundary=x"}
    assert httpx.post(url, content=b"--y\r\nbroken", headers=broken).status_code == 400
    assert httpx.post(url, content=b"a=" + b"x" * 300_000, headers={"content-type": kind}).status_code == 400


def test_the_limits_of_one_key_are_its_own(city: City, still_buckets: None) -> None:
    assert rates.LIMITS["open311-post"].burst >= 30
    assert Path(city.site).name
