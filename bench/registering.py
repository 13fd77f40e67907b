"""Fifty writers register at once: ``python -m bench.registering ours|report SECONDS`` prints how many a second.

``prepare`` makes the database for the bare peer, which writes into the same table.

``ours`` takes the number and writes the problem in one transaction; ``report`` is the whole deed of a resident with its
story, audit and notices. A gap or a double ends it with an error.
"""

from __future__ import annotations

import sys
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.migrate import upgrade
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues import service
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.terms import numbers
from rustavi_hoa.terms.rules import Series
from tests.cast import LASHA, Town, cast, load

WRITERS = 50


def number(town: Town, person_id: int) -> None:
    """Take a number and write what it numbers; the number is the last thing of the deed (ADR 0050)."""
    place = {"building_id": town.a.building_id, "category": "roof", "place": "roof", "status": "new"}
    row = IssueRow(client_key=str(uuid.uuid4()), reporter_id=person_id, **place)
    with work() as session:
        row.registration_no = numbers.take(session, Series.PROBLEM, now())
        session.add(row)


def rate(deed: Callable[[], object], seconds: float) -> float:
    """Let fifty threads do it for some seconds; gives how many a second."""
    began = time.perf_counter()

    def writer(_: int) -> int:
        done = 0
        while time.perf_counter() - began < seconds:
            deed()
            done += 1
        return done

    with ThreadPoolExecutor(WRITERS) as pool:
        done = sum(pool.map(writer, range(WRITERS)))
    return done / (time.perf_counter() - began)


def check() -> None:
    """See that the numbers run from one without a gap or a double.

    Raises:
        SystemExit: they do not.
    """
    with reading() as session:
        found = [int(each.rpartition("/")[2]) for each in session.exec(select(IssueRow.registration_no)).all()]
    if sorted(found) != list(range(1, len(found) + 1)):
        raise SystemExit(f"{len(found)} problems, the last number is {max(found)}")


if __name__ == "__main__":
    upgrade()
    made = load()
    lasha, key = cast(LASHA), uuid.uuid4
    deeds = {
        "ours": lambda: number(made, lasha.person_id),
        "report": lambda: service.report(
            lasha, NewIssue(str(key()), made.a.building_id, "roof", "roof", text="სახურავი ჟონავს")
        ),
    }
    if sys.argv[1] != "prepare":
        told = rate(deeds[sys.argv[1]], float(sys.argv[2]))
        check()
        print(told)
