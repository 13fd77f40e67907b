"""The oldest browser that works opens the app; an older one says that it is too old and gives the number to call."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import httpx
import pytest

from tests.e2e.browsing import Enter
from tests.e2e.house import House
from tools.old_browser import fetched

OLDEST, OLDER = "103.0.0", "92.0.0"
ALIVE = re.compile(r'data-ready="yes"')


def seen(program: Path, url: str, home: Path, budget: int = 15_000) -> str:
    """Open an address in a real browser of that age and give the page as it stands after a while.

    ``budget`` is in milliseconds of the browser's own time, which runs ahead while the house is busy.
    """
    wanted = [
        "--headless",
        "--no-sandbox",
        "--single-process",
        "--no-zygote",
        "--disable-gpu",
        "--disable-dev-shm-usage",
    ]
    wait = [f"--virtual-time-budget={budget}", f"--user-data-dir={home}", "--dump-dom"]
    done = subprocess.run([program, *wanted, *wait, url], capture_output=True, timeout=120, check=False)
    return done.stdout.decode(errors="replace")


def test_the_oldest_that_is_named_opens_the_app(server: House, tmp_path: Path) -> None:
    page = ""
    for budget in (15_000, 60_000, 240_000):
        page = seen(fetched(OLDEST), f"{server.url}/sign-in", tmp_path, budget)
        if ALIVE.search(page):
            break
    assert ALIVE.search(page), page[:2000]
    assert 'id="too-old"' not in page
    assert 'name="contact"' in page


def test_an_older_one_says_so_and_gives_the_number(server: House, tmp_path: Path) -> None:
    page = seen(fetched(OLDER), f"{server.url}/sign-in", tmp_path)
    assert 'id="too-old"' in page
    assert "ეს ბრაუზერი ძველია" in page and 'href="tel:112"' in page and 'href="/public"' in page


@pytest.mark.parametrize("missing", ["AbortSignal.timeout", "Array.prototype.findLast", "self.CSSLayerBlockRule"])
def test_each_thing_that_is_asked_for_counts(come_in: Enter, missing: str) -> None:
    visit = come_in(None)
    visit.complaints.expect("")  # a browser without it breaks elsewhere too
    visit.context.add_init_script(f"delete {missing}")
    page = visit.page()
    page.goto(visit.base + "/sign-in")
    page.locator("#too-old a[href='tel:112']").wait_for()


def test_a_browser_of_today_never_asks_for_the_plain_page(server: House) -> None:
    html = httpx.get(server.url + "/sign-in").text
    assert html.index("/too-old.js") < html.index("</head>")
    assert "sha256-" in httpx.get(server.url + "/sign-in").headers["content-security-policy"]
