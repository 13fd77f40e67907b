"""The first view that the server draws is the page itself: same words, same looks, and nothing moves afterwards."""

from __future__ import annotations

import re
from difflib import unified_diff

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import DESK, PHONE, Enter, Visit, wait_alive

WATCH = """
window.hoaFirst = ""; window.hoaMoved = 0;
new MutationObserver((changes) => {
  for (const change of changes) for (const node of change.removedNodes)
    if (node.nodeName === "HOA-FIRST") window.hoaFirst = node.outerHTML;
}).observe(document, { subtree: true, childList: true });
new PerformanceObserver((seen) => { for (const each of seen.getEntries()) window.hoaMoved += each.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
LOOKS = """(where) => {
  const box = document.createElement("div");
  box.innerHTML = window.hoaFirst;
  const looks = (root) => [...root.querySelectorAll(`:is(${where}) *`)]
    .filter((each) => !each.closest("[hidden], dialog, hoa-outbox, .hoa-outbox"))
    .map((each) => {
      const own = [...each.childNodes].filter((part) => part.nodeType === 3).map((part) => part.data).join("");
      return `${[...each.classList].sort().join(".")} | ${own.trim()}`;
    });
  return { first: looks(box), real: looks(document.querySelector("body > .frame")), moved: window.hoaMoved };
}"""
PAGES = (
    ("resident", "/home", "main, .bottombar"),
    ("resident", "/issues", "main .row, .tabs, .bottombar"),
    ("resident", "/issue?id={issue}", ".issue-head, .bottombar"),
    ("resident", "/chat", ".bubble, .bottombar"),
    ("chairperson", "/cabinet", "main, .bottombar"),
    ("chairperson", "/issue?id={issue}", ".issue-head, .bottombar"),
    ("chairperson", "/passport", "main h1, main .steps, main .row, main details.more > summary"),
)


def watched(visit: Visit) -> Page:
    visit.context.add_init_script(WATCH)
    return visit.page()


def problem_of(visit: Visit) -> str:
    page = visit.go("/issues")
    href = page.locator('a.row[href*="/issue?id="]').first.get_attribute("href") or ""
    return href.partition("id=")[2]


@pytest.mark.parametrize("locale", ["ka", "en"])
@pytest.mark.parametrize(("who", "path", "where"), PAGES)
def test_the_first_view_says_what_the_page_then_says(
    come_in: Enter, who: str, path: str, where: str, locale: str
) -> None:
    visit = come_in(who, locale=locale)
    page = watched(visit)
    visit.go(path.format(issue=problem_of(visit) if "{" in path else ""))
    seen = page.evaluate(LOOKS, where)
    assert len(seen["first"]) > 15, seen["first"]
    real = seen["real"][-len(seen["first"]) :] if path == "/chat" else seen["real"][: len(seen["first"])]
    if path == "/issues":  # the page holds more rows than a first screen: its bar stands after them
        seen["first"], real = set(seen["first"]), set(seen["real"]) & set(seen["first"])
    assert real == seen["first"], "\n".join(unified_diff(list(seen["first"]), list(real), lineterm=""))
    assert seen["moved"] < 0.01


@pytest.mark.parametrize(("who", "path"), [("resident", "/chat"), ("chairperson", "/cabinet")])
def test_nothing_moves_on_a_slow_phone_that_paints_while_the_page_is_still_read(
    come_in: Enter, who: str, path: str
) -> None:
    visit = come_in(who)
    page = watched(visit)
    visit.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    visit.go(path)
    assert page.evaluate("window.hoaFirst.length") > 1_000
    assert page.evaluate("window.hoaMoved") < 0.01


def test_a_report_does_not_move_either_when_its_script_comes_late(come_in: Enter) -> None:
    visit = come_in("resident")
    page = watched(visit)
    visit.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    visit.go("/report")
    assert page.locator("[data-progress-words]").first.inner_text().startswith("1")
    assert page.evaluate("window.hoaMoved") < 0.01


@pytest.mark.parametrize("size", [PHONE, DESK])
def test_rows_and_links_stand_without_any_script(come_in: Enter, size: dict[str, int]) -> None:
    page = come_in("resident", size=size, java_script_enabled=False).page()
    page.goto(come_in("resident").base + "/home")
    row = page.locator('hoa-first a.row[href*="/issue?id="]').first
    expect(row).to_be_visible()
    expect(page.locator('use[href^="/icons.svg"]')).to_have_count(0)  # the sprite is fetched once, by its content
    row.click()
    expect(page.locator("hoa-first .issue-head h1")).to_be_visible()
    expect(page.locator("body > .frame")).not_to_be_visible()


def test_one_of_both_is_in_the_tree_of_readers_and_back_and_forward_work(come_in: Enter) -> None:
    visit = come_in("resident")
    page = visit.go("/home")
    expect(page.locator("#main")).to_have_count(1)
    expect(page.get_by_role("main")).to_have_count(1)
    page.locator('main a.row[href*="/issue?id="]').first.click()
    expect(page.locator("main .issue-head h1")).to_be_visible()
    page.go_back()
    expect(page.locator("main a.row").first).to_be_visible()
    page.go_forward()
    expect(page.locator("main .issue-head h1")).to_be_visible()
    page.reload()
    wait_alive(page)
    page.go_back()
    wait_alive(page)
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.locator("main a.row").first).to_be_visible()


def test_a_room_with_many_new_messages_or_a_linked_one_opens_where_the_script_says(come_in: Enter) -> None:
    page = come_in("resident").go("/chat")
    expect(page.locator("hoa-chat[data-stands=yes]")).to_have_count(1)
    number = page.locator(".bubble[data-message]").first.get_attribute("data-message") or ""
    page.goto(re.sub(r"/chat.*", f"/chat?message={number}", page.url))
    wait_alive(page)
    expect(page.locator(".bubble.linked")).to_be_in_viewport()
