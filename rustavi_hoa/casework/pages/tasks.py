"""My tasks: what I owe and until when, the nearest date first."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import words, words_deeds, words_page
from rustavi_hoa.casework.list_state import TasksState
from rustavi_hoa.casework.parts import TASK_LOOKS, desk_tabs, looks_chip, pace_chip, service_words, when
from rustavi_hoa.casework.views import Task
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link, note, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, text_area
from rustavi_hoa.ui.layout import cluster, pair, stack
from rustavi_hoa.ui.tokens import Kind, Tone


def page() -> rx.Component:
    """The own tasks."""
    nothing = empty("check-circle", t(words_page.NO_TASKS), t(words_page.NO_TASKS_HINT))
    listed = stack(rx.foreach(TasksState.tasks, _task))
    return stack(
        page_title(t(words.TASKS), t(words_page.TASKS_LEAD)),
        desk_tabs(routes.TASKS),
        rx.cond(TasksState.is_loaded, rx.cond(TasksState.tasks.length() > 0, listed, nothing), skeleton_rows(4)),
    )


def _task(each: rx.Var[Task]) -> rx.Component:
    leads = rx.cond(each.is_coordinator, chip("star", t(words_page.COORDINATES), Tone.INFO))
    who = rx.cond(each.executor != "", each.executor, t(words_page.UNPASSED))
    letter = f"{routes.LETTER_DESK}?id={each.letter_id}"
    begin = button(t(words_deeds.START), kind=Kind.SECONDARY, on_click=TasksState.start(each.id))
    done = button(t(words_deeds.FINISH), on_click=TasksState.ask(each.id), custom_attrs={"data-testid": "open-finish"})
    ways = rx.cond(
        each.may.contains("finish"), cluster(rx.cond(each.may.contains("start"), begin), done), rx.fragment()
    )
    return card(
        cluster(looks_chip(each.state, TASK_LOOKS, words.TASK_STATE), pace_chip(each.pace, each.due), leads),
        rx.el.h2(link(each.subject, letter)),
        rx.el.p(each.gist, class_name="pre"),
        note(each.number, " · ", service_words(each.service), " · ", who),
        note(t(words_page.GIVEN_BY, who=each.given_by, when=when(each.given))),
        rx.cond(TasksState.asking == each.id, _result(each), ways),
        key=each.id.to_string(),
        custom_attrs={"data-testid": "task"},
    )


def _result(each: rx.Var[Task]) -> rx.Component:
    box = text_area("result", id="result-" + each.id.to_string(), rows=4)
    return form(
        field(t(words_deeds.RESULT), box, error=pick(TasksState.fault.ka, TasksState.fault.en)),
        pair(
            button(t(words_deeds.FINISH), type="submit", custom_attrs={"data-testid": "do-finish"}),
            button(t(words_deeds.CANCEL), kind=Kind.GHOST, on_click=TasksState.ask(0)),
        ),
        on_submit=lambda given: TasksState.finish(each.id, given),
        reset_on_submit=False,
    )
