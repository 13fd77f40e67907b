"""The form of a poll: what is typed stays in the browser; a key of the page makes two presses one poll."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.chat import service, service_polls
from rustavi_hoa.chat.rules import door_of
from rustavi_hoa.chat.rules_polls import NewPoll
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken


class ChatPollState(rx.State):
    """A poll that is being written for the room at this tab."""

    room_id: int = 0
    is_missing: bool = False
    faults: dict[str, Spoken] = {}
    _key: str = ""

    @rx.event
    async def load(self):
        """Find the room; every visit begins a new poll."""
        self.faults, self._key = {}, str(uuid4())
        try:
            self.room_id = (await guard.call(self, service.enter, door_of(self.router.url.query_parameters))).room_id
            self.is_missing = False
        except (NotFound, Denied):
            self.is_missing = True

    @rx.event
    async def ask(self, form_data: dict):
        """Ask the room, and go to the question."""
        try:
            message_id = await guard.call(self, service_polls.ask, self.room_id, self._key, _read(form_data))
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        return rx.redirect(f"{routes.CHAT}?message={message_id}")


def _read(given: dict[str, Any]) -> NewPoll:
    return NewPoll(
        question=str(given.get("question", "")),
        options=tuple(str(given.get("options", ""))[:5000].splitlines()),
        is_many=bool(given.get("many")),
        is_secret=bool(given.get("secret")),
        is_by_home=bool(given.get("by_home")),
        days=whole(given.get("days")),
    )
