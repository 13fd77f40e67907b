"""Tasks, replies and requests for more time on a letter's page, each with what this person may do with it."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.casework import words, words_deeds, words_page
from rustavi_hoa.casework.letter_state import LetterState
from rustavi_hoa.casework.moving_state import TaskState, TimeState
from rustavi_hoa.casework.parts import TASK_LOOKS, looks_chip, pace_chip, service_words, when
from rustavi_hoa.casework.parts_forms import area, choice, deed, line, people
from rustavi_hoa.casework.views import Extension, Task
from rustavi_hoa.shell.text import choose, t
from rustavi_hoa.ui.atoms import button, card, chip, note, section_title
from rustavi_hoa.ui.layout import cluster, section, stack
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = LetterState.view


def tasks() -> rx.Component:
    """Who does what until when."""
    listed = stack(rx.foreach(VIEW.tasks, _task))
    return section(
        section_title(t(words_deeds.TASKS)),
        rx.cond(VIEW.tasks.length() > 0, listed, note(t(words_deeds.NO_TASKS))),
    )


def task_head(each: rx.Var[Task]) -> rx.Component:
    """State, date, what, who and who gave it."""
    who = rx.cond(each.executor != "", each.executor, t(words_page.UNPASSED))
    leads = rx.cond(each.is_coordinator, chip("star", t(words_page.COORDINATES), Tone.INFO))
    return rx.fragment(
        cluster(
            looks_chip(each.state, TASK_LOOKS, words.TASK_STATE),
            rx.cond(each.pace != "met", pace_chip(each.pace, each.due)),
            leads,
        ),
        rx.el.p(each.gist, class_name="pre"),
        note(service_words(each.service), " · ", who),
        note(t(words_page.GIVEN_BY, who=each.given_by, when=when(each.given))),
        rx.cond(each.result != "", rx.el.p(rx.el.b(t(words_deeds.RESULT)), ": ", each.result, class_name="pre")),
    )


def _task(each: rx.Var[Task]) -> rx.Component:
    may, at = each.may.contains, each.id.to_string()
    finish, pass_on, back = "finish-" + at, "pass-" + at, "back-" + at
    return card(
        task_head(each),
        rx.cond(
            may("start"),
            button(t(words_deeds.START), kind=Kind.SECONDARY, wide=True, on_click=TaskState.start(each.id)),
        ),
        deed(
            finish,
            words_deeds.FINISH,
            lambda given: TaskState.finish(each.id, given),
            area(finish, "result", t(words_deeds.RESULT)),
            when=may("finish"),
        ),
        deed(
            pass_on,
            words_deeds.PASS_ON,
            lambda given: TaskState.pass_on(each.id, given),
            choice(pass_on, "executor", t(words_deeds.PERSON), people(each.service)),
            when=may("pass_on"),
        ),
        _ask_time("time-" + at, each.id, may("ask_time")),
        deed(
            back,
            words_deeds.TAKE_BACK,
            lambda given: TaskState.take_back(each.id, given),
            area(back, "reason", t(words_deeds.REASON)),
            when=may("take_back"),
        ),
        key=at,
        custom_attrs={"data-testid": "task"},
    )


def _ask_time(code: str | rx.Var, task_id: int | rx.Var, may: rx.Var) -> rx.Component:
    return deed(
        code,
        words_deeds.ASK_TIME,
        lambda given: TimeState.ask(VIEW.card.id, task_id, given),
        line(code, "until", t(words_deeds.UNTIL), type="date"),
        area(code, "reason", t(words_deeds.REASON)),
        when=may,
        lead=t(words_deeds.ASK_TIME_HINT),
    )


def more_time() -> rx.Component:
    """Requests for more time with their decisions, and a request for the letter itself."""
    own = _ask_time("time-letter", 0, VIEW.may.contains("ask_time"))
    listed = section(section_title(t(words_deeds.EXTENSIONS)), stack(rx.foreach(VIEW.extensions, _extension)))
    return rx.fragment(rx.cond(VIEW.extensions.length() > 0, listed), own)


def _extension(each: rx.Var[Extension]) -> rx.Component:
    of = rx.cond(each.task_id > 0, t(words_deeds.OF_TASK), t(words_deeds.OF_LETTER))
    sign = rx.match(each.state, ("granted", "check"), ("refused", "x"), "clock")
    tone = rx.match(each.state, ("granted", "good"), ("refused", "calm"), "warn")
    decided = note(each.decided_by, rx.cond(each.word != "", rx.fragment(" · ", each.word)))
    return card(
        cluster(chip(sign, choose(each.state, words.EXTENSION_STATE), tone), rx.el.span(of)),
        rx.el.p(rx.el.b(t(words_deeds.ASKED_FROM_TO, before=when(each.before), until=when(each.until)))),
        rx.el.p(each.reason, class_name="pre"),
        note(each.asked_by),
        rx.cond(each.decided_by != "", decided),
        rx.cond(each.may_decide, _decision(each)),
        key=each.id.to_string(),
        custom_attrs={"data-testid": "extension"},
    )


def _decision(each: rx.Var[Extension]) -> rx.Component:
    at = each.id.to_string()
    yes, no = "grant-" + at, "refuse-" + at
    return stack(
        deed(
            yes,
            words_deeds.GRANT,
            lambda given: TimeState.decide(each.id, True, given),
            area(yes, "word", t(words_deeds.WORD), rows=2),
            when=each.may_decide,
            kind=Kind.SECONDARY,
        ),
        deed(
            no,
            words_deeds.REFUSE_TIME,
            lambda given: TimeState.decide(each.id, False, given),
            area(no, "word", t(words_deeds.REASON), rows=2),
            when=each.may_decide,
        ),
    )
