"""GeoReport v2, reading: each test carries the number of its check (shared/domain/open311.md, 3.11)."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from rustavi_hoa.house import service as house
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.rules import OPEN, Status
from rustavi_hoa.opendata import service_publish
from rustavi_hoa.opendata.rules import SPECIFICATION, UPDATE_STATUS
from tests.cast import ADMIN, DATO, OPERATOR, cast
from tests.integration.open311_city import City, texts, xml

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def ago(**more: float) -> datetime:
    return datetime.now(UTC) - timedelta(**more)


def iso(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_01_discovery_says_the_same_in_both_formats(city: City) -> None:
    told = city.client.get(f"{city.site}/open311/discovery.json").json()
    root = xml(city.client.get(f"{city.site}/open311/discovery.xml"))
    assert root.tag == "discovery"
    for name in ("changeset", "contact", "key_service"):
        assert texts(root, name) == [told[name]]
        assert told[name]
    assert datetime.fromisoformat(told["changeset"]) < datetime.now(UTC)
    assert [each["type"] for each in told["endpoints"]] == ["production", "test"]
    for element, each in zip(root.findall("endpoints/endpoint"), told["endpoints"], strict=True):
        assert [texts(element, name) for name in ("specification", "url", "changeset", "type")] == [
            [each[name]] for name in ("specification", "url", "changeset", "type")
        ]
        assert each["specification"] == SPECIFICATION
        assert datetime.fromisoformat(each["changeset"]) < datetime.now(UTC)
        assert not each["url"].endswith("/")
    for place in ("v2", "test"):
        assert city.get("discovery.json", side=place).json() == told


def test_02_discovery_names_both_formats(city: City) -> None:
    told = city.get("discovery.json").json()
    root = xml(city.get("discovery.xml"))
    for each in told["endpoints"]:
        assert set(each["formats"]) == {"text/xml", "application/json"}
    for each in root.findall("endpoints/endpoint/formats"):
        assert set(texts(each, "format")) == {"text/xml", "application/json"}


def test_03_services_in_xml(city: City) -> None:
    answer = city.get("services.xml")
    assert answer.headers["content-type"] == "text/xml; charset=utf-8"
    root = xml(answer)
    assert root.tag == "services"
    assert {each.tag for each in root} == {"service"}
    wanted = ["service_code", "service_name", "description", "metadata", "type", "keywords", "group"]
    assert all([field.tag for field in each] == wanted for each in root)


def test_04_services_in_json_are_a_bare_list(city: City) -> None:
    answer = city.get("services.json")
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    told = answer.json()
    assert isinstance(told, list)
    assert {each["service_code"] for each in told} == set(Category)
    assert all(isinstance(each["metadata"], bool) for each in told)
    assert all(isinstance(each["service_code"], str) for each in told)


def test_05_georgian_names_come_through_byte_for_byte(city: City) -> None:
    wanted = {str(code): each.label.ka for code, each in ABOUT.items()}
    assert {each["service_code"]: each["service_name"] for each in city.get("services.json").json()} == wanted
    root = xml(city.get("services.xml"))
    assert {texts(each, "service_code")[0]: texts(each, "service_name")[0] for each in root} == wanted
    assert wanted["waste"].encode() in city.get("services.json").content


def test_06_types_are_known_and_metadata_tells_the_truth(city: City) -> None:
    told = city.get("services.json").json()
    assert {each["type"] for each in told} == {"realtime", "batch", "blackbox"}
    for each in told:
        definition = city.get(f"services/{each['service_code']}.json").json()
        assert each["metadata"] == bool(definition["attributes"]), each
        assert definition["service_code"] == each["service_code"]


def test_07_definitions_hold_together(city: City) -> None:
    seen = set()
    for each in city.get("services.json").json():
        asked = city.get(f"services/{each['service_code']}.json").json()["attributes"]
        orders = [question["order"] for question in asked]
        assert orders == list(range(1, len(asked) + 1))
        for question in asked:
            seen.add(question["datatype"])
            assert isinstance(question["variable"], bool)
            assert isinstance(question["required"], bool)
            if question["datatype"] in ("singlevaluelist", "multivaluelist"):
                assert question["values"]
                assert all(set(value) == {"key", "name"} for value in question["values"])
            else:
                assert "values" not in question
    assert seen == {"string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"}


@pytest.mark.parametrize("what", ["services/NOPE", "requests/NOPE", "requests/999999", "tokens/NOPE"])
def test_08_what_is_unknown_is_not_found(city: City, what: str) -> None:
    told = city.get(f"{what}.json", 404).json()
    assert [each["code"] for each in told] == ["404"]
    assert told[0]["description"]
    root = xml(city.get(f"{what}.xml", 404))
    assert root.tag == "errors"
    assert texts(root.find("error"), "code") == ["404"]
    assert "errors" in city.get(f"{what}.html", 404).text


def test_25_a_list_is_of_the_last_90_days(city: City) -> None:
    new, old = city.show(), city.show()
    city.change(old, created_at=ago(days=91))
    assert city.ids() == [str(new)]


def test_26_a_span_of_91_days_is_refused(city: City) -> None:
    start, end = ago(days=100), ago(days=9)
    told = city.get("requests.json", 400, start_date=iso(start), end_date=iso(end)).json()
    assert told[0]["code"] == "400"
    assert city.rows(start_date=iso(start), end_date=iso(start + timedelta(days=90))) == []
    city.get("requests.xml", 400, start_date=iso(end), end_date=iso(start))


def test_27_a_list_has_a_thousand_at_most(city: City) -> None:
    from tests.integration.open311_many import plant_many

    plant_many(city, 1005)
    told = city.get("requests.json")
    assert len(told.json()) == 1000
    assert 'rel="next"' in told.headers["link"]
    assert len(city.rows(page_size="5000")) == 1000
    assert len(city.rows(page="2")) == 5


def test_28_lists_with_commas(city: City) -> None:
    lamp, waste, yard = city.show(), city.show(category="waste"), city.show(category="yard")
    city.close(yard, ago(minutes=1))
    assert set(city.ids(service_request_id=f"{lamp},{waste}")) == {str(lamp), str(waste)}
    assert set(city.ids(service_code="light_out,waste")) == {str(lamp), str(waste)}
    assert city.ids(status="closed") == [str(yard)]
    assert len(city.ids(status="open,closed")) == 3
    assert city.ids(service_request_id=f"{lamp}, 999999") == [str(lamp)]
    city.get("requests.json", 400, status="done")


def test_29_numbers_override_every_other_filter(city: City) -> None:
    lamp = city.show()
    city.change(lamp, created_at=ago(days=200))
    assert city.ids(service_request_id=str(lamp), service_code="waste", status="closed") == [str(lamp)]
    assert city.rows(service_request_id="NOPE") == []


def test_30_every_state_of_ours_is_open_or_closed(city: City) -> None:
    lamp = city.show()
    for status in Status:
        city.change(lamp, status=status)
        told = city.get(f"requests/{lamp}.json").json()[0]
        assert told["status"] == ("open" if status in OPEN else "closed"), status
        assert told["status_notes"]
        assert city.ids(status=told["status"]) == [str(lamp)]
        assert status in UPDATE_STATUS


def test_31_a_closed_one_was_updated_when_it_was_closed(city: City) -> None:
    lamp, at = city.show(), ago(hours=3).replace(microsecond=0)
    city.close(lamp, at)
    city.change(lamp, updated_at=ago(minutes=1))
    told = city.get(f"requests/{lamp}.json").json()[0]
    assert datetime.fromisoformat(told["updated_datetime"]) == at


def test_32_every_moment_has_its_zone(city: City) -> None:
    lamp = city.show()
    city.close(lamp, ago(hours=1))
    city.change(lamp, due_on=datetime.now(UTC).date())
    told = city.rows(extensions="true")[0]
    for name in ("requested_datetime", "updated_datetime", "expected_datetime"):
        assert MOMENT.fullmatch(told[name]), (name, told[name])
    assert told["notes"]
    assert all(MOMENT.fullmatch(each["datetime"]) for each in told["notes"])


@pytest.mark.parametrize("zone", ["+04:00", "%2B04:00", " 04:00", "Z"])
def test_33_a_plus_may_come_raw_encoded_or_as_a_space(city: City, zone: str) -> None:
    lamp = city.show()
    start = (datetime.now(UTC) + timedelta(hours=0 if zone == "Z" else 4) - timedelta(minutes=5)).strftime(
        "%Y-%m-%dT%H:%M:%S"
    )
    answer = city.client.get(f"{city.site}/open311/v2/requests.json?start_date={start}{zone}".replace(" ", "%20"))
    assert [each["service_request_id"] for each in answer.json()] == [str(lamp)]
    for bad in (start, "2026-13-45T00:00:00Z", "yesterday", "2026-11-22"):
        city.get("requests.json", 400, start_date=bad)


def test_34_nothing_found_is_an_empty_list(city: City) -> None:
    assert city.get("requests.json").content == b"[]"
    assert city.get("requests.xml").text.endswith("<service_requests></service_requests>")
    assert city.rows(service_code="NOPE") == []


def test_35_one_request_is_a_list_of_one(city: City) -> None:
    lamp = city.show()
    told = city.get(f"requests/{lamp}.json").json()
    assert isinstance(told, list)
    assert [each["service_request_id"] for each in told] == [str(lamp)]
    root = xml(city.get(f"requests/{lamp}.xml"))
    assert root.tag == "service_requests"
    assert [each.tag for each in root] == ["request"]


@pytest.mark.parametrize(
    "what",
    ["inside", "neighbour", "not agreed", "not decided", "hidden", "taken back", "household", "with the chairperson"],
)
def test_36_what_is_not_for_everybody_does_not_exist(city: City, what: str) -> None:
    city.show()
    hidden = {
        "inside": lambda: city.show(),
        "neighbour": lambda: city.show(),
        "household": lambda: city.show(),
        "with the chairperson": lambda: city.show(),
        "not agreed": lambda: city.report("ბნელა"),
        "not decided": lambda: city.report("ბნელა"),
        "hidden": lambda: city.show(),
        "taken back": lambda: city.show(),
    }[what]()
    changed = {
        "inside": {"place": "my_entrance"},
        "neighbour": {"door": "neighbour"},
        "household": {"household_name": "მეზობელი"},
        "with the chairperson": {"sent_to_city_at": None},
    }
    city.change(hidden, **changed.get(what, {}))
    if what == "not decided":
        service_publish.agree(cast(DATO), hidden, True)
    if what == "hidden":
        service_publish.decide(cast(OPERATOR), hidden, "hidden", "", [])
    if what == "taken back":
        service_publish.agree(cast(DATO), hidden, False)
    assert str(hidden) not in city.ids()
    assert city.rows(service_request_id=str(hidden)) == []
    for form in ("json", "xml"):
        city.get(f"requests/{hidden}.{form}", 404)
    city.get(f"photos/{hidden}/1.webp", 404)
    told = city.get("servicerequestupdates.json", start_date=iso(ago(days=1))).json()
    assert str(hidden) not in {each["service_request_id"] for each in told}
    for file in ("requests.csv", "requests.geojson"):
        assert city.client.get(f"{city.site}/open311/data/{file}").text.count("ლამპიონი") == 1


def test_38_ours_is_the_only_jurisdiction(city: City) -> None:
    for path in ("services.json", "services/waste.json", "requests.json"):
        city.get(path, jurisdiction_id="rustavi.gov.ge")
        city.get(path, jurisdiction_id="")
        assert city.get(path, 404, jurisdiction_id="tbilisi.gov.ge").json()[0]["code"] == "404"
    assert "rustavi.gov.ge" in city.get("openapi.json").text
    house.save(cast(ADMIN), "jurisdiction", "rustavi.ge")
    city.get("services.json", jurisdiction_id="rustavi.ge")
    city.get("services.json", 404, jurisdiction_id="rustavi.gov.ge")


def test_39_an_empty_parameter_is_none(city: City) -> None:
    lamp = city.show()
    names = ("service_request_id", "service_code", "start_date", "end_date", "status", "page", "page_size", "cursor")
    assert city.ids(**dict.fromkeys((*names, "updated_after", "jurisdiction_id", "extensions"), "")) == [str(lamp)]


def test_40_null_in_json_is_an_empty_element_in_xml(city: City) -> None:
    lamp = city.show('ბნელა < & > "ეზოში"', photos_too=1)
    for more in ({}, {"extensions": "true"}):
        told = city.get(f"requests/{lamp}.json", **more).json()[0]
        root = xml(city.get(f"requests/{lamp}.xml", **more))[0]
        assert [each.tag for each in root] == list(told)
        for name, value in told.items():
            if not isinstance(value, list | dict):
                assert texts(root, name) == ["" if value is None else str(value)], name
    assert told["zipcode"] is None


def test_41_pages_stay_whole_while_requests_come_in(city: City) -> None:
    old = [str(city.show()) for _ in range(7)]
    seen, url = [], f"{city.site}/open311/v2/requests.json?page_size=3"
    while url:
        answer = city.client.get(url)
        seen += [each["service_request_id"] for each in answer.json()]
        url = answer.links.get("next", {}).get("url", "")
        city.show()  # comes in between two pages
    assert seen == list(reversed(old))


def test_42_a_sync_misses_nothing(city: City) -> None:
    first, second = city.show(), city.show()
    for each in (first, second):
        city.change(each, created_at=ago(days=120))
        _age(city, each, ago(days=100))
    start = datetime.now(UTC)
    assert city.ids(updated_after=iso(start - timedelta(hours=1))) == []
    _age(city, first, start)  # changed in the very second that the last sync ended
    assert city.ids(updated_after=iso(start + timedelta(seconds=1))) == [str(first)]
    service_publish.decide(cast(OPERATOR), second, "shown", "ახალი ტექსტი", [])
    assert city.ids(updated_after=iso(start)) == [str(first), str(second)]
    assert city.ids(updated_after=iso(start), updated_before=iso(start - timedelta(days=1))) == []


def _age(city: City, issue_id: int, at: datetime) -> None:
    """Let the last step of a problem, and its moderator's word, lie at a moment."""
    from sqlmodel import select

    from rustavi_hoa.db.engine import work
    from rustavi_hoa.db.tables.opendata import PublicationRow
    from rustavi_hoa.db.tables.problems import IssueEventRow

    with work() as session:
        for event in session.exec(select(IssueEventRow).where(IssueEventRow.issue_id == issue_id)).all():
            event.at = at
        session.get_one(PublicationRow, issue_id).changed_at = ago(days=100)
    city.change(issue_id, updated_at=at)


def test_42_updates_tell_every_step_once(city: City) -> None:
    from rustavi_hoa.issues import service_city
    from tests.cast import GIORGI

    lamp = city.show()
    service_city.assign(cast(GIORGI), lamp, "improvement", None)
    service_city.move(cast(GIORGI), lamp, "in_progress", "გიორგის შიდა სიტყვა", "", "")
    told = city.get("servicerequestupdates.json", start_date=iso(ago(hours=1))).json()
    assert [each["status"] for each in told] == ["open", "open", "investigating", "in_progress"]
    assert len({each["update_id"] for each in told}) == 4
    assert {each["service_request_id"] for each in told} == {str(lamp)}
    assert "გიორგის" not in city.get("servicerequestupdates.xml").text
    city.get("servicerequestupdates.json", 400, start_date="today")
    assert xml(city.get("servicerequestupdates.xml")).tag == "service_request_updates"


def test_43_any_page_may_read_and_none_may_post(city: City) -> None:
    lamp = city.show()
    url = f"{city.site}/open311/v2/requests/{lamp}.json"
    read = city.client.get(url)
    assert read.headers["access-control-allow-origin"] == "*"
    head = city.client.head(url)
    assert (head.status_code, head.content) == (200, b"")
    asked = city.client.options(f"{city.site}/open311/v2/requests.json")
    assert asked.status_code in (200, 204)
    assert "POST" in asked.headers["allow"]
    assert "POST" not in asked.headers["access-control-allow-methods"]
    posted = city.client.post(f"{city.site}/open311/v2/requests.json", data={})
    assert "access-control-allow-origin" not in posted.headers


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_44_other_methods_are_not_taken(city: City, method: str) -> None:
    for path in ("requests.json", "requests/1.json", "services.json", "tokens/1.json"):
        answer = city.client.request(method, f"{city.site}/open311/v2/{path}")
        assert answer.status_code == 405
        assert answer.json()[0]["code"] == "405"
        assert "GET" in answer.headers["allow"]
    assert xml(city.client.request(method, f"{city.site}/open311/v2/requests.xml")).tag == "errors"
    assert city.client.post(f"{city.site}/open311/v2/services.json").status_code == 405


def test_errors_speak_the_reader_s_language(city: City) -> None:
    url = f"{city.site}/open311/v2/services/NOPE.json"
    assert "service_code არ" in city.client.get(url).json()[0]["description"]
    english = city.client.get(url, headers={"accept-language": "en-GB,en;q=0.9"}).json()
    assert english[0]["description"] == "There is no such service_code: NOPE."
