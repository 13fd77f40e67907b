"""What a tab remembers of its room: which one, and the last rows that were pushed to it."""

from __future__ import annotations

from collections.abc import Iterable

import reflex as rx

from rustavi_hoa.adapters.web import secret_in
from rustavi_hoa.chat import audience, service, service_moderation, words
from rustavi_hoa.chat.views import ReportedCard, RoomHead
from rustavi_hoa.kernel.errors import Denied, NotFound, SignedOut
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.badge import BadgeState


class ChatState(rx.State):
    """The room at this tab. ``fresh`` is pushed raw by the worker, so the server's copy stays empty."""

    head: RoomHead = RoomHead()
    seq: int = 0
    fresh: str = ""
    is_missing: bool = False

    @rx.event
    async def enter(self):
        """Enter the room in view and hear it from now on; runs on every load and reconnect."""
        try:
            head = await guard.call(self, service.enter)
        except (NotFound, Denied, SignedOut):
            self.head, self.is_missing = RoomHead(), True
            audience.leave(self.router.session.client_token)
            return
        self.is_missing = False
        self.seq = _sit(self, head.me, head.room_id, upto=head.seq, is_inside=True)
        self.head = head
        badge = await self.get_state(BadgeState)
        badge.chat = head.unread

    @rx.event
    async def count(self):
        """Show on the other pages how much is new here."""
        badge = await self.get_state(BadgeState)
        try:
            count = await guard.call(self, service.unread)
        except (NotFound, Denied, SignedOut):
            badge.chat = 0
            return
        badge.chat = count.unread
        if count.room_id:
            _sit(self, count.me, count.room_id, upto=count.seq, is_inside=False)


class ReportedState(rx.State):
    """Messages that neighbours asked to look at."""

    cards: list[ReportedCard] = []
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show what waits."""
        self.cards = await guard.call(self, service_moderation.reported)
        self.is_loaded = True
        bell.subscribe(self, "reported", ReportedState.load)

    @rx.event
    async def read(self, report_id: int):
        """Open one message; that is logged."""
        opened = await guard.call(self, service_moderation.read_reported, report_id)
        self.cards = [opened if card.report_id == report_id else card for card in self.cards]

    @rx.event
    async def put_away(self, report_id: int):
        """Close a report."""
        await guard.call(self, service_moderation.put_away, report_id)
        self.cards = [card for card in self.cards if card.report_id != report_id]
        await notice.done(self, words.HANDLED)


def _sit(state: rx.State, person_id: int, room_id: int, *, upto: int, is_inside: bool) -> int:
    secret = secret_in(state.router.headers.cookie)
    token = state.router.session.client_token
    return audience.sit(token, secret, person_id, room_id, upto=upto, is_inside=is_inside)


async def _push_rows(tokens: Iterable[str], text: str) -> None:
    await bell.push_all(tokens, ChatState, fresh=text)


audience.install(_push_rows)
