"""What the page of services and projects remembers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.works import service, service_catalogue, service_import, service_works, words
from rustavi_hoa.works.rules import TEXTS, WORK_TEXTS
from rustavi_hoa.works.views import EMPTY, CityService, WorksView

ASKED = ("part", "by", "building", "year", "category", "unit", "state", "page")
LONGEST = 30


class WorksState(rx.State):
    """The page as its address asks."""

    view: WorksView = EMPTY
    faults: dict[str, Spoken] = {}

    @rx.event(supersedes=True)
    async def load(self):
        """Show what the address asks for."""
        bell.subscribe(self, service.TOPIC, WorksState.refresh)
        self.view = await guard.call(self, service.page, self._asked())

    @rx.event(supersedes=True)
    async def refresh(self):
        """Show what has changed."""
        fresh = await guard.call(self, service.page, self._asked())
        was = self.view
        self.view = replace(
            fresh,
            edited=was.edited,
            is_open=was.is_open,
            draft=was.draft,
            is_writing=was.is_writing,
            dropping=was.dropping,
        )

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
    async def write(self, work_id: int):
        """Open the form of a work; 0 is a new one at the building in view."""
        at = self.view.asked.building if not work_id and self.view.address else 0
        draft = await guard.call(self, service_works.form, work_id, at)
        self.faults, self.view = {}, replace(self.view, draft=draft, is_writing=True)

    @rx.event
    def leave_work(self):
        """Leave the form of a work."""
        self.view = replace(self.view, is_writing=False)

    @rx.event
    async def save_work(self, form: dict[str, Any]):
        """Keep the work in the form."""
        texts = {name: str(form[name]) for name in WORK_TEXTS if name in form}
        texts["is_public"] = "yes" if form.get("is_public") else "no"
        try:
            await guard.call(self, service_works.save, self.view.draft.id, texts)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            await notice.say(self, notice.translate(refused))
            return
        self.faults, self.view = {}, await guard.call(self, service.page, self._asked())
        await notice.done(self, words.SAVED)

    @rx.event
    def ask_drop(self, work_id: int):
        """Ask before a work is taken away; 0 asks no more."""
        self.view = replace(self.view, dropping=work_id)

    @rx.event
    async def drop(self):
        """Take the work away that was asked about."""
        gone, self.view = self.view.dropping, replace(self.view, dropping=0)
        await guard.call(self, service_works.drop, gone)
        self.view = await guard.call(self, service.page, self._asked())
        await notice.done(self, words.DROPPED)

    @rx.event
    async def undo(self, batch_id: int):
        """Take an import back."""
        back, kept = await guard.call(self, service_import.undo, batch_id)
        self.view = await guard.call(self, service.page, self._asked())
        await notice.done(self, words.UNDO_DONE, back=back, kept=kept)

    def _asked(self) -> dict[str, str]:
        given = self.router.url.query_parameters
        return {name: str(given[name])[:LONGEST] for name in ASKED if name in given}
