"""Pieces of outages that several pages show: the chip, the row, the banner on a neighbour's home."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words_outages as words
from rustavi_hoa.issues.parts import category_icon
from rustavi_hoa.issues.views_outages import OutageLine
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import chip
from rustavi_hoa.ui.lists import row, rows

LOOKS = {
    "planned": ("calendar", "info"),
    "running": ("wrench", "warn"),
    "late": ("clock", "warn"),
    "ended": ("check", "good"),
    "cancelled": ("x", "calm"),
}


def phase_chip(phase: rx.Var[str]) -> rx.Component:
    """Sign, word and colour of where an outage stands."""
    sign = rx.match(phase, *((code, look[0]) for code, look in LOOKS.items()), "circle")
    tone = rx.match(phase, *((code, look[1]) for code, look in LOOKS.items()), "calm")
    return chip(sign, choose(phase, words.PHASE), tone)


def when_words(line: rx.Var[OutageLine]) -> rx.Component:
    """Say until when, or from when."""
    ends = rx.cond(line.ends.iso != "", t(words.UNTIL, when=pick(line.ends.ka, line.ends.en)), "")
    starts = t(words.FROM, when=pick(line.starts.ka, line.starts.en))
    return rx.cond((line.phase == "running") & (line.ends.iso != ""), ends, starts)


@rx.memo
def outage_row(*, line: rx.Var[OutageLine]) -> rx.Component:
    """One outage in a list."""
    note = rx.fragment(
        when_words(line),
        rx.cond(line.joined > 0, rx.fragment(" · ", t(words.JOINED_HOMES, n=line.joined))),
        rx.cond(line.word != "", rx.fragment(" · ", line.word)),
    )
    return row(
        pick(line.title_ka, line.title_en),
        href=f"{routes.OUTAGE}?id={line.id}",
        icon_name=category_icon(line.category),
        chip=phase_chip(line.phase),
        note=note,
    )


def outages_here(lines: rx.Var[list[OutageLine]]) -> rx.Component:
    """What is off or planned in the building in view; nothing where nothing is."""
    made = rows(rx.foreach(lines, lambda line: rx.fragment(outage_row(line=line), key=line.id.to_string())))
    return rx.cond(lines.length() > 0, rx.el.div(made, custom_attrs={"data-testid": "outages"}))
