"""Receptions and calls of a day, and the handover of what came after hours."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import parts_write as write
from rustavi_hoa.casework import words, words_page
from rustavi_hoa.casework.entry_state import ReceptionState
from rustavi_hoa.casework.parts import desk_tabs, when
from rustavi_hoa.casework.rules import Channel
from rustavi_hoa.casework.views_desk import Reception
from rustavi_hoa.shell.text import choose, t
from rustavi_hoa.ui.atoms import button, card, chip, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, text_area, text_input
from rustavi_hoa.ui.layout import cluster, columns, section, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

LOG, FAULTS = ReceptionState.log, ReceptionState.faults
CHANNELS = {code: words.CHANNEL[code] for code in (Channel.VISIT, Channel.PHONE, Channel.PAPER, Channel.EMAIL)}


def page() -> rx.Component:
    """What waits first, then the day, then a form for one more."""
    shown = columns(stack(_waiting(), _day()), _new())
    return stack(
        page_title(t(words_page.RECEPTIONS), t(words_page.RECEPTIONS_LEAD)),
        desk_tabs(routes.RECEPTIONS),
        rx.cond(ReceptionState.is_loaded, shown, skeleton_rows(5)),
    )


def _waiting() -> rx.Component:
    take = button(
        t(words_page.HAND_OVER), wide=True, icon_name="check", on_click=ReceptionState.take_over, id="take-over"
    )
    listed = stack(rows(rx.foreach(LOG.waiting, _line)), take)
    return section(
        section_title(t(words_page.TO_HAND_OVER)),
        rx.cond(LOG.waiting.length() > 0, listed, note(t(words_page.NOT_HANDED))),
    )


def _day() -> rx.Component:
    chosen = text_input("day", type="date", default_value=LOG.day, aria_label=t(words_page.DAY), id="log-day")
    another = form(
        cluster(chosen, button(t(words_page.SHOW), type="submit", kind=Kind.GHOST, small=True)),
        on_submit=ReceptionState.choose,
        reset_on_submit=False,
        key=LOG.day,
    )
    nothing = empty("inbox", t(words_page.NO_RECEPTIONS), t(words_page.NO_RECEPTIONS_HINT))
    return section(another, rx.cond(LOG.lines.length() > 0, rows(rx.foreach(LOG.lines, _line)), nothing))


def _line(each: rx.Var[Reception]) -> rx.Component:
    late = chip("alert-circle", t(words_page.LATE), Tone.DANGER)
    due = chip("clock", t(words_page.UNTIL, day=when(each.hand_over_by)), Tone.WARN)
    chips = cluster(
        chip("inbox", choose(each.kind, words.CHANNEL)),
        rx.cond(each.is_after_hours, chip("moon", t(words_page.AFTER_HOURS))),
        rx.cond(each.is_late, late, rx.cond(each.hand_over_by.iso != "", due)),
    )
    taken = t(words_page.TAKEN_BY, who=each.handed_over_by, when=when(each.handed_over))
    letter = rx.cond(
        each.letter_id > 0, rx.el.a(each.number, href=f"{routes.LETTER_DESK}?id={each.letter_id}"), rx.fragment()
    )
    return row(
        each.gist,
        chip=chips,
        note=rx.fragment(
            each.name,
            rx.cond(each.contact != "", rx.fragment(" · ", each.contact)),
            " · ",
            when(each.at),
            " · ",
            t(words_page.RECEIVED_BY, who=each.received_by),
            rx.cond(each.handed_over.iso != "", rx.fragment(" · ", taken)),
        ),
        end=letter,
        key=each.id.to_string(),
    )


def _new() -> rx.Component:
    made = form(
        write.picked("kind", words_page.HOW_CAME, CHANNELS, FAULTS, Channel.VISIT.value),
        field(t(words_page.NAME), text_input("name", max_length=120), error=write.error(FAULTS, "name")),
        field(t(words_page.CONTACT), text_input("contact", max_length=120), error=write.error(FAULTS, "contact")),
        field(t(words_page.GIST), text_area("gist", rows=4), error=write.error(FAULTS, "gist")),
        write.fault_line(FAULTS, "key"),
        button(t(words_page.LOG_IT), type="submit", wide=True, custom_attrs={"data-testid": "log-reception"}),
        on_submit=ReceptionState.receive,
        reset_on_submit=False,
        key=ReceptionState.key,
    )
    return card(section_title(t(words_page.NEW_RECEPTION)), made)
