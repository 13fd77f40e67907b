"""What the pages of settings and numbers remember."""

from __future__ import annotations

import re
from typing import Any

import reflex as rx

from rustavi_hoa.house import service, words
from rustavi_hoa.house.rules import NUMBERS, SETTINGS
from rustavi_hoa.house.views import Change, Number
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken


def _numbers(known: dict[str, str]) -> list[Number]:
    return [Number(key, known[key], "tel:" + re.sub(r"[^+\d]", "", known[key])) for key in NUMBERS if known.get(key)]


class NumbersState(rx.State):
    """The numbers to call; the defaults stand in the page before the script runs."""

    numbers: list[Number] = _numbers({key: str(SETTINGS[key].default) for key in NUMBERS})

    @rx.event
    async def load(self):
        """Show the numbers as they are set today."""
        self.numbers = _numbers(await guard.call_open(service.numbers))


class OfficerState(rx.State):
    """The data protection officer, for the privacy notice."""

    name: str = ""
    contact: str = ""

    @rx.event
    async def load(self):
        """Show the officer as set today."""
        said = await guard.call_open(service.officer)
        self.name, self.contact = said["name"], said["contact"]


class SettingsState(rx.State):
    """The form of settings and its history."""

    values: dict[str, str] = {}
    changes: list[Change] = []
    faults: dict[str, Spoken] = {}
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show every setting."""
        self.faults = {}
        self.values = await guard.call(self, service.everything)
        self.changes = await guard.call(self, service.history)
        self.is_loaded = True

    @rx.event
    async def save(self, form: dict[str, Any]):
        """Keep what the form holds."""
        try:
            changed = await guard.call(self, service.save_all, {str(key): str(text) for key, text in form.items()})
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        await notice.done(self, words.SAVED if changed else words.NOTHING_CHANGED)
        self.faults = {}
        self.values = await guard.call(self, service.everything)
        self.changes = await guard.call(self, service.history)
