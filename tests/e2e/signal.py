"""A radio that comes and goes between a browser and its house, and phones whose worker keeps pages."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from playwright.sync_api import Page

from tests.e2e.blackhole import BlackHole
from tests.e2e.browsing import Enter, Visit, wait_alive
from tests.e2e.house import House

KEPT = """async (address) => {
  const names = (await caches.keys()).filter(name => name.startsWith("hoa-seen-"));
  for (const name of names) {
    const found = await (await caches.open(name)).match("/-/seen?" + encodeURIComponent(address));
    if (found) return true;
  }
  return false;
}"""
HELD = """async () => {
  const made = [];
  for (const name of await caches.keys())
    for (const each of await (await caches.open(name)).keys()) made.push(name + " " + new URL(each.url).pathname);
  return made;
}"""
"""Everything the browser's caches hold, as "box path"."""


@dataclasses.dataclass(slots=True)
class Radio:
    """A house behind a radio: ``off`` loses it without a word, ``on`` brings it back."""

    hole: BlackHole
    house: House

    @property
    def outside(self) -> House:
        """The house as browsers see it."""
        return dataclasses.replace(self.house, url=self.hole.url)

    def off(self) -> None:
        """Nothing passes any more; nothing says so."""
        self.hole.open_after(0)
        self.hole.is_open.set()

    def on(self) -> None:
        """New connections pass."""
        self.hole.heal()

    def lead_to(self, house: House) -> None:
        """Put another server behind the same address."""
        self.house = house
        self.hole.lead_to(house.url)


def radio(own_server: Callable[..., House], **environment: str) -> Radio:
    """Open a house of its own behind a radio."""
    hole = BlackHole()
    house = own_server(HOA_ORIGINS=hole.url, **environment)
    hole.lead_to(house.url)
    return Radio(hole, house)


def phone(come_in: Enter, air: Radio, who: str | None, **more: object) -> Visit:
    """Open a browser that may lose its line without its console failing the test."""
    visit = come_in(who, at=air.outside, **more)
    for part in ("ERR_", "WebSocket", "Failed to load resource", "Failed to fetch", "net::", "Load failed"):
        visit.complaints.expect(part)
    return visit


def keep(visit: Visit, *addresses: str) -> Page:
    """Open pages until the phone keeps each of them."""
    page = visit.page()
    for address in addresses:
        page = visit.go(address)
        until_kept(page, address)
    return page


def until_kept(page: Page, address: str) -> None:
    """Wait until the worker stands and keeps this page."""
    page.wait_for_function("() => navigator.serviceWorker.ready.then(() => true)", timeout=40_000)
    for _ in range(80):
        if page.evaluate(KEPT, address):
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"{address} was not kept; the phone holds {page.evaluate(HELD)}")


def open_without(visit: Visit, address: str) -> Page:
    """Open an address where nobody answers; the worker's page stands in its place."""
    page = visit.page()
    page.goto(visit.base + address, wait_until="commit", timeout=30_000)
    page.locator("hoa-offline .banner").wait_for(timeout=20_000)
    return page


__all__ = ["HELD", "Radio", "keep", "open_without", "phone", "radio", "until_kept", "wait_alive"]
