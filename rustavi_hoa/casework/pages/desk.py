"""A letter at the desk: what it lacks, what it says, who works on it, its reply, its story, and what can be done."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import words, words_deeds
from rustavi_hoa.casework.letter_state import LetterState
from rustavi_hoa.casework.parts import back, service_words, state_chips, when
from rustavi_hoa.casework.parts_attach import attach
from rustavi_hoa.casework.parts_desk import contact, deeds, lacks
from rustavi_hoa.casework.parts_letter import demand, files, print_link, questions, story
from rustavi_hoa.casework.parts_reply import replies
from rustavi_hoa.casework.parts_work import more_time, tasks
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.shell.words import PILOT_LINE
from rustavi_hoa.ui.atoms import chip, link_button, note, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import cluster, columns, stack
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = LetterState.view
CARD = VIEW.card


def page() -> rx.Component:
    """The whole letter."""
    home = link_button(t(words_deeds.BACK), routes.LETTERS, kind=Kind.GHOST)
    lost = rx.fragment(page_title(t(words_deeds.LETTER)), empty("search", t(words_deeds.NOT_HERE), action=home))
    return rx.cond(LetterState.is_loaded, rx.cond(LetterState.is_missing, lost, _letter()), skeleton_rows(5))


def _letter() -> rx.Component:
    may_attach = VIEW.may.contains("attach") & ~LetterState.is_signing  # one form for files at a time
    main = stack(
        demand(VIEW),
        questions(VIEW),
        tasks(),
        replies(),
        more_time(),
        files(VIEW, rx.cond(may_attach, attach(CARD.id))),
    )
    return stack(
        back(t(words_deeds.BACK), routes.LETTERS),
        _head(),
        lacks(),
        columns(main, stack(contact(), deeds(), print_link(VIEW))),
        story(VIEW),  # on a phone what can be done stands before what was done
        note(t(PILOT_LINE)),
    )


def _head() -> rx.Component:
    city = rx.cond(CARD.city_no != "", t(words_deeds.CITY_NO, no=CARD.city_no), t(words_deeds.NO_CITY_NO))
    cap = rx.cond(VIEW.duties.cap.iso != "", rx.fragment(" · ", t(words_deeds.LAST_DAY, day=when(VIEW.duties.cap))))
    named = [choose(CARD.kind, words.KIND), choose(CARD.channel, words.CHANNEL), choose(CARD.track, words.TRACK)]
    return rx.el.div(
        state_chips(CARD),
        rx.el.h1(CARD.subject),
        rx.el.p(rx.el.b(CARD.number), " · ", city),
        note(
            *[part for each in named for part in (each, " · ")], t(words_deeds.RECEIVED, when=when(CARD.received)), cap
        ),
        note(pick(CARD.address, CARD.address_en)),
        rx.cond(CARD.service != "", note(service_words(CARD.service), " · ", CARD.coordinator)),
        _about(),
        rx.cond(VIEW.forwarded_to != "", note(t(words_deeds.FORWARDED_TO, body=VIEW.forwarded_to))),
        class_name="stack stack-s",
    )


def _about() -> rx.Component:
    """Whom a complaint concerns: it is never routed there."""
    whom = rx.cond(VIEW.about_person != "", VIEW.about_person, VIEW.about_other)
    both = rx.cond(VIEW.about_service != "", service_words(VIEW.about_service), whom)
    said = chip("flag", t(words_deeds.ABOUT, whom=both), Tone.WARN)
    is_named = (VIEW.about_service != "") | (VIEW.about_person != "") | (VIEW.about_other != "")
    return rx.cond(is_named, cluster(said))
