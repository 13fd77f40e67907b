"""The rules of the room at this tab."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.chat import service_rules, words_rules
from rustavi_hoa.chat.views_rules import RoomRules
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken


class ChatRulesState(rx.State):
    """What is set for one room."""

    view: RoomRules = RoomRules()
    is_missing: bool = False
    faults: dict[str, Spoken] = {}

    @rx.event(supersedes=True)
    async def load(self):
        """Show the rules of the room that the address names."""
        self.faults = {}
        try:
            room_id = whole(self.router.url.query_parameters.get("room"))
            self.view, self.is_missing = await guard.call(self, service_rules.rules, room_id), False
        except (NotFound, Denied):
            self.view, self.is_missing = RoomRules(), True

    @rx.event
    async def save(self, form_data: dict):
        """Set the rules."""
        asked = (whole(form_data.get(name), -1) for name in ("slow", "since", "until"))
        try:
            await guard.call(self, service_rules.set_rules, self.view.room_id, *asked)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return
        self.faults = {}
        await notice.done(self, words_rules.SAVED)
