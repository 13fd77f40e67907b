"""Pages around Open311: keys, moderation, consent, the page for everybody; and the files to take away."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest
from alembic import command
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.migrate import config
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.opendata import ApiKeyRow, OpenRequestRow, PublicationRow
from rustavi_hoa.db.tables.people import LoginSessionRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.opendata import service_keys, service_publish
from rustavi_hoa.opendata import words_pages as words
from rustavi_hoa.opendata.http_data import BULK
from tests.cast import ADMIN, DATO, EKA, GIORGI, LASHA, NINO, OPERATOR, cast, cookies
from tests.integration.open311_city import City
from tests.planted import key

BEFORE = "187971d7dfb5"
"""The revision under keys, requests and publications."""
LANGUAGES = ("ka", "en")
Come = Callable[[str | None], httpx.Client]


@pytest.fixture
def come(city: City) -> Come:
    def enter(who: str | None) -> httpx.Client:
        return httpx.Client(base_url=city.site, cookies=cookies(who) if who else None, timeout=30)

    return enter


def own(city: City) -> dict[str, str]:
    return {"origin": city.site}


@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_page_for_everybody_says_how(city: City, come: Come, locale: str) -> None:
    answer = come(None).get("/open311", params={"lang": locale})
    assert answer.status_code == 200
    assert "<script" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    for part in (f"{city.site}/open311/v2", f"{city.site}/open311/test", "/open311/discovery.xml", "openapi.json"):
        assert part in answer.text
    for sentence in (words.SHOWN_RULE, words.SERVICE_LIST, words.SYNC):
        assert sentence.text(locale) in answer.text
    assert answer.text.count("<tr>") == 21


@pytest.mark.parametrize("side", ["v2", "test"])
def test_the_description_is_valid_and_the_answers_keep_to_it(city: City, side: str) -> None:
    told = city.get("openapi.json", side=side).json()
    validate(told)
    assert told["servers"][0]["url"] == f"{city.site}/open311/{side}"
    lamp = city.show(photos_too=2)
    trial = city.post(side="test", service_code="other")[0]
    answers: dict[str, Any] = {
        "Discovery": city.get("discovery.json").json(),
        "Service": city.get("services.json").json()[0],
        "Definition": city.get("services/waste.json").json(),
        "Request": city.get(f"requests/{lamp}.json", extensions="true").json()[0],
        "Receipt": trial,
        "Token": city.get(f"tokens/{trial['token']}.json", side="test").json()[0],
        "Update": city.get("servicerequestupdates.json").json()[0],
        "Error": city.get("requests/0.json", 404).json()[0],
    }
    for name, body in answers.items():
        schema = {"$ref": f"#/components/schemas/{name}", "components": told["components"]}
        Draft202012Validator(schema).validate(body)
        assert set(body) <= set(told["components"]["schemas"][name]["properties"]), name


def test_a_key_is_issued_once_named_limited_and_revoked(city: City, come: Come) -> None:
    admin = come(ADMIN)
    assert admin.get("/open311/keys").status_code == 200
    form = {"name": "FixMyStreet Rustavi", "contact": "fms@example.ge", "daily_limit": "5", "is_live": "on"}
    made = admin.post("/open311/keys?lang=en", data=form, headers=own(city))
    assert made.status_code == 200
    assert made.headers["cache-control"] == "no-store"
    secret = re.search(r'id="new-key">([^<]+)<', made.text)[1]
    assert words.KEY_MADE.en in made.text
    assert secret not in admin.get("/open311/keys").text
    assert city.post(api_key=secret)[0]["service_request_id"]
    line = next(each for each in service_keys.listing(cast(ADMIN)) if each.name == "FixMyStreet Rustavi")
    assert (line.today, line.total, line.daily_limit, line.is_live) == (1, 1, 5, True)
    gone = admin.post(f"/open311/keys/{line.id}/revoke", headers=own(city))
    assert (gone.status_code, gone.headers["location"]) == (303, "/open311/keys")
    city.post(403, api_key=secret)
    with reading() as session:
        verbs = [row.verb for row in session.exec(select(AuditRow).order_by(AuditRow.id)).all() if row.thing == "key"]
        kept = session.exec(select(ApiKeyRow).where(ApiKeyRow.id == line.id)).one()
    assert verbs[-2:] == ["key.issue", "key.revoke"]
    assert secret not in kept.model_dump_json()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"name": "x"}, "name"), ({"contact": ""}, "contact"), ({"daily_limit": "0"}, "daily_limit")],
)
def test_a_wrong_form_says_what_to_mend_and_keeps_what_was_typed(
    city: City, come: Come, wrong: dict[str, str], field: str
) -> None:
    form = {"name": "ჩემი აპლიკაცია", "contact": "me@example.ge", "daily_limit": "7"} | wrong
    answer = come(ADMIN).post("/open311/keys", data=form, headers=own(city))
    assert answer.status_code == 422
    assert re.search(rf'id="{field}-error" role="alert">[^<]+<', answer.text)
    assert 'value="ჩემი აპლიკაცია"' in answer.text or field == "name"


def test_only_who_may_opens_keys_and_desk(city: City, come: Come) -> None:
    for path in ("/open311/keys", "/open311/desk", "/open311/agree?id=1"):
        away = come(None).get(path)
        assert (away.status_code, away.headers["location"][:14]) == (303, "/sign-in?next=")
    for who in (DATO, NINO, GIORGI):
        assert come(who).get("/open311/keys").status_code == 404
        assert come(who).get("/open311/desk").status_code == 404
        assert come(who).post("/open311/keys", data={}, headers=own(city)).status_code == 404
    assert come(OPERATOR).get("/open311/keys").status_code == 404


def test_a_form_of_another_site_is_not_taken(city: City, come: Come) -> None:
    lamp = city.report("ბნელა")
    evil = {"origin": "https://evil.example"}
    form = {"name": "evil", "contact": "e@e.ge", "daily_limit": "5"}
    assert come(ADMIN).post("/open311/keys", data=form, headers=evil).status_code == 403
    assert come(DATO).post("/open311/agree", data={"id": str(lamp), "yes": "1"}, headers=evil).status_code == 403
    assert len(service_keys.listing(cast(ADMIN))) == 2


def test_an_author_agrees_a_moderator_shows_and_the_author_takes_it_back(city: City, come: Come) -> None:
    lamp = city.report("ბნელა, დამირეკეთ 599 12 34 56", photos_too=2)
    author, moderator = come(DATO), come(OPERATOR)
    assert words.NOT_AGREED.ka in author.get(f"/open311/agree?id={lamp}").text
    author.post("/open311/agree", data={"id": str(lamp), "yes": "1"}, headers=own(city))
    assert words.AGREED[""].ka in author.get(f"/open311/agree?id={lamp}").text
    assert city.rows() == []
    page = moderator.get("/open311/desk").text
    assert "599 12 34 56" in page
    photos = re.findall(r'name="photo" value="([^"]+)"', page)
    assert len(photos) == 2
    form = {"decision": "shown", "text": "ბნელა", "photo": photos[1:], "group": "waiting"}
    assert moderator.post(f"/open311/desk/{lamp}", data=form, headers=own(city)).status_code == 303
    told = city.rows(extensions="true")[0]
    assert told["description"] == "ბნელა"
    assert len(told["extended_attributes"]["photos"]) == 1
    assert "12 34 56" not in json.dumps(told) and "123456" not in json.dumps(told)
    author.post("/open311/agree", data={"id": str(lamp), "yes": "0"}, headers=own(city))
    assert city.rows() == []
    with reading() as session:
        verbs = [
            row.verb for row in session.exec(select(AuditRow).order_by(AuditRow.id)).all() if row.thing == "publication"
        ]
    assert verbs == ["publication.agree", "publication.shown", "publication.take_back"]


def test_an_edit_after_the_moderator_s_look_changes_nothing_public(city: City) -> None:
    lamp = city.show("ბნელა")
    city.change(lamp, text="ბნელა, ტელეფონი 599 12 34 56")
    assert city.rows()[0]["description"] == "ბნელა"


def test_nobody_decides_what_is_not_theirs(city: City) -> None:
    lamp, inside = city.report("ბნელა"), city.report("სადარბაზო", place="my_entrance")
    for who in (LASHA, EKA, NINO, OPERATOR):
        with pytest.raises(NotFound):
            service_publish.agree(cast(who), lamp, True)
        with pytest.raises(NotFound):
            service_publish.consent(cast(who), lamp)
    with pytest.raises(NotFound):
        service_publish.decide(cast(OPERATOR), lamp, "shown", "ბნელა", [])
    with pytest.raises(Invalid):
        service_publish.agree(cast(DATO), inside, True)
    service_publish.agree(cast(DATO), lamp, True)
    for decision, photos in (("loud", []), ("shown", [key()])):
        with pytest.raises(NotFound):
            service_publish.decide(cast(OPERATOR), lamp, decision, "ბნელა", photos)
    with pytest.raises(Invalid):
        service_publish.decide(cast(OPERATOR), lamp, "shown", "ა" * 4001, [])


def test_the_table_has_the_bulk_shape_and_no_cell_acts(city: City) -> None:
    evil = '=HYPERLINK("http://evil")\nმეორე, "სტრიქონი"'
    lamp = city.show(evil)
    city.close(lamp, now() - timedelta(hours=1))
    for text in ("+1", "@SUM(A1)", "-2+3"):
        city.show(text + " ეზოში")
    answer = city.client.get(f"{city.site}/open311/data/requests.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == BULK
    assert len(rows) == 4
    for row in rows:
        assert all(not value.startswith(("=", "+", "-", "@")) for value in row.values())
    closed = rows[-1]
    assert (closed["status_description"], closed["service_name"]) == ("closed", "ეზოს განათება")
    assert closed["closed_date"] == closed["updated_datetime"]
    assert 'მეორე, "სტრიქონი"' in closed["description"]
    assert float(closed["lat"]) == 41.55


def test_the_map_is_geojson_under_the_same_rule(city: City) -> None:
    lamp = city.show(lat=41.5503, lon=45.0004)
    city.report("არ არის თანახმა")
    answer = city.client.get(f"{city.site}/open311/data/requests.geojson")
    assert answer.headers["content-type"] == "application/geo+json"
    told = answer.json()
    assert told["type"] == "FeatureCollection"
    assert [each["id"] for each in told["features"]] == [str(lamp)]
    assert told["features"][0]["geometry"] == {"type": "Point", "coordinates": [45.0004, 41.5503]}
    assert city.client.get(f"{city.site}/open311/data/requests.geojson?status=closed").json()["features"] == []
    assert city.client.get(f"{city.site}/open311/data/requests.csv?start_date=x").status_code == 400


def test_everything_else_is_counts_from_the_minimum_up(city: City) -> None:
    for _ in range(6):
        city.report("სახურავი", category="roof", place="roof")
    city.report("ლიფტი", category="lift", place="lift")
    assert counts(city) == [["", "", "7"]], "the roofs would betray the one lift"
    for _ in range(4):
        city.report("სარდაფი", category="basement", place="basement")
    assert counts(city) == [["roof", "სახურავი, ღარები", "6"], ["", "", "11"]]


def counts(city: City) -> list[list[str]]:
    text = city.client.get(f"{city.site}/open311/data/counts.csv").text.lstrip("\ufeff")
    head, *rows = csv.reader(io.StringIO(text))
    assert head == ["service_code", "service_name", "open"]
    return rows


def test_the_migration_runs_down_and_up_under_what_came_in(city: City) -> None:
    sent = city.post(description="ბნელა")[0]["service_request_id"]
    city.post(side="test")
    lamp = city.show(photos_too=1)
    with reading() as session:
        before = {row.id: (row.registration_no, row.text) for row in session.exec(select(IssueRow)).all()}
    command.downgrade(config(), BEFORE)
    command.upgrade(config(), "head")
    with work() as session:  # who had proved themselves was forgotten on the way down: staff must do it again
        for row in session.exec(select(LoginSessionRow)).all():
            row.proved_at = now()
    with reading() as session:
        after = {row.id: (row.registration_no, row.text) for row in session.exec(select(IssueRow)).all()}
        left = [session.exec(select(each)).all() for each in (ApiKeyRow, OpenRequestRow, PublicationRow)]
    assert after == before
    assert {int(sent), lamp} <= set(after)
    assert left == [[], [], []]
    assert city.rows() == []  # what nobody agreed to any more is nobody's
    city.post(403)
    key = service_keys.issue(cast(ADMIN), "ახალი აპლიკაცია", "new@example.ge", 5, True)
    assert city.post(api_key=key)[0]["service_request_id"] not in (sent, str(lamp))
    service_publish.agree(cast(DATO), lamp, True)
    service_publish.decide(cast(OPERATOR), lamp, "shown", "ბნელა", [])
    assert city.ids() == [str(lamp)]
