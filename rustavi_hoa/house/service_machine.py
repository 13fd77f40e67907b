"""How the machine stands, for administrators: jobs, what waits and what failed, the disk, sign-ins. No person in it."""

from __future__ import annotations

from datetime import datetime

from rustavi_hoa.adapters import common
from rustavi_hoa.db.engine import reading
from rustavi_hoa.house import job_book
from rustavi_hoa.house.standing import standing
from rustavi_hoa.house.views import Job, Machine
from rustavi_hoa.i18n.stamp import Stamp, stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.settings import settings

LATE = 600.0
"""Seconds after which a job that runs each minute should have gone well again."""
GIGABYTE = 10**9


@allow(Can.SETTINGS_EDIT)
def machine(actor: Actor) -> Machine:
    """Show it as it stands now."""
    with reading() as session:
        found = standing(session)
    at = now()
    return Machine(
        jobs=tuple(_job(run, at) for run in job_book.read().values()),
        waiting=found.waiting,
        oldest=int(found.oldest // 60),
        failed=found.failed,
        sessions=found.sessions,
        free=f"{found.free / GIGABYTE:.1f}",
        total=f"{found.total / GIGABYTE:.1f}",
        full=round(100 * (1 - found.free / found.total)) if found.total else 0,
        has_redis=bool(settings().redis_url),
        is_redis_up=_redis_answers(),
    )


def _job(run: job_book.Run, at: datetime) -> Job:
    return Job(
        run.name,
        _stamp(run.at, at),
        _stamp(run.good_at, at),
        run.runs,
        run.failures,
        run.fault,
        run.age > LATE,
    )


def _stamp(moment: str, at: datetime) -> Stamp:
    return stamp(datetime.fromisoformat(moment) if moment else None, at)


def _redis_answers() -> bool:
    redis = common.redis()
    try:
        return redis is not None and bool(redis.ping())
    except common.Failure as failure:
        common.failed("machine", failure)
        return False
