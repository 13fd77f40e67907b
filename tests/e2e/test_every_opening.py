"""Every dialog, menu, sheet, wrong form and empty list, in both languages: opens, fits, and axe finds nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect

from tests.e2e import house as houses
from tests.e2e.browsing import PHONE, STILL, Complaints, Enter, wait_alive
from tests.e2e.house import House
from tests.e2e.looking import faults, faults_once_more
from tests.e2e.opening_table import OPENINGS
from tests.e2e.openings import Ids, Opening, empty_out, stage

STAYS = 9_000
"""Longer than good news stands (client/app.js)."""
SIGN_IN_OF = {"newcomer": "other"}
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


def looked_at(page: Page, each: Opening, name: str) -> list[str]:
    """Open it and look, then look at its English; what does not open is named too."""
    shown = page.locator(each.shows).first
    try:
        each.open(page)
        expect(shown).to_be_visible(timeout=8000)
    except (Error, AssertionError) as never:
        return [f"{name}: {each.shows} did not come: {str(never)[:300]}"]
    page.evaluate(STILL)
    found = faults(page, name, "ka", at_desk=False)
    found += faults_once_more(page, name, "en", at_desk=False)
    page.set_viewport_size(PHONE)
    return found + ([] if shown.is_visible() else [f"{name}: {each.shows} went away with the language"])


@pytest.mark.parametrize("who", dict.fromkeys(each.who for each in OPENINGS))
def test_everything_that_opens_stands(
    come_in: Enter, full: tuple[House, Ids], bare: House, complaints: Complaints, who: str | None
) -> None:
    for answer in REFUSED:
        complaints.expect(f"the server responded with a status of {answer}")
    found, (house, known) = [], full
    person = SIGN_IN_OF.get(who, who) if who else None
    for at, is_empty in ((house, False), (bare, True)):
        mine = [(each.path.format(**known), each) for each in OPENINGS if each.who == who and each.empty == is_empty]
        begun = [one for one in mine if one[0] == "/report"]  # a phone keeps it: each of them on another phone
        for some in (*([one] for one in begun), [one for one in mine if one not in begun]):
            if not some:
                continue
            visit = come_in(person, at=at, size=PHONE, reduced_motion="reduce")
            pages = visit.leaf([path for path, _ in some], anew=True)
            for (path, each), (_, page) in zip(some, pages, strict=True):
                found += looked_at(page, each, f"{path} {each.shows}")
            visit.context.close()
    assert not found, "\n".join(found)


def test_a_dialog_left_open_is_put_away_when_the_page_comes_anew(come_in: Enter, full: tuple[House, Ids]) -> None:
    page = come_in("chairperson", at=full[0]).go("/people")
    page.locator("main h2 + .btn-icon").click()
    expect(page.locator("dialog[open]")).to_be_visible()
    page.reload()
    wait_alive(page)
    expect(page.locator("dialog")).to_have_count(0)
    page.locator("main h2 + .btn-icon").click()
    expect(page.locator("dialog[open]")).to_be_visible()


def test_an_error_stays_until_it_is_closed_and_good_news_goes(own_server: Callable[..., House], come_in: Enter) -> None:
    house = own_server()
    fresh = stage(house)["fresh"]
    page = come_in("chairperson", at=house).go(f"/issue?id={fresh}")
    with sqlite3.connect(house.database, timeout=20) as database:
        database.execute("UPDATE issue SET status = 'withdrawn', version = version + 1 WHERE id = ?", (fresh,))
    page.locator("#chair-confirm").click()
    notice = page.locator('.notice[data-fades="no"]')
    expect(notice).to_be_visible()
    page.wait_for_timeout(STAYS)
    expect(notice).to_be_visible()
    notice.get_by_role("button").click()
    expect(notice).to_have_count(0)

    page = come_in("admin", at=house).go("/settings")
    page.locator("main form button[type=submit]").click()
    notice = page.locator('.notice[data-fades="yes"]')
    expect(notice).to_be_visible()
    expect(notice).to_have_count(0, timeout=STAYS + 3000)
