"""What the page of imports remembers."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.passport import service_import
from rustavi_hoa.passport.import_jobs import TOPIC
from rustavi_hoa.passport.views_import import ImportView
from rustavi_hoa.shell import bell, guard

NUMBERS = ("batch", "page", "line")


class ImportState(rx.State):
    """One import as the address asks for it."""

    view: ImportView = ImportView()

    @rx.event(supersedes=True)
    async def load(self):
        """Show what the address asks for, and how far it is whenever that changes."""
        bell.subscribe(self, TOPIC, ImportState.load)
        await self._show()

    @rx.event
    async def publish(self):
        """Publish the import on the screen."""
        await guard.call(self, service_import.publish, self.view.one.id)
        await self._show()

    @rx.event
    async def undo(self):
        """Take the import on the screen back."""
        await guard.call(self, service_import.undo, self.view.one.id)
        await self._show()

    @rx.event
    async def drop(self):
        """Put the import on the screen away."""
        await guard.call(self, service_import.drop, self.view.one.id)
        await self._show()

    @rx.event
    async def resume(self):
        """Go on with the import on the screen."""
        await guard.call(self, service_import.resume, self.view.one.id)
        await self._show()

    @rx.event
    async def decide(self, line: int, key: str, word: str):
        """Decide for one value, or with an empty key for a whole line."""
        await guard.call(self, service_import.choose, self.view.one.id, line, key, word)
        await self._show()

    @rx.event
    async def decide_all(self, word: str):
        """Decide for every value that somebody changed meanwhile."""
        await guard.call(self, service_import.choose_all, self.view.one.id, word)
        await self._show()

    @rx.event
    async def skip(self, line: int, is_skipped: bool):
        """Leave a building out, or take it in again."""
        await guard.call(self, service_import.skip, self.view.one.id, line, is_skipped)
        await self._show()

    async def _show(self) -> None:
        given = self.router.url.query_parameters
        typed = {name: str(given.get(name, "")) for name in NUMBERS}
        asked = {name: whole(text) for name, text in typed.items()}
        show = str(given.get("show", "all"))[:20]
        try:
            self.view = await guard.call(
                self, service_import.page, asked["batch"], show, asked["page"] or 1, asked["line"]
            )
        except NotFound:
            self.view = ImportView(is_loaded=True)
