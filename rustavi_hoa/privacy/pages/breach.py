"""One incident with personal data: what happened, whose data, what was done, who was told."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.identity.parts import said
from rustavi_hoa.privacy import words_breach as words
from rustavi_hoa.privacy.desk_state import BreachState
from rustavi_hoa.privacy.pages.desk import standing
from rustavi_hoa.shell.text import t
from rustavi_hoa.shell.words import NO_PAGE
from rustavi_hoa.ui.atoms import button, card, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import checkbox, field, form, options, select, text_area, text_input
from rustavi_hoa.ui.layout import columns, stack

VIEW, FAULTS = BreachState.view, BreachState.faults


def page() -> rx.Component:
    """One form; the clock of 72 hours above it."""
    clock = rx.cond(VIEW.id > 0, rx.el.p(standing(VIEW)), rx.fragment())
    shown = rx.cond(BreachState.is_missing, empty("search", t(NO_PAGE)), stack(clock, _form()))
    return stack(
        page_title(t(words.INCIDENT), t(words.INCIDENT_LEAD)),
        rx.cond(BreachState.is_loaded, shown, skeleton_rows(5)),
    )


def _form() -> rx.Component:
    what = card(
        _line("title", words.SUBJECT, max_length=200, required=True),
        _line("found_at", words.FOUND_AT, type="datetime-local", required=True),
        _lines("happened", words.HAPPENED),
        _lines("data_kinds", words.DATA_KINDS),
        _line("people_count", words.PEOPLE, input_mode="numeric", max_length=9),
    )
    done = card(
        field(
            t(words.RISK),
            select(
                "risk", *options([(code, t(each)) for code, each in words.RISKS.items()]), default_value=_now("risk")
            ),
            error=said(FAULTS["risk"]),
        ),
        _lines("measures", words.MEASURES),
        _line("notified_at", words.NOTIFIED_AT, type="datetime-local"),
        _lines("why_not_notified", words.WHY_NOT),
        _line("told_at", words.TOLD_AT, type="datetime-local"),
        _lines("told_how", words.TOLD_HOW),
        checkbox("close", t(words.CLOSE), default_checked=VIEW.is_closed),
    )
    save = button(t(words.SAVE), type="submit", wide=True)
    return form(columns(what, stack(done, save)), on_submit=BreachState.save, key=VIEW.version.to_string())


def _now(name: str) -> rx.Var:
    return VIEW.texts[name]


def _line(name: str, label: object, **props: object) -> rx.Component:
    return field(t(label), text_input(name, default_value=_now(name), **props), error=said(FAULTS[name]))


def _lines(name: str, label: object) -> rx.Component:
    control = text_area(name, default_value=_now(name), max_length=4000, rows=3)
    return field(t(label), control, error=said(FAULTS[name]))
