"""What machines see of a real server: alive, ready, counted; and a log in which no person can be found."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from rustavi_hoa.adapters.web import cookie_name
from rustavi_hoa.db import engine as db
from rustavi_hoa.settings import settings
from tests import outside
from tests.cast import LASHA, NINO, load, secret
from tests.e2e import house as houses
from tests.e2e.house import House
from tests.e2e.socket_client import ROOT, open_tab

TOKEN = "for-prometheus-alone"
NAME = "Zurab Markedperson"
PHONE = "555987654"
NUMBER = "01024056789"
TEXT = "The cellar of Markedperson is full of water"
PASSWORD = "a-long-marked-password"
PERSONAL = ("Markedperson", PHONE, NUMBER, "cellar", PASSWORD, "marked@", "contact=", "?code", "zurab")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A server on SQLite with two houses, a log in JSON and a token for metrics."""
    home = tmp_path_factory.mktemp("watched")
    houses.cli("migrate", home=home)
    kept = dict(os.environ)
    os.environ["HOA_HOME"] = str(home)
    os.environ.pop("HOA_DATABASE_URL", None)
    settings.cache_clear()
    db.dispose()
    with outside.postbox() as mail, outside.service() as gateway:
        try:
            load()
            opened = houses.open_house(
                home,
                HOA_LOG="json",
                HOA_METRICS_TOKEN=TOKEN,
                HOA_SMTP_URL=f"smtp://127.0.0.1:{mail.port}",
                HOA_SMS_URL=gateway.site,
            )
            try:
                yield opened
            finally:
                opened.stop()
        finally:
            db.dispose()
            os.environ.clear()
            os.environ.update(kept)
            settings.cache_clear()


def metrics(server: House, **headers: str) -> dict[str, float]:
    """Give every sample by its name and labels."""
    answer = httpx.get(f"{server.url}/-/metrics", headers=headers)
    assert answer.status_code == 200
    samples = [each for family in text_string_to_metric_families(answer.text) for each in family.samples]
    return {" ".join([each.name, *map(str, each.labels.values())]): each.value for each in samples}


def test_a_server_that_stands_is_alive_and_ready(server: House) -> None:
    assert httpx.get(f"{server.url}/-/health").text == "alive"
    answer = httpx.get(f"{server.url}/-/ready")
    assert (answer.status_code, answer.text) == (200, "ready")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_metrics_are_for_this_machine_and_for_who_has_the_token(server: House) -> None:
    address = f"{server.url}/-/metrics"
    assert httpx.get(address).status_code == 200
    through_a_proxy = {"x-forwarded-for": "203.0.113.5"}
    assert httpx.get(address, headers=through_a_proxy).status_code == 404
    assert httpx.get(address, headers={**through_a_proxy, "authorization": "Bearer wrong"}).status_code == 404
    assert httpx.get(address, headers={**through_a_proxy, "authorization": f"Bearer {TOKEN}"}).status_code == 200


def test_metrics_count_requests_tabs_events_jobs_the_pool_and_the_disk(server: House) -> None:
    async def visit() -> dict[str, float]:
        tab = await open_tab(server.url, f"{cookie_name()}={secret(NINO)}")
        await tab.say(f"{ROOT}.hydrate_and_load", pathname="/home", asPath="/home", query={})
        until = time.monotonic() + 30
        while True:
            seen = await asyncio.to_thread(metrics, server)
            jobs = [name for name in seen if name.startswith("hoa_job_runs ")]
            if (seen["hoa_event_seconds_count identity"] and len(jobs) > 4) or time.monotonic() > until:
                break
            await asyncio.sleep(0.5)
        await tab.close()
        return seen

    httpx.get(f"{server.url}/no-such-page?contact=zurab")
    seen = asyncio.run(visit())
    assert seen["hoa_open_tabs"] == 1
    assert seen["hoa_requests_total pages GET 4xx"] >= 1
    assert seen["hoa_event_seconds_count identity"] >= 1
    jobs = [name for name in seen if name.startswith("hoa_job_runs ")]
    assert len(jobs) >= 5 and all(seen[name] >= 1 for name in jobs)
    assert all(seen[name.replace("_runs", "_failures")] == 0 for name in jobs)
    assert seen["hoa_database_up"] == 1
    assert 0 <= seen["hoa_database_pool_in_use"] <= seen["hoa_database_pool_most"]
    assert 0 < seen["hoa_storage_free_bytes"] < seen["hoa_storage_total_bytes"]
    assert {"hoa_outbox_waiting", "hoa_outbox_oldest_seconds", "hoa_deliveries_failed", "hoa_sessions"} <= seen.keys()


def journey(server: House) -> list[str]:
    """Sign up, sign in, report, write, fail at the door; gives the secrets that went over the wire."""
    origin = {"origin": server.url}
    with httpx.Client(base_url=server.url, headers=origin, timeout=30) as visitor:
        wanted = {"contact": PHONE, "name": NAME, "password": PASSWORD, "number": NUMBER, "next": "/home?code=123456"}
        visitor.post("/auth/join", data=wanted)
        visitor.post("/auth/sign-in", data={"contact": PHONE, "password": PASSWORD})
        visitor.post("/auth/sign-in", data={"contact": "zurab.marked@example.ge", "password": PASSWORD})
        visitor.post("/auth/forgot", data={"contact": PHONE})
        visitor.get("/join", params={"code": "123456", "contact": PHONE, "name": NAME})
        visitor.get("/api/issues/around", params={"building": NAME})
    cookie = {"cookie": f"{cookie_name()}={secret(LASHA)}"}
    with httpx.Client(base_url=server.url, headers={**origin, **cookie}, timeout=30) as resident:
        room = resident.get("/api/rooms/here").json()["head"]
        said = {"key": str(uuid.uuid4()), "text": TEXT, "photos": []}
        assert resident.post(f"/api/rooms/{room['room_id']}/messages", json=said).status_code == 201
        report = {"key": str(uuid.uuid4()), "building_id": 1, "text": TEXT, "name": NAME}
        resident.post("/api/issues", json=report)
        _break(server, "message")
        said["key"] = str(uuid.uuid4())
        with_fault = resident.post(f"/api/rooms/{room['room_id']}/messages?contact={PHONE}", json=said)
        assert with_fault.status_code == 500, "the test broke the table, so that the error holds the text"
    return [secret(LASHA), asyncio.run(_tab(server))]


def _break(server: House, table: str) -> None:
    with sqlite3.connect(server.database, timeout=30) as bare:
        bare.execute(f"ALTER TABLE {table} RENAME TO {table}_gone")


async def _tab(server: House) -> str:
    """Say through a socket what fails too."""
    _break(server, "membership")
    tab = await open_tab(server.url, f"{cookie_name()}={secret(NINO)}")
    query: dict[str, Any] = {"text": NAME}
    await tab.say(f"{ROOT}.hydrate_and_load", pathname="/home", asPath=f"/home?text={NAME}", query=query)
    await tab.heard("danger", patience=10)
    await tab.close()
    return tab.token


def test_no_person_can_be_found_in_the_log_of_a_journey_that_fails(server: House) -> None:
    """Runs last: it breaks two tables, so that errors hold rows."""
    secrets = journey(server)
    time.sleep(1)
    lines = Path(server.log).read_text().splitlines()
    told = [json.loads(line) for line in lines if line.startswith("{")]
    assert len(told) == len([line for line in lines if line.strip()]), [x for x in lines if not x.startswith("{")][:5]
    errors = [each for each in told if each.get("error")]
    assert errors, "nothing failed, so nothing was proven"
    assert any("OperationalError" in kind for each in errors for kind in each["error"])
    assert all({"at", "level", "logger", "said"} <= each.keys() for each in told)
    log = "\n".join(lines)
    assert [each for each in (*PERSONAL, *secrets) if each.lower() in log.lower()] == []


def test_a_server_without_its_database_is_alive_but_not_ready(server: House) -> None:
    """Runs after the journey, which broke the house."""
    _break(server, "alembic_version")
    assert httpx.get(f"{server.url}/-/health").status_code == 200
    answer = httpx.get(f"{server.url}/-/ready")
    assert (answer.status_code, answer.text) == (503, "not ready: migrations")
