"""A group of the definition as a form: every input is drawn from the data, uncontrolled, kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import reflex as rx

from rustavi_hoa.passport import words, words_page
from rustavi_hoa.passport.state import PassportState
from rustavi_hoa.passport.views_forms import ChoiceView, FormRow, InputView
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import chip, note
from rustavi_hoa.ui.feedback import menu_item, switcher
from rustavi_hoa.ui.forms import field, option, options, radio_card, radio_cards, select, text_area, text_input
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
    head = rx.cond(each.label_ka != "", rx.el.h3(pick(each.label_ka, each.label_en)))
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
    unit = rx.match(each.kind, ("area", ", მ²"), ("money", ", ₾"), rx.cond(each.unit != "", f", {each.unit}", ""))
    star = rx.cond(each.is_required, " *", "")
    return rx.fragment(pick(each.label_ka, each.label_en), unit, star)


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
    hint = rx.cond(each.kind == "day", "22.11.2026", pick(each.hint_ka, each.hint_en))
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


def condition_form(elements: Any, *, has_methods: bool, on_submit: rx.EventHandler) -> rx.Component:
    """Judge one element of this group."""
    fault = PassportState.faults
    said = {name: pick(fault[name].ka, fault[name].en) for name in ("element", "grade", "method", "on_day", "expert")}
    grades = options((str(grade), t(words.GRADES[str(grade)])) for grade in (5, 4, 3, 2, 1, 0))
    methods = options((code, t(words.METHODS[code])) for code in ("visual", "instrumental"))
    return rx.el.form(
        field(t(words_page.ELEMENT), select("element", elements), error=said["element"]),
        field(t(words_page.GRADE), select("grade", option("", t(words_page.CHOOSE)), *grades), error=said["grade"]),
        *((field(t(words_page.METHOD), select("method", *methods), error=said["method"]),) if has_methods else ()),
        field(t(words_page.DAY), text_input("on_day", type="date", default_value=FORM.today), error=said["on_day"]),
        field(t(words_page.NOTE), text_area("note", rows="2", max_length=400)),
        *((_expert(said["expert"]),) if has_methods else ()),
        rx.el.button(rx.el.span(t(words_page.ASSESS)), type="submit", class_name="btn btn-secondary"),
        on_submit=on_submit,
        class_name="form",
        key=PassportState.drawn,
    )


def _expert(fault: rx.Var) -> rx.Component:
    return rx.el.details(
        rx.el.summary(rx.el.span(t(words_page.EXPERT_FOLD))),
        field(t(words_page.EXPERT), text_input("expert", max_length=200), error=fault),
        field(t(words_page.EXPERT_NO), text_input("expert_no", max_length=60)),
        field(t(words_page.EXPERT_ON), text_input("expert_on", type="date")),
        class_name="more",
    )


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
