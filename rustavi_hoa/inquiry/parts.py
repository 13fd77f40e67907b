"""Parts of the inquiries: one question as an input, the card on the chairperson's desk."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.inquiry import words
from rustavi_hoa.inquiry.state import InquiryState
from rustavi_hoa.inquiry.views import Line, Question
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import link_button, note
from rustavi_hoa.ui.forms import field, option, select, text_area, text_input
from rustavi_hoa.ui.layout import stack


def question(each: rx.Var[Question], *, is_kept: bool) -> rx.Component:
    """One question with its input; ``is_kept`` keeps each answer as it is typed."""
    label, fault = pick(each.ka, each.en), pick(each.fault_ka, each.fault_en)
    hint = rx.cond(each.is_passport, t(words.PASSPORT_NOTE), "")
    kept = {"on_blur": lambda text: InquiryState.keep(each.code, text)} if is_kept else {}
    chosen = {"on_change": lambda text: InquiryState.keep(each.code, text)} if is_kept else {}
    choices = rx.foreach(each.choices, lambda choice: option(choice.code, pick(choice.ka, choice.en)))
    picked = select(each.code, option("", t(words.CHOOSE)), choices, default_value=each.text, **chosen)
    long = text_area(each.code, rows="3", default_value=each.text, max_length=1000, **kept)
    short = text_input(each.code, default_value=each.text, max_length=200, **kept)
    control = rx.cond(
        each.choices.length() > 0,
        field(label, picked, hint, fault),
        rx.cond(each.kind == "text", field(label, long, hint, fault), field(label, short, hint, fault)),
    )
    return rx.el.div(control, key=each.code)


def asked_card(each: rx.Var[Line], building_id: rx.Var[int]) -> rx.Component:
    """One inquiry that waits for a building's answer."""
    href = f"{routes.INQUIRY}?id={each.id}&building={building_id}"
    return stack(
        rx.el.b(each.title),
        rx.cond(each.due != "", note(t(words.UNTIL, day=each.due))),
        link_button(t(words.ANSWER), href, icon_name="edit", wide=True),
        gap="tight",
        key=each.id.to_string(),
    )
