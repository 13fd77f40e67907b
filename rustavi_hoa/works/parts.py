"""Parts of the page of services and projects: a service, the chart, a work."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, chip, section_title
from rustavi_hoa.ui.charts import legend, link_bar
from rustavi_hoa.ui.feedback import dialog
from rustavi_hoa.ui.forms import field, form, text_area, text_input
from rustavi_hoa.ui.layout import cluster, split
from rustavi_hoa.ui.lists import bars, fact, facts, tab, tabs
from rustavi_hoa.works import words
from rustavi_hoa.works.rules import LONGEST
from rustavi_hoa.works.state import WorksState
from rustavi_hoa.works.views import Bar, CityService

LINES = (("name_ka", words.NAME_KA), ("name_en", words.NAME_EN))
TEXTS = (
    ("what_ka", words.WHAT_KA),
    ("what_en", words.WHAT_EN),
    ("whom_ka", words.WHOM_KA),
    ("whom_en", words.WHOM_EN),
    ("how_ka", words.HOW_KA),
    ("how_en", words.HOW_EN),
    ("contact", words.CONTACT),
)


def city_service(each: rx.Var[CityService]) -> rx.Component:
    """One service of the city; whoever edits the catalogue does so here."""
    acts = cluster(
        button(t(words.EDIT), kind="ghost", small=True, on_click=WorksState.open(each.id)),
        rx.cond(
            each.is_active & ~each.is_first,
            button(t(words.UP), kind="ghost", small=True, on_click=WorksState.move_up(each.id)),
        ),
        rx.cond(
            each.is_active,
            button(t(words.OFF), kind="ghost", small=True, on_click=WorksState.switch(each.id, False)),
            button(t(words.ON), kind="ghost", small=True, on_click=WorksState.switch(each.id, True)),
        ),
    )
    return card(
        split(
            rx.el.h2(pick(each.name_ka, each.name_en)),
            rx.cond(each.is_active, rx.fragment(), chip("pause", t(words.IS_OFF), "calm")),
        ),
        rx.el.p(pick(each.what_ka, each.what_en)),
        facts(
            rx.cond(each.whom_ka != "", fact(t(words.FOR_WHOM), pick(each.whom_ka, each.whom_en))),
            rx.cond(each.how_ka != "", fact(t(words.HOW), pick(each.how_ka, each.how_en))),
            rx.cond(each.contact != "", fact(t(words.CONTACT), each.contact)),
        ),
        rx.cond(WorksState.view.may_edit, acts),
        key=each.id.to_string(),
        custom_attrs={"data-testid": "service"},
    )


def service_form() -> rx.Component:
    """The form of one service, over the page."""
    edited = WorksState.view.edited
    lines = [field(t(label), text_input(name, default_value=edited[name], max_length=200)) for name, label in LINES]
    texts = [
        field(t(label), text_area(name, default_value=edited[name], rows="2", max_length=LONGEST))
        for name, label in TEXTS
    ]
    return dialog(
        rx.cond(edited.id == 0, t(words.ADD), t(words.EDIT)),
        form(*lines, *texts, button(t(words.SAVE), type="submit", wide=True), on_submit=WorksState.save),
        is_open=WorksState.view.is_open,
        on_close=WorksState.close,
        close_label=t(words.CANCEL),
    )


def chart() -> rx.Component:
    """The one chart: every bar opens its list."""
    view = WorksState.view
    here = f"{routes.WORKS}?part=projects&{view.query}&by="
    split_by = tabs(
        *(
            tab(t(label), current=view.asked.by == code, href=here + code)
            for code, label in (("year", words.BY_YEAR), ("category", words.BY_CATEGORY), ("unit", words.BY_UNIT))
        ),
        label=t(words.BY),
    )
    return card(
        section_title(t(words.CHART)),
        split_by,
        legend(t(words.DONE), t(words.COMING)),
        bars(rx.foreach(view.bars, _bar)),
        custom_attrs={"data-testid": "chart"},
    )


def _bar(bar: rx.Var[Bar]) -> rx.Component:
    view = WorksState.view
    name = pick(bar.ka, bar.en)
    href = f"{routes.WORKS}?part=projects&by={view.asked.by}&{view.query}&{view.asked.by}={bar.key}#list"
    return rx.fragment(
        link_bar(
            name,
            (bar.done_width, bar.coming_at, bar.coming_width),
            bar.count.to_string(),
            href=href,
            said=t(words.BAR_SAID, name=name, done=bar.done, coming=bar.coming),
        ),
        key=bar.key,
    )
