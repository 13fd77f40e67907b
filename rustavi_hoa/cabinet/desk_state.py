"""What the chairperson's desk remembers."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.cabinet import service, words
from rustavi_hoa.cabinet.views import NO_DESK, DeskView
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.session import SessionState


class DeskState(rx.State):
    """The desk of the building in view."""

    view: DeskView = NO_DESK
    is_loaded: bool = False

    @rx.event
    async def enter(self):
        """Show the desk and hear the building from now on; others are led to their own home."""
        me = (await self.get_state(SessionState)).me
        if not me.is_chair_here:
            return rx.redirect(routes.HOME, replace=True)
        self.view = await guard.call(self, service.desk, me.building_id)
        self.is_loaded = True
        bell.subscribe(self, f"building:{me.building_id}", DeskState.refresh)
        return None

    @rx.event(supersedes=True)
    async def refresh(self):
        """Show what has changed in the building."""
        me = (await self.get_state(SessionState)).me
        if me.is_chair_here:
            self.view = await guard.call(self, service.desk, me.building_id)

    @rx.event
    async def confirm(self, issue_id: int):
        """Confirm a new problem at once."""
        await guard.call(self, service.confirm, issue_id)
        await notice.done(self, words.CONFIRMED)
        return DeskState.refresh

    @rx.event
    async def open_answer(self, issue_id: int):
        """Open an answer of the city; it leaves the desk."""
        await guard.call(self, service.saw_answer, issue_id)
        return rx.redirect(routes.issue(issue_id))
