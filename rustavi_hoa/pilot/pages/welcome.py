"""The baseline questionnaire of the first sign-in."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.pilot import words
from rustavi_hoa.pilot.rules import LONGEST_ANSWER, SCALE
from rustavi_hoa.pilot.survey_state import WelcomeState
from rustavi_hoa.pilot.views import QuestionView
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, link_button, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, radio_card, radio_cards, text_area
from rustavi_hoa.ui.layout import split, stack


def page() -> rx.Component:
    """A few questions, any of which may be left out."""
    home = link_button(t(words.TO_HOME), routes.HOME, wide=True)
    asked = form(
        rx.foreach(WelcomeState.questions, _question),
        _fault("answers"),
        button(t(words.SEND_ANSWERS), type="submit", wide=True),
        button(t(words.LATER), kind="secondary", wide=True, on_click=WelcomeState.put_off),
        on_submit=WelcomeState.send,
    )
    shown = rx.cond(
        WelcomeState.questions.length() > 0,
        stack(page_title(t(words.WELCOME), t(words.WELCOME_LEAD)), asked),
        empty("check-circle", t(words.NO_QUESTIONS), action=home),
    )
    done = empty("check-circle", t(words.ANSWERED), action=home)
    return rx.cond(WelcomeState.is_done, done, rx.cond(WelcomeState.is_loaded, shown, skeleton_rows(5)))


def _question(asked: rx.Var[QuestionView]) -> rx.Component:
    name, words_of = asked.id.to_string(), pick(asked.ka, asked.en)
    choice = radio_cards(
        words_of,
        rx.foreach(asked.choices, lambda each: radio_card(name, each.code, pick(each.ka, each.en))),
        one_column=True,
    )
    scale = rx.el.fieldset(
        rx.el.legend(words_of, class_name="label"),
        rx.el.div(*(radio_card(name, step, step) for step in SCALE), class_name="picks picks-five"),
        split(rx.el.span(t(words.SCALE_LOW), class_name="note"), rx.el.span(t(words.SCALE_HIGH), class_name="note")),
        class_name="field",
    )
    text = field(words_of, text_area(name, max_length=LONGEST_ANSWER, rows="3"))
    return rx.el.div(
        rx.match(asked.kind, ("choice", choice), ("scale", scale), text), _fault(name), key=asked.id.to_string()
    )


def _fault(name: rx.Var | str) -> rx.Component:
    said = WelcomeState.faults[name]
    return rx.el.p(pick(said.ka, said.en), class_name="error", role="alert")
