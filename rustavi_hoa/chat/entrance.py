"""The doors of chat: my rooms, one room, polls, search, what was reported."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.chat import first, http_inside, words, words_polls, words_rooms, words_rules, words_search
from rustavi_hoa.chat.list_state import RoomsState
from rustavi_hoa.chat.pages import chat, poll, reported, rooms, rules, search
from rustavi_hoa.chat.poll_state import ChatPollState
from rustavi_hoa.chat.rules_state import ChatRulesState
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
    Door(routes.CHAT_POLL, poll.page, words_polls.TITLE, on_load=ChatPollState.load, needs=Can.CHAT_TALK),
    Door(routes.CHAT_RULES, rules.page, words_rules.TITLE, on_load=ChatRulesState.load, needs=Can.CHAT_TALK),
    Door(routes.CHAT_SEARCH, search.page, words_search.TITLE, on_load=ChatSearchState.load, needs=Can.CHAT_TALK),
    Door(
        routes.REPORTED,
        reported.page,
        words.REPORTED_TITLE,
        on_load=ReportedState.load,
        needs=Can.CHAT_READ_REPORTED,
    ),
)
ROUTES = http_inside.ROUTES
