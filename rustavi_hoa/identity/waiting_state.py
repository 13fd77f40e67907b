"""What the home of a newcomer remembers."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa.identity import service_join, words_join
from rustavi_hoa.identity.views import MyHome
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState


class WaitingState(rx.State):
    """My requests, as they stand now."""

    homes: list[MyHome] = []
    faults: dict[str, Spoken] = {}
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show my requests as they stand now."""
        session = await self.get_state(SessionState)
        if not session.me.person_id:
            return
        self.homes = await guard.call(self, service_join.my_homes)
        self.is_loaded = True

    @rx.event
    async def appeal(self, form: dict[str, Any]):
        """Take a refusal to the operator."""
        number = str(form.get("membership", ""))
        if not number.isdecimal():
            raise NotFound
        try:
            await guard.call(self, service_join.appeal, int(number), str(form.get("appeal", "")))
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.faults = {}
        self.homes = await guard.call(self, service_join.my_homes)
        await notice.done(self, words_join.APPEAL_SENT)
