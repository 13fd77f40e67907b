"""Pieces of letters that several pages show: chips, the row, the way between the desk's pages."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import words, words_page
from rustavi_hoa.casework.rules import ReplyState, State, TaskState
from rustavi_hoa.casework.views import LetterCard
from rustavi_hoa.i18n.stamp import Stamp
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.shell.words import PILOT_LINE
from rustavi_hoa.ui.atoms import chip, note
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import cluster
from rustavi_hoa.ui.lists import row, tab, tabs
from rustavi_hoa.ui.tokens import Tone

LOOKS: dict[str, tuple[str, Tone]] = {
    State.REGISTERED.value: ("inbox", Tone.INFO),
    State.INCOMPLETE.value: ("help-circle", Tone.WARN),
    State.ASSIGNED.value: ("user", Tone.INFO),
    State.IN_PROGRESS.value: ("wrench", Tone.INFO),
    State.ANSWERED.value: ("check", Tone.GOOD),
    State.CLOSED.value: ("check-check", Tone.GOOD),
    State.FORWARDED.value: ("arrow-up-right", Tone.CALM),
    State.LEFT.value: ("ban", Tone.CALM),
    State.WITHDRAWN.value: ("x", Tone.CALM),
}
TASK_LOOKS: dict[str, tuple[str, Tone]] = {
    TaskState.OPEN.value: ("circle", Tone.INFO),
    TaskState.IN_WORK.value: ("wrench", Tone.INFO),
    TaskState.DONE.value: ("check", Tone.GOOD),
    TaskState.TAKEN_BACK.value: ("x", Tone.CALM),
}
REPLY_LOOKS: dict[str, tuple[str, Tone]] = {
    ReplyState.DRAFT.value: ("edit", Tone.CALM),
    ReplyState.IN_VISAS.value: ("signature", Tone.INFO),
    ReplyState.AGREED.value: ("check", Tone.INFO),
    ReplyState.APPROVED.value: ("badge-check", Tone.GOOD),
    ReplyState.SENT.value: ("send", Tone.GOOD),
    ReplyState.DROPPED.value: ("x", Tone.CALM),
}
PACE_LOOKS: dict[str, tuple[str, Tone]] = {
    "soon": ("clock", Tone.WARN),
    "past": ("alert-circle", Tone.DANGER),
    "paused": ("pause", Tone.WARN),
    "met": ("check", Tone.CALM),
    "fine": ("calendar", Tone.CALM),
}
DESK = (
    (routes.LETTERS, words.TITLE, Can.LETTER_DESK),
    (routes.TASKS, words.TASKS, Can.LETTER_WORK),
    (routes.LETTER_ENTER, words_page.ENTER, Can.LETTER_REGISTER),
    (routes.RECEPTIONS, words_page.RECEPTIONS, Can.LETTER_REGISTER),
    (routes.LETTERS_DAILY, words_page.DAILY, Can.LETTER_APPROVE),
    (routes.SUBSTITUTES, words_page.SUBSTITUTES, Can.SUBSTITUTE_NAME),
)


def desk_tabs(here: str) -> rx.Component:
    """Lead to the pages of the desk that this person may open; below them, that a pilot replaces no application."""
    rights = SessionState.me.rights
    ways = [rx.cond(rights.contains(can.value), tab(t(label), current=to == here, href=to)) for to, label, can in DESK]
    return rx.fragment(tabs(*ways, label=t(words.TITLE)), note(t(PILOT_LINE)))


def when(at: rx.Var[Stamp]) -> rx.Var:
    """Say a moment or a day."""
    return pick(at.ka, at.en)


def looks_chip(code: rx.Var, looks: dict[str, tuple[str, Tone]], table: dict) -> rx.Component:
    """Sign, word and colour of a state."""
    sign = rx.match(code, *((key, look[0]) for key, look in looks.items()), "circle")
    tone = rx.match(code, *((key, look[1].value) for key, look in looks.items()), "calm")
    return chip(sign, choose(code, table), tone)


def pace_chip(pace: rx.Var[str], due: rx.Var[Stamp]) -> rx.Component:
    """Sign, words and colour of a date; nothing where none runs."""
    sign = rx.match(pace, *((key, look[0]) for key, look in PACE_LOOKS.items()), "circle")
    tone = rx.match(pace, *((key, look[1].value) for key, look in PACE_LOOKS.items()), "calm")
    said = rx.match(pace, *((key, t(words.PACE[key], day=when(due))) for key in PACE_LOOKS), "")
    return rx.cond(pace != "none", chip(sign, said, tone))


def state_chips(card: rx.Var[LetterCard]) -> rx.Component:
    """Where a letter stands, and how it stands to its date."""
    return cluster(looks_chip(card.state, LOOKS, words.STATE), pace_chip(card.pace, card.due))


def service_words(service: rx.Var[str]) -> rx.Var:
    """Name a service."""
    return choose(service, SERVICES)


def back(label: rx.Var, where: str) -> rx.Component:
    """The way back to a list."""
    return rx.el.a(icon("chevron-left"), rx.el.span(label), href=where, class_name="back")


@rx.memo
def letter_row(*, card: rx.Var[LetterCard], page: rx.Var[str]) -> rx.Component:
    """One letter in a list, leading to it on ``page``."""
    told = rx.fragment(
        card.number,
        " · ",
        choose(card.kind, words.KIND),
        " · ",
        when(card.received),
        rx.cond(card.service != "", rx.fragment(" · ", service_words(card.service))),
    )
    return row(card.subject, href=page + "?id=" + card.id.to_string(), chip=state_chips(card), note=told)
