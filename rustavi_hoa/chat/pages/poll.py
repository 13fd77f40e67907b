"""The form of a poll for the room."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.chat import words, words_polls
from rustavi_hoa.chat.poll_state import ChatPollState
from rustavi_hoa.chat.rules_polls import DAYS, FEWEST, MOST
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, icon_button, page_title
from rustavi_hoa.ui.feedback import empty
from rustavi_hoa.ui.forms import check_card, field, form, options, select, text_area
from rustavi_hoa.ui.layout import stack


def page() -> rx.Component:
    """Question, answers, how votes count, until when."""
    back = icon_button("message-circle", t(words.TITLE), href=routes.CHAT)
    hint = t(words_polls.OPTIONS_HINT, fewest=FEWEST, most=MOST)
    days = options((str(each), t(words_polls.DAYS[each])) for each in DAYS)
    made = form(
        field(
            t(words_polls.QUESTION),
            text_area("question", rows=2, max_length=2000),
            error=rx.cond(_fault("question") != "", _fault("question"), _fault("text")),
        ),
        field(t(words_polls.OPTIONS), text_area("options", rows=4), hint, _fault("options")),
        check_card("many", t(words_polls.MANY)),
        check_card("secret", t(words_polls.SECRET)),
        check_card("by_home", t(words_polls.BY_HOME), hint=t(words_polls.BY_HOME_HINT)),
        field(t(words_polls.UNTIL), select("days", *days, default_value="7"), error=_fault("days")),
        button(t(words_polls.ASK), type="submit", wide=True, icon_name="vote"),
        on_submit=ChatPollState.ask,
    )
    nothing = empty("message-circle", t(words.NO_ROOM), t(words.NO_ROOM_HINT))
    return stack(
        page_title(t(words_polls.TITLE), t(words_polls.LEAD), back),
        rx.cond(ChatPollState.is_missing, nothing, made),
    )


def _fault(name: str) -> rx.Var:
    fault = ChatPollState.faults[name]
    return pick(fault.ka, fault.en)
