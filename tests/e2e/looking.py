"""Looking at a page as a strict reader does: axe, widths, and Latin words on a Georgian screen."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from hashlib import sha256

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.e2e.browsing import DESK, NARROW, PHONE, speak
from tests.e2e.house import House

OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
SPILT = """() => [...document.querySelectorAll('dialog[open], .menu[open] > .menu-list')].filter(box => {
  const { left, right } = box.getBoundingClientRect();
  return left < -1 || right > innerWidth + 1 || box.scrollWidth > box.clientWidth + 1;
}).length"""
PARTS = """(worded) => {
  const plain = (html) => html.replace(/ (href|src|srcset|points|d|key|data-[a-z-]+|aria-current)="[^"]*"/g, "");
  const bare = (html) => worded ? plain(html).replace(/<h1.*?<\/h1>/g, "<h1>") : plain(html)
    .replace(/>[^<]+</g, (text) => text.trim().length > 2 ? ">x<" : text)
    .replace(/ (value|style|title|aria-label|aria-valuenow)="[^"]+"/g, "")
    .replace(/[0-9]+/g, "0");
  const frame = document.body.cloneNode(true);
  for (const part of frame.querySelectorAll("main, script, style")) part.replaceChildren();
  const main = document.querySelector("main");
  return [bare(frame.outerHTML), bare(main?.outerHTML ?? "")];
}"""
"""What stands around and in the page, without its addresses: ``worded`` with all but its title's words, else without
words and numbers, as axe judges."""
COLOURED = """() => new Promise(done => {
  setTimeout(done, 2000, true);
  requestAnimationFrame(() => requestAnimationFrame(() => done(Promise.race([
    new Promise(late => setTimeout(late, 2000, true)),
    Promise.allSettled(document.getAnimations().filter(each => each instanceof CSSTransition)
      .map(each => each.finished)).then(() => true),
  ]))));
})"""
"""The colours of another theme have arrived; in a part that is folded and not drawn they never do."""
JUDGE = """options => axe.run(document, { resultTypes: ["violations"], ...options }).then(({ violations }) =>
  violations.flatMap(rule => rule.nodes
    .filter(node => rule.id !== "target-size" || !node.failureSummary.includes("partially obscured"))
    .slice(0, 3).map(node => `${rule.id}: ${node.target} ${(node.failureSummary ?? "").slice(0, 300)}`)))"""
"""What lies half under a bar that stays in its place comes out from there when the page is rolled."""
WHOLE: dict[str, object] = {"rules": {"target-size": {"enabled": True}}}
"""Everything axe knows, and that a finger hits what it aims at (WCAG 2.5.8)."""
CONTRAST: dict[str, object] = {"runOnly": ["color-contrast"]}
WORDS: dict[str, object] = {"rules": {"color-contrast": {"enabled": False}}}
"""What another language can change: names, labels, titles; a colour stays what it was."""
LATIN = re.compile(r"[A-Za-z]{2,}")
KNOWN_LATIN = {
    *("English", "QR", "PDF", "CSV", "XLSX", "SMS", "GPS", "HEIC", "GeoJSON", "OpenStreetMap", "Leaflet", "Plotly"),
    "contributors",
    *("KB", "MB", "pdf", "jpg"),
    "holidays",
    *("API", "Bulk", "GeoReport", "JSON", "Open", "OpenAPI", "XML"),
    *("LED", "Excel", "DOCX", "JPG", "ODS", "ODT", "PNG", "PPTX", "WEBP"),
    *("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux", "Chrome", "Firefox", "Safari", "Edge", "Opera"),
}
"""Words that stand in Latin letters in a Georgian sentence too: file kinds and names of products."""
CODE = re.compile(r"\b[A-Z0-9]{4}(-[A-Z0-9]{4}){2}\b|\bDEMO-\d{2}\b|\bRL-\d{3}\b|\{[a-z_]+\}")
"""Codes of invitations, of the demo city's buildings and lifts, and the places in a ready text: {number}."""

_judged: set[str] = set()
"""Frames and pages that were seen already, by light and markup: the same parts give the same answer."""


def asked_problem(server: House) -> int:
    """Find the problem whose author the city has asked something: its page has most parts."""
    with sqlite3.connect(server.database) as connection:
        asked = "SELECT max(id) FROM issue WHERE status = 'waiting_for_reporter'"
        return int(connection.execute(asked).fetchone()[0])


def axe_finds(page: Page, light: str, options: dict[str, object]) -> list[str]:
    """Name what axe finds: rule, place and why; nothing for a page whose parts it has judged already."""
    if _seen(page, f"{light}{options}"):
        return []
    return _judge(page, light, options)


def _judge(page: Page, light: str, options: dict[str, object]) -> list[str]:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return [f"{light} {each}" for each in page.evaluate(JUDGE, options)]


def _seen(page: Page, how: str, *, worded: bool = False) -> bool:
    marks = {sha256(f"{how}{part}".encode()).hexdigest() for part in page.evaluate(PARTS, worded)}
    if marks <= _judged:
        return True
    _judged.update(marks)
    return False


def latin_words(page: Page) -> list[str]:
    """List Latin words on a Georgian screen; addresses of mail and web, codes and what is marked as code apart."""
    text = page.locator("body").inner_text()
    found = page.locator("code").all_inner_texts()
    for code in sorted(found, key=len, reverse=True):  # a short one stands in a long one too
        text = text.replace(code, " ")
    text = re.sub(rf"\S+[@/]\S+|{CODE.pattern}", " ", text)
    return sorted({word for word in LATIN.findall(text) if word not in KNOWN_LATIN})


def faults(page: Page, name: str, locale: str, *, at_desk: bool) -> list[str]:
    """Look at what stands on the screen through every look and name what is wrong."""
    found = _said(page, name, locale) + [f"{name} ({locale}): {each}" for each in axe_finds(page, "light", WHOLE)]
    found += _faults_in_the_dark(page, name)
    return found + _too_wide(page, name, (NARROW, DESK) if at_desk else (NARROW,))


def _faults_in_the_dark(page: Page, name: str) -> list[str]:
    if _seen(page, f"dark{CONTRAST}"):
        return []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.evaluate(COLOURED)
    found = [f"{name}: {each}" for each in _judge(page, "dark", CONTRAST)]
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    return found


def faults_once_more(page: Page, name: str, locale: str, *, at_desk: bool) -> list[str]:
    """Change the language of a watched page in place and look once more: words, names and widths."""
    speak(page, locale)
    found = _said(page, name, locale) + [f"{name} ({locale}): {each}" for each in axe_finds(page, "light", WORDS)]
    return found + _too_wide(page, name, (DESK, NARROW) if at_desk else (NARROW,))


def faults_in_both_languages(page: Page, name: str, *, at_desk: bool) -> list[str]:
    """Look at a watched page in the language it came in, then in the other.

    A page that says what another has said (a refusal, a page that is everybody's) is that other one but for its title.
    """
    first, other = ("en", "ka") if page.locator("html").get_attribute("lang") == "en" else ("ka", "en")
    if _seen(page, f"whole {at_desk}", worded=True):
        return _said(page, name, first) + _too_wide(page, name, (PHONE,))
    found = faults(page, name, first, at_desk=at_desk)
    found += faults_once_more(page, name, other, at_desk=at_desk)
    page.set_viewport_size(PHONE)
    return found


def _said(page: Page, name: str, locale: str) -> list[str]:
    found, name = [], f"{name} ({locale})"
    if page.locator("html").get_attribute("lang") != locale:
        found.append(f"{name}: html lang is not {locale}")
    if not page.locator("main").inner_text().strip():
        found.append(f"{name}: empty")
    if locale == "ka" and (words := latin_words(page)):
        found.append(f"{name}: Latin words {words}")
    return found


def _too_wide(page: Page, name: str, sizes: Iterable[dict[str, int]]) -> list[str]:
    found = []
    for size in sizes:
        if page.viewport_size != size:
            page.set_viewport_size(size)
        if (by := page.evaluate(OVERFLOW)) > 0:
            found.append(f"{name}: {by} px wider than {size['width']} px")
        if page.evaluate(SPILT):
            found.append(f"{name}: a dialog or menu reaches over the edge of {size['width']} px")
    return found
