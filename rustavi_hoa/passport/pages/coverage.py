"""How full the city's passports are, now and over time, by parts of it; lifts to be inspected; what is disputed."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.gallery.parts import grade_chip
from rustavi_hoa.passport import words_page
from rustavi_hoa.passport.review_state import MOST_COVERED, ReviewState
from rustavi_hoa.passport.views import CoverView, DisputeLine, LiftLine
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import chip, note, page_title, section_title
from rustavi_hoa.ui.charts import line_chart
from rustavi_hoa.ui.feedback import skeleton_rows
from rustavi_hoa.ui.layout import columns, section, stack
from rustavi_hoa.ui.lists import number, row, rows, tab, table, table_row, tabs

STATE = ReviewState


def page() -> rx.Component:
    """The city as a line, its parts as a table, lifts that are due, judgements that differ."""
    shown = columns(stack(_city(), _parts(), gap="loose"), stack(_lifts(), _disputes(), gap="loose"))
    return stack(
        page_title(t(words_page.COVER), t(words_page.COVER_LEAD)), rx.cond(STATE.is_loaded, shown, skeleton_rows(6))
    )


def _city() -> rx.Component:
    city = STATE.city
    said = t(
        words_page.COVER_CITY,
        share=city.share.to_string(),
        begun=city.begun.to_string(),
        buildings=city.buildings.to_string(),
    )
    drawn = rx.cond(STATE.drawn.line != "", line_chart(STATE.drawn, t(words_page.COVER_TIME), said=said))
    return section(section_title(t(words_page.COVER_TIME)), rx.el.p(said), drawn)


def _parts() -> rx.Component:
    chosen = [
        tab(t(label), current=STATE.by == code, href=f"{routes.COVERAGE}?by={code}")
        for code, label in words_page.COVER_BY.items()
    ]
    heads = [t(words_page.COVER_NAME), t(words_page.COVER_SHARE), t(words_page.COVER_BEGUN), t(words_page.COVER_AGE)]
    made = table(heads, rx.foreach(STATE.cover, _line), label=t(words_page.COVER), numbers=frozenset({1, 2, 3}))
    rest = note(t(words_page.COVER_FIRST, n=MOST_COVERED, total=STATE.covered.to_string()))
    return section(
        section_title(t(words_page.COVER_PARTS)),
        tabs(*chosen, label=t(words_page.COVER_PARTS)),
        made,
        rx.cond(STATE.covered > MOST_COVERED, rest),
    )


def _line(each: rx.Var[CoverView]) -> rx.Component:
    name = rx.cond(each.label_ka != "", pick(each.label_ka, each.label_en), t(words_page.COVER_NONE))
    to = rx.match(
        each.thing,
        ("building", f"{routes.PASSPORT}?id={each.id}"),
        ("association", f"{routes.ASSOCIATION}?id={each.id}"),
        f"{routes.REGISTER}?unit={each.id}",
    )
    linked = rx.cond(each.id > 0, rx.el.a(name, href=to), name)
    age = rx.cond(each.months < 0, "–", t(words_page.COVER_MONTHS, n=each.months.to_string()))
    begun = each.begun.to_string() + " / " + each.buildings.to_string()
    return table_row(
        linked, number(each.share.to_string() + "%"), number(begun), number(age), key=f"{each.thing}-{each.id}"
    )


def _lifts() -> rx.Component:
    listed = rows(rx.foreach(STATE.lifts, _lift))
    return section(
        section_title(t(words_page.LIFTS_DUE)),
        note(t(words_page.LIFTS_RULE)),
        rx.cond(STATE.lifts.length() > 0, listed, rx.el.p(t(words_page.LIFTS_NONE))),
        custom_attrs={"data-testid": "lifts-due"},
    )


def _lift(each: rx.Var[LiftLine]) -> rx.Component:
    late = each.state == "overdue"
    sign = chip("elevator", choose(each.state, words_page.LIFT_STATES), rx.cond(late, "danger", "warn"))
    return row(
        pick(each.address, each.address_en),
        href=f"{routes.PASSPORT}?id={each.building_id}#lifts",
        chip=sign,
        note=pick(each.due_ka, each.due_en),
        key=each.building_id.to_string(),
    )


def _disputes() -> rx.Component:
    listed = rows(rx.foreach(STATE.disputes, _dispute))
    return section(
        section_title(t(words_page.DISPUTES)),
        note(t(words_page.DISPUTES_RULE)),
        rx.cond(STATE.disputes.length() > 0, listed, rx.el.p(t(words_page.DISPUTES_NONE))),
        id="disputes",
        custom_attrs={"data-testid": "disputes"},
    )


def _dispute(each: rx.Var[DisputeLine]) -> rx.Component:
    return row(
        pick(each.address, each.address_en),
        href=f"{routes.PASSPORT}?id={each.building_id}",
        chip=grade_chip(each.word),
        note=pick(each.said_ka, each.said_en),
        key=each.building_id.to_string() + each.said_en,
    )
