"""What the report pages ask the house for; what a person types stays in the browser."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import search, service_browse, service_outage_joins, service_report
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.views import IssueLine
from rustavi_hoa.issues.views_report import ReportForm
from rustavi_hoa.shell import guard

MOST_FOUND = 4
SHORTEST = 2


class ReportState(rx.State):
    """The form's choices, the categories found by words, and problems that may be the same."""

    form: ReportForm = ReportForm()
    found: list[str] = []
    has_searched: bool = False
    similar: list[IssueLine] = []
    supported: int = 0

    @rx.event
    async def load(self):
        """Learn the person's buildings and the settings."""
        self.form = await guard.call(self, service_report.form)
        self.found, self.has_searched, self.similar, self.supported = [], False, [], 0

    @rx.event(supersedes=True)
    async def look(self, text: str):
        """Find categories by everyday words."""
        said = text.strip()[: search.LONGEST_QUERY] if isinstance(text, str) else ""
        self.has_searched = len(said) >= SHORTEST
        self.found = _categories(said) if self.has_searched else []

    @rx.event(supersedes=True)
    async def ask_similar(self, asked: str):
        """Show open problems of the same building, category and place; ``asked`` names them, parted by spaces."""
        building, _, rest = asked.partition(" ")
        category, _, place = rest.partition(" ")
        if not building.isdigit():
            self.similar = []
            return
        found = await guard.call(self, service_browse.similar, int(building), category, place)
        self.similar = [card for card in found if not card.is_mine]

    @rx.event
    async def support(self, issue_id: int):
        """Count the person's apartment in; a number below zero is an outage."""
        await guard.call(self, service_outage_joins.affects, issue_id)
        self.supported = issue_id


def _categories(said: str) -> list[str]:
    english = [code for code in Category if said.casefold() in ABOUT[code].label.en.casefold()]
    return [str(code) for code in dict.fromkeys([*english, *search.find(said, MOST_FOUND)])][:MOST_FOUND]
