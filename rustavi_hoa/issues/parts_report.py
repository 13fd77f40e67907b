"""Pieces of the report pages: a step with its head and its button, places for sentences, the wizard's element."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues import words_report as words
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, icon_button
from rustavi_hoa.ui.custom import CustomElement
from rustavi_hoa.ui.layout import thumb_bar

STEPS = 4


class HoaReport(CustomElement):
    """The custom element of ``client/report.js``; its inside is drawn here."""

    tag = "hoa_report"


def wizard(*children: rx.Component) -> rx.Component:
    """Wrap the steps; the browser shows one at a time and keeps every answer."""
    facts = {
        "data-person": SessionState.me.person_id.to_string(),
        "data-locale": SessionState.locale,
        "data-step-of": t(words.STEP_OF),
        **{f"data-say-{gap}": t(said) for gap, said in words.SAY.items()},
    }
    return HoaReport.create(*children, custom_attrs=facts)


def step(name: str, title: Msg, *children: rx.Component, action: rx.Component | None = None) -> rx.Component:
    """One page of the wizard: where I am, one question, one action at the thumb."""
    back = icon_button("arrow-left", t(words.BACK), custom_attrs={"data-go": "back"})
    return rx.el.section(
        rx.el.div(back if name != "what" else rx.fragment(), _progress(), class_name="step-head"),
        rx.el.h1(t(title), tab_index=-1),
        *children,
        thumb_bar(action) if action is not None else rx.fragment(),
        custom_attrs={"data-step": name},
    )


def go_on() -> rx.Component:
    """The button to the next step."""
    return button(t(words.CONTINUE), wide=True, custom_attrs={"data-go": "next"})


def gap(*names: str) -> rx.Component:
    """The place of a sentence beside a field; the browser's script writes there, React never does."""
    return rx.el.p(class_name="error", role="alert", custom_attrs={"data-error": " ".join(names)})


def _progress() -> rx.Component:
    marks = rx.el.div(*(rx.el.i() for _ in range(STEPS)), class_name="steps grow", custom_attrs={"data-progress": ""})
    room = "\u00a0"  # a line's room until the script counts: else the whole page moves down when it does
    count = rx.el.span(room, class_name="note num", aria_hidden="true", custom_attrs={"data-progress-words": ""})
    return rx.el.div(marks, count, class_name="step-progress")
