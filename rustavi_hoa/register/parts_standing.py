"""How an association stands: the same chip on every page."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.register.words_standing import HINT, LOOK, STANDING, STANDING_OF
from rustavi_hoa.shell.text import choose, t
from rustavi_hoa.ui.atoms import chip, note
from rustavi_hoa.ui.layout import cluster, stack


def standing_chip(code: rx.Var) -> rx.Component:
    """Say the public code of an association: sign, word and colour together."""
    sign = rx.match(code, *((each, look[0]) for each, look in LOOK.items()), "help-circle")
    tone = rx.match(code, *((each, look[1]) for each, look in LOOK.items()), "calm")
    return chip(sign, choose(code, STANDING), tone)


def standing_line(code: rx.Var) -> rx.Component:
    """Say it with the hint who checks and who elects; nothing where there is no association."""
    said = stack(cluster(t(STANDING_OF), standing_chip(code)), note(t(HINT)), gap="tight")
    return rx.cond(code != "", said)
