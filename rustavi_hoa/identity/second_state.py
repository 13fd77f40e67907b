"""What the pages of the two-step sign-in remember."""

from __future__ import annotations

import secrets
from typing import Any

import reflex as rx

from rustavi_hoa.adapters.web import step_in
from rustavi_hoa.identity import links, service_second, service_staff, words_second
from rustavi_hoa.identity.join_state import left_by_form
from rustavi_hoa.identity.views import StaffLine
from rustavi_hoa.identity.views_second import FactorView, StepView
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken

NOBODY = StaffLine(0, 0, "", "")


class SecondState(rx.State):
    """The second step at the door."""

    step: StepView = StepView()
    faults: dict[str, Spoken] = {}
    next_path: str = ""
    nonce: str = "first"
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show the step behind this browser's cookie, and what went wrong with the last code."""
        _, self.faults = left_by_form(self)
        self.next_path = str(self.router.url.query_parameters.get("next", ""))[:200]
        self.step = await guard.call_open(service_second.look, step_in(self.router.headers.cookie))
        self.nonce, self.is_loaded = secrets.token_hex(4), True


class FactorState(rx.State):
    """One's own app, and the codes for paper as long as this page shows them."""

    view: FactorView = FactorView()
    codes: list[str] = []
    faults: dict[str, Spoken] = {}
    next_path: str = ""
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show what is set up, and what the last form said."""
        _, self.faults = left_by_form(self)
        asked = str(self.router.url.query_parameters.get("next", ""))[:200]
        self.codes, self.next_path = [], links.local_path(asked) if asked else ""
        self.view = await guard.call(self, service_second.mine)
        self.is_loaded = True

    @rx.event
    async def make_codes(self, form: dict[str, Any]):
        """Make ten codes and show them this once."""
        try:
            self.codes = await guard.call(self, service_second.make_codes, str(form.get("code", "")))
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.faults = {}
        self.view = await guard.call(self, service_second.mine)

    @rx.event
    async def remove(self, form: dict[str, Any]):
        """Turn the second step off."""
        try:
            await guard.call(self, service_second.remove, str(form.get("code", "")))
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.faults, self.codes = {}, []
        self.view = await guard.call(self, service_second.mine)
        await notice.done(self, words_second.REMOVED)


class ResetState(rx.State):
    """An administrator resets somebody's second step."""

    whom: StaffLine = NOBODY
    faults: dict[str, Spoken] = {}

    @rx.event
    async def ask(self, person_id: int):
        """Open the question about one of the staff; 0 puts it away."""
        lines = await guard.call(self, service_staff.staff) if person_id else []
        self.whom, self.faults = next((each for each in lines if each.person_id == person_id), NOBODY), {}

    @rx.event
    async def forget(self, form: dict[str, Any]):
        """Reset it."""
        code, reason = str(form.get("code", "")), str(form.get("reason", ""))
        try:
            await guard.call(self, service_staff.reset_factor, self.whom.person_id, code, reason)
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.whom, self.faults = NOBODY, {}
        await notice.done(self, words_second.RESET_DONE)
