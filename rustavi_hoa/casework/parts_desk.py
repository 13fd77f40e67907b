"""What the registry, leaders and heads may do with a letter as a whole: the column at the side of its page."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.casework import words, words_deeds
from rustavi_hoa.casework.letter_state import LetterState, RegistryState
from rustavi_hoa.casework.moving_state import MovingState
from rustavi_hoa.casework.parts import service_words, when
from rustavi_hoa.casework.parts_forms import area, choice, deed, line, people, press, said
from rustavi_hoa.casework.parts_letter import ROLE_NAMES
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.shell.text import choose, t
from rustavi_hoa.ui.atoms import button, card, note
from rustavi_hoa.ui.feedback import banner
from rustavi_hoa.ui.forms import option
from rustavi_hoa.ui.layout import section, stack
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = LetterState.view
MAY = VIEW.may.contains
ID = VIEW.card.id


def lacks() -> rx.Component:
    """What is missing, first thing on the page."""

    def one(each: rx.Var) -> rx.Component:
        values = {"day": when(each.day), "n": each.n, "who": choose(each.who, ROLE_NAMES)}
        return rx.el.li(rx.match(each.code, *((code, t(msg, **values)) for code, msg in words_deeds.LACK.items()), ""))

    listed = banner(
        rx.el.b(t(words_deeds.LACKS)),
        rx.el.ul(rx.foreach(LetterState.lacks, one)),
        tone=Tone.WARN,
        icon_name="list",
    )
    return rx.el.div(rx.cond(LetterState.lacks.length() > 0, listed), custom_attrs={"data-testid": "lacks"})


def deeds() -> rx.Component:
    """The next steps in the order of a letter's life."""
    return stack(_resolve(), _completeness(), _hands(), _facts(), _end())


def _completeness() -> rx.Component:
    due = VIEW.duties.check
    lead = rx.cond(due.iso != "", t(words_deeds.LACK["check"], day=when(due)), "")
    return rx.fragment(
        press("check", words_deeds.CHECK, RegistryState.check(ID), when=MAY("check"), kind=Kind.SECONDARY),
        deed(
            "missing",
            words_deeds.ASK_MISSING,
            lambda given: RegistryState.ask_missing(ID, given),
            area("missing", "text", t(words_deeds.WHAT_IS_MISSING)),
            line("missing", "until", t(words_deeds.UNTIL), type="date", hint=t(words_deeds.MISSING_HINT)),
            when=MAY("ask_missing"),
            lead=lead,
        ),
        deed(
            "complete",
            words_deeds.COMPLETE,
            lambda given: RegistryState.complete(ID, given),
            area("complete", "text", t(words_deeds.WHAT_CAME)),
            when=MAY("complete"),
            kind=Kind.SECONDARY,
        ),
        deed(
            "more",
            words_deeds.MORE_TIME,
            lambda given: RegistryState.more_time(ID, given),
            line("more", "until", t(words_deeds.UNTIL), type="date"),
            when=MAY("more_time"),
        ),
    )


def _resolve() -> rx.Component:
    is_first = VIEW.card.state == "registered"
    add = button(t(words_deeds.ONE_MORE), kind=Kind.GHOST, small=True, icon_name="plus", on_click=LetterState.widen)
    hint = t(words_deeds.SUGGESTED, service=service_words(VIEW.suggested))
    track = choice(
        "resolve", "track", t(words_deeds.STUDY), *said(words.TRACK), first=None, default_value=VIEW.card.track
    )
    fields = (
        rx.cond(is_first & (VIEW.suggested != ""), note(hint)),
        area("resolve", "text", t(words_deeds.RESOLVE_TEXT), hint=t(words_deeds.RESOLVE_HINT)),
        track,
        rx.foreach(LetterState.lines, _task_line),
        rx.cond(is_first, note(t(words_deeds.FIRST_LEADS))),
        add,
    )
    return deed(
        "resolve",
        rx.cond(is_first, t(words_deeds.RESOLVE), t(words_deeds.RESOLVE_MORE)),
        lambda given: MovingState.resolve(ID, given),
        *fields,
        when=MAY("resolve"),
        kind=rx.cond(is_first, Kind.PRIMARY, Kind.SECONDARY),
    )


def _task_line(at: rx.Var[int]) -> rx.Component:
    """One executor: a service whose head passes it on, or a person; what and until when."""
    code = "resolve-" + at.to_string()
    heads = rx.foreach(
        LetterState.offers.services,
        lambda each: option(each + ":", t(words_deeds.HEAD_OF, service=service_words(each))),
    )
    persons = rx.foreach(
        LetterState.offers.people,
        lambda each: option(each.service + ":" + each.id.to_string(), f"{each.name} · {service_words(each.service)}"),
    )
    return rx.el.fieldset(
        rx.el.legend(t(words_deeds.TASK_N, n=at + 1), class_name="label"),
        choice(code, "to_" + at.to_string(), t(words_deeds.TO_WHOM), heads, persons),
        area(code, "gist_" + at.to_string(), t(words_deeds.GIST), rows=2),
        line(code, "due_" + at.to_string(), t(words_deeds.DUE), type="date", hint=t(words_deeds.DUE_HINT)),
        key=code,
        class_name="stack stack-s",
    )


def _hands() -> rx.Component:
    return rx.fragment(
        deed(
            "transfer",
            words_deeds.TRANSFER,
            lambda given: MovingState.transfer(ID, given),
            choice("transfer", "service", t(words_deeds.SERVICE), *said(SERVICES)),
            area("transfer", "reason", t(words_deeds.REASON)),
            when=MAY("transfer"),
        ),
        deed(
            "forward",
            words_deeds.FORWARD,
            lambda given: MovingState.forward(ID, given),
            line("forward", "body", t(words_deeds.BODY)),
            area("forward", "text", t(words_deeds.COVER_TEXT), rows=5, hint=t(words_deeds.FORWARD_HINT)),
            when=MAY("forward"),
        ),
    )


def _facts() -> rx.Component:
    return rx.fragment(
        deed(
            "number",
            words_deeds.CITY_NUMBER,
            lambda given: RegistryState.number(ID, given),
            line("number", "number", t(words_deeds.NUMBER), default_value=VIEW.card.city_no, max_length=40),
            when=MAY("city_number"),
        ),
        deed(
            "accuse",
            words_deeds.ACCUSE,
            lambda given: RegistryState.accuse(ID, given),
            choice("accuse", "service", t(words_deeds.SERVICE), *said(SERVICES), first=words_deeds.NOBODY),
            choice("accuse", "person", t(words_deeds.PERSON), people(), first=words_deeds.NOBODY),
            when=MAY("name_accused"),
        ),
        deed(
            "note",
            words_deeds.NOTE,
            lambda given: RegistryState.note(ID, given),
            area("note", "text", t(words_deeds.TEXT), hint=t(words_deeds.NOTE_HINT)),
            when=MAY("note"),
        ),
    )


def _end() -> rx.Component:
    return press("close", words_deeds.CLOSE, MovingState.close(ID), when=MAY("close"), kind=Kind.PRIMARY)


def contact() -> rx.Component:
    """Who wrote, and how to reach them."""
    who = VIEW.contact
    return section(
        card(
            rx.el.b(who.name),
            note(who.address),
            rx.cond(who.phone != "", note(who.phone)),
            rx.cond(who.email != "", note(who.email)),
            note(t(words_deeds.ANSWERS_BY, how=choose(who.answer_by, words.ANSWER_BY))),
        )
    )
