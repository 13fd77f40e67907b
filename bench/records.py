"""Line of Open311: a thousand requests as JSON, beside a bare Starlette route with a raw SELECT and orjson."""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urlsplit

from sqlalchemy import insert, select
from sqlmodel import col

from bench import machine, problems
from bench.brake import braked
from bench.figures import Figure
from bench.stage import PLACE, Stage
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.db.tables.opendata import PublicationRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow
from rustavi_hoa.kernel.clock import now
from tests.e2e.house import build_pages

PROBLEMS = 100_000
ASKED = "/open311/v2/requests.json"
TIMES = 40
WARM = 5


def requests(stage: Stage) -> Iterator[Figure]:
    """Ask for the newest thousand again and again over one connection; the median of each run counts."""
    build_pages()
    home = PLACE / f"open311-{PROBLEMS}"
    if not (home / "filled").exists():
        home.mkdir(parents=True, exist_ok=True)
        environ = {"HOA_HOME": str(home), "HOA_DATABASE_URL": f"sqlite:///{home / 'hoa.db'}"}
        machine.answer_of([machine.PYTHON, "-m", "bench.records", "fill"], machine.SERVER, **environ)
        (home / "filled").touch()
    found: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(stage.runs):
        for is_ours in (True, False):
            target = "rustavi_hoa.server.asgi:create" if is_ours else "bench.peers.requests_bare:create"
            served = machine.serve(target, home, HOA_DATABASE_URL=f"sqlite:///{home / 'hoa.db'}")
            try:
                with braked(served.process.pid, stage.plant if is_ours else 1):
                    words = [sys.executable, "-m", "bench.records", "ask", "--url", served.url]
                    found[is_ours].append(float(machine.answer_of(words, machine.GENERATOR).split()[-1]) * 1000)
            finally:
                served.stop()
    what = "Open311: GET requests.json, 1,000 records of a city with 100,000 problems"
    yield Figure(what, "ms", found[True], "3 times the bare route's", found[False], most_ratio=3)


def ask(url: str) -> float:
    """Give the median seconds of one answer; every answer must hold a thousand records."""
    connection = HTTPConnection(urlsplit(url).netloc, timeout=60)
    times = []
    for at in range(TIMES + WARM):
        began = time.perf_counter()
        connection.request("GET", ASKED)
        body = connection.getresponse().read()
        took = time.perf_counter() - began
        if at >= WARM:
            times.append(took)
    if len(json.loads(body)) != 1000:
        raise RuntimeError("not a thousand records")
    return statistics.median(times)


def fill() -> None:
    """Write a city whose yards have problems that everybody may see."""
    upgrade()
    problems.fill(PROBLEMS)
    at, dice = now(), random.Random(11)
    with work() as session:
        asked = select(IssueRow.id, IssueRow.created_at, IssueRow.status).where(
            IssueRow.place == "yard", IssueRow.door == "ordinary", col(IssueRow.sent_to_city_at).is_not(None)
        )
        rows = session.execute(asked).all()
        told = {"agreed_at": at, "way": "author", "decision": "shown", "photos": [], "decided_at": at, "changed_at": at}
        text = "ეზოში ლამპიონი არ ანათებს, გთხოვთ, შეაკეთოთ. "
        shown = [
            {"issue_id": each.id, "reported_at": each.created_at, "text": text * dice.randint(1, 4), **told}
            for each in rows
        ]
        steps = [
            {
                "issue_id": each.id,
                "seq": seq,
                "kind": "status",
                "audience": "house",
                "actor_part": "city",
                "to_status": each.status,
                "data": {},
                "at": each.created_at,
            }
            for each in rows
            for seq in (1, 2, 3)
        ]
        for table, many in ((PublicationRow, shown), (IssueEventRow, steps)):
            for first in range(0, len(many), 5000):
                session.execute(insert(table), many[first : first + 5000])


if __name__ == "__main__":
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("deed", choices=("ask", "fill"))
    given.add_argument("--url", default="")
    wanted = given.parse_args()
    if wanted.deed == "fill":
        fill()
    else:
        print(ask(wanted.url))
