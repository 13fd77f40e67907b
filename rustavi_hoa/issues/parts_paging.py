"""The way to the other pages of a list whose page stands in the address."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import words_page
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import link_button
from rustavi_hoa.ui.lists import pager
from rustavi_hoa.ui.tokens import Kind


def paging(page: rx.Var[int], total: rx.Var[int], size: int, here: str | rx.Var) -> rx.Component:
    """How many there are and the links to the newer and the older; nothing more where all stand on one page.

    ``here`` is the address up to the number of the page.
    """
    newer = link_button(t(words_page.NEWER), f"{here}{page - 1}", kind=Kind.GHOST, small=True)
    older = link_button(t(words_page.OLDER), f"{here}{page + 1}", kind=Kind.GHOST, small=True)
    counted = t(words_page.FOUND, n=total)
    return pager(counted, rx.cond(page > 1, newer), rx.cond(page * size < total, older))
