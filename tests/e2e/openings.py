"""How something on a page is opened: presses, forms sent past the browser's own checks, houses emptied."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.e2e.house import House

BARE = "() => document.querySelectorAll('form').forEach(form => { form.noValidate = true })"
EMPTIED = (
    *("outage_word", "outage_join", "outage_building", "outage", "household", "hung_paper", "issue_holder", "referral"),
    *("message_report", "message", "read_mark", "support", "issue_event", "photo", "issue", "announcement"),
    *("letter_issue", "letter_event", "letter_question", "letter_file", "visa", "letter_reply", "extension", "task"),
    *("letter", "reception", "notice", "feedback", "survey_answer", "survey_question", "invitation", "audit", "outbox"),
)
IMPORT = {
    "kind": "register",
    "file_name": "ამხანაგობების სია",
    "file_sha256": "0",
    "counts": '{"taken": 1}',
    "state": "done",
    "options": '{"made": {}}',
}
"""A list that was loaded into the register, with something to take back."""
Ids = dict[str, int]


@dataclass(frozen=True, slots=True)
class Opening:
    """A page of somebody, and the presses that open something on it; ``shows`` must then stand on the screen."""

    who: str | None
    path: str
    shows: str
    open: Callable[[Page], None]
    empty: bool = False


def press(*selectors: str) -> Callable[[Page], None]:
    """Press one thing after another, the first that can be seen of each."""

    def steps(page: Page) -> None:
        for selector in selectors:
            page.locator(selector).locator("visible=true").first.click()

    return steps


def send(form: str, **answers: str) -> Callable[[Page], None]:
    """Fill a form and send it past the browser's own checks, so that the house has to answer."""

    def steps(page: Page) -> None:
        for name, text in answers.items():
            page.locator(f'{form} [name="{name}"]').first.fill(text)
        page.evaluate(BARE)
        page.locator(f'{form} button[type="submit"]').first.click()

    return steps


def after(*parts: Callable[[Page], None]) -> Callable[[Page], None]:
    """Take several steps."""

    def steps(page: Page) -> None:
        for part in parts:
            part(page)

    return steps


def typed(selector: str, text: str) -> Callable[[Page], None]:
    """Type into a field."""
    return lambda page: page.locator(selector).first.fill(text)


def chosen(selector: str, at: int) -> Callable[[Page], None]:
    """Choose a line of a list by its place."""
    return lambda page: page.locator(selector).select_option(index=at) and None


def picked(name: str, value: str) -> Callable[[Page], None]:
    """Tap a big answer."""
    return press(f'label:has(input[name="{name}"][value="{value}"])')


def asked(code: str) -> tuple[str, str]:
    """Name the button that opens a step's form on a problem, and the one that sends it."""
    return f'[data-testid="open-{code}"]', f'[data-testid="do-{code}"]'


def bare(*selectors: str) -> Callable[[Page], None]:
    """Press one thing after another where the browser's own checks would stop it."""

    def steps(page: Page) -> None:
        for selector in selectors:
            page.locator(selector).first.wait_for()
            page.evaluate(BARE)
            page.locator(selector).locator("visible=true").first.click()

    return steps


def marked(page: Page) -> None:
    """Show a building of the map's list on the map: its card opens."""
    page.locator("hoa-atlas[data-drawn]").wait_for()
    page.locator("hoa-atlas .atlas-rows button").first.click()


def unfolded(page: Page) -> None:
    """Open everything that folds where it stands."""
    page.locator("main details.more").first.wait_for()
    page.evaluate("() => document.querySelectorAll('main details.more').forEach(each => { each.open = true })")


def nothing(_page: Page) -> None:
    """The page itself is what is looked at."""


def stage(server: House) -> Ids:
    """Put the resident's own problems where the table needs them; the demo's days fall differently every hour."""
    mine = "reporter_id = (SELECT id FROM person WHERE phone = '+995555000001')"
    sent = "sent_to_city_at = created_at, close_reason = '', is_emergency = 0, door = 'ordinary'"
    fresh = sent.replace("= created_at", "= NULL")
    moves = {
        "asked": f"status = 'waiting_for_reporter', question = 'როდის გაჟონა ბოლოს?', {sent}",
        "solved": f"status = 'resolved', resolved_by = 'city', {sent}",
        "taken": f"status = 'assigned', question = '', {sent}",
        "fresh": f"status = 'new', question = '', lat = 41.5502, lon = 44.9941, {fresh}",
    }
    with sqlite3.connect(server.database, timeout=20) as base:
        rows = base.execute(f"SELECT id FROM issue WHERE {mine} ORDER BY id DESC").fetchall()
        found = {name: row[0] for name, row in zip(moves, rows, strict=False)}
        now = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"  # else the clockwork takes them further within a minute
        for name, to in moves.items():
            base.execute(f"UPDATE issue SET {to}, updated_at = {now} WHERE id = ?", (found[name],))
        base.execute(f"UPDATE issue SET created_at = {now} WHERE id = ?", (found["fresh"],))
        base.execute(f"UPDATE issue SET resolved_at = {now} WHERE id = ?", (found["solved"],))
        base.execute(
            f"INSERT INTO import_batch ({', '.join(IMPORT)}, started_at) VALUES (?, ?, ?, ?, ?, ?, {now})",
            [*IMPORT.values()],
        )
        waits = "SELECT max(id) FROM passport_proposal WHERE state = 'sent'"
        found["proposal"] = base.execute(waits).fetchone()[0]
        found["outage"] = base.execute("SELECT id FROM outage WHERE state = 'open' AND kind = 'outage'").fetchone()[0]
        found["letter"] = base.execute("SELECT max(id) FROM letter WHERE state = 'incomplete'").fetchone()[0]
    return found


def empty_out(server: House) -> None:
    """Take away everything anybody said or reported, and one resident's apartment."""
    with sqlite3.connect(server.database, timeout=20) as base:
        for table in EMPTIED:
            base.execute(f"DELETE FROM {table}")
        base.execute("DELETE FROM membership WHERE person_id = (SELECT id FROM person WHERE phone = '+995555000010')")
        kept = "SELECT id FROM person WHERE phone LIKE '+9955550000%'"
        base.execute(f"DELETE FROM membership WHERE person_id NOT IN ({kept})")
