"""What the resident's home remembers."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.cabinet import service
from rustavi_hoa.cabinet.views import NO_HOME, HomeView
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell import bell, guard
from rustavi_hoa.shell.session import SessionState

ELSEWHERE = {"chairperson": routes.CABINET, "staff": routes.QUEUE, "visitor": routes.SIGN_IN}
"""Where somebody's home is when it is not here; staff without a queue begin at the letters they may have in hand,
else at the register (inspectors, analysts)."""


class HomeState(rx.State):
    """A resident's home in the building in view."""

    view: HomeView = NO_HOME
    is_loaded: bool = False

    @rx.event
    async def enter(self):
        """Show the home, or lead to where this person's home is; hear the building from now on."""
        me = (await self.get_state(SessionState)).me
        if me.part == "staff" and Can.ISSUE_WORK.value not in me.rights:
            first = routes.LETTERS if Can.LETTER_DESK.value in me.rights else routes.REGISTER
            return rx.redirect(first, replace=True)
        if me.part in ELSEWHERE:
            return rx.redirect(ELSEWHERE[me.part], replace=True)
        if me.part == "resident":
            self.view = await guard.call(self, service.home, me.building_id)
            bell.subscribe(self, f"building:{me.building_id}", HomeState.refresh)
        self.is_loaded = True
        return None

    @rx.event(supersedes=True)
    async def refresh(self):
        """Show what has changed in the building."""
        me = (await self.get_state(SessionState)).me
        if me.part == "resident":
            self.view = await guard.call(self, service.home, me.building_id)
