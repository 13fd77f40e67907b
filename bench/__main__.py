"""Speed and size beside their peers: ``make bench``; ``make bench PLANT=10x`` must turn every measured line red."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator

from bench import casework, live, machine, mapping, pages, records, scale, services, tables
from bench.figures import Figure, keep
from bench.stage import Stage

LINES: dict[str, Callable[[Stage], Iterator[Figure]]] = {
    "weight": pages.weights,
    "row": pages.first_rows,
    "lighthouse": pages.lighthouses,
    "event": live.events,
    "chat": live.chat,
    "notices": live.notices,
    "filter": services.filters,
    "import": services.imports,
    "passports": tables.passports,
    "map": mapping.maps,
    "open311": records.requests,
    "search": services.searches,
    "pdf": services.papers,
    "queue": casework.queues,
    "numbers": casework.registrations,
    "memory": scale.memory,
    "storm": scale.storms,
    "photos": scale.photos,
}


def main() -> int:
    """Measure; gives 1 when a target is missed."""
    asked = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    asked.add_argument("--only", nargs="+", choices=LINES, default=list(LINES))
    asked.add_argument("--pages", nargs="+", default=[], help="only these pages (home report ...)")
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--seconds", type=int, default=10, help="of load in each run")
    asked.add_argument("--plant", default=os.environ.get("PLANT", "1"), help="slow ours down, as in 10x")
    given = asked.parse_args()
    stage = Stage(given.runs, given.seconds, float(given.plant.rstrip("x") or 1), given.pages)
    cores = f"server on core {machine.SERVER}, generator on core {machine.GENERATOR}"
    print(f"{machine.described()}; {cores}; load {machine.load():.1f}", flush=True)
    figures = []
    for name in given.only:
        for figure in LINES[name](stage):
            figure.say()
            figures.append(figure)
            if stage.plant == 1:
                keep([figure])
    return int(not all(figure.is_met() for figure in figures))


if __name__ == "__main__":
    raise SystemExit(main())
