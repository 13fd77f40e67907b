"""Ten filters, one after the other: ``python -m bench.filtering ours|pandas`` prints the seconds of the slowest."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from bench.peers import board_pandas
from rustavi_hoa.analytics import service
from rustavi_hoa.db.engine import engine
from rustavi_hoa.kernel.policy import Actor, Grant, Role, Scope

ANALYST = Actor(1, "bench", "ka", (Grant(Role.ANALYST, Scope(city=True)),))
ASKED = (
    *({"category": name} for name in ("roof", "lift", "water", "sewer", "yard")),
    *({"unit": str(number)} for number in range(1, 6)),
)


def slowest(change: Callable[[dict[str, str]], object]) -> float:
    """Give the seconds of the slowest change, once the first view stands."""
    change({})
    times = []
    for asked in ASKED:
        began = time.perf_counter()
        change(asked)
        times.append(time.perf_counter() - began)
    return max(times)


def _pandas(asked: dict[str, str]) -> object:
    names = {"unit": "unit_id"}
    return board_pandas.board(
        engine(), **{names.get(key, key): int(value) if value.isdigit() else value for key, value in asked.items()}
    )


if __name__ == "__main__":
    print(slowest(_pandas if sys.argv[1] == "pandas" else lambda asked: service.board(ANALYST, asked)))
