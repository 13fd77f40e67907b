"""What the gallery of a building remembers: filters in the address, the photo in the form of changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.gallery import service, words
from rustavi_hoa.gallery.views import EMPTY, NO_PHOTO, Asked, Changes, Gallery
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState

NAMES = ("element", "year", "phase")


def read_asked(given: Mapping[str, Any], building_id: int) -> Asked:
    """Read the filters of an address."""
    year = whole(given.get("year"))
    phase = str(given.get("phase", ""))
    return Asked(
        building_id=whole(given.get("building")) or building_id,
        element=str(given.get("element", ""))[:30],
        year=year if 1900 <= year <= 2200 else 0,
        phase=phase if phase in words.ONLY else "",
        page=max(1, whole(given.get("page"))),
        work=whole(given.get("work")),
    )


class GalleryState(rx.State):
    """The photos of one building."""

    view: Gallery = EMPTY
    faults: dict[str, Spoken] = {}
    query: str = ""
    """The filters of the address without the page, for links to other pages of the list."""

    @rx.event(supersedes=True)
    async def load(self):
        """Show the building that the address names, else the one in view."""
        me = (await self.get_state(SessionState)).me
        asked = read_asked(self.router.url.query_parameters, me.building_id)
        if asked.building_id != self.view.asked.building_id:
            self.view = EMPTY
        try:
            self.view = await guard.call(self, service.of_building, asked)
        except NotFound:  # another house, or none: the page says where to go
            self.view = replace(EMPTY, is_loaded=True)
            return
        bell.subscribe(self, service.topic(asked.building_id), GalleryState.refresh)
        kept = {"element": asked.element, "year": asked.year, "phase": asked.phase, "work": asked.work}
        self.query = urlencode({"building": asked.building_id} | {name: value for name, value in kept.items() if value})

    @rx.event(supersedes=True)
    async def refresh(self):
        """Show what has changed; a form that is open stays open."""
        was = self.view
        fresh = await guard.call(self, service.of_building, was.asked)
        self.view = replace(fresh, edited=was.edited, partners=was.partners)

    @rx.event
    async def narrow(self, name: str, value: str):
        """Change one filter: a new address, so that the back button and a shared link work."""
        if name not in NAMES:
            return None
        now = {"building": str(self.view.asked.building_id)} | dict(self.router.url.query_parameters)
        now.pop("page", None)
        now[name] = str(value)[:30]
        return rx.redirect(f"{routes.GALLERY}?{urlencode({key: each for key, each in now.items() if each})}")

    @rx.event
    async def edit(self, gallery_id: int):
        """Open the form of changes of a photo that the screen holds; 0 closes it."""
        near = [half for pair in self.view.pairs for half in (pair.before, pair.after)]
        found = next((each for each in [*self.view.photos, *near] if each.id == gallery_id), NO_PHOTO)
        partners = await guard.call(self, service.partners, found.id) if found.id else []
        self.view = replace(self.view, edited=found, partners=partners)
        self.faults = {}

    @rx.event
    async def save(self, form: dict):
        """Keep what was said anew of the photo."""
        said = {name: str(form.get(name, ""))[:1000] for name in ("element", "part", "caption", "visibility", "phase")}
        given = Changes(**said, pair=whole(form.get("pair")), taken_on=str(form.get("taken_on", ""))[:20])
        try:
            await guard.call(self, service.change, self.view.edited.id, given)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return
        self.view = await guard.call(self, service.of_building, self.view.asked)
        await notice.done(self, words.SAVED)

    @rx.event
    async def hide(self, gallery_id: int):
        """Take a photo out of sight."""
        await guard.call(self, service.hide, gallery_id)
        self.view = await guard.call(self, service.of_building, self.view.asked)
        await notice.done(self, words.HIDDEN_DONE)

    @rx.event
    async def show(self, gallery_id: int):
        """Bring a photo back."""
        await guard.call(self, service.show, gallery_id)
        self.view = await guard.call(self, service.of_building, self.view.asked)
        await notice.done(self, words.SHOWN_DONE)
