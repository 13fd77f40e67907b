"""Lines of the services alone: a filter of the dashboard over 100,000 problems, and the register's import."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from bench import machine
from bench.brake import braked
from bench.figures import Figure
from bench.stage import PLACE, Stage

PROBLEMS = 100_000
BUILDINGS = 10_000


def _seconds(plant: float, home: Path, *words: str) -> float:
    environ = {"HOA_HOME": str(home), "HOA_DATABASE_URL": f"sqlite:///{home / 'hoa.db'}"}
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


def _run(home: Path, *words: str) -> None:
    home.mkdir(parents=True, exist_ok=True)
    environ = {"HOA_HOME": str(home), "HOA_DATABASE_URL": f"sqlite:///{home / 'hoa.db'}"}
    machine.answer_of([machine.PYTHON, *words], machine.SERVER, **environ)
