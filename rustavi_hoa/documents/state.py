"""What the page of documents remembers."""

from __future__ import annotations

from dataclasses import replace

import reflex as rx

from rustavi_hoa.documents import service, words
from rustavi_hoa.documents.views import EMPTY, NO_DOCUMENT, Library
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.session import SessionState


class DocumentsState(rx.State):
    """The documents of one building, or of the city."""

    view: Library = EMPTY

    @rx.event(supersedes=True)
    async def load(self):
        """Show the building that the address names, else the one in view; staff without one see the city's shelf."""
        asked = str(self.router.url.query_parameters.get("building", ""))
        me = (await self.get_state(SessionState)).me
        building_id = whole(asked, me.building_id)
        self.view = EMPTY
        bell.subscribe(self, service.TOPIC, DocumentsState.refresh)
        self.view = await guard.call(self, service.listing, building_id)

    @rx.event(supersedes=True)
    async def refresh(self):
        """Show what has changed."""
        self.view = await guard.call(self, service.listing, self.view.building_id)

    @rx.event
    def renew(self, document_id: int):
        """Let the form wait for a new version of a document that the screen holds; 0 for a new document."""
        found = next((each for each in self.view.documents if each.id == document_id), NO_DOCUMENT)
        self.view = replace(self.view, replaced=found)

    @rx.event
    async def hide(self, document_id: int):
        """Take a document out of sight."""
        await guard.call(self, service.hide, document_id)
        self.view = await guard.call(self, service.listing, self.view.building_id)
        await notice.done(self, words.HIDDEN_DONE)

    @rx.event
    async def show(self, document_id: int):
        """Bring a document back."""
        await guard.call(self, service.show, document_id)
        self.view = await guard.call(self, service.listing, self.view.building_id)
        await notice.done(self, words.SHOWN_DONE)
