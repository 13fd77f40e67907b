"""What the page of the Friday sheet remembers: one sheet, its weeks; what is being written lives in the browser."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa.doorsheet import service, words
from rustavi_hoa.doorsheet.views import NO_HISTORY, NO_SHEET, History, SheetView
from rustavi_hoa.issues import service_hung
from rustavi_hoa.issues.views_household import HungLine
from rustavi_hoa.kernel.errors import Invalid, NotFound, Stale
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState


class SheetState(rx.State):
    """The sheet that the address names, or the newest."""

    view: SheetView = NO_SHEET
    weeks: History = NO_HISTORY
    faults: dict[str, Spoken] = {}
    hung: list[HungLine] = []
    is_asking: bool = False
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show a sheet and hear the building from now on."""
        me = (await self.get_state(SessionState)).me
        self.is_asking, self.faults = False, {}
        if me.building_id:
            await self._show()
            bell.subscribe(self, f"building:{me.building_id}", SheetState.refresh)
        self.is_loaded = True

    @rx.event(supersedes=True)
    async def refresh(self):
        """Show what has become of the weeks; the sheet in hand stays, so that nothing typed is lost."""
        me = (await self.get_state(SessionState)).me
        if me.building_id:
            self.weeks = await guard.call(self, service.history, me.building_id)
            await self._doors()

    async def _show(self) -> None:
        me = (await self.get_state(SessionState)).me
        asked = str(self.router.url.query_parameters.get("id", ""))
        self.weeks = await guard.call(self, service.history, me.building_id)
        wanted = whole(asked)
        newest = self.weeks.lines[0].id if self.weeks.lines else 0
        self.view, self.hung = NO_SHEET, []
        try:
            if wanted or newest:
                self.view = await guard.call(self, service.read, wanted or newest)
        except NotFound:
            self.view = await guard.call(self, service.read, newest) if newest else NO_SHEET
        await self._doors()

    async def _doors(self) -> None:
        """Learn on which doors the sheet hangs."""
        if self.view.state == "approved":
            papers = await guard.call(self, service_hung.of_building, self.view.building_id)
            self.hung = [each for each in papers if (each.what, each.thing_id) == ("sheet", self.view.id)]

    async def _did(self, use_case: Any, *given: Any) -> bool:
        """Do a deed and show what came of it; a sheet that moved on is shown anew."""
        self.is_asking = False
        try:
            self.view, self.faults = await guard.call(self, use_case, self.view.id, self.view.version, *given), {}
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return False
        except Stale as stale:
            await notice.warn(self, stale.sentence, **stale.values)
            await self._show()
            return False
        await self._doors()
        return True

    @rx.event
    async def save(self, form: dict[str, Any]):
        """Keep the words and the choices of the form; a press on approving asks only once they are kept."""
        wants_approval = self.is_asking
        items = [*self.view.done, *self.view.answered]
        left_out = [each.id for each in items if not form.get(f"on-{each.id}")]
        bare = [each.id for each in self.view.done if (each.before or each.after) and not form.get(f"photos-{each.id}")]
        if not await self._did(service.save, str(form.get("words") or ""), left_out, bare):
            return
        self.is_asking = wants_approval
        if not wants_approval:
            await notice.done(self, words.SAVED)

    @rx.event
    def ask(self, is_asking: bool):
        """Ask before a sheet leaves the house."""
        self.is_asking = is_asking

    @rx.event
    async def approve(self):
        """Approve the sheet."""
        if await self._did(service.approve):
            await notice.done(self, words.APPROVED)

    @rx.event
    async def take_back(self):
        """Make the sheet a draft again."""
        if await self._did(service.take_back):
            await notice.done(self, words.TAKEN_BACK)
