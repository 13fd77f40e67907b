"""An applicant writes to City Hall: chosen problems make the draft, and one press sends it."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import parts_write as write
from rustavi_hoa.casework import words_own
from rustavi_hoa.casework.parts import back
from rustavi_hoa.casework.write_state import WriteState
from rustavi_hoa.issues.parts import category_words, photo_of, place_words, status_chip
from rustavi_hoa.issues.views import IssueLine
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, card, link_button, note, page_title
from rustavi_hoa.ui.feedback import banner, empty, skeleton_rows
from rustavi_hoa.ui.forms import check_card, form
from rustavi_hoa.ui.layout import stack, thumb_bar
from rustavi_hoa.ui.tokens import Kind, Tone

DRAFT, FAULTS = WriteState.draft, WriteState.faults
SAID = (words_own.SUBJECT, words_own.DEMAND, words_own.QUESTIONS, words_own.QUESTIONS_HINT)


def page() -> rx.Component:
    """Choose problems, or write."""
    shown = rx.match(WriteState.step, ("choose", _choose()), ("write", _write()), skeleton_rows(4))
    return stack(
        back(t(words_own.BACK), routes.MY_LETTERS),
        page_title(t(words_own.WRITE), t(words_own.WRITE_LEAD)),
        shown,
        note(t(words_own.PILOT)),
    )


def _choose() -> rx.Component:
    without = link_button(t(words_own.WITHOUT), f"{routes.LETTER_WRITE}?issue=none", kind=Kind.GHOST, wide=True)
    listed = form(
        rx.el.h2(t(words_own.CHOOSE_PROBLEMS)),
        note(t(words_own.CHOOSE_HINT)),
        rx.el.div(rx.foreach(WriteState.problems, _problem), class_name="picks picks-one"),
        thumb_bar(button(t(words_own.GO_ON), type="submit", wide=True, custom_attrs={"data-testid": "go-on"})),
        on_submit=WriteState.choose,
        reset_on_submit=False,
    )
    nothing = empty("list", t(words_own.NO_PROBLEMS))
    return stack(rx.cond(WriteState.problems.length() > 0, listed, nothing), without)


def _problem(each: rx.Var[IssueLine]) -> rx.Component:
    said = rx.cond(each.title != "", each.title, category_words(each.category))
    about = rx.fragment(category_words(each.category), " · ", place_words(each), " · ", each.number)
    box = check_card("issue_" + each.id.to_string(), said, hint=about)
    told = rx.el.div(box, status_chip(each), class_name="stack grow")
    return rx.el.div(photo_of(each), told, class_name="issue-head", key=each.id.to_string())


def _write() -> rx.Component:
    """The form; made of problems it goes another way than by itself, so there are two of it."""
    return rx.cond(DRAFT.issue_ids.length() > 0, _form(WriteState.send, True), _form(WriteState.submit, False))


def _form(deed: object, has_problems: bool) -> rx.Component:
    values = (DRAFT.subject, DRAFT.demand, WriteState.questions) if has_problems else ("", "", "")
    first = "no" if has_problems else ""  # whoever reported a problem through the ordinary door complained of nobody
    about = write.complaint(FAULTS, WriteState.complaint, WriteState.about, WriteState.weigh, first)
    if has_problems:  # a complaint names already whom it concerns
        yes = rx.el.input(type="hidden", name="is_complaint", value="yes", read_only=True)
        about = rx.cond(DRAFT.is_complaint, yes, about)
    return form(
        _made_of() if has_problems else _here(),
        write.fault_line(FAULTS, "issue_ids"),
        card(write.kind(FAULTS), write.subject(FAULTS, SAID, values)),
        card(about),
        card(write.person(FAULTS, words_own.FROM_ACCOUNT), write.answer_by(FAULTS, has_platform=True)),
        write.summary(FAULTS),
        note(t(words_own.WHO_SEES)),
        thumb_bar(button(t(words_own.SEND), type="submit", wide=True, custom_attrs={"data-testid": "send-letter"})),
        on_submit=deed,
        reset_on_submit=False,
        no_validate=True,
        key=WriteState.key,
    )


def _here() -> rx.Component:
    """A letter about no problem is about the house in view: its address is known then."""
    return rx.el.input(type="hidden", name="building", value=SessionState.me.building_id.to_string(), read_only=True)


def _made_of() -> rx.Component:
    return banner(
        rx.el.b(DRAFT.address),
        rx.el.p(t(words_own.MADE_OF, n=DRAFT.issue_ids.length(), photos=DRAFT.photos)),
        rx.cond(DRAFT.concerns > 0, rx.el.p(t(words_own.CONCERNS, n=DRAFT.concerns))),
        tone=Tone.INFO,
    )
