"""What the page of announcements remembers; the text being written lives in the browser."""

from __future__ import annotations

import uuid
from typing import Any

import reflex as rx

from rustavi_hoa.cabinet import service_announcements, words
from rustavi_hoa.cabinet.views import NO_ANNOUNCEMENTS, Announcements
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState


class BoardState(rx.State):
    """The board at the door. ``key`` goes with the form, so that two taps write one announcement."""

    view: Announcements = NO_ANNOUNCEMENTS
    key: str = ""
    faults: dict[str, Spoken] = {}
    withdrawing: int = 0
    is_loaded: bool = False

    @rx.event
    async def enter(self):
        """Show the board and hear the building from now on."""
        me = (await self.get_state(SessionState)).me
        if not me.building_id:
            self.is_loaded = True
            return
        self.view = await guard.call(self, service_announcements.listing, me.building_id)
        self.key, self.faults, self.is_loaded = self.key or str(uuid.uuid4()), {}, True
        bell.subscribe(self, f"building:{me.building_id}", BoardState.refresh)

    @rx.event(supersedes=True)
    async def refresh(self):
        """Show what has changed on the board."""
        me = (await self.get_state(SessionState)).me
        if me.building_id:
            self.view = await guard.call(self, service_announcements.listing, me.building_id)

    @rx.event
    async def announce(self, form: dict[str, Any]):
        """Publish what the form holds."""
        me = (await self.get_state(SessionState)).me
        asked = str(form.get("entrance", "0"))
        entrance_id = whole(asked)
        said = (str(form.get("key", "")), str(form.get("text", "")), entrance_id)
        try:
            await guard.call(self, service_announcements.announce, me.building_id, *said)
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.key, self.faults = str(uuid.uuid4()), {}
        self.view = await guard.call(self, service_announcements.listing, me.building_id)
        await notice.done(self, words.ANNOUNCED)

    @rx.event
    def ask(self, announcement_id: int):
        """Ask before taking an announcement back."""
        self.withdrawing = announcement_id

    @rx.event
    async def withdraw(self):
        """Take the announcement back."""
        announcement_id, self.withdrawing = self.withdrawing, 0
        await guard.call(self, service_announcements.withdraw, announcement_id)
        return BoardState.refresh
