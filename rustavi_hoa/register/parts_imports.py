"""The imports of the register, and taking one back after a second thought."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.register import words_imports as said
from rustavi_hoa.register.state import RegisterState
from rustavi_hoa.register.views_imports import ImportLine, Left
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link, note
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
    label = rx.cond(each.is_undone, t(said.UNDO_REST), t(said.UNDO))
    ask = more(label, sure, key=rx.cond(each.is_undone, "rest", "all"))  # closed again after the deed
    gone = chip("rotate-ccw", t(said.UNDONE), "calm")
    fixed = chip("minus", t(said.FIXED), "calm", line=True)
    left = stack(
        rx.cond(each.is_undone, gone, rx.cond(each.may_undo, rx.fragment(), fixed)),
        rx.cond(each.may_undo, ask),
        gap="tight",
    )
    counts = rx.cond(
        each.kind == "verified",
        t(said.COUNTS_VERIFIED, taken=each.taken, updated=each.updated),
        t(said.COUNTS, taken=each.taken, updated=each.updated),
    )
    told = stack(
        rx.el.h2(choose(each.kind, said.KINDS)),
        rx.el.p(t(said.NUMBER, id=each.id), ": ", each.file_name),
        note(counts),
        note(pick(each.at.ka, each.at.en), rx.cond(each.who != "", rx.fragment(" · ", each.who))),
        rx.cond(each.left.length() > 0, _left(each)),
        gap="tight",
    )
    return card(split(told, left), key=each.id.to_string(), custom_attrs={"data-testid": "import"})


def _left(each: rx.Var[ImportLine]) -> rx.Component:
    """Name those that could not go back, each with its way to the desk."""
    names = rx.foreach(each.left, _stays)
    rest = rx.cond(each.left_more > 0, rx.el.li(t(said.LEFT_MORE, n=each.left_more)))
    return rx.el.div(note(t(said.LEFT)), rx.el.ul(names, rest), custom_attrs={"data-testid": "left"})


def _stays(one: rx.Var[Left]) -> rx.Component:
    return rx.el.li(link(pick(one.name, one.name_en), f"{routes.VERIFICATION}?id={one.id}"), key=one.id.to_string())
