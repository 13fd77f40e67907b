"""Open problems that may be the same one: "affects me too" instead of a second report."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words as issue_words
from rustavi_hoa.issues import words_report as words
from rustavi_hoa.issues.report_state import ReportState
from rustavi_hoa.issues.rules import OPEN
from rustavi_hoa.issues.views import IssueLine
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link_button, note
from rustavi_hoa.ui.icons import STATUS_LOOK
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.photos import photo_thumb
from rustavi_hoa.ui.tokens import Kind, Tone

ASKED = rx.Var("(document.querySelector('hoa-report')?.dataset.asked ?? '')", _var_type=str)
LOOKS = {code: look for code, look in STATUS_LOOK.items() if code in OPEN}
SAID = {code: said for code, said in issue_words.STATUS_FOR_OTHERS.items() if code in OPEN}
"""Only open problems are similar: the rest would weigh on the page for nothing."""


def similar() -> rx.Component:
    """The card of similar problems, and the hidden button by which the browser's script asks for them."""
    ask = rx.el.button(
        type="button", hidden=True, on_click=ReportState.ask_similar(ASKED), custom_attrs={"data-similar": ""}
    )
    shown = card(
        rx.el.h2(t(words.SIMILAR)),
        note(t(words.SIMILAR_NOTE)),
        rows(rx.foreach(ReportState.similar, _one)),
        ask=True,
    )
    return rx.fragment(ask, rx.cond(ReportState.similar.length() > 0, shown))


def _one(issue: rx.Var[IssueLine]) -> rx.Component:
    code = issue.status
    sign = rx.match(code, *((status, look[0]) for status, look in LOOKS.items()), "circle")
    tone = rx.match(code, *((status, look[1].value) for status, look in LOOKS.items()), "calm")
    title = rx.cond(issue.title != "", issue.title, t(words.SAME_KIND))
    photo = rx.cond(issue.photo != "", f"/photos/issue/{issue.photo}/320", "")
    return rx.fragment(
        row(
            title,
            photo=photo_thumb(photo),
            chip=chip(sign, choose(code, SAID), tone),
            note=pick(issue.age.ka, issue.age.en),
        ),
        rx.el.li(rx.cond(ReportState.supported == issue.id, _counted(issue), _affects(issue))),
    )


def _counted(issue: rx.Var[IssueLine]) -> rx.Component:
    """The flat is counted there; this one need not be sent. A number below zero is an outage."""
    to = rx.cond(issue.id < 0, f"{routes.OUTAGE}?id={-issue.id}", f"{routes.ISSUE}?id={issue.id}")
    return rx.el.div(
        chip("check", t(words.COUNTED), Tone.GOOD),
        link_button(t(words.OPEN_IT), to, kind=Kind.SECONDARY, wide=True),
        class_name="stack",
        role="status",
    )


def _affects(issue: rx.Var[IssueLine]) -> rx.Component:
    """One tap: "affects me too"."""
    return button(
        t(words.AFFECTS_ME),
        kind=Kind.SECONDARY,
        icon_name="thumbs-up",
        wide=True,
        on_click=ReportState.support(issue.id),
    )
