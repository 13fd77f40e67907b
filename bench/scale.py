"""Lines of a city: memory of an open phone, a storm of phones that come back at once, photographs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from bench import machine
from bench.brake import braked
from bench.figures import Figure
from bench.live import HYDRATED, event
from bench.stage import Stage

STEPS = (1_000, 3_000)
PHONES = 2_000
SHORT = 60
"""Seconds after which a phone that did not come back counts as lost."""


def _many(served: machine.Served, core: int | frozenset[int], **order: Any) -> dict[str, Any]:
    asked = json.dumps({"url": served.url, "pid": served.process.pid} | order)
    return json.loads(machine.answer_of([sys.executable, "-m", "bench.phones", asked], core))


def _page(stage: Stage) -> dict[str, Any]:
    return {"cookies": stage.facts["members"], "enter": event("hydrate_and_load", "/home"), "enter_final": HYDRATED}


def memory(stage: Stage) -> Iterator[Figure]:
    """What the server keeps for each phone that stands open on its first page."""
    found: dict[bool, list[list[float]]] = {True: [], False: []}
    for _ in range(min(stage.runs, 3)):
        for is_ours in (True, False):
            served = machine.serve(_target(is_ours), stage.home)
            try:
                more = _page(stage) if is_ours else {}
                padding = {"steps": [int(each / stage.plant) for each in STEPS]} if is_ours else {"steps": STEPS}
                said = _many(served, machine.GENERATOR, mode="rest", **more, **padding)
                found[is_ours].append([each / 1000 for each in said["bytes"]])
            finally:
                served.stop()
    for place, step in enumerate(STEPS):
        ours, peer = ([run[place] for run in found[who]] for who in (True, False))
        ours = [each * stage.plant for each in ours]
        yield Figure(f"memory per open phone at {step:,}", "KB", ours, "300 KB", peer, most=300)
    first, last = ([run[place] for run in found[True]] for place in (0, -1))
    what = f"memory per open phone at {STEPS[-1]:,} beside its own at {STEPS[0]:,}"
    yield Figure(what, "KB", [each * stage.plant for each in last], "not growing (1.1)", first, most_ratio=1.1)


def _target(is_ours: bool) -> str:
    return "rustavi_hoa.server.asgi:create" if is_ours else "bench.peers.echo:create"


def storms(stage: Stage) -> Iterator[Figure]:
    """Every line is cut, and all come back in the same moment; server and phones share both cores."""
    late: dict[bool, list[float]] = {True: [], False: []}
    failed = 0
    for _ in range(min(stage.runs, 3)):
        for is_ours in (True, False):
            served = machine.serve(_target(is_ours), stage.home, core=machine.ANY)
            try:
                with braked(served.process.pid, stage.plant if is_ours else 1):
                    more = _page(stage) if is_ours else {}
                    said = _many(served, machine.ANY, mode="storm", sessions=PHONES, **more)
            finally:
                served.stop()
            late[is_ours].append(max(said["seconds"], default=SHORT))
            failed += said["failed"] if is_ours else 0
            if said["first_failure"]:
                print(f"{'ours' if is_ours else 'peer'}: {said['failed']} failed: {said['first_failure']}", flush=True)
    what = f"storm: {PHONES:,} phones come back at once, the last shows its page"
    note = f"{failed} errors; peer: bare socket.io connects"
    yield Figure(what, "s", late[True], "30 s, no error", late[False], most=0 if failed else 30, note=note)


def photos(stage: Stage) -> Iterator[Figure]:
    """A photograph of twelve megapixels to its three copies, beside bare Pillow; then twenty at once."""
    one: dict[str, list[float]] = {"ours": [], "bare": []}
    many: dict[str, list[dict[str, float]]] = {"ours": [], "bare": []}
    for _ in range(stage.runs):
        for who in one:
            one[who].append(_shrunk(who, "one")["seconds"] * (stage.plant if who == "ours" else 1))
            many[who].append(_shrunk(who, "twenty"))
    yield Figure(
        "a photo of 12 megapixels to its three copies", "s", one["ours"], "1.2 times", one["bare"], most_ratio=1.2
    )
    for what, unit, target, bound in (
        ("seconds", "s", "1.2 times", {"most_ratio": 1.2}),
        ("megabytes", "MB", "500 MB", {"most": 500.0}),
    ):
        ours, peer = ([run[what] for run in many[who]] for who in ("ours", "bare"))
        ours = [each * stage.plant for each in ours]
        yield Figure(f"20 photos of 12 megapixels at once, {what}", unit, ours, target, peer, **bound)


def _shrunk(who: str, how: str) -> dict[str, float]:
    said = machine.answer_of([sys.executable, "-m", "bench.shrinking", who, how], machine.ANY)
    return dict(json.loads(said))
