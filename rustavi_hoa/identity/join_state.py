"""What the pages of signing up and of a forgotten password remember; all of it is in the address and one cookie."""

from __future__ import annotations

import secrets

import reflex as rx

from rustavi_hoa.identity import flash, service_join, service_rescue
from rustavi_hoa.identity.rules import plain_code, shown_code
from rustavi_hoa.identity.views import DoorView
from rustavi_hoa.shell import guard
from rustavi_hoa.shell.notice import Spoken


def left_by_form(state: rx.State) -> tuple[dict[str, str], dict[str, Spoken]]:
    """Give what the last native form of this browser left: fields as typed, faults to say."""
    if not state.router.url.query_parameters.get("f"):
        return {}, {}
    kept = flash.read(state.router.headers.cookie)
    return kept.fields, {name: Spoken(ka, en, "danger") for name, (ka, en) in kept.faults.items()}


class JoinState(rx.State):
    """The door a newcomer stands before, and the form as it was typed."""

    door: DoorView = DoorView()
    code: str = ""
    building: str = ""
    fields: dict[str, str] = {}
    faults: dict[str, Spoken] = {}
    nonce: str = "first"

    @rx.event
    async def load(self):
        """Read the code or the poster from the address, and the form that came back."""
        asked = self.router.url.query_parameters
        code = plain_code(str(asked.get("c", ""))[:60])
        self.code, self.building = shown_code(code), str(asked.get("b", ""))[:60]
        self.fields, self.faults = left_by_form(self)
        if plain_code(self.fields.get("code", "")) != code:
            self.faults = {}  # they were about another code; what was typed stays
        self.door = await guard.call_open(service_join.door, code, self.building)
        if self.fields:
            self.nonce = secrets.token_hex(4)


class ForgotState(rx.State):
    """Which step of a forgotten password this is."""

    step: str = "contact"
    code: str = ""
    name: str = ""
    contact: str = ""
    faults: dict[str, Spoken] = {}
    nonce: str = "first"

    @rx.event
    async def load(self):
        """Read the step from the address, and the form that came back."""
        asked = self.router.url.query_parameters
        fields, self.faults = left_by_form(self)
        self.code = plain_code(str(asked.get("c", ""))[:60])
        self.contact = fields.get("contact", "")
        self.step, self.name = "contact", ""
        if self.code:
            self.name = await guard.call_open(service_rescue.look_rescue, self.code)
            self.step = "rescue" if self.name else "spent"
        elif asked.get("step") == "code" and self.contact:
            self.step = "code"
        self.nonce = secrets.token_hex(4)
