"""Forms that open where they stand on a letter's page: a button, then fields with their faults; all typed is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import reflex as rx

from rustavi_hoa.casework import words_deeds
from rustavi_hoa.casework.letter_state import LetterState
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, note
from rustavi_hoa.ui.forms import field, form, option, options, select, text_area, text_input
from rustavi_hoa.ui.layout import pair
from rustavi_hoa.ui.tokens import Kind

Code = str | rx.Var


def deed(
    code: Code,
    title: Msg | rx.Var,
    on_submit: Callable[[Any], Any],
    *fields: rx.Component,
    when: rx.Var,
    lead: rx.Var | None = None,
    kind: str | rx.Var = Kind.GHOST,
    do: Msg | None = None,
) -> rx.Component:
    """A button that opens a form. An open one stays even when somebody else was faster: its text is not lost."""
    fault = rx.el.p(pick(LetterState.fault.ka, LetterState.fault.en), class_name="error", role="alert")
    named = title if isinstance(title, rx.Var) else t(title)
    acts = pair(
        button(t(do) if do else named, type="submit", custom_attrs={"data-testid": f"do-{code}"}),
        button(t(words_deeds.CANCEL), kind=Kind.GHOST, on_click=LetterState.ask("")),
    )
    head = rx.el.h3(named)
    led = note(lead) if lead is not None else rx.fragment()
    made = card(head, led, form(*fields, fault, acts, on_submit=on_submit, reset_on_submit=False), ask=True)
    mark = {"data-testid": f"open-{code}"}
    opener = button(named, kind=kind, wide=True, on_click=LetterState.ask(code), custom_attrs=mark)
    return rx.cond(LetterState.asking == code, made, rx.cond(when, opener))


def press(code: str, title: Msg, on_click: Any, *, when: rx.Var, kind: str = Kind.GHOST) -> rx.Component:
    """A deed that asks nothing."""
    mark = {"data-testid": f"do-{code}"}
    return rx.cond(when, button(t(title), kind=kind, wide=True, on_click=on_click, custom_attrs=mark))


def error(name: str) -> rx.Var:
    """Say what is wrong with a field of the open form."""
    said = LetterState.faults[name]
    return pick(said.ka, said.en)


def area(
    code: Code, name: str, label: rx.Var, *, rows: int = 3, value: rx.Var | str = "", hint: rx.Var | str = ""
) -> rx.Component:
    """Many lines."""
    return field(label, text_area(name, id=f"{code}-{name}", rows=rows, default_value=value), hint, error(name))


def line(code: Code, name: str, label: rx.Var, *, hint: rx.Var | str = "", **props: Any) -> rx.Component:
    """One line; ``type="date"`` makes it a day."""
    return field(label, text_input(name, id=f"{code}-{name}", **props), hint, error(name))


def choice(
    code: Code, name: str, label: rx.Var, *lines: rx.Component, first: Msg | None = words_deeds.CHOOSE, **props: Any
) -> rx.Component:
    """A choice that begins with none; without ``first`` its first line is chosen."""
    begin = (option("", t(first)),) if first is not None else ()
    hint = props.pop("hint", "")
    return field(label, select(name, *begin, *lines, id=f"{code}-{name}", **props), hint, error(name))


def said(table: dict[str, Msg]) -> list[rx.Component]:
    """Make the lines of a choice from a table of sentences."""
    return options((str(code), t(msg)) for code, msg in table.items())


def people(service: rx.Var | None = None) -> rx.Component:
    """The people that may be chosen, all or those of one service, as lines of a choice."""

    def one(each: rx.Var) -> rx.Component:
        made = option(each.id.to_string(), each.name)
        return made if service is None else rx.cond(each.service == service, made)

    return rx.foreach(LetterState.offers.people, one)
