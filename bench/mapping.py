"""Line of the map: ten thousand buildings on a slow phone, painted, then dragged and zoomed; beside a marker each."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench import browsing, city, machine
from bench.figures import Figure
from bench.pages import browser
from bench.stage import PLACE, Stage
from tests.e2e.house import cli, copy_home, environment

BUILDINGS = 10_000
RECORD = """() => {
  window.__gaps = [];
  let last = 0;
  const beat = (now) => { if (last) window.__gaps.push(now - last); last = now; requestAnimationFrame(beat); };
  requestAnimationFrame(beat);
}"""
LONGEST = 20
"""Seconds of one drive at most."""
OURS, PEER = "hoa-atlas[data-drawn]", "body[data-drawn]"


def stock(stage: Stage) -> Path:
    """Give a copy of the demo city with ten thousand more buildings and their passports."""
    home = copy_home(stage.home, PLACE / "stock")
    cli("import-register", str(city.write(PLACE / "city" / "stock.xlsx", BUILDINGS)), home=home)
    subprocess.run([machine.PYTHON, "-m", "bench.stock"], env=environment(home), check=True)
    return home


def places(home: Path, goal: Path) -> Path:
    """Write the same places for the peer."""
    with sqlite3.connect(home / "hoa.db") as database:
        rows = database.execute("select lat, lon, address from building where status = 'register'").fetchall()
    goal.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf8")
    return goal


def maps(stage: Stage) -> Iterator[Figure]:
    """Time the first picture on the phone profile, and the gaps between frames of one drive over the map."""
    home = stock(stage)
    ours = machine.serve("rustavi_hoa.server.asgi:create" if stage.plant == 1 else "bench.padded:create", home)
    theirs = places(home, PLACE / "places.json")
    peer = machine.serve("bench.peers.markers_page:create", PLACE, BENCH_PLACES=str(theirs))
    try:
        with browser() as opened:
            yield from measured(opened, ours.url, stage.facts["people"]["operator"], peer.url, stage.runs)
    finally:
        ours.stop()
        peer.stop()


def measured(opened: Browser, ours: str, cookie: str, peer: str, runs: int) -> Iterator[Figure]:
    """Measure both in turn."""
    first: tuple[list[float], list[float]] = ([], [])
    gaps: tuple[list[float], list[float]] = ([], [])
    browsing.first_row(opened, ours, "/map", cookie, OURS)  # a server that has just begun imports for a second
    for _ in range(runs):
        first[0].append(browsing.first_row(opened, ours, "/map", cookie, OURS))
        first[1].append(browsing.first_row(opened, peer, "/map", "", PEER))
        gaps[0].append(frame_gap(opened, ours, cookie, OURS))
        gaps[1].append(frame_gap(opened, peer, "", PEER))
    yield Figure("map: 10,000 buildings painted", "s", first[0], "2.5 s", first[1], most=2.5)
    yield Figure("map: p95 frame gap, pan and zoom at 4x CPU", "ms", gaps[0], "33 ms", gaps[1], most=33)


def frame_gap(opened: Browser, base: str, cookie: str, drawn: str) -> float:
    """Give the 95th percentile of the gaps between frames while a hand drags and zooms. Unit: milliseconds."""
    context = browsing.phone(opened, base, cookie)
    page = context.new_page()
    page.goto(f"{base}/map")
    page.locator(drawn).wait_for(state="attached", timeout=60_000)
    page.wait_for_timeout(1500)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.evaluate(RECORD)
    drive(page)
    gaps = sorted(page.evaluate("window.__gaps"))
    context.close()
    return float(gaps[int(len(gaps) * 0.95)])


def drive(page: Page) -> None:
    """Drag right, left and up, come three steps closer with a drag after each, and go back out.

    A page that cannot keep up is left after ``LONGEST`` seconds: its gaps are known by then.
    """
    until = time.monotonic() + LONGEST
    box = page.locator(".leaflet-container").bounding_box()
    assert box is not None
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for sign in ("in", "in", "in", "out", "out"):
        for right, down in ((120, 0), (-160, 40), (60, -120)):
            page.mouse.move(*middle)
            page.mouse.down()
            for step in range(1, 26):
                page.mouse.move(middle[0] + right * step / 25, middle[1] + down * step / 25)
                if time.monotonic() > until:
                    return
            page.mouse.up()
            page.wait_for_timeout(300)
        page.locator(f".leaflet-control-zoom-{sign}").click(timeout=60_000)
        page.wait_for_timeout(600)
