"""First pages of a report: what is wrong, and the emergency question of dangerous categories."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import emergency
from rustavi_hoa.issues import words_report as words
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.parts_report import gap, go_on, step
from rustavi_hoa.issues.places import DOOR_EXAMPLES, DOOR_LABELS, WHO_SEES, Door
from rustavi_hoa.issues.report_state import ReportState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, link_button, note
from rustavi_hoa.ui.feedback import banner
from rustavi_hoa.ui.forms import radio_card, radio_cards, search_input
from rustavi_hoa.ui.icons import CATEGORY_ICON, DOOR_ICON
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.tokens import Kind, Tone


def what_step() -> rx.Component:
    """Search by everyday words, 20 categories, three closed doors."""
    find = search_input("search", t(words.SEARCH), on_change=ReportState.look.debounce(250), auto_complete="off")
    return step(
        "what",
        words.WHAT,
        _kept(),
        _quoted(),
        find,
        rx.el.div(_search_says(), role="status"),
        rx.el.div(
            radio_cards(t(words.WHAT), *(_category(code) for code in Category), hide_legend=True),
            _doors(),
            gap("what", "category", "door"),
            class_name="stack stack-loose",
            custom_attrs={"data-quick": ""},
        ),
        action=go_on(),
    )


def _kept() -> rx.Component:
    again = button(t(words.START_OVER), kind=Kind.PLAIN, small=True, custom_attrs={"data-go": "again"})
    return rx.el.div(banner(t(words.DRAFT_KEPT), icon_name="history", action=again), class_name="when-restored")


def _quoted() -> rx.Component:
    return rx.fragment(
        rx.el.div(banner(t(words.FROM_CHAT), icon_name="message-circle"), class_name="when-quoted"),
        rx.el.div(banner(t(words.QUOTE_GONE), tone=Tone.WARN), class_name="when-gone"),
    )


def _search_says() -> rx.Component:
    said = rx.cond(ReportState.found.length() > 0, t(words.FOUND), t(words.FOUND_NOTHING))
    return rx.cond(ReportState.has_searched, note(said))


def _category(code: Category) -> rx.Component:
    """One category; stays in the page while others are found, so that a choice is never lost."""
    found, value = ReportState.found, code.value
    place = rx.cond(found[0] == value, "-3", rx.cond(found[1] == value, "-2", rx.cond(found[2] == value, "-1", "0")))
    away = (found.length() > 0) & ~found.contains(value)
    card = radio_card("what", f"category:{value}", t(ABOUT[code].label), icon_name=CATEGORY_ICON[value])
    return rx.el.div(card, class_name=rx.cond(away, "found-away", "found"), style={"order": place})


def _doors() -> rx.Component:
    cards = [
        radio_card(
            "what",
            f"door:{door.value}",
            t(DOOR_LABELS[door]),
            icon_name=DOOR_ICON[door.value],
            hint=rx.fragment(t(DOOR_EXAMPLES[door]), ". ", t(WHO_SEES[door])),
        )
        for door in Door
        if door != Door.ORDINARY
    ]
    return rx.el.div(
        rx.el.h2(t(words.OTHER_WAY)),
        note(t(words.OTHER_WAY_NOTE)),
        radio_cards(t(words.OTHER_WAY), *cards, one_column=True, hide_legend=True),
        class_name=rx.cond(ReportState.found.length() > 0, "found-away", "section"),
    )


def danger_step() -> rx.Component:
    """The question of a dangerous category, the number on a big button, two ways on."""
    return step(
        "danger",
        words.DANGER,
        *(_question(code) for code in emergency.QUESTIONS),
        _numbers(),
        stack(
            button(t(emergency.ALREADY_CALLED), kind=Kind.SECONDARY, wide=True, custom_attrs={"data-go": "called"}),
            button(t(emergency.NO_DANGER), kind=Kind.GHOST, wide=True, custom_attrs={"data-go": "safe"}),
        ),
    )


def _question(code: Category) -> rx.Component:
    form = ReportState.form
    full, short = emergency.QUESTIONS[code][0], emergency.QUESTIONS[code][-1]
    said = t(short, emergency=form.emergency)
    if full is not short:
        said = rx.cond(form.lift != "", t(full, emergency=form.emergency, lift_service=form.lift), said)
    return rx.el.div(
        banner(rx.el.p(said), tone=Tone.DANGER, icon_name="alert-triangle"),
        custom_attrs={"data-danger": code.value},
    )


def _numbers() -> rx.Component:
    form = ReportState.form
    lift = link_button(
        t(emergency.CALL, number=form.lift),
        f"tel:{form.lift}",
        kind=Kind.SECONDARY,
        icon_name="phone",
        wide=True,
        outside=True,
    )
    return stack(
        link_button(
            t(emergency.CALL, number=form.emergency),
            f"tel:{form.emergency}",
            kind=Kind.DANGER,
            icon_name="phone",
            wide=True,
            outside=True,
            class_name="btn-call",
        ),
        rx.cond(form.lift != "", rx.el.div(lift, custom_attrs={"data-danger": Category.LIFT.value})),
    )
