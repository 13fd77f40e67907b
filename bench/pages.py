"""Lines of the pages: weight, the first row of the database on a slow phone, Lighthouse."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Browser, sync_playwright

from bench import bare, browsing, machine
from bench.figures import Figure
from bench.stage import PLACE, Stage

LIGHTHOUSE = "12.8.2"
"""The newest that runs on Node 18 and 20, which Debian has."""

LOST = 3
"""Times that Lighthouse is asked before a page without any figure stops the bench."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, who looks at it, what shows that a row of the database stands there, and what the issue asks."""

    name: str
    path: str
    who: str = "resident"
    row: str = ""
    kib: float = 190
    score: float = 97
    is_sought: bool = False
    """Whether search engines are meant to find it."""


PAGES = (
    Page("sign-in", "/sign-in", "", ""),
    Page("home", "/home", "resident", 'main a.row[href*="/issue?id="]'),
    Page("report", "/report", "resident", ""),
    Page("problem", "/issue?id={issue}", "resident", "main .issue-head h1"),
    Page("chat", "/chat", "resident", ".log-items .bubble"),
    Page("cabinet", "/cabinet", "chairperson", 'main a.row[href*="/issue?id="]'),
    Page("dashboard", "/board", "analyst", "main .kpi", 650, 85),
    Page("passport", "/passport?id=1", "chairperson", "main .row", 220, 95),
    Page("public", "/public/building/1", "", "", 60, 100, is_sought=True),
    Page("public search", "/public", "", "", 60, 100, is_sought=True),
)


def _asked(stage: Stage) -> list[Page]:
    return [page for page in PAGES if not stage.pages or page.name in stage.pages]


def chromium() -> str:
    """Find the browser as the browser tests do."""
    found = os.environ.get("HOA_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    return found or browsing.own_browser()


@contextlib.contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield opened
        opened.close()


@contextlib.contextmanager
def _both(stage: Stage) -> Iterator[tuple[str, str]]:
    """Serve the platform and the peers' pages; gives their addresses."""
    home, built = stage.home, bare.built()
    target = "rustavi_hoa.server.asgi:create" if stage.plant == 1 else "bench.padded:create"
    ours = machine.serve(target, home)
    peer = machine.serve("bench.peers.empty_page:create", PLACE, BENCH_BUILT=str(built))
    try:
        yield ours.url, peer.url
    finally:
        ours.stop()
        peer.stop()


@contextlib.contextmanager
def _dash(pages: list[Page]) -> Iterator[str]:
    """Serve the dashboard's figures in Dash, if the dashboard is measured; gives the address or nothing."""
    if not any(page.name == "dashboard" for page in pages):
        yield ""
        return
    served = machine.serve("bench.peers.dash_board:create", PLACE)
    try:
        yield served.url
    finally:
        served.stop()


def _peer(page: Page) -> str:
    return "/plotly" if page.name == "dashboard" else "/empty"


def weights(stage: Stage) -> Iterator[Figure]:
    """Count what a first visit transfers: brotli, headers, font and socket; photos and tiles apart."""
    with _both(stage) as (ours_at, peer_at), _dash(_asked(stage)) as dash_at, browser() as opened:
        for page in _asked(stage):
            path, cookie = page.path.format(**stage.facts), stage.facts["people"].get(page.who, "")
            ours, peer, dash, apart = [], [], [], 0.0
            for _ in range(stage.runs):
                seen = browsing.weigh(opened, ours_at, path, cookie, touch=page.name == "dashboard")
                ours.append(seen.page)
                apart = seen.apart
                peer.append(browsing.weigh(opened, peer_at, _peer(page), "").page)
                if page.name == "dashboard":
                    dash.append(browsing.weigh(opened, dash_at, "/", "").page)
            what, note = f"{page.name}: first visit", f"photos and tiles apart {apart:.0f} KiB"
            yield Figure(what, "KiB", ours, f"{page.kib:.0f} KiB", peer, most=page.kib, note=note)
            if dash:
                yield Figure(f"{what}, beside Dash", "KiB", ours, f"{page.kib:.0f} KiB", dash, most=page.kib)


def first_rows(stage: Stage) -> Iterator[Figure]:
    """Wait for the first row of the database on a phone with 1.6 Mbps, 150 ms and a quarter of the speed."""
    with _both(stage) as (ours_at, peer_at), browser() as opened:
        for page in _asked(stage):
            if not page.row or page.name == "dashboard":
                continue
            path, cookie = page.path.format(**stage.facts), stage.facts["people"][page.who]
            ours, peer = [], []
            for _ in range(stage.runs):
                ours.append(browsing.first_row(opened, ours_at, path, cookie, page.row))
                peer.append(browsing.first_row(opened, peer_at, "/empty", "", "h1"))
            yield Figure(f"{page.name}: first database row painted", "s", ours, "3 s", peer, most=3)


def lighthouses(stage: Stage) -> Iterator[Figure]:
    """Let Lighthouse judge the pages as a phone, signed in."""
    modules = _lighthouse()
    known: dict[str, list[dict]] = {}  # one empty page is the peer of many
    with _both(stage) as (ours_at, peer_at), _dash(_asked(stage)) as dash_at:
        for page in _asked(stage):
            path, cookie = page.path.format(**stage.facts), stage.facts["people"].get(page.who, "")
            ours, dash = [], []
            for _ in range(stage.runs):
                ours.append(_judged(modules, ours_at + path, cookie))
                if len(known.setdefault(_peer(page), [])) < stage.runs:
                    known[_peer(page)].append(_judged(modules, peer_at + _peer(page), ""))
                if page.name == "dashboard":
                    dash.append(_judged(modules, dash_at, ""))
            yield from _verdicts(page, path, ours, known[_peer(page)])
            if dash:
                mine, theirs = ([each["performance"] for each in runs] for runs in (ours, dash))
                what = f"{page.name}: Lighthouse mobile, performance, beside Dash"
                yield Figure(what, "", mine, f"{page.score:g} ", theirs, least=page.score)


def _verdicts(page: Page, path: str, ours: list[dict], peer: list[dict]) -> Iterator[Figure]:
    strayed = [each["landed"] for each in ours if path not in each["landed"]]
    for name, unit, bound, more in (
        ("performance", "", page.score, {"least": page.score}),
        ("lcp", "s", 1.2, {"most": 1.2}),
        ("accessibility", "", 100, {"least": 100}),
        *((("seo", "", 100, {"least": 100}),) if page.is_sought else ()),
    ):
        if page.name == "dashboard" and name == "lcp":
            continue
        wrong = {"accessibility": "failed", "seo": "unseen"}.get(name)
        failed = sorted({audit for each in ours for audit in each[wrong]}) if wrong else []
        note = ", ".join([*failed, *(f"landed on {each}" for each in strayed[:1])])
        mine, others = [each[name] for each in ours], [each[name] for each in peer]
        yield Figure(
            f"{page.name}: Lighthouse mobile, {name}", unit, mine, f"{bound:g} {unit}", others, **more, note=note
        )


def _lighthouse() -> str:
    """Install the pinned Lighthouse outside the repository; gives its folder."""
    goal = PLACE / "node"
    if not (goal / "node_modules" / "lighthouse").exists():
        goal.mkdir(parents=True, exist_ok=True)
        (goal / "package.json").write_text("{}")
        command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", f"lighthouse@{LIGHTHOUSE}"]
        subprocess.run(command, cwd=goal, check=True)
    return str(goal)


def _judged(modules: str, url: str, cookie: str) -> dict:
    command = ["node", str(PLACE.parents[1] / "bench" / "lighthouse.mjs"), modules, url, cookie, chromium()]
    for _ in range(LOST):
        with contextlib.suppress(RuntimeError):
            return json.loads(machine.answer_of(command, machine.ANY).splitlines()[-1])
    raise RuntimeError(f"Lighthouse gave no figure of {url} in {LOST} runs")
