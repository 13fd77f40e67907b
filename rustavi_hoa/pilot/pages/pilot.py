"""The pilot: which building stands where, and what works in it."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.pilot import words
from rustavi_hoa.pilot.parts import pilot_tabs
from rustavi_hoa.pilot.state import StagesState
from rustavi_hoa.pilot.views import BuildingStage
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, note, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import checkbox, form, options, search_input, select
from rustavi_hoa.ui.layout import cluster, split, stack
from rustavi_hoa.ui.lists import filters, pager


def page() -> rx.Component:
    """Buildings with their stage; found by address."""
    found = StagesState.found
    listed = rx.cond(
        found.total > 0,
        stack(rx.foreach(found.buildings, _building), _pager()),
        empty("search", t(words.NO_BUILDING), t(words.NO_BUILDING_HINT)),
    )
    return stack(
        page_title(t(words.TITLE), t(words.LEAD)),
        pilot_tabs(routes.PILOT),
        filters(search_input("find", t(words.FIND), on_change=StagesState.search.debounce(250), max_length=80)),
        rx.cond(StagesState.is_loaded, listed, skeleton_rows(4)),
    )


def _building(row: rx.Var[BuildingStage]) -> rx.Component:
    stages = options((code, t(label)) for code, label in words.STAGES.items())
    name = f"stage-{row.id}"
    flags = [
        checkbox(f"{code}-{row.id}", t(label), default_checked=on)
        for (code, label), on in zip(
            words.FLAGS.items(), (row.chat, row.direct_to_city, row.announcements), strict=True
        )
    ]
    return card(
        form(
            rx.el.input(type="hidden", name="id", value=row.id.to_string()),
            split(
                rx.el.h2(pick(row.label_ka, row.label_en)),
                select("stage", *stages, id=name, default_value=row.stage, aria_label=t(words.STAGE)),
            ),
            rx.cond(row.is_managed, rx.fragment(), note(t(words.NOT_MANAGED))),
            split(cluster(*flags), button(t(words.SAVE), type="submit", kind="secondary", small=True)),
            on_submit=StagesState.save,
        ),
        key=f"{row.id}-{row.stage}",
        aria_label=choose(row.stage, words.STAGES),
    )


def _pager() -> rx.Component:
    found = StagesState.found
    back = button(t(words.PREVIOUS), kind="ghost", disabled=found.page <= 1, on_click=StagesState.turn(found.page - 1))
    on = button(
        t(words.NEXT), kind="ghost", disabled=found.page >= found.pages, on_click=StagesState.turn(found.page + 1)
    )
    return pager(t(words.PAGE_OF, page=found.page, pages=found.pages), back, on)
