"""What the staff's page of failures remembers."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.notices import service_watch, words_out
from rustavi_hoa.notices.views import Watch
from rustavi_hoa.shell import guard, notice


class WatchState(rx.State):
    """What did not arrive."""

    view: Watch = Watch()
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show it."""
        self.view = await guard.call(self, service_watch.watch)
        self.is_loaded = True

    @rx.event
    async def resend(self, failure_id: int):
        """Try one again."""
        self.view = await guard.call(self, service_watch.resend, failure_id)
        await notice.done(self, words_out.RESENT)

    @rx.event
    async def drop(self, failure_id: int):
        """Take one off the list."""
        self.view = await guard.call(self, service_watch.drop, failure_id)
        await notice.done(self, words_out.DROPPED)
