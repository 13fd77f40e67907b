"""Small parts of the pilot that other pages show."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.pilot import words
from rustavi_hoa.pilot.survey_state import WelcomeState
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, card, link_button, note
from rustavi_hoa.ui.layout import pair
from rustavi_hoa.ui.lists import tab, tabs

TABS = (
    (routes.PILOT, words.TAB_STAGES, Can.PILOT_MANAGE),
    (routes.PILOT_FEEDBACK, words.TAB_FEEDBACK, Can.PILOT_MANAGE),
    (routes.PILOT_ANSWERS, words.TAB_ANSWERS, Can.PILOT_MANAGE),
    (routes.PILOT_QUESTIONS, words.TAB_QUESTIONS, Can.QUESTIONNAIRE_EDIT),
)


def pilot_tabs(here: str) -> rx.Component:
    """Lead from one page of the pilot to the others that the person may open."""
    rights = SessionState.me.rights
    return tabs(
        *(
            rx.cond(rights.contains(needs.value), tab(t(label), current=path == here, href=path))
            for path, label, needs in TABS
        ),
        label=t(words.TITLE),
    )


def baseline_card() -> rx.Component:
    """Ask for the baseline answers, until they are given or put off."""
    asks = card(
        rx.el.h2(t(words.ASK_CARD)),
        note(t(words.ASK_CARD_HINT)),
        pair(
            link_button(t(words.ANSWER), routes.WELCOME),
            button(t(words.LATER), kind="secondary", on_click=WelcomeState.hide),
        ),
        ask=True,
        custom_attrs={"data-testid": "baseline-card"},
    )
    return rx.cond(SessionState.me.needs_baseline & (WelcomeState.later == "") & SessionState.is_hydrated, asks)
