"""A house for the run, a Chromium, and browsers that fail their test when they complained."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.e2e import house as houses
from tests.e2e.browsing import Complaints, Enter, Visit, enter
from tests.e2e.house import House

expect.set_options(timeout=15_000)  # as patient as every other wait: a slow machine is no fault of the page


@pytest.fixture(scope="session")
def prepared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated demo city that nobody serves; tests take copies."""
    houses.build_pages()
    return houses.prepare(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="session")
def server(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One server for the whole run: for tests that read, or write what disturbs nobody."""
    opened = houses.open_house(houses.copy_home(prepared_home, tmp_path_factory.mktemp("house")))
    yield opened
    opened.stop()


@pytest.fixture
def own_server(prepared_home: Path, tmp_path: Path) -> Iterator[Callable[..., House]]:
    """Servers of one test alone: ``own_server(HOA_X="1")`` on a fresh copy of the demo city."""
    opened: list[House] = []

    def open_one(**environment: str) -> House:
        home = houses.copy_home(prepared_home, tmp_path / f"house-{len(opened)}")
        opened.append(houses.open_house(home, **environment))
        return opened[-1]

    yield open_one
    for each in opened:
        each.stop()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright for the run."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The machine's Chromium, else Playwright's own."""
    path = os.environ.get("HOA_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
    yield opened
    opened.close()


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    """Console errors and policy violations of the test's pages; any that it did not expect fails it."""
    heard = Complaints()
    yield heard
    assert heard.unexpected() == []


@pytest.fixture
def come_in(browser: Browser, server: House, complaints: Complaints) -> Iterator[Enter]:
    """Open browsers: ``come_in("resident")``, ``come_in("officer", size=DESK, locale="en", dark=True)``."""
    visits: list[Visit] = []

    def open_one(who: str | None = None, *, at: House | None = None, **more: object) -> Visit:
        visits.append(enter(browser, (at or server).url, complaints, who, **more))
        return visits[-1]

    yield open_one
    for visit in visits:
        visit.context.close()
