"""Data protection for administrators: incidents first, then what was removed and who looked."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.privacy import words, words_breach, words_columns, words_screens
from rustavi_hoa.privacy.desk_state import DataDeskState
from rustavi_hoa.privacy.views import Look
from rustavi_hoa.privacy.views_desk import Breach, Removal
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import chip, link, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import columns, section, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Tone

VIEW = DataDeskState.view


def page() -> rx.Component:
    """Incidents and looks; removals and the officer beside them."""
    main = stack(
        section(section_title(t(words_breach.INCIDENTS)), _new(), _incidents()),
        section(section_title(t(words_breach.ALL_LOOKS)), _looks()),
    )
    side = stack(
        section(section_title(t(words_breach.REMOVED)), _removals()),
        note(t(words_breach.OFFICER), " ", link(t(words_breach.TO_SETTINGS), routes.SETTINGS)),
    )
    return stack(
        page_title(t(words_breach.TITLE), t(words_breach.LEAD)),
        rx.cond(DataDeskState.is_loaded, columns(main, side), skeleton_rows(5)),
    )


def _new() -> rx.Component:
    return link_button(t(words_breach.NEW), routes.BREACH, icon_name="plus")


def _incidents() -> rx.Component:
    none = empty("shield-check", t(words_breach.NO_INCIDENTS))
    return rx.cond(VIEW.breaches.length() > 0, rows(rx.foreach(VIEW.breaches, _incident)), none)


def _incident(each: rx.Var[Breach]) -> rx.Component:
    return row(
        each.texts["title"],
        chip=standing(each),
        note=pick(each.found.ka, each.found.en),
        href=f"{routes.BREACH}?id={each.id}",
        key=each.id.to_string(),
    )


def standing(each: rx.Var[Breach]) -> rx.Component:
    """Say how the 72 hours stand."""
    when = pick(each.until.ka, each.until.en)
    runs = rx.cond(
        each.hours < 0,
        chip("alert-triangle", t(words_breach.LATE, when=when), Tone.DANGER),
        chip("clock", t(words_breach.HOURS_LEFT, n=each.hours, when=when), Tone.WARN),
    )
    open_one = rx.cond(each.is_notified, chip("check", t(words_breach.NOTIFIED), Tone.INFO), runs)
    return rx.cond(each.is_closed, chip("check-circle", t(words_breach.CLOSED), Tone.GOOD), open_one)


def _looks() -> rx.Component:
    return rx.cond(VIEW.looks.length() > 0, rows(rx.foreach(VIEW.looks, _look)), note(t(words_breach.NO_LOOKS)))


def _look(each: rx.Var[Look]) -> rx.Component:
    seen = rx.foreach(each.fields, lambda code: rx.el.span(choose(code, words.FIELDS), " "))
    return row(
        rx.el.span(each.who, " → ", choose(each.thing, words_screens.THINGS), each.whose),
        note=rx.el.span(seen, "· ", choose(each.screen, words_screens.SCREENS)),
        icon_name="eye",
        end=rx.el.span(pick(each.at.ka, each.at.en), class_name="note"),
        key=each.id.to_string(),
    )


def _removals() -> rx.Component:
    none = note(t(words_breach.REMOVED_NONE))
    return rx.cond(VIEW.removals.length() > 0, rows(rx.foreach(VIEW.removals, _removal), flat=True), none)


def _removal(each: rx.Var[Removal]) -> rx.Component:
    counts = rx.foreach(
        each.counts, lambda one: rx.el.span(choose(one[0], words_columns.TABLES, one[0]), ": ", one[1], " ")
    )
    return row(each.day, note=counts, key=each.day)
