"""What a browser sees of a first visit: bytes by kind, and when the first row stood on the screen."""

from __future__ import annotations

import time
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, CDPSession, sync_playwright

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
APART = ("/photos/", "/tiles/", "tile.")
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}

PATIENCE = 30.0
"""Seconds after which a row is taken to never come."""

SEEN = """(selector) => {
  window.__row = 0;
  const look = () => {
    if (document.querySelector(selector)) requestAnimationFrame(() => { window.__row ||= performance.now(); });
    else requestAnimationFrame(look);
  };
  look();
}"""


@dataclass(slots=True)
class Weight:
    """Kibibytes of one visit."""

    page: float = 0
    apart: float = 0


def own_browser() -> str:
    """Give the path of Playwright's own Chromium."""
    with sync_playwright() as started:
        return started.chromium.executable_path


def phone(browser: Browser, base: str, cookie: str) -> BrowserContext:
    context = browser.new_context(**PHONE)
    if cookie:
        name, _, value = cookie.partition("=")
        context.add_cookies([{"name": name, "value": value, "url": base}])
    return context


def weigh(browser: Browser, base: str, path: str, cookie: str, *, touch: bool = False) -> Weight:
    """Open a page for the first time and count what came over the line until it was quiet for two seconds."""
    context = phone(browser, base, cookie)
    page = context.new_page()
    session, weight = context.new_cdp_session(page), Weight()
    _count(session, weight)
    page.goto(base + path, wait_until="networkidle")
    page.wait_for_timeout(2000)
    if touch and page.locator("[data-chart] button").count():
        page.locator("[data-chart] button").first.click()
        page.wait_for_timeout(4000)
    context.close()
    return weight


def _count(session: CDPSession, weight: Weight) -> None:
    addresses: dict[str, str] = {}

    def came(event: dict) -> None:
        kib = event["encodedDataLength"] / 1024
        if any(part in addresses.get(event["requestId"], "") for part in APART):
            weight.apart += kib
        else:
            weight.page += kib

    def spoke(event: dict) -> None:
        weight.page += len(event["response"]["payloadData"].encode()) / 1024

    session.on(
        "Network.requestWillBeSent", lambda event: addresses.update({event["requestId"]: event["request"]["url"]})
    )
    session.on("Network.loadingFinished", came)
    session.on("Network.webSocketFrameReceived", spoke)
    session.send("Network.enable")


def first_row(browser: Browser, base: str, path: str, cookie: str, row: str) -> float:
    """Give the seconds from the tap to the first row on a slow line and a slow phone."""
    context = phone(browser, base, cookie)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(f"({SEEN})({row!r})")
    until = time.monotonic() + PATIENCE
    page.goto(base + path, wait_until="commit")
    seconds = 0.0
    while not seconds and time.monotonic() < until:  # no wait_for_function: the page's policy forbids eval
        page.wait_for_timeout(100)
        seconds = page.evaluate("window.__row || 0") / 1000
    context.close()
    return float(seconds) or PATIENCE
