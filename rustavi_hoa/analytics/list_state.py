"""What the list behind a figure remembers."""

from __future__ import annotations

from urllib.parse import urlencode

import reflex as rx

from rustavi_hoa.analytics import service
from rustavi_hoa.analytics.state import as_asked, read_asked
from rustavi_hoa.analytics.views import Asked, Cases
from rustavi_hoa.shell import bell, guard

LONGEST = 20


class BoardListState(rx.State):
    """One page of the problems behind a figure."""

    figure: str = "open"
    week: str = ""
    asked: Asked = Asked()
    query: str = ""
    cases: Cases = Cases()
    page: int = 1
    pages: int = 1
    is_ready: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Read figure, week and filter from the address, and show the first page."""
        parameters = self.router.url.query_parameters
        self.figure = str(parameters.get("figure", "open"))[:LONGEST]
        self.week = str(parameters.get("week", ""))[:LONGEST]
        self.asked = read_asked(parameters)
        self.query = urlencode(as_asked(self.asked))
        self.page = 1
        bell.subscribe(self, "city", BoardListState.refresh)
        await self._show()
        self.is_ready = True

    @rx.event(supersedes=True)
    async def refresh(self):
        """Show the same page as it stands now."""
        await self._show()

    @rx.event(supersedes=True)
    async def turn(self, step: int):
        """Show the next or the previous page."""
        self.page = max(1, self.page + (1 if step > 0 else -1))
        await self._show()

    async def _show(self) -> None:
        asked = as_asked(self.asked)
        self.cases = await guard.call(self, service.cases, asked, self.figure, self.week, self.page)
        self.page = self.cases.page
        self.pages = max(1, -(-self.cases.total // 20))
