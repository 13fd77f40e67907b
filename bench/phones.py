"""The generator of many open phones: ``python -m bench.phones`` reads one JSON order and prints what it measured.

``rest``: opens phones in steps and reads the server's memory at each. ``storm``: opens them all, cuts every line at
once, lets all come back at once; gives the seconds until each shows its page again.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.sockets import Order, Tab

WARM = 100
"""Phones opened before the first reading: what a server loads once is no phone's."""


@dataclass
class Many(Order):
    """An order for many phones; ``steps`` are counts of open phones, ``pid`` the server's first process."""

    pid: int = 0
    steps: list[int] = field(default_factory=list)


def memory_of(pid: int) -> int:
    """Give the memory of a process and of all below it, in bytes; shared pages count once."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    own = next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) * 1024
    below = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return own + sum(memory_of(int(each)) for each in below)


async def opened(order: Many, tabs: list[Tab], count: int) -> None:
    """Open phones until so many are."""
    while len(tabs) < count:
        more = [Tab(order, len(tabs) + number) for number in range(min(20, count - len(tabs)))]
        await asyncio.gather(*(tab.open() for tab in more))
        tabs += more
    await asyncio.sleep(3)


async def rest(order: Many) -> dict[str, Any]:
    """Give bytes of the server for each phone, by step."""
    tabs: list[Tab] = []
    await opened(order, tabs, WARM)
    empty, found = memory_of(order.pid), []
    for step in order.steps:
        await opened(order, tabs, step)
        found.append((memory_of(order.pid) - empty) / (step - WARM))
    return {"bytes": found}


async def _again(tab: Tab) -> float:
    await tab.open()
    return time.perf_counter()


async def storm(order: Many) -> dict[str, Any]:
    """Give the seconds until each phone stood again, and how many did not."""
    tabs: list[Tab] = []
    await opened(order, tabs, order.sessions)
    for tab in tabs:
        tab.reading.cancel()
        tab.socket.transport.abort()
        tab.final = order.enter_final
    await asyncio.sleep(1)
    began = time.perf_counter()
    came = await asyncio.gather(*(_again(tab) for tab in tabs), return_exceptions=True)
    failed = [each for each in came if isinstance(each, BaseException)]
    return {
        "seconds": [each - began for each in came if isinstance(each, float)],
        "failed": len(failed),
        "first_failure": repr(failed[0]) if failed else "",
    }


if __name__ == "__main__":
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 65_536), hard))
    asked = Many(**json.loads(sys.argv[1]))
    print(json.dumps(asyncio.run({"rest": rest, "storm": storm}[asked.mode](asked))))
