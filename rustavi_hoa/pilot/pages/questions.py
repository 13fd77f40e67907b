"""The questionnaire on the operator's desk."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.pilot import words
from rustavi_hoa.pilot.parts import pilot_tabs
from rustavi_hoa.pilot.survey_state import QuestionsState
from rustavi_hoa.pilot.views import QuestionView
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, note, page_title
from rustavi_hoa.ui.feedback import dialog
from rustavi_hoa.ui.forms import field, form, options, select, text_area, text_input
from rustavi_hoa.ui.layout import cluster, split, stack


def page() -> rx.Component:
    """Questions in the order they are asked; one form for a new or changed one."""
    return stack(
        page_title(t(words.TITLE), t(words.LEAD)),
        pilot_tabs(routes.PILOT_QUESTIONS),
        split(
            note(t(words.QUESTIONS_LEAD)),
            button(t(words.ADD), icon_name="plus", small=True, on_click=QuestionsState.open(0)),
        ),
        rx.foreach(QuestionsState.questions, _question),
        _form(),
    )


def _question(asked: rx.Var[QuestionView]) -> rx.Component:
    labels = rx.foreach(asked.choices, lambda choice: rx.el.li(pick(choice.ka, choice.en)))
    acts = cluster(
        button(t(words.EDIT), kind="ghost", small=True, on_click=QuestionsState.open(asked.id)),
        rx.cond(
            asked.is_active,
            rx.fragment(
                button(t(words.UP), kind="ghost", small=True, on_click=QuestionsState.move_up(asked.id)),
                button(t(words.OFF), kind="ghost", small=True, on_click=QuestionsState.switch(asked.id, False)),
            ),
            button(t(words.ON), kind="ghost", small=True, on_click=QuestionsState.switch(asked.id, True)),
        ),
    )
    return card(
        split(
            rx.el.h2(asked.number.to_string(), ". ", pick(asked.ka, asked.en)),
            rx.cond(asked.is_active, rx.fragment(), chip("pause", t(words.IS_OFF), "calm")),
        ),
        note(choose(asked.kind, words.KINDS)),
        rx.cond(asked.choices.length() > 0, rx.el.ul(labels, class_name="prose")),
        acts,
        key=asked.id.to_string(),
    )


def _form() -> rx.Component:
    edited, faults = QuestionsState.edited, QuestionsState.faults
    said = {name: pick(faults[name].ka, faults[name].en) for name in ("kind", "ka", "en", "choices")}
    kinds = options((code, t(label)) for code, label in words.KINDS.items())
    return dialog(
        rx.cond(edited.id == 0, t(words.ADD), t(words.EDIT)),
        form(
            field(t(words.TEXT_KA), text_area("ka", default_value=edited.ka, rows="2"), error=said["ka"]),
            field(t(words.TEXT_EN), text_input("en", default_value=edited.en), error=said["en"]),
            field(t(words.KIND), select("kind", *kinds, default_value=edited.kind), error=said["kind"]),
            field(
                t(words.CHOICES),
                text_area("choices", default_value=QuestionsState.choices, rows="5"),
                error=said["choices"],
            ),
            button(t(words.SAVE), type="submit", wide=True),
            on_submit=QuestionsState.save,
        ),
        is_open=QuestionsState.is_open,
        on_close=QuestionsState.close,
        close_label=t(words.CANCEL),
    )
