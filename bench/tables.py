"""The line of the passports' import: ten thousand of 200 columns, staged and published, beside two peers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from bench import machine
from bench.brake import braked
from bench.figures import Figure
from bench.stage import PLACE, Stage

BUILDINGS = 10_000
MOST_MEMORY = 500


def passports(stage: Stage) -> Iterator[Figure]:
    """Import the generated passports into a register that has none."""
    base, source = _base(), PLACE / f"passports-{BUILDINGS}.xlsx"
    ours, memory, bare, pandas = [], [], [], []
    for _ in range(stage.runs):
        seconds, megabytes = _measured(_copy(base), stage.plant, "bench.passports", "ours", str(source))
        ours.append(seconds)
        memory.append(megabytes)
        goal = _copy(None)
        bare.append(_measured(goal, 1, "bench.peers.passports_bare", str(source), str(goal / "bare.db"))[0])
        goal = _copy(None)
        pandas.append(_measured(goal, 1, "bench.peers.passports_pandas", str(source), str(goal / "frame.db"))[0])
    what = f"import-passports of {BUILDINGS:,} generated passports, 200 columns, staged and published"
    note = "peer: python-calamine streaming it and a bare executemany with as many commits, nothing checked"
    yield Figure(what, "s", ours, "4 times the peer", bare, most_ratio=4, note=note)
    yield Figure(f"{what}, beside pandas.read_excel and to_sql", "s", ours, "–", pandas)
    yield Figure(f"{what}, largest memory", "MB", memory, f"{MOST_MEMORY} MB", most=MOST_MEMORY)


def _base() -> Path:
    """Give the folder of a register of ten thousand buildings, and beside it the book; made once."""
    base, source = PLACE / "passports-base", PLACE / f"passports-{BUILDINGS}.xlsx"
    if not (base / "filled").exists() or not source.exists():
        shutil.rmtree(base, ignore_errors=True)
        base.mkdir(parents=True)
        city = PLACE / f"register-{BUILDINGS}.xlsx"
        if not city.exists():
            _run(base, "bench.city", str(city), "--buildings", str(BUILDINGS))
        _run(base, "bench.importing", str(city))
        _run(base, "bench.passports", "make", str(source))
        (base / "filled").touch()
    return base


def _copy(base: Path | None) -> Path:
    goal = PLACE / "passports"
    shutil.rmtree(goal, ignore_errors=True)
    if base is None:
        goal.mkdir(parents=True)
    else:
        shutil.copytree(base, goal)
    return goal


def _measured(home: Path, plant: float, *words: str) -> list[float]:
    started = machine.pinned([machine.PYTHON, "-m", *words], machine.SERVER, None, **_environ(home))
    with braked(started.pid, plant):
        said, _ = started.communicate()
    if started.returncode:
        raise RuntimeError(f"{words} ended with {started.returncode}: {said[-500:]}")
    return [float(each) for each in said.split()[-2:]]


def _run(home: Path, *words: str) -> None:
    machine.answer_of([machine.PYTHON, "-m", *words], machine.SERVER, **_environ(home))


def _environ(home: Path) -> dict[str, str]:
    return {"HOA_HOME": str(home), "HOA_DATABASE_URL": f"sqlite:///{home / 'hoa.db'}"}
