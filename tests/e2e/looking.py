"""Looking at a page as a strict reader does: axe, widths, and Latin words on a Georgian screen."""

from __future__ import annotations

import re
import sqlite3
from hashlib import sha256

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.browsing import DESK, NARROW, PHONE
from tests.e2e.house import House

OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SPILT = """() => [...document.querySelectorAll('dialog[open], .menu[open] > .menu-list')].filter(box => {
  const { left, right } = box.getBoundingClientRect();
  return left < -1 || right > innerWidth + 1 || box.scrollWidth > box.clientWidth + 1;
}).length"""
BODY = "() => document.body.outerHTML"
LATIN = re.compile(r"[A-Za-z]{2,}")
KNOWN_LATIN = {
    *("English", "QR", "PDF", "CSV", "XLSX", "SMS", "GPS", "HEIC", "GeoJSON", "OpenStreetMap", "Leaflet", "Plotly"),
    "contributors",
    *("LED", "Excel"),
    *("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux", "Chrome", "Firefox", "Safari", "Edge", "Opera"),
}
"""Words that stand in Latin letters in a Georgian sentence too: file kinds and names of products."""
CODE = re.compile(r"\b[A-Z0-9]{4}(-[A-Z0-9]{4}){2}\b")

_judged: set[str] = set()
"""Pages that axe has seen already, by language, light and markup: the same page gives the same answer."""


def asked_problem(server: House) -> int:
    """Find the problem whose author the city has asked something: its page has most parts."""
    with sqlite3.connect(server.database) as connection:
        asked = "SELECT max(id) FROM issue WHERE status = 'waiting_for_reporter'"
        return int(connection.execute(asked).fetchone()[0])


def axe_finds(page: Page, light: str, **options: object) -> list[str]:
    """Name what axe finds: rule, place and why; nothing for a page it has judged already."""
    mark = sha256(f"{light}{options}{page.evaluate(BODY)}".encode()).hexdigest()
    if mark in _judged:
        return []
    _judged.add(mark)
    found = Axe().run(page, options=options or None).response["violations"]
    return [
        f"{light} {rule['id']}: {node['target']} {node.get('failureSummary', '')[:300]}"
        for rule in found
        for node in rule["nodes"][:3]
    ]


def latin_words(page: Page) -> list[str]:
    """List Latin words on a Georgian screen; addresses of mail and web and codes apart."""
    text = re.sub(rf"\S+[@/]\S+|{CODE.pattern}", " ", page.locator("body").inner_text())
    return sorted({word for word in LATIN.findall(text) if word not in KNOWN_LATIN})


def faults(page: Page, name: str, locale: str, *, at_desk: bool) -> list[str]:
    """Look at what stands on the screen through every look and name what is wrong."""
    found = []
    if page.locator("html").get_attribute("lang") != locale:
        found.append(f"{name}: html lang is not {locale}")
    if not page.locator("main").inner_text().strip():
        found.append(f"{name}: empty")
    if locale == "ka" and (words := latin_words(page)):
        found.append(f"{name}: Latin words {words}")
    found += [f"{name}: {each}" for each in axe_finds(page, "light")]
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.wait_for_timeout(250)
    found += [f"{name}: {each}" for each in axe_finds(page, "dark", runOnly=["color-contrast"])]
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    for size in (NARROW, DESK) if at_desk else (NARROW,):
        page.set_viewport_size(size)
        if (by := page.evaluate(OVERFLOW)) > 0:
            found.append(f"{name}: {by} px wider than {size['width']} px")
        if page.evaluate(SPILT):
            found.append(f"{name}: a dialog or menu reaches over the edge of {size['width']} px")
    page.set_viewport_size(PHONE)
    return found
