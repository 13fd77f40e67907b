"""The doors of chat: my rooms, one room, what was reported."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.chat import first, words, words_rooms, words_search
from rustavi_hoa.chat.list_state import RoomsState
from rustavi_hoa.chat.pages import chat, reported, rooms, search
from rustavi_hoa.chat.search_state import ChatSearchState
from rustavi_hoa.chat.state import ChatState, ReportedState
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.door import Door

DOORS = (
    Door(
        routes.CHAT,
        chat.page,
        words.TITLE,
        on_load=ChatState.enter,
        needs=Can.CHAT_TALK,
        is_fill=True,
        first=first.room,
    ),
    Door(
        routes.CHATS,
        rooms.page,
        words_rooms.TITLE,
        on_load=RoomsState.load,
        needs=Can.CHAT_TALK,
        first=first.rooms,
    ),
    Door(routes.CHAT_SEARCH, search.page, words_search.TITLE, on_load=ChatSearchState.load, needs=Can.CHAT_TALK),
    Door(
        routes.REPORTED,
        reported.page,
        words.REPORTED_TITLE,
        on_load=ReportedState.load,
        needs=Can.CHAT_READ_REPORTED,
    ),
)
