"""Who is responsible for one problem: the table's advice, the person's decision, with whom it lies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues import words as issue_words
from rustavi_hoa.issues import words_page
from rustavi_hoa.issues import words_responsibility as words
from rustavi_hoa.issues.responsibility import UNKNOWN
from rustavi_hoa.issues.responsibility_state import ResponsibilityState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.shell.words import PILOT_LINE
from rustavi_hoa.ui.atoms import button, card, chip, link_button, note, page_title
from rustavi_hoa.ui.feedback import empty, more, skeleton_rows
from rustavi_hoa.ui.forms import field, form, option, options, pick_button, picks, select, text_area, text_input
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import cluster, pair, stack
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = ResponsibilityState.view
LIES = VIEW.lies
DECIDED = VIEW.decided


def page() -> rx.Component:
    """Advice, decision, and with whom it lies."""
    lost = empty("search", t(words_page.NOT_HERE), action=link_button(t(words_page.BACK_TO_LIST), routes.ISSUES))
    name = t(issue_words.ONE, n=VIEW.number)
    back = rx.el.a(icon("chevron-left"), rx.el.span(name), href=f"{routes.ISSUE}?id={VIEW.issue_id}", class_name="back")
    shown = stack(
        rx.cond(DECIDED.holder != "", _decided()),
        _advice(),
        rx.cond(VIEW.holders.length() > 0, _decide()),
        rx.cond(LIES.body != "", _lies()),
        note(t(PILOT_LINE)),
    )
    is_there = rx.cond(VIEW.issue_id > 0, shown, lost)
    above = rx.cond(VIEW.issue_id > 0, back)
    return stack(above, page_title(t(words.TITLE)), rx.cond(ResponsibilityState.is_loaded, is_there, skeleton_rows(3)))


def _advice() -> rx.Component:
    again = button(t(words.AGAIN), kind=Kind.PLAIN, small=True, on_click=ResponsibilityState.again)
    nothing = stack(rx.el.p(t(words.NO_ADVICE)), again)
    found = rx.cond(VIEW.suggested.holder != "", _suggested(again), nothing)
    return card(rx.cond(VIEW.question.code != "", _question(), found), ask=True)


def _question() -> rx.Component:
    asked = VIEW.question
    answers = rx.foreach(
        asked.answers,
        lambda each: pick_button(pick(each.ka, each.en), on_click=ResponsibilityState.answer(each.code), key=each.code),
    )
    unsure = pick_button(t(words.DONT_KNOW), on_click=ResponsibilityState.answer(UNKNOWN))
    return stack(rx.el.h2(pick(asked.ka, asked.en)), picks(answers, unsure, one_column=True))


def _suggested(again: rx.Component) -> rx.Component:
    found = VIEW.suggested
    grounds = rx.el.ul(rx.foreach(found.sources, lambda each: rx.el.li(pick(each.ka, each.en))), class_name="prose")
    return stack(
        rx.el.p(pick(found.sentence.ka, found.sentence.en), role="status", id="advice"),
        rx.cond(found.is_confirmed, rx.fragment(), chip("help-circle", t(words.UNCONFIRMED), Tone.WARN)),
        more(t(words.SOURCE), grounds),
        rx.cond(ResponsibilityState.answers.length() > 0, again),
    )


def _decided() -> rx.Component:
    name = t(words.DECIDED, name=pick(DECIDED.name.ka, DECIDED.name.en))
    return card(
        rx.el.strong(name),
        rx.cond(DECIDED.follows, rx.fragment(), chip("info", t(words.OTHERWISE), Tone.INFO)),
        rx.el.p(DECIDED.reason, class_name="pre"),
        note(choose(DECIDED.part, issue_words.PART), " · ", pick(DECIDED.at.ka, DECIDED.at.en)),
        tone="info",
    )


def _ask(code: str, title: Msg, deed: Callable[[Any], Any], *fields: rx.Component) -> rx.Component:
    acts = pair(
        button(t(title), type="submit", id=f"do-{code}"),
        button(t(words_page.CANCEL), kind=Kind.GHOST, on_click=ResponsibilityState.ask("")),
    )
    opened = card(rx.el.h2(t(title)), form(*fields, acts, on_submit=deed, reset_on_submit=False), ask=True)
    closed = button(t(title), kind=Kind.GHOST, wide=True, on_click=ResponsibilityState.ask(code), id=f"ask-{code}")
    return rx.cond(ResponsibilityState.asking == code, opened, closed)


def _text(code: str, label: Msg, name: str = "text") -> rx.Component:
    error = pick(ResponsibilityState.fault.ka, ResponsibilityState.fault.en)
    return field(t(label), text_area(name, rows=3, id=f"{code}-{name}"), error=error)


def _decide() -> rx.Component:
    names = rx.foreach(VIEW.holders, lambda each: option(each.code, pick(each.ka, each.en)))
    chosen = select(
        "holder", option("", t(words_page.CHOOSE)), names, default_value=VIEW.suggested.holder, id="decide-holder"
    )
    return _ask(
        "decide",
        words.DECIDE,
        ResponsibilityState.decide,
        field(t(words.TITLE), chosen),
        _text("decide", words.WHY, "reason"),
    )


def _lies() -> rx.Component:
    due = rx.cond(LIES.is_due, chip("clock", t(words.ASK_DUE), Tone.WARN), note(t(words.ASK_ON, day=LIES.ask_on)))
    asked = note(t(words.ASKED, when=pick(LIES.asked.ka, LIES.asked.en), n=LIES.asked_count))
    answer = stack(
        chip("message-circle", choose(LIES.outcome, words.OUTCOMES), Tone.INFO),
        rx.el.p(LIES.answer, class_name="pre"),
        note(pick(LIES.answered.ka, LIES.answered.en)),
        gap="tight",
    )
    outcomes = options((code, t(label)) for code, label in words.OUTCOMES.items())
    outcome = select("outcome", option("", t(words_page.CHOOSE)), *outcomes, id="answer-outcome")
    next_ask = field(t(words.NEXT_ASK), text_input("ask_on", type="date", id="ask-on"))
    acts = stack(
        _ask("back", words.ASK_BACK, ResponsibilityState.ask_back, _text("back", words.ASK_BACK_FIELD), next_ask),
        _ask(
            "took",
            words.ANSWER,
            ResponsibilityState.take_answer,
            field(t(words.OUTCOME), outcome),
            _text("took", words.ANSWER_FIELD),
        ),
    )
    return card(
        rx.el.h2(t(words.LIES_WITH, body=LIES.body)),
        cluster(note(t(words.SINCE, when=pick(LIES.since.ka, LIES.since.en))), rx.cond(LIES.id > 0, due)),
        rx.cond(LIES.asked_count > 0, asked),
        rx.cond(LIES.answer != "", answer),
        rx.cond(VIEW.may_ask_back & (LIES.id > 0), acts),
    )
