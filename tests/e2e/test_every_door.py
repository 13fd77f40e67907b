"""Every page opens for everybody it is for: in both languages, on a phone and at a desk, without a complaint."""

from __future__ import annotations

import pytest

from rustavi_hoa.rustavi_hoa import DOORS
from tests.e2e.browsing import DESK, NARROW, PEOPLE, PHONE, Enter

PATHS = [door.path for door in DOORS]
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("locale", ["ka", "en"])
@pytest.mark.parametrize("who", [None, *PEOPLE])
def test_every_page_opens_without_a_complaint(come_in: Enter, who: str | None, locale: str) -> None:
    visit = come_in(who, locale=locale, size=PHONE)
    for path in PATHS:
        page = visit.go(path)
        assert page.locator("html").get_attribute("lang") == locale, path
        assert page.locator("main").inner_text().strip(), path


@pytest.mark.parametrize("who", [None, "resident", "chairperson", "officer"])
def test_no_page_is_wider_than_the_smallest_phone(come_in: Enter, who: str | None) -> None:
    visit = come_in(who, size=NARROW)
    wide = {path: visit.go(path).evaluate(OVERFLOW) for path in PATHS}
    assert {path: by for path, by in wide.items() if by > 0} == {}


def test_a_desk_opens_every_page(come_in: Enter) -> None:
    visit = come_in("admin", size=DESK)
    for path in PATHS:
        assert visit.go(path).locator("main").inner_text().strip(), path
