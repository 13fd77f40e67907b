"""Every page, for everybody, in both languages: opens, fits, speaks the language, and axe finds nothing."""

from __future__ import annotations

import re
import sqlite3

import pytest

from rustavi_hoa.kernel.policy import GRANTS, Can, Role
from rustavi_hoa.rustavi_hoa import DOORS
from tests.e2e.browsing import PHONE, Enter, rest
from tests.e2e.house import House
from tests.e2e.looking import OVERFLOW, asked_problem, faults_in_both_languages

NAMED = (
    *("/passport?id={house}", "/passport?id={house}&day=2026-01-01", "/passport/edit?id={house}&group=yard"),
    *("/passport/inspect?id={house}&group=roof", "/passport/inspect?id={house}&group=lifts"),
    *("/passport/review?proposal={proposal}", "/gallery?building={house}", "/gallery?building={house}&phase=pairs"),
    *("/documents?building={house}", "/works?building={house}", "/register/building?id={house}"),
    *("/association?id={union}", "/verification?id={union}", "/issue?id={issue}", "/inquiry?id={inquiry}"),
    *("/inquiries?id={inquiry}", "/register?tab=association", "/register?tab=twins", "/register?tab=corrections"),
    *("/register?tab=imports", "/passport?id={house}&key=all", "/passport/coverage?by=association"),
    *("/letter?id={letter}", "/letter/write?issue={issue}", "/letter/write?issue=none"),
    *("/sheet?id={sheet}", "/statement?id={statement}", "/statement?kind=problems&since=2026-01-01&until=2026-06-30"),
    *(
        "/outage?id={outage}",
        "/outages?g=past",
        "/hung?outage={outage}",
        "/responsible?id={issue}",
        "/answer?id={issue}",
    ),
    *("/verification?state=verified", "/works?part=services", "/map?by=problems", "/city-map?by=verification"),
)
"""Pages that show one thing, or another list: the bare address says only that nothing was named."""
OF_STAFF = ("/map?by=condition:roof", "/stock?element=facade", "/passport?id=7")
STAFF = {
    "operator": Role.OPERATOR,
    "officer": Role.OFFICER,
    "admin": Role.ADMIN,
    "analyst": Role.ANALYST,
    "inspector": Role.INSPECTOR,
}
ROLES = {"resident": Role.RESIDENT, "chairperson": Role.CHAIRPERSON, **STAFF}
NEEDS: dict[str, Can | None] = {door.path: door.needs for door in DOORS}
THINGS = {
    "house": "SELECT min(id) FROM building",
    "union": "SELECT min(id) FROM association",
    "proposal": "SELECT max(id) FROM passport_proposal WHERE state = 'sent'",
    "inquiry": "SELECT max(id) FROM inquiry",
    "outage": "SELECT max(id) FROM outage WHERE state = 'open' AND kind = 'outage'",
    "letter": "SELECT max(id) FROM letter WHERE state = 'incomplete'",
    "sheet": "SELECT min(id) FROM door_sheet",
    "statement": "SELECT min(id) FROM statement",
}


def ids(server: House) -> dict[str, int]:
    """Find one of each thing that an address may name."""
    with sqlite3.connect(server.database) as connection:
        found = {name: int(connection.execute(query).fetchone()[0] or 1) for name, query in THINGS.items()}
    return {**found, "issue": asked_problem(server)}


def opens(path: str, who: str | None) -> bool:
    """Tell whether this person may enter; whoever may not sees the same refusal whatever the address names."""
    needs = NEEDS[path.partition("?")[0]]
    return who is not None and (needs is None or needs in GRANTS[ROLES[who]])


@pytest.mark.parametrize("who", [None, *ROLES])
def test_every_page_stands_for_everybody(come_in: Enter, server: House, who: str | None) -> None:
    visit = come_in(who, size=PHONE, reduced_motion="reduce")  # a colour on its way is no colour
    known = ids(server)
    named = [path.format(**known) for path in NAMED if opens(path, who)]
    found: list[str] = []
    for path, page in visit.leaf([*NEEDS, *named, *(OF_STAFF if who in STAFF else ())]):
        found += faults_in_both_languages(page, path, at_desk=who in STAFF)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("locale", ["ka", "en"])
@pytest.mark.parametrize("who", [None, "chairperson", "admin"])
def test_every_page_comes_whole_at_its_address(come_in: Enter, who: str | None, locale: str) -> None:
    visit = come_in(who, size=PHONE, locale=locale, reduced_motion="reduce")
    paths = [door.path for door in DOORS if (door.is_public if who is None else opens(door.path, who))]
    found: list[str] = []
    for path, page in visit.leaf(paths, anew=True):
        lang, wide = page.locator("html").get_attribute("lang"), page.evaluate(OVERFLOW)
        found += [] if (lang, wide) == (locale, 0) else [f"{path}: lang {lang}, {wide} px too wide"]
        found += [] if page.locator("main h1:visible").count() == 1 else [f"{path}: not one heading"]
    assert not found, "\n".join(found)


def test_the_language_changes_without_a_reload(come_in: Enter) -> None:
    visit = come_in(None)
    page = visit.go("/sign-in")
    page.evaluate("() => { window.same = true }")
    page.get_by_role("button", name="English").click()
    page.wait_for_function("() => document.documentElement.lang === 'en'")
    rest(page)
    assert page.evaluate("() => window.same") is True
    assert not re.search("[ა-ჰ]", page.title())
    page.reload()
    page.wait_for_function("() => document.documentElement.lang === 'en'")
