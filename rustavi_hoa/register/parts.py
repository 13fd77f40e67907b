"""Pieces that the pages of the register share."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.register import words_page as said
from rustavi_hoa.register.views import Hit, Line
from rustavi_hoa.register.words_standing import LOOK, STANDING
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, chip, link_button, note
from rustavi_hoa.ui.forms import field, text_input
from rustavi_hoa.ui.lists import timeline, timeline_item
from rustavi_hoa.ui.tokens import Kind


def standing_chip(code: rx.Var) -> rx.Component:
    """Say how an association stands in the mild words that everybody reads."""
    sign = rx.match(code, *((name, look[0]) for name, look in LOOK.items()), "help-circle")
    tone = rx.match(code, *((name, look[1]) for name, look in LOOK.items()), "calm")
    return chip(sign, choose(code, STANDING, said.NO_ASSOCIATION), tone)


def sheet(label: Msg, href: rx.Var | str) -> rx.Component:
    """A small way to something printed."""
    return link_button(
        t(label), href, kind=Kind.SECONDARY, small=True, icon_name="printer", outside=True, target="_blank"
    )


def address_of(hit: rx.Var[Hit]) -> rx.Var:
    """Give the page of a hit."""
    union = f"{routes.ASSOCIATION}?id={hit.id}"
    return rx.cond(hit.kind == "association", union, f"{routes.REGISTER_BUILDING}?id={hit.id}")


def spoken(fault: rx.Var) -> rx.Var:
    """Say a fault in the reader's language."""
    return pick(fault.ka, fault.en)


def line_field(name: str, label: object, value: rx.Var | str, fault: rx.Var, **props: object) -> rx.Component:
    """One line with its fault beside it."""
    return field(t(label), text_input(name, default_value=value, auto_complete="off", **props), error=spoken(fault))


def history(lines: rx.Var[list[Line]], undo: object) -> rx.Component:
    """What happened, the newest first; a merge that stands can be undone here."""
    return rx.cond(
        lines.length() > 0, timeline(rx.foreach(lines, lambda line: _event(line, undo))), note(t(said.NO_HISTORY))
    )


def _event(line: rx.Var[Line], undo: object) -> rx.Component:
    before, after = pick(line.before, line.before_en), pick(line.after, line.after_en)
    told = rx.cond(line.before != "", rx.el.p(before, " → ", after), rx.el.p(after))
    back = button(t(said.UNDO), kind=Kind.GHOST, small=True, icon_name="rotate-ccw", on_click=undo(line.merge_id))
    return timeline_item(
        choose(line.kind, said.EVENTS),
        pick(line.at.ka, line.at.en),
        note(line.by),
        told,
        rx.cond(line.merge_id > 0, back, rx.fragment()),
    )
