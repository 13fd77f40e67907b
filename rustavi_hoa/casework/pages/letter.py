"""One's own official application: number, moment of receipt, date and each change of it, the answer, how to appeal."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import words, words_deeds, words_own
from rustavi_hoa.casework.own_state import OwnLetterState
from rustavi_hoa.casework.parts import back, service_words, state_chips, when
from rustavi_hoa.casework.parts_attach import attach_own
from rustavi_hoa.casework.parts_letter import demand, file_row, files, questions, story
from rustavi_hoa.casework.views import Reply
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, text_area, text_input
from rustavi_hoa.ui.layout import cluster, pair, section, stack
from rustavi_hoa.ui.lists import fact, facts, rows
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = OwnLetterState.view
CARD = VIEW.card
FAULT = OwnLetterState.fault


def page() -> rx.Component:
    """The whole application, as its applicant sees it."""
    home = link_button(t(words_own.BACK), routes.MY_LETTERS, kind=Kind.GHOST)
    lost = rx.fragment(page_title(t(words.ONE)), empty("search", t(words_own.NOT_HERE), action=home))
    return rx.cond(OwnLetterState.is_loaded, rx.cond(OwnLetterState.is_missing, lost, _letter()), skeleton_rows(4))


def _letter() -> rx.Component:
    may_attach = VIEW.may.contains("attach")
    return stack(
        back(t(words_own.BACK), routes.MY_LETTERS),
        rx.el.div(state_chips(CARD), rx.el.h1(CARD.subject), class_name="stack stack-s"),
        _missing(),
        _facts(),
        _answers(),
        questions(VIEW),
        demand(VIEW),
        files(VIEW, rx.cond(may_attach, attach_own(CARD.id))),
        story(VIEW),
        _paper(),
        _leave(),
        note(t(words_own.PILOT)),
    )


def _facts() -> rx.Component:
    """The numbers, the moments, who has it."""
    due = rx.cond(CARD.pace == "paused", t(words_own.STANDS_STILL), when(CARD.due))
    return card(
        facts(
            fact(t(words_own.NUMBER), rx.el.b(CARD.number), custom_attrs={"data-testid": "letter-number"}),
            fact(t(words_own.RECEIVED), when(CARD.received)),
            fact(t(words_own.DUE), due),
            fact(t(words_own.WITH), rx.cond(CARD.service != "", service_words(CARD.service), t(words_own.REGISTRY))),
            rx.cond(VIEW.forwarded_to != "", fact(t(words_own.FORWARDED), VIEW.forwarded_to)),
            fact(t(words_own.CITY_NUMBER), rx.cond(CARD.city_no != "", CARD.city_no, t(words_own.NOT_YET))),
        )
    )


def _missing() -> rx.Component:
    """What the city waits for, and the place to give it."""
    given = form(
        field(
            t(words_own.YOUR_WORDS),
            text_area("text", id="complete-text", rows=4),
            t(words_own.FILES_FIRST),
            pick(FAULT.ka, FAULT.en),
        ),
        button(t(words_own.COMPLETE), type="submit", wide=True),
        on_submit=lambda given: OwnLetterState.complete(CARD.id, given),
        reset_on_submit=False,
    )
    asked = card(
        rx.el.h2(t(words_own.IS_MISSING, day=when(VIEW.duties.waiting))),
        rx.el.p(VIEW.missing, class_name="pre"),
        given,
        tone=Tone.WARN,
        custom_attrs={"data-testid": "missing"},
    )
    return rx.cond(VIEW.may.contains("complete"), asked)


def _answers() -> rx.Component:
    listed = stack(rx.foreach(VIEW.replies, _answer))
    return section(
        section_title(t(words_own.ANSWER)),
        rx.cond(VIEW.replies.length() > 0, listed, note(t(words_own.NO_ANSWER))),
    )


def _answer(each: rx.Var[Reply]) -> rx.Component:
    written = t(words_own.ANSWER_NO, no=each.number, when=when(each.at))
    paper = link_button(
        t(words_own.ANSWER_PDF),
        f"/print/replies/{each.id}",
        kind=Kind.SECONDARY,
        icon_name="printer",
        outside=True,
        target="_blank",
    )
    return card(
        rx.el.h3(choose(each.outcome, words.OUTCOME)),
        note(rx.cond(each.is_spoken, t(words_own.SPOKEN, when=when(each.at)), written)),
        rx.el.p(each.text, class_name="pre"),
        _labelled(words_own.GROUNDS, each.grounds),
        _labelled(words_own.APPEAL, each.appeal),
        rx.cond(each.signed_as != "", note(each.signed_as)),
        rx.cond(each.files.length() > 0, rows(rx.foreach(each.files, file_row), flat=True)),
        rx.cond(~each.is_spoken, cluster(paper)),
        key=each.id.to_string(),
        custom_attrs={"data-testid": "answer"},
    )


def _labelled(label: Msg, text: rx.Var[str]) -> rx.Component:
    return rx.cond(text != "", rx.fragment(rx.el.h4(t(label)), rx.el.p(text, class_name="pre")))


def _paper() -> rx.Component:
    return link_button(
        t(words_own.LETTER_PDF),
        f"/print/letters/{CARD.id}",
        kind=Kind.SECONDARY,
        icon_name="printer",
        wide=True,
        outside=True,
        target="_blank",
    )


def _leave() -> rx.Component:
    opener = button(t(words_own.WITHDRAW), kind=Kind.GHOST, wide=True, on_click=OwnLetterState.ask_leave(True))
    asked = card(
        rx.el.p(t(words_own.WITHDRAW_SURE)),
        form(
            field(t(words_own.WHY), text_input("reason", id="leave-reason"), error=pick(FAULT.ka, FAULT.en)),
            pair(
                button(t(words_own.WITHDRAW), type="submit", kind=Kind.DANGER),
                button(t(words_deeds.CANCEL), kind=Kind.GHOST, on_click=OwnLetterState.ask_leave(False)),
            ),
            on_submit=lambda given: OwnLetterState.withdraw(CARD.id, given),
            reset_on_submit=False,
        ),
        ask=True,
    )
    return rx.cond(VIEW.may.contains("withdraw"), rx.cond(OwnLetterState.is_leaving, asked, opener))
