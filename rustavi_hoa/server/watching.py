"""Doors for machines that watch: alive, ready, counted. Nothing here names a person, and nothing is told to strangers.

``/-/health`` asks nobody: the process answers. ``/-/ready`` asks the database, its migrations and Redis, where there
is one: a proxy sends nobody here while one of them says no. ``/-/metrics`` is for Prometheus: from this machine itself
and not through a proxy, or with the token of HOA_METRICS_TOKEN.
"""

from __future__ import annotations

import hmac
import logging
from collections.abc import Iterable

from prometheus_client import generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.adapters import common
from rustavi_hoa.adapters.measures import REGISTRY
from rustavi_hoa.db.engine import engine, reading
from rustavi_hoa.db.migrate import lacks
from rustavi_hoa.house import job_book
from rustavi_hoa.house.standing import standing
from rustavi_hoa.settings import settings
from rustavi_hoa.shell import bell

log = logging.getLogger(__name__)

LOOPBACK = ("127.0.0.1", "::1")
FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip")


async def health(_request: Request) -> Response:
    """Tell that the process answers."""
    return PlainTextResponse("alive")


async def ready(_request: Request) -> Response:
    """Tell whether this worker can serve, and which part cannot."""
    lacking = await run_in_threadpool(_lacking)
    return PlainTextResponse(f"not ready: {', '.join(lacking)}" if lacking else "ready", 503 if lacking else 200)


async def metrics(request: Request) -> Response:
    """Give every number, to who may see them."""
    if not _may_see(request):
        return PlainTextResponse("Not found", 404)
    body = await run_in_threadpool(generate_latest, REGISTRY)
    return Response(body, media_type=CONTENT_TYPE_LATEST)


def _may_see(request: Request) -> bool:
    token = settings().metrics_token
    given = request.headers.get("authorization", "")
    if token and hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
        return True
    is_here = request.client is not None and request.client.host in LOOPBACK
    return is_here and not any(name in request.headers for name in FORWARDED)  # a proxy on this machine is no neighbour


def _lacking() -> list[str]:
    found = []
    try:
        if lacks():
            found.append("migrations")
    except Exception as failure:  # whatever the driver says, the answer is the same
        log.warning("not ready: database: %s", type(failure).__name__)
        found.append("database")
    if settings().redis_url and not _redis_answers():
        found.append("redis")
    return found


def _redis_answers() -> bool:
    redis = common.redis()
    try:
        return redis is not None and bool(redis.ping())
    except common.Failure as failure:
        common.failed("ready", failure)
        return False


class House(Collector):
    """What is asked of the house at the moment Prometheus asks."""

    def collect(self) -> Iterable[Metric]:
        """Give the numbers; the database's are left out while it is away, and ``hoa_database_up`` says so."""
        yield _one("hoa_open_tabs", "Tabs open at this worker", bell.open_tabs())
        yield from _jobs()
        yield from _database()
        if settings().redis_url:
            yield _one("hoa_redis_up", "Whether Redis answers", _redis_answers())

    def describe(self) -> Iterable[Metric]:
        """Say nothing beforehand: the registry must not ask the database at import."""
        return ()


def _one(name: str, said: str, value: float) -> Metric:
    return GaugeMetricFamily(name, said, value=float(value))


def _jobs() -> Iterable[Metric]:
    runs = job_book.read().values()
    for name, said, value in (
        ("hoa_job_runs", "Runs of a repeated job", lambda run: run.runs),
        ("hoa_job_failures", "Runs that failed", lambda run: run.failures),
        ("hoa_job_seconds", "How long the last run took", lambda run: run.seconds),
        ("hoa_job_age_seconds", "Seconds since the job last went well", lambda run: run.age),
    ):
        made = GaugeMetricFamily(name, said, labels=("job",))
        for run in runs:
            made.add_metric((run.name,), value(run))
        yield made


def _database() -> Iterable[Metric]:
    try:
        with reading() as session:
            now = standing(session)
    except Exception as failure:  # the scrape goes on: what is up must still be seen
        log.warning("metrics: database: %s", type(failure).__name__)
        yield _one("hoa_database_up", "Whether the database answers", 0)
        return
    pool = engine().pool
    yield _one("hoa_database_up", "Whether the database answers", 1)
    yield _one("hoa_database_pool_in_use", "Connections in use at this worker", pool.checkedout())
    yield _one("hoa_database_pool_most", "Connections that this worker may open", _most(pool))
    yield _one("hoa_outbox_waiting", "Rows of the outbox that are due", now.waiting)
    yield _one("hoa_outbox_oldest_seconds", "How long the oldest of them is due", now.oldest)
    yield _one("hoa_deliveries_failed", "What did not arrive and waits for staff", now.failed)
    yield _one("hoa_sessions", "Open sign-ins", now.sessions)
    yield _one("hoa_storage_free_bytes", "Free space where files lie", now.free)
    yield _one("hoa_storage_total_bytes", "All space where files lie", now.total)


def _most(pool: object) -> int:
    return int(getattr(pool, "size", lambda: 0)()) + int(getattr(pool, "_max_overflow", 0))


REGISTRY.register(House())

WATCHING = Starlette(
    routes=[Route(routes.HEALTH, health), Route(routes.READY, ready), Route(routes.METRICS, metrics)],
)
