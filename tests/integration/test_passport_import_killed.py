"""A worker that is killed with -9 leaves whole buildings only, and the next one goes on; on both databases."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
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
ANSWERS = {"roof.kind": "flat", "roof.area": 100.0, "general.year_built": 1970, "entrances[1].intercom": True}


def _book(folder: Path) -> Path:
    made, path = definition(), folder / "city.xlsx"
    rows = [book.House(f"CITY-{at:04}", 0, "", "", ANSWERS) for at in range(1, HOUSES + 1)]
    write_book(path, book.pages(made, rows, "ka"), book.lists(made, "ka"))
    return path


def _count(table: type, *where: object) -> int:
    with reading() as session:
        return session.exec(select(func.count()).select_from(table).where(*where)).one()


def _killed(batch_id: int, is_time: Callable[[], bool]) -> None:
    """Start a worker and kill it as soon as it is in the middle."""
    command = [sys.executable, "-m", "rustavi_hoa.passport.import_worker", str(batch_id)]
    process = subprocess.Popen(command)
    until = time.monotonic() + 60
    while not is_time():
        assert process.poll() is None and time.monotonic() < until, "the worker was done before it could be killed"
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
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

    _killed(batch, lambda: _count(StagedBuildingRow) > 0)
    assert 0 < _count(StagedBuildingRow) < HOUSES and _count(PassportRow) == 0
    assert import_jobs.waiting() == [batch]
    assert import_jobs.work_off(batch) == "staged"
    assert books.counts(batch)["buildings"] == _count(StagedBuildingRow) == HOUSES

    service_import.publish(operator, batch)
    _killed(batch, lambda: _count(PassportRow) > 0)
    assert 0 < _whole() < HOUSES
    assert _count(PassportRow) + _count(StagedBuildingRow) == HOUSES
    assert import_jobs.work_off(batch) == "published"
    assert _whole() == HOUSES and _count(PassportRevisionRow) == HOUSES
    assert (books.counts(batch)["published"], _count(StagedBuildingRow)) == (HOUSES, 0)

    service_import.undo(operator, batch)
    _killed(batch, lambda: _count(PassportRevisionRow) > HOUSES)
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
