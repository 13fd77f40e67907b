"""Lines of the socket: an event that reads the database, and a room of two hundred open members."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any
from urllib.request import Request, urlopen

from bench import machine
from bench.brake import braked
from bench.figures import Figure, percentile
from bench.stage import Stage

ROOT_STATE = "reflex___state____state"
HYDRATED = 'is_hydrated_rx_state_":true'
SESSIONS = 200
QUIET = "nobody writes meanwhile: reads are remembered until the next commit"


def event(name: str, path: str) -> dict[str, Any]:
    """Make an event as the browser sends it."""
    place = {"pathname": path.partition("?")[0], "query": {}, "asPath": path}
    return {"name": f"{ROOT_STATE}.{name}", "payload": {}, "router_data": place}


def load(url: str, **order: Any) -> dict[str, Any]:
    """Carry out an order on the generator's core."""
    asked = json.dumps({"url": url, "sessions": SESSIONS} | order)
    return json.loads(machine.answer_of([sys.executable, "-m", "bench.sockets", asked], machine.GENERATOR))


def _with_echo(stage: Stage) -> Iterator[tuple[machine.Served, bool]]:
    """Serve ours and the echo in turn, each alone on the server's core."""
    for _ in range(stage.runs):
        for is_ours in (True, False):
            target = "rustavi_hoa.server.asgi:create" if is_ours else "bench.peers.echo:create"
            served = machine.serve(target, stage.home)
            try:
                with braked(served.process.pid, stage.plant if is_ours else 1):
                    yield served, is_ours
            finally:
                served.stop()


def events(stage: Stage) -> Iterator[Figure]:
    """An event with a database read: one problem with its story, opened by two hundred people."""
    path = f"/issue?id={stage.facts['issue']}"
    ask = {"event": event("rustavi_hoa___issues___issue_state____issue_state.load", path)}
    person = {
        "cookies": stage.facts["members"],
        "enter": event("hydrate_and_load", path),
        "enter_final": HYDRATED,
        "final": "is_missing_rx_state_",
    }
    late: dict[bool, list[float]] = {True: [], False: []}
    rate: dict[bool, list[float]] = {True: [], False: []}
    for served, is_ours in _with_echo(stage):
        more = ask | (person if is_ours else {})
        paced = load(served.url, mode="paced", seconds=stage.seconds, **more)
        late[is_ours].append(percentile(paced["seconds"], 0.95) * 1000)
        rate[is_ours].append(load(served.url, mode="closed", seconds=stage.seconds / 2, **more)["rate"])
    what = "event with a database read, 200 sessions, one a second each, p95 from due time"
    yield Figure(what, "ms", late[True], "3 times the echo's", late[False], most_ratio=3, note=QUIET)
    what = "event with a database read, 200 sessions, closed loop"
    yield Figure(what, "/s", rate[True], "40 % of the echo's", rate[False], least_ratio=0.4, note=QUIET)


def chat(stage: Stage) -> Iterator[Figure]:
    """One message a second to everybody in the room, the sender too."""
    person = {"cookies": stage.facts["members"], "enter": event("hydrate_and_load", "/chat"), "enter_final": HYDRATED}
    late: dict[bool, list[float]] = {True: [], False: []}
    missing = 0
    for served, is_ours in _with_echo(stage):
        road = f"/api/rooms/{_room(served.url, stage)}/messages" if is_ours else "/say"
        more = person if is_ours else {}
        said = load(served.url, mode="spoken", seconds=stage.seconds, post=road, mark="bench:", **more)
        late[is_ours].append(percentile(said["seconds"], 0.95) * 1000 if said["seconds"] else 1e6)
        missing += said["missing"] if is_ours else 0
    what, note = "chat, one message a second to 200 open members, p95", f"{missing} not there within 0.95 s"
    target = "150 ms, 5 times the broadcast's"
    yield Figure(what, "ms", late[True], target, late[False], most=150, most_ratio=5, note=note)


def notices(stage: Stage) -> Iterator[Figure]:
    """One announcement to two hundred people whose tabs are open: how soon each count says so."""
    state = "rustavi_hoa___cabinet___board_state____board_state"
    person = {
        "cookies": [*stage.facts["members"], stage.facts["people"]["chairperson"]],
        "enter": event("hydrate_and_load", "/announcements"),
        "enter_final": HYDRATED,
        "event": event(f"{state}.announce", "/announcements"),
    }
    late, missing = [], 0
    for _ in range(stage.runs):
        served = machine.serve("rustavi_hoa.server.asgi:create", stage.home)
        try:
            with braked(served.process.pid, stage.plant):
                order = {"mode": "told", "seconds": stage.seconds, "post": "bench", "mark": 'news_rx_state_":'}
                said = load(served.url, **order, **person | {"sessions": SESSIONS + 1})
        finally:
            served.stop()
        late.append(percentile(said["seconds"], 0.95) * 1000 if said["seconds"] else 1e6)
        missing += said["missing"]
    what = "one cause to 200 people's in-app centre, p95 until the count at an open tab says so"
    yield Figure(what, "ms", late, "1,000 ms", most=1000, note=f"{missing} not there within 3 s")


def _room(url: str, stage: Stage) -> int:
    asked = Request(f"{url}/api/rooms/here", headers={"cookie": stage.facts["members"][0]})
    with urlopen(asked, timeout=30) as answer:
        return int(json.load(answer)["head"]["room_id"])
