"""The tabs of everything that staff set: settings, the calendar, promises, routes."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.house import words, words_machine
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.lists import tab, tabs


def settings_tabs(current: rx.Var | str) -> rx.Component:
    """The line of tabs; each is there for who may open it."""
    rights = SessionState.me.rights
    first = tab(t(words.TITLE), current=current == "settings", href=routes.SETTINGS)
    machine = tab(t(words_machine.TITLE), current=current == "machine", href=routes.MACHINE)
    others = [
        tab(t(said), current=current == code, href=f"{routes.TERMS}?g={code}")
        for code, said in words.TERMS_TABS.items()
    ]
    return tabs(
        rx.cond(rights.contains(Can.SETTINGS_EDIT.value), first),
        rx.cond(rights.contains(Can.CASEWORK_SET.value), rx.fragment(*others)),
        rx.cond(rights.contains(Can.SETTINGS_EDIT.value), machine),
        label=t(words.TABS),
    )
