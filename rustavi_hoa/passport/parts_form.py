"""A group of the definition as a form: every input is drawn from the data, uncontrolled, kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import reflex as rx

from rustavi_hoa.passport import words_page
from rustavi_hoa.passport.state import PassportState
from rustavi_hoa.passport.views_forms import ChoiceView, FormRow, InputView
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import chip, note
from rustavi_hoa.ui.feedback import menu_item, switcher
from rustavi_hoa.ui.forms import field, option, radio_card, radio_cards, select, text_input
from rustavi_hoa.ui.layout import cluster, section, stack
from rustavi_hoa.ui.tokens import Tone

FORM = PassportState.form
PAUSE = 500
"""Milliseconds after the last letter until a text is kept; leaving the field keeps it at once."""

Keep = Callable[[Any, Any], Any]


def group_tabs(path: str) -> rx.Component:
    """The parts a person may fill in."""
    return switcher(
        pick(FORM.label_ka, FORM.label_en),
        rx.foreach(
            FORM.groups,
            lambda part: menu_item(
                pick(part.ka, part.en),
                rx.cond(part.code == FORM.group, "check", "chevron-right"),
                href=f"{path}?id={FORM.building_id}&group={part.code}",
            ),
        ),
    )


def inputs(keep: rx.EventHandler) -> rx.Component:
    """The inputs of the form, row by row."""
    return stack(rx.foreach(FORM.rows, lambda each: _row(each, keep)))


def _row(each: rx.Var[FormRow], keep: rx.EventHandler) -> rx.Component:
    head = rx.cond(each.label_ka != "", rx.el.h2(pick(each.label_ka, each.label_en)))
    return section(head, rx.foreach(each.inputs, lambda asked: _input(asked, keep)), key=each.name)


def _input(each: rx.Var[InputView], keep: rx.EventHandler) -> rx.Component:
    few = each.choices.length() <= 6
    control = rx.cond(
        each.choices.length() > 0, rx.cond(few, _cards(each, keep), _select(each, keep)), _text(each, keep)
    )
    return rx.el.div(
        control,
        rx.cond(each.is_conflict, rx.el.div(chip("alert-triangle", t(words_page.CONFLICT), "warn"))),
        rx.cond(each.now_ka != "", note(t(words_page.NOW_IS, value=pick(each.now_ka, each.now_en)))),
        key=each.key,
        custom_attrs={"data-key": each.key},
    )


def _label(each: rx.Var[InputView]) -> rx.Component:
    return rx.fragment(pick(each.label_ka, each.label_en), rx.cond(each.is_required, " *", ""))


def _error(each: rx.Var[InputView]) -> rx.Var:
    said = PassportState.faults[each.key]
    return rx.cond(each.fault_ka != "", pick(each.fault_ka, each.fault_en), pick(said.ka, said.en))


def _text(each: rx.Var[InputView], keep: rx.EventHandler) -> rx.Component:
    mode = rx.match(
        each.kind,
        ("integer", "numeric"),
        ("year", "numeric"),
        ("number", "decimal"),
        ("area", "decimal"),
        ("money", "decimal"),
        ("phone", "tel"),
        "text",
    )
    like = rx.cond(each.kind == "day", t(words_page.DAY_LIKE), "")
    hint = rx.cond(each.hint_ka != "", pick(each.hint_ka, each.hint_en), like)
    control = text_input(
        each.key,
        default_value=each.text,
        input_mode=mode,
        max_length=400,
        on_change=lambda text: keep.debounce(PAUSE)(each.key, text),
        on_blur=lambda text: keep(each.key, text),
    )
    return field(_label(each), control, hint, _error(each))


def _select(each: rx.Var[InputView], keep: rx.EventHandler) -> rx.Component:
    lines = rx.foreach(each.choices, lambda choice: option(choice.code, pick(choice.ka, choice.en)))
    control = select(
        each.key,
        option("", t(words_page.NOT_SAID)),
        lines,
        default_value=each.text,
        on_change=lambda text: keep(each.key, text),
    )
    return field(_label(each), control, pick(each.hint_ka, each.hint_en), _error(each))


def _cards(each: rx.Var[InputView], keep: rx.EventHandler) -> rx.Component:
    def card(choice: rx.Var[ChoiceView]) -> rx.Component:
        """Draw one answer; the name of the argument must differ from those of the loops around it."""
        return radio_card(
            each.key,
            choice.code,
            pick(choice.ka, choice.en),
            default_checked=each.text == choice.code,
            on_change=keep(each.key, choice.code),
        )

    cards = radio_cards(_label(each), rx.foreach(each.choices, card))
    return rx.el.div(cards, note(pick(each.hint_ka, each.hint_en)), rx.el.p(_error(each), class_name="error"))


def state_line() -> rx.Component:
    """Where the part stands: kept, sent, answered."""
    return cluster(
        rx.match(
            FORM.state,
            ("sent", chip("send", t(words_page.IS_WAITING), Tone.INFO)),
            ("returned", chip("corner-up-left", t(words_page.CITYS_WORD, word=FORM.word), Tone.WARN)),
            ("partly", chip("corner-up-left", t(words_page.CITYS_WORD, word=FORM.word), Tone.WARN)),
            ("accepted", chip("check", t(words_page.ACCEPTED), Tone.GOOD)),
            note(t(words_page.KEPT)),
        ),
        rx.cond(FORM.typed > 0, chip("edit", t(words_page.DRAFT_OF, n=FORM.typed.to_string()), Tone.CALM)),
    )
