"""What the form of a new outage remembers: the places chosen, and the preview before anybody is told."""

from __future__ import annotations

import uuid
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import service_outages, words_outages
from rustavi_hoa.issues.views_outages import NewOutage, Reach
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken

Place = tuple[int, str, str]
FIELDS = ("kind", "category", "title_ka", "title_en", "body", "doer", "starts", "ends")


class OutageFormState(rx.State):
    """The form's choices; what is typed goes back into it when something is to be mended."""

    units: list[Place] = []
    hits: list[Place] = []
    homes: list[Place] = []
    reach: Reach = Reach()
    is_ready: bool = False
    faults: dict[str, Spoken] = {}
    _typed: dict[str, str] = {}
    _unit_ids: list[int] = []
    _key: str = ""

    @rx.event
    async def open_form(self):
        """Offer the units."""
        self.units = await guard.call(self, service_outages.units)
        self.hits, self.homes, self.reach, self.is_ready, self.faults = [], [], Reach(), False, {}
        self._key = str(uuid.uuid4())

    @rx.event(supersedes=True)
    async def look(self, text: str):
        """Find buildings by any fragment of their address."""
        self.hits = await guard.call(self, service_outages.find, text) if len(text.strip()) > 1 else []

    @rx.event
    async def take(self, building_id: int):
        """Choose a building that was found."""
        self.homes = self.homes + [each for each in self.hits if each[0] == building_id and each not in self.homes]
        self.is_ready = False

    @rx.event
    async def drop(self, building_id: int):
        """Take a chosen building away."""
        self.homes, self.is_ready = [each for each in self.homes if each[0] != building_id], False

    @rx.event
    async def preview(self, form: dict[str, Any]):
        """Say whom it would reach, or what is to be mended."""
        self._typed = {name: str(form.get(name) or "") for name in FIELDS}
        self._unit_ids = [each[0] for each in self.units if form.get(f"unit:{each[0]}") not in (None, False, "")]
        homes = [each[0] for each in self.homes]
        category = self._typed["category"]
        self.reach = await guard.call(self, service_outages.reach, homes, list(self._unit_ids), category)
        self.is_ready, self.faults = True, {}

    @rx.event
    async def announce(self):
        """Announce what was previewed."""
        homes = tuple(each[0] for each in self.homes)
        new = NewOutage(
            **self._typed, building_ids=homes, unit_ids=tuple(self._unit_ids), confirmed=self.reach.buildings
        )
        try:
            made = await guard.call(self, service_outages.announce, self._key, new)
        except Invalid as refused:
            self.faults, self.is_ready = notice.faults(refused), False
            return None
        await notice.done(self, words_outages.ANNOUNCED)
        return rx.redirect(f"{routes.OUTAGE}?id={made}")

    @rx.event
    async def back(self):
        """Close the preview; the form stands as it was typed."""
        self.is_ready = False
