"""What administrators see of the machine: jobs with a name in both languages, what failed, the disk, sign-ins."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.house import clockwork, job_book, service_machine, words_machine
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.errors import Denied
from rustavi_hoa.rustavi_hoa import EVERY_MINUTE
from tests.cast import ADMIN, NINO, cast, load


def good() -> int:
    return 1


def bad() -> int:
    raise RuntimeError("Nino Beridze, 555123456")


def test_jobs_are_shown_as_they_ran_and_a_fault_by_its_kind_alone(database: str) -> None:
    load()
    clockwork.once((good, bad))
    clockwork.once((good, bad))
    shown = {job.name.rpartition(".")[2]: job for job in service_machine.machine(cast(ADMIN)).jobs}
    assert (shown["good"].runs, shown["good"].failures, shown["good"].fault, shown["good"].is_late) == (2, 0, "", False)
    assert (shown["bad"].runs, shown["bad"].failures, shown["bad"].fault, shown["bad"].is_late) == (
        2,
        2,
        "RuntimeError",
        True,
    )
    assert shown["good"].good_at.iso and not shown["bad"].good_at.iso
    later = now() + timedelta(minutes=20)
    with clock_at(lambda: later):
        assert {job.name.rpartition(".")[2]: job.is_late for job in service_machine.machine(cast(ADMIN)).jobs}["good"]


def test_what_waits_and_what_failed_is_counted(database: str) -> None:
    load()
    with work() as session:
        session.add(OutboxRow(kind="mail", payload={}, due_at=now() - timedelta(minutes=7)))
        session.add(OutboxRow(kind="mail", payload={}, failed_at=now(), error="x"))
        session.add(OutboxRow(kind="notice", payload={}, failed_at=now(), error="counted by its delivery"))
    seen = service_machine.machine(cast(ADMIN))
    assert (seen.waiting, seen.oldest, seen.failed) == (1, 7, 1)
    assert seen.sessions > 5 and 0 <= seen.full <= 100 and float(seen.free) <= float(seen.total)
    assert not seen.has_redis


def test_only_administrators_see_the_machine(database: str) -> None:
    load()
    with pytest.raises(Denied):
        service_machine.machine(cast(NINO))


def test_every_job_of_the_clockwork_has_a_name_in_both_languages() -> None:
    assert {clockwork.name_of(job) for job in EVERY_MINUTE} == words_machine.JOB.keys()


def test_a_book_that_was_broken_off_is_begun_anew(database: str) -> None:
    job_book._file().write_text("{")
    assert job_book.read() == {}
    job_book.write("x.y", 0.1)
    assert job_book.read()["x.y"].runs == 1
