"""A real server of the endpoint (granian, our front door, no screens) and a city behind it to ask and to write into."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import httpx
from sqlmodel import select
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.opendata import PublicationRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.opendata import service_keys, service_publish
from rustavi_hoa.photos import service as photos
from rustavi_hoa.register import indexing
from rustavi_hoa.settings import ROOT, settings
from tests.cast import ADMIN, DATO, OPERATOR, Town, cast, load
from tests.planted import image

FAR = (41.56, 45.01)
"""Where house B stands, away from house A."""


def create() -> ASGIApp:
    """Make the app of the server's worker: the front door of the platform with the routes of this feature alone."""
    import rustavi_hoa.db.schema  # noqa: F401 - every table, as the whole platform knows them
    from rustavi_hoa.opendata import entrance
    from rustavi_hoa.server.asgi import Front

    async def pages(scope: Any, receive: Any, send: Any) -> None:
        await PlainTextResponse("no pages here", 404)(scope, receive, send)

    return Front(Starlette(routes=entrance.HTTP), pages)


@dataclass(slots=True)
class Server:
    """A running server; ``home`` holds its photos."""

    url: str
    home: Path


@contextmanager
def served(database_url: str, home: Path, **more: str) -> Iterator[Server]:
    """Serve a database until the block ends."""
    with socket.socket() as knock:
        knock.bind(("127.0.0.1", 0))
        port = int(knock.getsockname()[1])
    own = {"HOA_DATABASE_URL": database_url, "HOA_HOME": str(home), "HOA_PORT": str(port), "HOA_RATE_SCALE": "200"}
    plain = {name: value for name, value in os.environ.items() if not name.startswith("HOA_")}
    words = ["--interface", "asgi", "--factory", "--no-ws", "--host", "127.0.0.1", "--port", str(port)]
    log = (home / "server.log").open("wb")
    started = subprocess.Popen(
        [sys.executable, "-m", "granian", *words, "tests.integration.open311_city:create"],
        cwd=ROOT,
        env=plain | own | more,
        stdout=log,
        stderr=log,
    )
    try:
        _wait(started, f"http://127.0.0.1:{port}/open311/discovery.json", home / "server.log")
        yield Server(f"http://127.0.0.1:{port}", home)
    finally:
        started.terminate()
        try:
            started.wait(15)
        except subprocess.TimeoutExpired:
            started.kill()
        log.close()


def _wait(started: subprocess.Popen[bytes], url: str, log: Path) -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until and started.poll() is None:
        try:
            if httpx.get(url, timeout=2).status_code == 200:
                return
        except httpx.HTTPError:
            time.sleep(0.1)
    raise AssertionError(f"the server did not start:\n{log.read_text(errors='replace')[-3000:]}")


@dataclass(slots=True)
class City:
    """What a test speaks to: addresses, keys, people and the means to plant."""

    site: str
    town: Town
    key: str
    trial_key: str
    client: httpx.Client
    planted: list[int] = field(default_factory=list)

    def get(self, path: str, status: int = 200, /, *, side: str = "v2", **params: str) -> httpx.Response:
        """Read a resource; the status is part of every expectation."""
        answer = self.client.get(f"{self.site}/open311/{side}/{path}", params=params)
        assert answer.status_code == status, (path, params, answer.status_code, answer.text[:400])
        return answer

    def rows(self, *, side: str = "v2", **params: str) -> list[dict[str, Any]]:
        """Read a list of requests as JSON."""
        return self.get("requests.json", side=side, **params).json()

    def ids(self, *, side: str = "v2", **params: str) -> list[str]:
        """Read the numbers of a list."""
        return [each["service_request_id"] for each in self.rows(side=side, **params)]

    def post(self, status: int = 200, /, *, side: str = "v2", form: str = "json", **fields: Any) -> Any:
        """Send a request as a form; without a key of its own it carries the city's."""
        given = {"api_key": self.key if side == "v2" else self.trial_key, "service_code": "light_out"}
        given |= {"lat": "41.5501", "long": "45.0001"} if not PLACES & fields.keys() else {}
        sent = {name: value for name, value in (given | fields).items() if value is not None}
        answer = self.client.post(f"{self.site}/open311/{side}/requests.{form}", data=sent)
        assert answer.status_code == status, (sent, answer.status_code, answer.text[:400])
        return answer.json() if form == "json" else answer

    def show(self, text: str = "ლამპიონი არ ანათებს", *, is_shown: bool = True, **more: Any) -> int:
        """Plant a problem of house A's yard, agreed to by its author and shown by a moderator."""
        issue_id = self.report(text, **more)
        if is_shown:
            service_publish.agree(cast(DATO), issue_id, True)
            waiting = next(each for each in service_publish.desk(cast(OPERATOR), "waiting", 1).lines)
            service_publish.decide(cast(OPERATOR), issue_id, "shown", waiting.text, waiting.photos)
        self.planted.append(issue_id)
        return issue_id

    def report(self, text: str, *, photos_too: int = 0, **more: Any) -> int:
        """Plant a problem as its resident reports it."""
        ids = [str(uuid.uuid4()) for _ in range(photos_too)]
        for photo_id in ids:
            photos.keep(cast(DATO), photo_id, image())
        given = {"category": "light_out", "place": "yard", "to_city": True, "photos": tuple(ids)} | more
        new = NewIssue(key=str(uuid.uuid4()), building_id=self.town.a.building_id, text=text, **given)
        return issues.report(cast(DATO), new)[0]

    def change(self, issue_id: int, **columns: Any) -> None:
        """Move a planted problem in time or state, as years of use would."""
        with work() as session:
            row = session.get_one(IssueRow, issue_id)
            for name, value in columns.items():
                setattr(row, name, value)
            session.add(row)
            told = session.get(PublicationRow, issue_id)
            if told is not None and "created_at" in columns:
                told.reported_at = columns["created_at"]

    def close(self, issue_id: int, at: datetime, status: str = Status.CONFIRMED_FIXED) -> None:
        """Close a planted problem at a moment."""
        self.change(issue_id, status=status, resolved_at=at, closed_at=at)


PLACES = frozenset({"lat", "long", "address_string", "address_id"})


def opened(server: Server) -> City:
    """Fill the empty database behind a server and give the way to it."""
    os.environ["HOA_HOME"] = str(server.home)  # photos that the test plants stand where the server looks
    settings.cache_clear()
    town = load()
    with work() as session:
        for row in session.exec(select(BuildingRow)).all():
            row.stage = "running"
        there = session.get_one(BuildingRow, town.b.building_id)
        there.lat, there.lon = FAR
        homes, unions = session.exec(select(BuildingRow.id)).all(), session.exec(select(AssociationRow.id)).all()
        session.flush()
        indexing.refresh(session, set(homes), set(unions))
    key = service_keys.issue(cast(ADMIN), "ქალაქის აპლიკაცია", "app@example.ge", 1000, True)
    trial = service_keys.issue(cast(ADMIN), "სატესტო აპლიკაცია", "try@example.ge", 1000, False)
    return City(server.url, town, key, trial, httpx.Client(timeout=30))


def xml(answer: httpx.Response) -> ElementTree.Element:
    """Parse an answer in XML, head and all."""
    assert answer.headers["content-type"] == "text/xml; charset=utf-8"
    assert answer.text.startswith('<?xml version="1.0" encoding="utf-8"?>')
    return ElementTree.fromstring(answer.content)


def texts(element: ElementTree.Element, name: str) -> list[str]:
    """Give the texts of the direct children of this name; an empty element is an empty text."""
    return [each.text or "" for each in element.findall(name)]
