"""What people answered in the questionnaire: counts with how many stand behind them."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.pilot import words
from rustavi_hoa.pilot.parts import pilot_tabs
from rustavi_hoa.pilot.survey_state import ResultsState
from rustavi_hoa.pilot.views import AnswerCount, QuestionResult
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import card, chip, link_button, note, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import split, stack
from rustavi_hoa.ui.lists import bar_row, bars


def page() -> rx.Component:
    """Each question with its answers."""
    download = link_button(
        t(words.DOWNLOAD), "/download/answers.csv", kind="secondary", icon_name="download", outside=True
    )
    listed = rx.cond(
        ResultsState.results.length() > 0,
        stack(split(rx.fragment(), download), rx.foreach(ResultsState.results, _question)),
        empty("bar-chart", t(words.NO_ANSWERS), t(words.NO_ANSWERS_HINT)),
    )
    return stack(
        page_title(t(words.TITLE), t(words.LEAD)),
        pilot_tabs(routes.PILOT_ANSWERS),
        rx.cond(ResultsState.is_loaded, listed, skeleton_rows(4)),
    )


def _question(asked: rx.Var[QuestionResult]) -> rx.Component:
    old = rx.cond(asked.is_active, rx.fragment(), chip("history", t(words.OLD_WORDING), "calm"))
    counted = rx.cond(
        asked.kind == "text",
        rx.el.ul(rx.foreach(asked.texts, lambda text: rx.el.li(text)), class_name="prose"),
        bars(rx.foreach(asked.counts, _bar)),
    )
    return card(
        split(rx.el.h2(pick(asked.ka, asked.en)), old),
        note(t(words.ANSWERS_N, n=asked.n)),
        rx.cond(asked.n > 0, counted),
        key=asked.id.to_string(),
    )


def _bar(count: rx.Var[AnswerCount]) -> rx.Component:
    return bar_row(pick(count.ka, count.en), count.percent, count.count)
