"""Every page, for everybody, in both languages: opens, fits, speaks the language, and axe finds nothing."""

from __future__ import annotations

import re

import pytest

from rustavi_hoa.rustavi_hoa import DOORS
from tests.e2e.browsing import PHONE, Enter, rest
from tests.e2e.house import House
from tests.e2e.looking import asked_problem, faults

PATHS = [door.path for door in DOORS]
STAFF = ("operator", "officer", "admin", "analyst")
EVERYBODY = (None, "resident", "chairperson", *STAFF)


@pytest.mark.parametrize("locale", ["ka", "en"])
@pytest.mark.parametrize("who", EVERYBODY)
def test_every_page_stands_for_everybody(come_in: Enter, server: House, who: str | None, locale: str) -> None:
    visit = come_in(who, locale=locale, size=PHONE, reduced_motion="reduce")  # a colour on its way is no colour
    paths = [*PATHS, f"/issue?id={asked_problem(server)}"]
    found = [fault for path in paths for fault in faults(visit.go(path), path, locale, at_desk=who in STAFF)]
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
