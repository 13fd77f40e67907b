"""What the pages of one's own data remember."""

from __future__ import annotations

import secrets

import reflex as rx

from rustavi_hoa.identity.join_state import left_by_form
from rustavi_hoa.privacy import service
from rustavi_hoa.privacy.views import MyData
from rustavi_hoa.shell import guard
from rustavi_hoa.shell.notice import Spoken


class MyDataState(rx.State):
    """What is held about me."""

    view: MyData = MyData()
    faults: dict[str, Spoken] = {}
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show it, and what the closing form said."""
        _, self.faults = left_by_form(self)
        self.view = await guard.call(self, service.mine)
        self.is_loaded = True


class AccountBackState(rx.State):
    """The door back into a closed account."""

    done: str = ""
    contact: str = ""
    faults: dict[str, Spoken] = {}
    nonce: str = "first"

    @rx.event
    async def load(self):
        """Show what was typed and what the form said."""
        done = str(self.router.url.query_parameters.get("done", ""))
        self.done = done if done in ("closed", "back") else ""
        fields, self.faults = left_by_form(self)
        self.contact = fields.get("contact", "")
        self.nonce = secrets.token_hex(4)
