"""One outage: when, where, what is happening; join it, or work on it."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words_outages as words
from rustavi_hoa.issues.outage_state import OutageState
from rustavi_hoa.issues.parts import category_words
from rustavi_hoa.issues.parts_outage_desk import outage_desk
from rustavi_hoa.issues.parts_outages import phase_chip
from rustavi_hoa.issues.words_household import HUNG_NEW
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.shell.words import PILOT_LINE
from rustavi_hoa.ui.atoms import button, card, chip, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import cluster, section, stack
from rustavi_hoa.ui.lists import fact, facts, timeline, timeline_item
from rustavi_hoa.ui.tokens import Kind

VIEW = OutageState.view
LINE = VIEW.line


def page() -> rx.Component:
    """The whole outage, as far as this person may know it."""
    all_of_them = link_button(t(words.BACK), routes.OUTAGES, kind=Kind.GHOST)
    lost = stack(page_title(t(words.ONE)), empty("search", t(words.LOST), action=all_of_them))
    return rx.cond(OutageState.is_loaded, rx.cond(LINE.id > 0, _outage(), lost), skeleton_rows(3))


def _outage() -> rx.Component:
    return stack(
        rx.el.a(icon("chevron-left"), rx.el.span(t(words.BACK)), href=routes.OUTAGES, class_name="back"),
        _head(),
        rx.cond(VIEW.body != "", rx.el.p(VIEW.body, class_name="pre")),
        _times(),
        rx.cond(VIEW.may_join, _join()),
        rx.cond(LINE.is_joined, _is_joined()),
        rx.cond(VIEW.may_manage, outage_desk()),
        _story(),
        rx.cond(VIEW.hung > 0, note(t(words.HUNG, n=VIEW.hung))),
        rx.cond(SessionState.me.rights.contains(Can.HUNG_RECORD.value), _paper()),
        note(t(PILOT_LINE)),
    )


def _head() -> rx.Component:
    kind = note(choose(LINE.kind, words.KIND), " · ", category_words(LINE.category))
    return stack(phase_chip(LINE.phase), rx.el.h1(pick(LINE.title_ka, LINE.title_en)), kind, gap="tight")


def _times() -> rx.Component:
    ends = rx.cond(LINE.ends.iso != "", pick(LINE.ends.ka, LINE.ends.en), t(words.NOT_KNOWN))
    places = rx.el.ul(rx.foreach(VIEW.places, lambda name: rx.el.li(pick(name[0], name[1]))), class_name="prose")
    return card(
        facts(
            fact(t(words.BEGINS), pick(LINE.starts.ka, LINE.starts.en)),
            fact(t(words.ENDS), ends),
            rx.cond(VIEW.doer != "", fact(t(words.DOER), VIEW.doer)),
            fact(t(words.BUILDINGS), LINE.buildings),
        ),
        rx.el.h2(t(words.WHERE)),
        places,
        rx.cond(LINE.joined > 0, note(t(words.JOINED_HOMES, n=LINE.joined))),
    )


def _join() -> rx.Component:
    ask = button(t(words.JOIN), icon_name="users", wide=True, on_click=OutageState.join, id="outage-join")
    return card(ask, note(t(words.JOIN_HINT)), ask=True)


def _is_joined() -> rx.Component:
    leave = button(t(words.LEAVE), kind=Kind.PLAIN, small=True, on_click=OutageState.leave)
    return cluster(chip("check", t(words.IS_JOINED), "good"), rx.cond(VIEW.state == "open", leave))


def _paper() -> rx.Component:
    """The notice for the door, and its photo once it hangs."""
    made = link_button(
        t(words.POSTER), f"/print/outage?id={LINE.id}", kind=Kind.GHOST, icon_name="printer", outside=True
    )
    hung = link_button(t(HUNG_NEW), f"{routes.HUNG}?outage={LINE.id}", kind=Kind.GHOST, icon_name="camera")
    return cluster(made, hung)


def _story() -> rx.Component:
    lines = rx.foreach(
        VIEW.words,
        lambda word: rx.fragment(
            timeline_item(
                choose(word.kind, words.WORD_KIND),
                pick(word.at.ka, word.at.en),
                rx.cond(word.text != "", rx.el.p(word.text, class_name="pre")),
                rx.cond(word.ends.iso != "", note(t(words.UNTIL, when=pick(word.ends.ka, word.ends.en)))),
            ),
            key=word.id.to_string(),
        ),
    )
    return section(section_title(t(words.STORY)), timeline(lines, aria_label=t(words.STORY)))
