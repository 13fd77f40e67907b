"""What the pages of notices remember."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.kernel.errors import SignedOut
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.notices import audience, service, service_choices, words
from rustavi_hoa.notices.views import Choices, NoticeLine
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.session import SessionState

PAGES = {routes.ISSUE: "issue", routes.LETTER: "letter"}
"""Pages that show one thing: opening them reads what was told of it."""
LIVE = audience
"""Imported for its bell: the count at every open tab."""


class CentreState(rx.State):
    """The centre of one person."""

    lines: list[NoticeLine] = []
    unread: int = 0
    before: int = 0
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the newest, and again whenever something new comes."""
        me = (await self.get_state(SessionState)).me
        bell.subscribe(self, service.topic(me.person_id), CentreState.load)
        found = await guard.call(self, service.centre)
        self.lines, self.unread, self.before = found.lines, found.unread, found.before
        self.is_loaded = True

    @rx.event
    async def older(self):
        """Add the next page below."""
        found = await guard.call(self, service.centre, self.before)
        self.lines, self.before = [*self.lines, *found.lines], found.before

    @rx.event
    async def read(self, notice_id: int):
        """Mark one as read, or all (0); the centre's own bell shows it."""
        await guard.call(self, service.read, notice_id)

    @rx.event
    async def opened(self):
        """Mark as read what was told of the thing whose page this is."""
        asked = self.router.url
        word, number = PAGES.get(asked.path, ""), whole(asked.query_parameters.get("id"))
        if word and number:
            with suppress(SignedOut):
                await guard.call(self, service.read_thing, f"{word}:{number}")

    @rx.event
    async def mute(self, thing: str):
        """Hear nothing more of a thing: a problem, a room."""
        await guard.call(self, service_choices.mute, thing)
        await notice.done(self, words.MUTED_NOW)


class ChoicesState(rx.State):
    """What a person hears, how and when."""

    view: Choices = Choices()
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the choices."""
        self.view = await guard.call(self, service_choices.choices)
        self.is_loaded = True

    @rx.event
    async def choose(self, topic: str, channel: str, mode: str):
        """Set one group on one channel."""
        self.view = await guard.call(self, service_choices.choose, topic, channel, mode)
        await notice.done(self, words.SAVED)

    @rx.event
    async def set_quiet(self, form: dict[str, Any]):
        """Set the quiet hours."""
        since, until = str(form.get("since", "")), str(form.get("until", ""))
        self.view = await guard.call(self, service_choices.set_quiet, bool(form.get("is_on")), since, until)
        await notice.done(self, words.SAVED)

    @rx.event
    async def unmute(self, thing: str):
        """Let a thing speak again."""
        self.view = await guard.call(self, service_choices.unmute, thing)

    @rx.event
    async def try_again(self, contact: str):
        """Write to a contact again that did not work."""
        self.view = await guard.call(self, service_choices.try_again, contact)

    @rx.event
    async def remove(self, device_id: int):
        """Send nothing more to a device."""
        self.view = await guard.call(self, service_choices.remove_device, device_id)
