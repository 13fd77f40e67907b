"""Sentences on the screen: the choice of language is made in the browser, so a switch costs no round trip."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.shell.session import SessionState


def t(msg: Msg, **values: rx.Var | str | int) -> rx.Var:
    """Put a sentence on screen in the reader's language."""
    if not values:
        return rx.cond(SessionState.locale == "en", msg.en, msg.ka)
    return rx.cond(SessionState.locale == "en", msg.en.format(**values), msg.ka.format(**values))


def pick(ka: rx.Var | str, en: rx.Var | str) -> rx.Var:
    """Choose between two texts that came from the register in both languages."""
    return rx.cond((SessionState.locale == "en") & (en != ""), en, ka)


def choose(key: rx.Var, table: dict[str, Msg], default: Msg | str = "") -> rx.Var:
    """Say a code (a status, a category) by a table of sentences."""
    rest = t(default) if isinstance(default, Msg) else default
    return rx.match(key, *((code, t(msg)) for code, msg in table.items()), rest)
