"""What a tab remembers of its list of rooms; what happens in them meanwhile is pushed raw, nobody asks again."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.adapters.web import secret_in
from rustavi_hoa.chat import audience, service_live, service_rooms, words_rooms
from rustavi_hoa.chat.state import push_rows
from rustavi_hoa.chat.views import RoomLine, RoomNews
from rustavi_hoa.kernel.errors import Denied, Invalid, SignedOut
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.badge import BadgeState
from rustavi_hoa.shell.notice import Spoken


class RoomsState(rx.State):
    """The rooms of one person. ``news`` is pushed by the worker, so the server's copy is empty after every load."""

    lines: list[RoomLine] = []
    topics: list[RoomLine] = []
    news: dict[str, RoomNews] = {}
    is_loaded: bool = False
    is_asking: bool = False
    key: str = ""
    faults: dict[str, Spoken] = {}

    @rx.event(supersedes=True)
    async def load(self):
        """Show the list and hear its rooms; runs on every load and reconnect."""
        token = self.router.session.client_token
        try:
            found = await guard.call(self, service_rooms.mine)
        except (Denied, SignedOut):
            self.lines, self.topics, self.is_loaded = [], [], True
            audience.leave(token)
            return
        self.lines, self.topics, self.news = list(found.lines), list(found.topics), {}
        self.is_loaded = True
        new = {line.room_id: line.unread for line in (*found.lines, *found.topics) if line.room_id}
        (await self.get_state(BadgeState)).chat = sum(new.values())
        _told.pop(token, None)
        audience.sit(token, secret_in(self.router.headers.cookie), found.me, new, is_list=True)

    @rx.event
    async def ask_topic(self):
        """Open the form of a new topic."""
        self.is_asking, self.key, self.faults = True, str(uuid.uuid4()), {}

    @rx.event
    async def leave_topic(self):
        """Close the form."""
        self.is_asking = False

    @rx.event
    async def open_topic(self, form: dict[str, Any]):
        """Open a topic to all chairpersons; what was typed stays when it is refused."""
        given = [str(form.get(name, "")) for name in ("title", "text")]
        try:
            room_id = await guard.call(self, service_rooms.open_topic, self.key, *given)
        except Invalid as wrong:
            self.faults = notice.faults(wrong)
            return None
        self.is_asking = False
        await notice.done(self, words_rooms.TOPIC_OPENED)
        return rx.redirect(f"{routes.CHAT}?room={room_id}")


_told: dict[str, dict[str, RoomNews]] = {}
"""Tab -> what was pushed to it since its load: a push replaces the whole of ``news``."""


async def _push_news(room_id: int, unread: dict[str, int]) -> None:
    """Write the last line of a room on the lists of some tabs, read once for all of them."""
    line = await asyncio.to_thread(service_live.last_line, room_id)
    for token in [each for each in _told if not bell.connected(each)]:
        del _told[token]
    for token, count in unread.items():
        held = _told.setdefault(token, {})
        held[str(room_id)] = RoomNews(line.last_ka, line.last_en, line.at_ka, line.at_en, count)
        await bell.push(token, RoomsState, news=held)


audience.install(push_rows, _push_news)
