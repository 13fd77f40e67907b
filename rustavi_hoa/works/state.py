"""What the page of services and projects remembers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.works import service, service_catalogue, service_import, words
from rustavi_hoa.works.rules import TEXTS
from rustavi_hoa.works.views import EMPTY, CityService, WorksView

ASKED = ("part", "by", "building", "year", "category", "unit", "state", "page")
LONGEST = 30


class WorksState(rx.State):
    """The page as its address asks."""

    view: WorksView = EMPTY

    @rx.event(supersedes=True)
    async def load(self):
        """Show what the address asks for."""
        bell.subscribe(self, service.TOPIC, WorksState.refresh)
        self.view = await guard.call(self, service.page, self._asked())

    @rx.event(supersedes=True)
    async def refresh(self):
        """Show what has changed."""
        fresh = await guard.call(self, service.page, self._asked())
        self.view = replace(fresh, edited=self.view.edited, is_open=self.view.is_open)

    @rx.event
    def narrow(self, name: str, value: str):
        """Lead to the same page under another filter."""
        asked = {key: each for key, each in self._asked().items() if key != "page"}
        if name in ASKED:
            asked[name] = value[:LONGEST]
        kept = "&".join(f"{key}={each}" for key, each in asked.items() if each.isalnum() or "_" in each)
        return rx.redirect(f"/works?{kept}")

    @rx.event
    def open(self, service_id: int):
        """Put a service that the screen holds, or an empty one, into the form."""
        found = next((each for each in self.view.services if each.id == service_id), CityService())
        self.view = replace(self.view, edited=found, is_open=True)

    @rx.event
    def close(self):
        """Leave the form."""
        self.view = replace(self.view, is_open=False)

    @rx.event
    async def save(self, form: dict[str, Any]):
        """Keep what the form holds."""
        texts = {name: str(form[name]) for name in TEXTS if name in form}
        await guard.call(self, service_catalogue.save, self.view.edited.id, texts)
        self.view = await guard.call(self, service.page, self._asked())
        await notice.done(self, words.SAVED)

    @rx.event
    async def switch(self, service_id: int, is_active: bool):
        """Offer it, or no longer."""
        await guard.call(self, service_catalogue.switch, service_id, is_active)
        self.view = await guard.call(self, service.page, self._asked())

    @rx.event
    async def move_up(self, service_id: int):
        """Put it earlier."""
        await guard.call(self, service_catalogue.move_up, service_id)
        self.view = await guard.call(self, service.page, self._asked())

    @rx.event
    async def undo(self, batch_id: int):
        """Take an import back."""
        back, kept = await guard.call(self, service_import.undo, batch_id)
        self.view = await guard.call(self, service.page, self._asked())
        await notice.done(self, words.UNDO_DONE, back=back, kept=kept)

    def _asked(self) -> dict[str, str]:
        given = self.router.url.query_parameters
        return {name: str(given[name])[:LONGEST] for name in ASKED if name in given}
