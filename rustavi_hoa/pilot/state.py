"""What the page of the pilot remembers: buildings and their stages, and feedback."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.pilot import service, service_feedback, words
from rustavi_hoa.pilot.rules import Flag
from rustavi_hoa.pilot.views import NO_FEEDBACK, NO_STAGES, FeedbackPage, Stages
from rustavi_hoa.shell import guard, notice


class StagesState(rx.State):
    """Buildings, page by page, found by address."""

    found: Stages = NO_STAGES
    text: str = ""
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the buildings from the first page."""
        self.found = await guard.call(self, service.stages, self.text, 1)
        self.is_loaded = True

    @rx.event(supersedes=True)
    async def search(self, text: str):
        """Find buildings by address."""
        self.text = text[:80]
        self.found = await guard.call(self, service.stages, self.text, 1)

    @rx.event(supersedes=True)
    async def turn(self, page: int):
        """Turn to a page."""
        self.found = await guard.call(self, service.stages, self.text, page)

    @rx.event
    async def save(self, form: dict[str, Any]):
        """Keep the stage and features of one building."""
        flags = [flag.value for flag in Flag if form.get(f"{flag.value}-{form.get('id')}")]
        asked = str(form.get("id", ""))
        building_id = whole(asked)
        await guard.call(self, service.set_stage, building_id, str(form.get("stage", "")), flags)
        self.found = await guard.call(self, service.stages, self.text, self.found.page)
        await notice.done(self, words.SAVED)


class FeedbackState(rx.State):
    """What testers say, newest first."""

    found: FeedbackPage = NO_FEEDBACK
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the newest words."""
        self.found = await guard.call(self, service_feedback.listing, 1)
        self.is_loaded = True

    @rx.event(supersedes=True)
    async def turn(self, page: int):
        """Turn to a page."""
        self.found = await guard.call(self, service_feedback.listing, page)
