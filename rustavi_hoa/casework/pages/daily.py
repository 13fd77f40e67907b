"""The list that lies on the head of apparatus's table at 17:00."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import words, words_page, words_told
from rustavi_hoa.casework.entry_state import DailyState
from rustavi_hoa.casework.parts import TASK_LOOKS, desk_tabs, letter_row, looks_chip, pace_chip, service_words, when
from rustavi_hoa.casework.views import LetterCard, Task
from rustavi_hoa.casework.views_desk import Agreed
from rustavi_hoa.shell.text import choose, t
from rustavi_hoa.ui.atoms import button, chip, note, page_title, section_title
from rustavi_hoa.ui.feedback import skeleton_rows
from rustavi_hoa.ui.forms import form, text_input
from rustavi_hoa.ui.layout import cluster, section, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = DailyState.view


def page() -> rx.Component:
    """What came, what waits for a resolution, for approval, what is due and past due."""
    made = rx.cond(VIEW.made.iso != "", t(words_page.DAILY_MADE, when=when(VIEW.made)), t(words_page.DAILY_NOW))
    parts = stack(
        _part("agreed", VIEW.agreed, _agreed),
        _part("past", VIEW.past, _letter),
        _part("tasks_past", VIEW.tasks_past, _task),
        _part("due", VIEW.due, _letter),
        _part("unresolved", VIEW.unresolved, _letter),
        _part("registered", VIEW.registered, _letter),
    )
    return stack(
        page_title(t(words_page.DAILY), made),
        desk_tabs(routes.LETTERS_DAILY),
        _day(),
        rx.cond(DailyState.is_loaded, parts, skeleton_rows(6)),
    )


def _day() -> rx.Component:
    chosen = text_input("day", type="date", default_value=VIEW.day, aria_label=t(words_page.DAY), id="daily-day")
    return form(
        cluster(chosen, button(t(words_page.SHOW), type="submit", kind=Kind.GHOST, small=True)),
        on_submit=DailyState.choose,
        reset_on_submit=False,
        key=VIEW.day,
    )


def _part(code: str, listed: rx.Var, one: object) -> rx.Component:
    nothing = note(t(words_page.DAILY_NONE))
    return section(
        section_title(t(words_told.DAILY[code])),
        rx.cond(listed.length() > 0, rows(rx.foreach(listed, one)), nothing),
        custom_attrs={"data-testid": f"daily-{code}"},
    )


def _letter(each: rx.Var[LetterCard]) -> rx.Component:
    return rx.fragment(letter_row(card=each, page=routes.LETTER_DESK), key=each.id.to_string())


def _agreed(each: rx.Var[Agreed]) -> rx.Component:
    return row(
        each.letter.subject,
        href=f"{routes.LETTER_DESK}?id={each.letter.id}",
        chip=cluster(
            chip("badge-check", choose(each.reply.outcome, words.OUTCOME), Tone.INFO),
            pace_chip(each.letter.pace, each.letter.due),
        ),
        note=rx.fragment(each.letter.number, " · ", service_words(each.letter.service)),
        key=each.letter.id.to_string(),
    )


def _task(each: rx.Var[Task]) -> rx.Component:
    return row(
        each.gist,
        href=f"{routes.LETTER_DESK}?id={each.letter_id}",
        chip=cluster(looks_chip(each.state, TASK_LOOKS, words.TASK_STATE), pace_chip(each.pace, each.due)),
        note=rx.fragment(each.number, " · ", service_words(each.service), " · ", each.executor),
        key=each.id.to_string(),
    )
