"""What the register holds about a person, on their own page: seen, asked to be put right, followed."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.identity.parts import said as spoken
from rustavi_hoa.identity.profile_state import ProfileState
from rustavi_hoa.register import words_page as said
from rustavi_hoa.register.rules import Asked
from rustavi_hoa.register.views import Correction, Held
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, section_title
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.forms import field, form, options, select, text_input
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.lists import fact, facts, row, rows
from rustavi_hoa.ui.tokens import Kind

ABOUT, FAULTS = ProfileState.about, ProfileState.faults
SIGNS = {"asked": "circle", "done": "check", "refused": "ban"}


def about_me() -> rx.Component:
    """Everything held, the requests, and the form of a new one."""
    which = select("field", *options((each.value, t(said.FIELDS[each])) for each in Asked), id="correction-field")
    wanted = text_input("wanted", max_length=200, required=True, auto_complete="off", id="correction-wanted")
    ask = form(
        field(t(said.WHICH), which),
        field(t(said.WANTED), wanted, error=spoken(FAULTS["wanted"])),
        button(t(said.ASK_RIGHT), type="submit", kind=Kind.SECONDARY),
        on_submit=ProfileState.ask_correction,
        reset_on_submit=True,
    )
    asked = rows(rx.foreach(ABOUT.asked, _request))
    return card(
        section_title(t(said.ABOUT_ME)),
        facts(rx.foreach(ABOUT.held, _held)),
        stack(rx.cond(ABOUT.asked.length() > 0, asked, rx.fragment()), more(t(said.ASK_RIGHT), ask)),
    )


def _held(held: rx.Var[Held]) -> rx.Component:
    is_code = held.field.contains(":")
    kind = held.field.split(":")[0]
    code = choose(held.field, said.FIELDS, said.STAFF_ROLE)
    return fact(choose(kind, said.FIELDS), rx.cond(is_code, code, held.value))


def _request(asked: rx.Var[Correction]) -> rx.Component:
    sign = rx.match(asked.state, *SIGNS.items(), "circle")
    return row(
        asked.wanted,
        chip=chip(sign, choose(asked.state, said.CORRECTION_STATE)),
        note=rx.cond(asked.answer != "", asked.answer, pick(asked.at.ka, asked.at.en)),
        key=asked.id.to_string(),
    )
