"""Deadlines and calendar: days off, how soon the city answers, who gets what; every change can be undone."""

from __future__ import annotations

from collections.abc import Callable

import reflex as rx

from rustavi_hoa.house.parts_tabs import settings_tabs
from rustavi_hoa.shell import words as shell_words
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.terms import words
from rustavi_hoa.terms.parts import Labels, calendar_tab, promises_tab, routes_tab
from rustavi_hoa.terms.state import TermsState
from rustavi_hoa.terms.views import ChangeLine
from rustavi_hoa.ui.atoms import button, note, page_title, section_title
from rustavi_hoa.ui.feedback import skeleton_rows
from rustavi_hoa.ui.layout import columns, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind

TAB = TermsState.tab


def page_with(labels: Labels) -> Callable[[], rx.Component]:
    """Give the page that says categories and places in these words."""

    def page() -> rx.Component:
        return _page(labels)

    return page


def _page(labels: Labels) -> rx.Component:
    """The tab that the address names, and the last changes beside it."""
    lead = rx.match(TAB, *((code, t(said)) for code, said in words.LEAD.items()), "")
    shown = rx.match(TAB, ("promises", promises_tab(labels)), ("routes", routes_tab(labels)), calendar_tab())
    return stack(
        page_title(t(shell_words.TERMS), lead),
        settings_tabs(TAB),
        rx.cond(TAB != "", columns(shown, _history(labels)), skeleton_rows(8)),
    )


def _history(labels: Labels) -> rx.Component:
    changes = TermsState.view.changes
    listed = rows(rx.foreach(changes, lambda each: _change(each, labels)))
    return stack(section_title(t(words.HISTORY)), rx.cond(changes.length() > 0, listed, note(t(words.NO_HISTORY))))


def _change(each: rx.Var[ChangeLine], labels: Labels) -> rx.Component:
    before, after = pick(each.before.ka, each.before.en), pick(each.after.ka, each.after.en)
    back = button(t(words.UNDO), kind=Kind.GHOST, small=True, on_click=TermsState.undo(each.id))
    category, place = choose(each.key, labels.categories), choose(each.place, labels.places)
    named = rx.cond(each.place != "", rx.fragment(category, " · ", place), category)
    who = rx.el.span(each.who, rx.el.br(), pick(each.at.ka, each.at.en), class_name="note")
    return row(
        rx.cond(each.kind == "holiday", pick(each.said.ka, each.said.en), named),
        note=t(words.FROM_TO, before=before, after=after),
        end=rx.el.span(who, rx.cond(each.may_undo, back), class_name="stack stack-s"),
        key=each.id.to_string(),
    )
