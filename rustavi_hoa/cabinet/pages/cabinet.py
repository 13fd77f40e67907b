"""The chairperson's desk: what needs me, most urgent first."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.cabinet import words
from rustavi_hoa.cabinet.desk_state import DeskState
from rustavi_hoa.cabinet.parts import block, issue_rows, place_switcher
from rustavi_hoa.inquiry import words as inquiry_words
from rustavi_hoa.inquiry.parts import asked_card
from rustavi_hoa.issues.parts import issue_row, photo_of, status_chip, title_words
from rustavi_hoa.issues.parts_outages import outages_here
from rustavi_hoa.issues.views import IssueLine
from rustavi_hoa.passport.parts import lift_banner
from rustavi_hoa.pilot.parts import baseline_card
from rustavi_hoa.register.words_standing import STANDING
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, link_button, note, page_title
from rustavi_hoa.ui.feedback import banner, skeleton_rows
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import pair, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Tone
from rustavi_hoa.verification.words_handover import COMING
from rustavi_hoa.walk.parts import desk_card

QUIET = {"kind": "secondary", "wide": True}


def page() -> rx.Component:
    """Greeting, then five blocks in the order of the vocabulary."""
    view = DeskState.view
    standing = rx.cond(view.verification != "", choose(view.verification, STANDING), "")
    house = rx.cond(
        view.association != "",
        pick(view.association, view.association_en),
        pick(SessionState.me.building_ka, SessionState.me.building_en),
    )
    lead = rx.el.span(house, rx.cond(standing != "", rx.fragment(" · ", standing)))
    head = stack(page_title(choose(view.part_of_day, words.GREETING), lead), place_switcher(), gap="tight")
    blocks = stack(
        head,
        rx.cond(view.coming.new != "", banner(t(COMING, new=view.coming.new), tone=Tone.WARN)),
        baseline_card(),
        _urgent(),
        desk_card(view.walk),
        _asked(),
        outages_here(DeskState.view.outages),
        _lifts(),
        _new(),
        _answers(),
        _people(),
        _chat(),
        link_button(t(words.FOR_HOUSEHOLD), routes.REPORT, kind="ghost", icon_name="user-plus", wide=True),
    )
    return rx.cond(DeskState.is_loaded, blocks, stack(page_title(t(words.DESK)), skeleton_rows(5)))


def _urgent() -> rx.Component:
    urgent = DeskState.view.issues.urgent
    return block(
        t(words.URGENT),
        urgent.total,
        _oldest(urgent.oldest),
        issue_rows(urgent.cards),
        tone="danger",
        calm=t(words.NO_URGENT),
        test_id="urgent",
    )


def _asked() -> rx.Component:
    asked = DeskState.view.asked
    return block(
        t(inquiry_words.CARD),
        asked.length(),
        t(inquiry_words.CARD_HINT),
        rx.foreach(asked, lambda each: asked_card(each, SessionState.me.building_id)),
        tone="info",
        calm=t(inquiry_words.NO_CARD),
        test_id="asked",
    )


def _lifts() -> rx.Component:
    """Lifts that must be inspected soon; nothing where none must."""
    lifts = DeskState.view.lifts
    onward = f"{routes.PASSPORT}?id={SessionState.me.building_id}"
    made = block(
        t(words.LIFTS),
        lifts.length(),
        t(words.LIFTS_HINT),
        stack(rx.foreach(lifts, lift_banner), gap="tight"),
        link_button(t(words.OPEN_PASSPORT), onward, icon_name="file-text", **QUIET),
        tone="warn",
        calm="",
        test_id="lifts",
    )
    return rx.cond(lifts.length() > 0, made)


def _new() -> rx.Component:
    new = DeskState.view.issues.new
    return block(
        t(words.NEW),
        new.total,
        _oldest(new.oldest),
        rx.foreach(new.cards, _new_one),
        note(t(words.GOES_BY_ITSELF, n=DeskState.view.answer_days)),
        rx.cond(new.total > new.cards.length(), link_button(t(words.ALL, n=new.total), routes.ISSUES, **QUIET)),
        tone="warn",
        calm=t(words.NO_NEW),
        test_id="new",
    )


def _new_one(each: rx.Var[IssueLine]) -> rx.Component:
    acts = pair(
        button(t(words.CONFIRM), icon_name="check", on_click=DeskState.confirm(each.id)),
        link_button(t(words.SEE), f"{routes.ISSUE}?id={each.id}", kind="secondary"),
    )
    shown = rx.cond(each.status == "new", acts, link_button(t(words.SEE), f"{routes.ISSUE}?id={each.id}", **QUIET))
    return stack(rows(issue_row(card=each)), shown, gap="tight", key=each.id.to_string())


def _answers() -> rx.Component:
    answers = DeskState.view.issues.answers
    return block(
        t(words.ANSWERS),
        answers.total,
        t(words.ANSWERS_HINT),
        rows(rx.foreach(answers.cards, _answer)),
        tone="info",
        calm=t(words.NO_ANSWERS),
        test_id="answers",
    )


def _answer(each: rx.Var[IssueLine]) -> rx.Component:
    return row(
        title_words(each),
        photo=photo_of(each),
        chip=status_chip(each),
        note=pick(each.age.ka, each.age.en),
        end=icon("chevron-right"),
        on_click=DeskState.open_answer(each.id),
        key=each.id.to_string(),
    )


def _people() -> rx.Component:
    view = DeskState.view
    age = pick(view.pending_oldest.ka, view.pending_oldest.en)
    return block(
        t(words.PENDING),
        view.pending,
        t(words.FLATS, flats=view.flats, age=age),
        link_button(t(words.CONFIRM_PEOPLE), routes.PEOPLE, icon_name="user-check", **QUIET),
        calm=t(words.NO_PENDING),
        test_id="pending",
    )


def _chat() -> rx.Component:
    view = DeskState.view
    go = link_button(t(words.OPEN_CHAT), routes.CHATS, icon_name="message-circle", **QUIET)
    return block(t(words.CHAT), view.unread, "", go, calm=t(words.NO_CHAT), test_id="chat")


def _oldest(stamp: rx.Var) -> rx.Var:
    return t(words.OLDEST, age=pick(stamp.ka, stamp.en))
