"""The imports of the register, and taking one back after a second thought."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.register import words_imports as said
from rustavi_hoa.register.state import RegisterState
from rustavi_hoa.register.views_imports import ImportLine
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, note
from rustavi_hoa.ui.feedback import empty, more
from rustavi_hoa.ui.layout import split, stack
from rustavi_hoa.ui.tokens import Kind

STATE = RegisterState


def imports() -> rx.Component:
    """Every import, the newest first."""
    listed = stack(note(t(said.LEAD)), rx.foreach(STATE.imports, _import))
    return rx.cond(STATE.imports.length() > 0, listed, empty("upload", t(said.NONE)))


def _import(each: rx.Var[ImportLine]) -> rx.Component:
    sure = button(t(said.UNDO_SURE), kind=Kind.DANGER, small=True, on_click=STATE.take_back(each.id))
    left = rx.cond(
        each.is_undone,
        chip("rotate-ccw", t(said.UNDONE), "calm"),
        rx.cond(each.may_undo, more(t(said.UNDO), sure), chip("minus", t(said.FIXED), "calm", line=True)),
    )
    told = stack(
        rx.el.h2(choose(each.kind, said.KINDS)),
        rx.el.p(each.file_name),
        note(t(said.COUNTS, taken=each.taken, updated=each.updated)),
        note(pick(each.at.ka, each.at.en), rx.cond(each.who != "", rx.fragment(" · ", each.who))),
        gap="tight",
    )
    return card(split(told, left), key=each.id.to_string(), custom_attrs={"data-testid": "import"})
