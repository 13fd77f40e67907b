"""Every dialog, menu, sheet, wrong form and empty list, in both languages: opens, fits, and axe finds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect

from tests.e2e import house as houses
from tests.e2e.browsing import PHONE, Complaints, Enter, rest
from tests.e2e.house import House
from tests.e2e.looking import faults
from tests.e2e.opening_table import OPENINGS
from tests.e2e.openings import Ids, Opening, empty_out, stage

SIGN_IN_OF = {"newcomer": "other"}
FORGET = "() => { try { sessionStorage.clear() } catch {} }"
"""A tab without its token is new to the house: what stood open in it is closed."""
REFUSED = ("422", "401", "404")
"""What a browser says of an answer that refuses: the refusals here are asked for."""


def unserved(home: Path) -> House:
    """A house that nobody serves yet: its database may be changed behind nobody's back."""
    return House("", home, home, None)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def full(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[House, Ids]]:
    home = houses.copy_home(prepared_home, tmp_path_factory.mktemp("openings"))
    staged = stage(unserved(home))
    opened = houses.open_house(home)
    yield opened, staged
    opened.stop()


@pytest.fixture(scope="module")
def bare(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    home = houses.copy_home(prepared_home, tmp_path_factory.mktemp("bare"))
    empty_out(unserved(home))
    opened = houses.open_house(home)
    yield opened
    opened.stop()


def looked_at(page: Page, each: Opening, name: str, locale: str) -> list[str]:
    """Open it and look; what does not open is named too."""
    try:
        each.open(page)
        expect(page.locator(each.shows).first).to_be_visible(timeout=8000)
    except (Error, AssertionError) as never:
        return [f"{name}: {each.shows} did not come: {str(never)[:300]}"]
    rest(page)
    return faults(page, name, locale, at_desk=False)


@pytest.mark.parametrize("locale", ["ka", "en"])
@pytest.mark.parametrize("who", dict.fromkeys(each.who for each in OPENINGS))
def test_everything_that_opens_stands(
    come_in: Enter, full: tuple[House, Ids], bare: House, complaints: Complaints, who: str | None, locale: str
) -> None:
    for answer in REFUSED:
        complaints.expect(f"the server responded with a status of {answer}")
    found, (house, known) = [], full
    for at, is_empty in ((house, False), (bare, True)):
        mine = [each for each in OPENINGS if each.who == who and each.empty == is_empty]
        if not mine:
            continue
        person = SIGN_IN_OF.get(who, who) if who else None
        visit = come_in(person, at=at, locale=locale, size=PHONE, reduced_motion="reduce")
        for number, each in enumerate(mine):
            path = each.path.format(**known)
            if path == "/report":  # a phone keeps what was begun: every opening starts on another phone
                visit = come_in(person, at=at, locale=locale, size=PHONE, reduced_motion="reduce")
            visit.page().evaluate(FORGET)
            found += looked_at(visit.go(path), each, f"{number} {path} {each.shows}", locale)
    assert not found, "\n".join(found)
