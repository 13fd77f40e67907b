"""A worker that is killed with -9 leaves whole buildings only, and the next one goes on; on both databases."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import func
from sqlmodel import select

from rustavi_hoa.adapters.books import write_book
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.passport import PassportRevisionRow, PassportRow, StagedBuildingRow
from rustavi_hoa.passport import book, import_jobs, service_import
from rustavi_hoa.passport.definition import definition
from tests.cast import OPERATOR, cast, load
from tests.integration import books

HOUSES = 900
DYING = """
import os, signal, sys
from rustavi_hoa.passport import import_jobs, queries_import

batch, name, call = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
real, calls = getattr(queries_import, name), []

def dying(*given, **named):
    calls.append(name)
    if len(calls) == call:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*given, **named)

setattr(queries_import, name, dying)
import_jobs.work_off(batch)
"""
"""Dies by kill -9 when some parts have been committed and another is half written: its passports, not its revisions."""
ANSWERS = {"roof.kind": "flat", "roof.area": 100.0, "general.year_built": 1970, "entrances[1].intercom": True}


def _book(folder: Path) -> Path:
    made, path = definition(), folder / "city.xlsx"
    rows = [book.House(f"CITY-{at:04}", 0, "", "", ANSWERS) for at in range(1, HOUSES + 1)]
    write_book(path, book.pages(made, rows, "ka"), book.lists(made, "ka"))
    return path


def _count(table: type, *where: object) -> int:
    with reading() as session:
        return session.exec(select(func.count()).select_from(table).where(*where)).one()


def _killed(batch_id: int, at: str, call: int) -> None:
    """Start a worker that is killed inside a transaction: where it calls ``at`` for the so manyth time."""
    process = subprocess.run([sys.executable, "-c", DYING, str(batch_id), at, str(call)], timeout=120, check=False)
    assert process.returncode == -signal.SIGKILL, "the worker was done before it could be killed"
    _wait_until_free(batch_id)


def _wait_until_free(batch_id: int) -> None:
    """PostgreSQL ends the statement of a dead client, and only then sees that nobody is there and lets its lock go."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        with import_jobs.held(batch_id) as is_mine:
            if is_mine:
                return
        time.sleep(0.01)
    raise AssertionError("the dead worker never let go")


def _whole() -> int:
    """Give how many buildings have a passport; each must be whole, and agree with its revisions."""
    with reading() as session:
        held = session.exec(select(PassportRow)).all()
        rows = session.exec(select(PassportRevisionRow.building_id, PassportRevisionRow.number)).all()
    last: dict[int, int] = {}
    for building, number in rows:
        last[building] = max(number, last.get(building, 0))
    assert {row.building_id: row.number for row in held} == last
    assert all(row.answers in (ANSWERS, {}) for row in held)
    return len(held)


def test_a_killed_worker_leaves_whole_buildings_and_the_next_one_goes_on(database: str, tmp_path: Path) -> None:
    load()
    books.houses(HOUSES)
    operator = cast(OPERATOR)
    batch = service_import.receive(operator, _book(tmp_path), "city.xlsx")

    _killed(batch, "note_progress", 2)
    assert 0 < _count(StagedBuildingRow) < HOUSES and _count(PassportRow) == 0
    assert import_jobs.waiting() == [batch]
    assert import_jobs.work_off(batch) == "staged"
    assert books.counts(batch)["buildings"] == _count(StagedBuildingRow) == HOUSES

    service_import.publish(operator, batch)
    _killed(batch, "write_revisions", 3)
    assert 0 < _whole() < HOUSES
    assert _count(PassportRow) + _count(StagedBuildingRow) == HOUSES
    assert import_jobs.work_off(batch) == "published"
    assert _whole() == HOUSES and _count(PassportRevisionRow) == HOUSES
    assert (books.counts(batch)["published"], _count(StagedBuildingRow)) == (HOUSES, 0)

    service_import.undo(operator, batch)
    _killed(batch, "write_revisions", 3)
    assert HOUSES < _count(PassportRevisionRow) < 2 * HOUSES
    _whole()
    assert import_jobs.work_off(batch) == "undone"
    _whole()
    assert (books.counts(batch)["back"], books.counts(batch).get("kept", 0)) == (HOUSES * len(ANSWERS), 0)
    assert all(row.answers == {} for row in _rows())


def _rows() -> list[PassportRow]:
    with reading() as session:
        return list(session.exec(select(PassportRow)).all())


def test_two_workers_never_work_on_one_import(database: str, tmp_path: Path) -> None:
    load()
    batch = service_import.receive(cast(OPERATOR), _book(tmp_path), "city.xlsx")
    with import_jobs.held(batch) as is_mine:
        assert is_mine
        said = f"from rustavi_hoa.passport import import_jobs as jobs; print(repr(jobs.work_off({batch})))"
        command = [sys.executable, "-c", said]
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "''"
    assert import_jobs.work_off(batch) == "staged"
