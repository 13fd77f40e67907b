"""GeoReport v2 with the clients that the world has: checks 47 to 51 (shared/domain/open311.md, 3.10 and 3.11)."""

from __future__ import annotations

import io
import itertools
import json
import shutil
import subprocess
import tarfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from civicbot.http import HttpTransport, RateLimiter
from civicbot.open311 import Open311Client, ValidationError
from civicbot.registry import Endpoint
from georeport import GeoReport
from requests import HTTPError
from sqlmodel import select

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.opendata import OpenRequestRow
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.opendata.rules import PENDING
from rustavi_hoa.server.tools import build_environment
from tests.integration.open311_city import City
from tests.planted import image

itertools.ifilter = filter  # type: ignore[attr-defined] - what the client expects of Python 2
from three import Three  # noqa: E402

NODE_CLIENT = "open311@0.0.12"
NODE_NEEDS = {"request": "2.11.4", "lodash": "0.6.1"}
"""What the client asks for, but for a module that only a git address gives and one that needs a compiler: both read
XML, and the client is run in JSON."""


def test_47_georeport_in_json(city: City) -> None:
    lamp, waste = city.show(), city.show(category="waste")
    client = GeoReport(f"{city.site}/open311/v2", jurisdiction="rustavi.gov.ge")
    assert {each["service_code"] for each in client.get_service_list()} == set(Category)
    assert client.get_service_definition("waste")["attributes"][0]["code"] == "what"
    assert {each["service_request_id"] for each in client.get_service_requests()} == {str(lamp), str(waste)}
    found = client.get_service_requests(service_code="waste", status="open")
    assert [each["service_request_id"] for each in found] == [str(waste)]
    assert client.get_service_request(str(lamp))["service_code"] == "light_out"
    with pytest.raises(HTTPError):
        client.get_service_request("999999")


def test_48_georeport_in_xml(city: City) -> None:
    lamp, waste = city.show(), city.show(category="waste")
    client = GeoReport(f"{city.site}/open311/v2", output_format="xml")
    assert {each["service_code"] for each in client.get_service_list()} == set(Category)
    told = client.get_service_definition("waste")
    assert told["attributes"]["attribute"][0]["values"]["value"][0]["key"] == "overflow"
    assert {each["service_request_id"] for each in client.get_service_requests()} == {str(lamp), str(waste)}
    one = client.get_service_request(str(lamp))
    assert (one["service_request_id"], one["zipcode"]) == (str(lamp), None)


def test_49_three(city: City) -> None:
    lamp = city.show()
    old = city.show()
    city.change(old, created_at=city_days_ago(10))
    client = Three(f"{city.site}/open311/v2", api_key=city.key)
    assert len(client.discovery()["endpoints"]) == 2
    assert Three(city.site, discovery=f"{city.site}/open311/discovery.json").discovery()["endpoints"]
    assert {each["service_code"] for each in client.services()} == set(Category)
    assert client.services("waste")["service_code"] == "waste"
    assert {each["service_request_id"] for each in client.requests()} == {str(lamp), str(old)}
    assert [each["service_request_id"] for each in client.requests("light_out", count=1)] == [str(lamp)]
    day = date.today() - timedelta(days=10)
    between = [f"{each:%m-%d-%Y}" for each in (day - timedelta(days=1), day + timedelta(days=2))]
    assert [each["service_request_id"] for each in client.requests(between=between)] == [str(old)]
    assert [each["service_request_id"] for each in client.requests(start=between[0], end=between[1])] == [str(old)]
    assert client.requests(status="closed") == []
    assert client.request(str(lamp))[0]["service_request_id"] == str(lamp)
    trying = Three(f"{city.site}/open311/test", api_key=city.trial_key)
    given = {"address": "მშვიდობის ქუჩა 12", "name": "Zach Williams", "phone": "555-5555"}
    sent = trying.post("light_out", description="Dark.", media=io.BytesIO(image()), **given)
    told = trying.request(sent[0]["service_request_id"])[0]
    assert told["description"] == "Dark."
    assert told["media_url"].endswith("/1.webp")
    assert city.client.get(told["media_url"]).headers["content-type"] == "image/webp"
    token = trying.post("other", lat=41.55, long=45.0, description="What is this?")[0]["token"]
    sent_at(token, now() + PENDING)
    assert trying.token(token) == [{"token": token}]
    sent_at(token, now() - PENDING)
    assert trying.token(token)[0]["service_request_id"]
    assert client.post("light_out", lat=41.55, long=45.0)[0]["service_request_id"]
    assert Three(f"{city.site}/open311/v2", api_key="wrong").post("light_out")[0]["code"] == "403"


def city_days_ago(days: int) -> datetime:
    return now() - timedelta(days=days)


def sent_at(token: str, at: datetime) -> None:
    """Let a try have come at a moment; a slow machine must not answer for a client that asked at once."""
    with work() as session:
        row = session.exec(select(OpenRequestRow).where(OpenRequestRow.token == token)).one()
        row.created_at = at
        session.add(row)


def test_50_civicbot(city: City) -> None:
    lamp = city.show()
    hasty = HttpTransport(rate_limiter=RateLimiter(min_interval=0))
    reading = Open311Client(Endpoint("rustavi", "Rustavi", f"{city.site}/open311/v2", write=True), hasty)
    assert {each["service_code"] for each in reading.list_services()} == set(Category)
    assert reading.get_request(lamp)["service_code"] == "light_out"
    assert [each["service_request_id"] for each in reading.list_requests(status="open", page_size=5)] == [str(lamp)]
    assert reading.list_requests(service_request_ids=[str(lamp), "999"])[0]["service_request_id"] == str(lamp)
    trying = Open311Client(Endpoint("try", "Try", f"{city.site}/open311/test", write=True), hasty)
    sure = {"api_key": city.trial_key, "dry_run": False, "confirm": "SEND", "validate_remote": True}
    place = {"lat": 41.55, "lng": 45.0}
    with pytest.raises(ValidationError):
        trying.create_request("waste", **sure, **place)
    sent = trying.create_request("waste", **sure, **place, attributes={"what": ["overflow", "rodents"]}, email="a@b.ge")
    number = sent.response[0]["service_request_id"]
    told = trying.get_request(number)
    assert (told["service_code"], told["status"]) == ("waste", "open")
    more = city.get(f"requests/{number}.json", side="test", extensions="true").json()[0]
    assert [each["key"] for each in more["attributes"][0]["values"]] == ["overflow", "rodents"]
    token = trying.create_request("other", **sure, **place, description="რა არის ეს?").response[0]["token"]
    assert trying.get_token(token)[0]["token"] == token
    live = reading.create_request("light_out", **sure | {"api_key": city.key}, **place)
    assert live.response[0]["service_request_id"]


@pytest.fixture(scope="session")
def node_client(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The npm client with our override of what its package names by a git address: two empty modules."""
    home = tmp_path_factory.mktemp("node")
    (home / "package.json").write_text(json.dumps({"name": "clients", "private": True, "dependencies": NODE_NEEDS}))
    _bun(home, "install", "--ignore-scripts")
    address = _bun(home, "info", NODE_CLIENT, "dist.tarball").splitlines()[-1].strip()
    _bun(home, "-e", f"await Bun.write('client.tgz', await fetch({json.dumps(address)}))")
    with tarfile.open(home / "client.tgz") as packed:
        packed.extractall(home, filter="data")
    shutil.move(home / "package", home / "node_modules" / "open311")
    for name in ("sparkxml", "xml2json"):
        (home / "node_modules" / name).mkdir()
        (home / "node_modules" / name / "index.js").write_text("module.exports = {};\n")
    return home


def _bun(home: Path, *words: str) -> str:
    done = subprocess.run(
        ["bun", *words], cwd=home, env=build_environment(), capture_output=True, text=True, timeout=180
    )
    assert done.returncode == 0, f"{words}: {done.stdout}\n{done.stderr}"
    return done.stdout


ROUND = """
const Open311 = require('open311');
const [site, key, liveKey, shown] = process.argv.slice(2);
const ask = (client, name, ...given) => new Promise((good, bad) =>
  client[name](...given, (wrong, told) => (wrong ? bad(new Error(name + ': ' + told)) : good(told))));
const told = {};
const live = new Open311({ discovery: site + '/open311/discovery.json', apiKey: liveKey });
told.discovery = await ask(live, 'serviceDiscovery', { cache: true });
told.endpoint = live.endpoint;
told.services = await ask(live, 'serviceList');
told.definition = await ask(live, 'serviceDefinition', 'waste');
told.requests = await ask(live, 'serviceRequests', { status: 'open' });
told.several = await ask(live, 'serviceRequests', [shown, '999999']);
told.one = await ask(live, 'serviceRequests', shown, {});
told.live = await ask(live, 'submitRequest', { service_code: 'light_out', lat: 41.55, long: 45.0 });
const test = new Open311({ discovery: site + '/open311/discovery.json', apiKey: key });
await ask(test, 'serviceDiscovery', { cache: true, type: 'test' });
const waste = { what: ['overflow', 'rodents'] };
told.sent = await ask(test, 'submitRequest', { service_code: 'waste', lat: 41.55, long: 45.0, attributes: waste });
told.got = await ask(test, 'serviceRequests', told.sent[0].service_request_id, {});
told.batch = await ask(test, 'submitRequest', { service_code: 'other', lat: 41.55, long: 45.0 });
told.pending = await ask(test, 'token', told.batch[0].token);
told.refused = await ask(new Open311({ endpoint: live.endpoint, apiKey: 'wrong' }), 'submitRequest', {}).catch(String);
console.log(JSON.stringify(told));
"""


def test_51_the_node_client(city: City, node_client: Path) -> None:
    lamp = city.show()
    (node_client / "round.mjs").write_text(
        "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n" + ROUND
    )
    said = _bun(node_client, "run", "round.mjs", city.site, city.trial_key, city.key, str(lamp))
    told = json.loads(said.splitlines()[-1])
    assert told["endpoint"] == f"{city.site}/open311/v2/"
    assert {each["service_code"] for each in told["services"]} == set(Category)
    assert told["definition"]["attributes"][0]["datatype"] == "multivaluelist"
    for name in ("requests", "several", "one"):
        assert [each["service_request_id"] for each in told[name]] == [str(lamp)], name
    assert told["live"][0]["service_request_id"]
    assert told["got"][0]["service_code"] == "waste"
    assert told["pending"][0]["token"] == told["batch"][0]["token"]  # with its number, on a machine that slow
    assert "submitRequest" in told["refused"]
