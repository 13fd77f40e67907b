"""What a tab remembers of its room: which one, and the last rows that were pushed to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import reflex as rx

from rustavi_hoa.adapters.web import secret_in
from rustavi_hoa.chat import audience, service, service_moderation, service_rooms, words, words_rooms
from rustavi_hoa.chat.rules import door_of
from rustavi_hoa.chat.views import ReportedCard, RoomHead, Unread
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
        """Enter the room the address names and hear it from now on; runs on every load and reconnect."""
        try:
            head = await guard.call(self, service.enter, door_of(self.router.url.query_parameters))
            new = await guard.call(self, service.unread)
        except (NotFound, Denied, SignedOut):
            self.head, self.is_missing = RoomHead(), True
            audience.leave(self.router.session.client_token)
            return
        self.is_missing = False
        self.seq = _sit(self, new, inside=head.room_id, upto=head.seq)
        self.head = head
        badge = await self.get_state(BadgeState)
        badge.chat = new.unread

    @rx.event
    async def close_topic(self):
        """Let the topic on this screen be read only, or written in again."""
        is_closed = self.head.closed != "topic"
        await guard.call(self, service_rooms.close_topic, self.head.room_id, is_closed)
        await notice.done(self, words_rooms.TOPIC_CLOSED if is_closed else words_rooms.TOPIC_OPEN)
        yield ChatState.enter

    @rx.event
    async def count(self):
        """Show on the other pages how much is new in all rooms."""
        badge = await self.get_state(BadgeState)
        try:
            new = await guard.call(self, service.unread)
        except (NotFound, Denied, SignedOut):
            badge.chat = 0
            return
        badge.chat = new.unread
        if new.rooms:
            _sit(self, new)


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


def _sit(state: rx.State, new: Unread, **more: Any) -> int:
    secret = secret_in(state.router.headers.cookie)
    token = state.router.session.client_token
    return audience.sit(token, secret, new.me, new.rooms, **more)


async def push_rows(tokens: Iterable[str], text: str) -> None:
    """Write new rows of a room on the screens that have it open."""
    await bell.push_all(tokens, ChatState, fresh=text)
