"""An answer to one problem: choose what it does, begin from a ready text, edit, send."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words, words_page
from rustavi_hoa.issues import words_templates as said
from rustavi_hoa.issues.pages.templates import STEP
from rustavi_hoa.issues.parts import status_chip, title_words
from rustavi_hoa.issues.rules import CloseReason
from rustavi_hoa.issues.rules_templates import REPLY
from rustavi_hoa.issues.templates_state import AnswerState
from rustavi_hoa.issues.views_templates import Filled
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.shell.words import PILOT_LINE
from rustavi_hoa.ui.atoms import button, card, link_button, note, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, option, options, select, text_area, text_input
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import cluster, stack
from rustavi_hoa.ui.tokens import Kind

CARD = AnswerState.card


def page() -> rx.Component:
    """The problem in one line, the step, the ready texts, the form."""
    back = rx.el.a(icon("chevron-left"), title_words(CARD), href=f"{routes.ISSUE}?id={CARD.id}", class_name="back")
    shown = stack(status_chip(CARD), _step(), _offers(), _form(), note(t(PILOT_LINE)))
    title = page_title(t(words_page.ANSWER_PUBLIC))
    lost = empty("search", t(words_page.NOT_HERE), action=link_button(t(words_page.BACK_TO_LIST), routes.QUEUE))
    found = rx.cond(CARD.id > 0, stack(back, title, shown), stack(title, lost))
    return rx.cond(AnswerState.is_loaded, found, stack(title, skeleton_rows(3)))


def _step() -> rx.Component:
    steps = rx.foreach(AnswerState.steps, lambda code: option(code, choose(code, STEP)))
    chosen = select(
        "step",
        option(REPLY, t(STEP[REPLY])),
        steps,
        value=AnswerState.step,
        on_change=AnswerState.choose,
        id="answer-step",
    )
    return field(t(said.STEP), chosen)


def _offers() -> rx.Component:
    listed = cluster(rx.foreach(AnswerState.offers, lambda each: rx.fragment(_offer(each), key=each.id.to_string())))
    return rx.cond(AnswerState.offers.length() > 0, stack(rx.el.h2(t(said.CHOOSE)), listed))


def _offer(each: rx.Var[Filled]) -> rx.Component:
    ka = button(each.title, kind=Kind.GHOST, small=True, on_click=AnswerState.use(each.id, "ka"))
    en = button("English", kind=Kind.PLAIN, small=True, on_click=AnswerState.use(each.id, "en"), lang="en")
    return cluster(ka, rx.cond(each.en != "", en))


def _form() -> rx.Component:
    return card(rx.cond(AnswerState.step == REPLY, _filled(AnswerState.reply), _filled(AnswerState.move)), ask=True)


def _filled(deed: object) -> rx.Component:
    step = AnswerState.step
    error = pick(AnswerState.fault.ka, AnswerState.fault.en)
    box = text_area("text", rows=8, default_value=AnswerState.text, id="answer-text")
    reasons = options((each.value, t(words.REASON[each])) for each in CloseReason)
    reason = select("reason", option("", t(words_page.CHOOSE)), *reasons, id="answer-reason")
    closes = (step == "resolved") | (step == "refused")
    return form(
        rx.el.div(field(t(words_page.WRITE_HERE), box, error=error), key=AnswerState.draft.to_string()),
        rx.cond(closes, field(t(words_page.REASON), reason)),
        rx.cond(step == "handed_over", field(t(words_page.BODY), text_input("body", id="answer-body"))),
        button(t(words_page.SAY), type="submit", icon_name="send", wide=True, id="answer-send"),
        on_submit=deed,
        reset_on_submit=False,
    )
