"""Ready texts for answers, as staff keep them."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import words_page
from rustavi_hoa.issues import words_templates as words
from rustavi_hoa.issues.categories import ABOUT
from rustavi_hoa.issues.parts import category_words
from rustavi_hoa.issues.rules_templates import LONGEST, LONGEST_TITLE, PLACES, REPLY, STEPS
from rustavi_hoa.issues.templates_state import TemplatesState
from rustavi_hoa.issues.views_templates import TemplateLine
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, option, options, select, text_area, text_input
from rustavi_hoa.ui.layout import cluster, grid, pair, stack
from rustavi_hoa.ui.lists import fact, facts
from rustavi_hoa.ui.tokens import Kind

ONE = TemplatesState.one
STEP = {REPLY: words_page.ANSWER_PUBLIC, **{code: words_page.STEP[code] for code in STEPS if code != REPLY}}


def page() -> rx.Component:
    """The list, and the form of the one being edited."""
    lines = TemplatesState.lines
    listed = stack(rx.foreach(lines, lambda line: rx.fragment(_line(line), key=line.id.to_string())))
    shown = rx.cond(lines.length() > 0, listed, empty("file-text", t(words.NONE)))
    ask = button(t(words.NEW), icon_name="plus", on_click=TemplatesState.edit(0), id="template-new")
    return stack(
        page_title(t(words.TITLE), t(words.LEAD)),
        rx.cond(TemplatesState.is_open, _form(), ask),
        rx.cond(TemplatesState.is_loaded, shown, skeleton_rows(4)),
    )


def _line(line: rx.Var[TemplateLine]) -> rx.Component:
    where = note(
        rx.cond(line.category != "", category_words(line.category), t(words.ANY_CATEGORY)),
        " · ",
        rx.cond(line.status != "", choose(line.status, STEP), t(words.ANY_STEP)),
    )
    off = button(t(words.SWITCH_OFF), kind=Kind.PLAIN, small=True, on_click=TemplatesState.switch(line.id, False))
    on = button(t(words.SWITCH_ON), kind=Kind.PLAIN, small=True, on_click=TemplatesState.switch(line.id, True))
    return card(
        section_title(line.title, rx.cond(line.is_active, rx.fragment(), chip("ban", t(words.OFF)))),
        where,
        rx.el.p(pick(line.shown_ka, line.shown_en), class_name="pre"),
        cluster(
            button(t(words.EDIT), kind=Kind.GHOST, small=True, on_click=TemplatesState.edit(line.id)),
            rx.cond(line.is_active, off, on),
        ),
    )


def _fault(name: str) -> rx.Var:
    said = TemplatesState.faults[name]
    return rx.cond(TemplatesState.faults.contains(name), pick(said.ka, said.en), "")


def _form() -> rx.Component:
    categories = options((code.value, t(about.label)) for code, about in ABOUT.items())
    steps = options((code, t(label)) for code, label in STEP.items())
    chosen = grid(
        field(
            t(words_page.HEADS["category"]),
            select("category", option("", t(words.ANY_CATEGORY)), *categories, default_value=ONE.category),
            error=_fault("category"),
        ),
        field(
            t(words.STEP),
            select("status", option("", t(words.ANY_STEP)), *steps, default_value=ONE.status),
            error=_fault("status"),
        ),
    )
    name = text_input("title", max_length=LONGEST_TITLE, default_value=ONE.title, id="template-title")
    ka = text_area("text_ka", rows=5, max_length=LONGEST, default_value=ONE.text_ka, id="template-ka")
    en = text_area("text_en", rows=5, max_length=LONGEST, default_value=ONE.text_en, id="template-en")
    places = facts(*(fact("{" + code + "}", t(label)) for code, label in PLACES.items()))
    made = form(
        field(t(words.NAME), name, error=_fault("title")),
        chosen,
        field(t(words.TEXT_KA), ka, error=_fault("text_ka")),
        field(t(words.TEXT_EN), en, error=_fault("text_en")),
        section_title(t(words.PLACES)),
        places,
        pair(
            button(t(words.SAVE), type="submit", id="template-save"),
            button(t(words_page.CANCEL), kind=Kind.GHOST, on_click=TemplatesState.edit(-1)),
        ),
        on_submit=TemplatesState.save,
        reset_on_submit=False,
    )
    return card(rx.el.div(made, key=ONE.id.to_string()), ask=True)
