"""What the list of a building's problems remembers."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import service_browse
from rustavi_hoa.issues.views import NO_LINES, Lines
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard
from rustavi_hoa.shell.session import SessionState

GROUPS = ("open", "mine", "done")


class IssueListState(rx.State):
    """One page of one building's problems; group and page stand in the address."""

    found: Lines = NO_LINES
    group: str = "open"
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the page that the address names."""
        asked = self.router.url.query_parameters
        group = str(asked.get("g", "open"))
        page = str(asked.get("page", "1"))
        self.group = group if group in GROUPS else "open"
        session = await self.get_state(SessionState)
        building_id = session.me.building_id
        if building_id:
            bell.subscribe(self, f"building:{building_id}", IssueListState.load)
            number = whole(page, 1, digits=5)
            self.found = await guard.call(self, service_browse.of_building, building_id, self.group, number)
        self.is_loaded = True
