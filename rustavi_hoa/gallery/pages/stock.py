"""The whole stock on one screen: all buildings' photos of one element, by condition, year and unit."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.gallery import words
from rustavi_hoa.gallery.parts import GRADE_TONES, choice, grade_chip, photo_of, viewer
from rustavi_hoa.gallery.stock_state import StockState
from rustavi_hoa.gallery.views import GradeCount, StockPhoto
from rustavi_hoa.kernel.elements import GRADES, elements
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import link, link_button, note, page_title
from rustavi_hoa.ui.base import names
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import option, options
from rustavi_hoa.ui.layout import own_sheet, stack
from rustavi_hoa.ui.lists import filters, pager
from rustavi_hoa.ui.tokens import Kind

VIEW = StockState.view


def page() -> rx.Component:
    """Filters, how many photos stand at each grade, sixty photos, the pages."""
    clear = link_button(t(words.CLEAR), routes.STOCK, kind=Kind.GHOST)
    nothing = empty("search", t(words.NOTHING_FOUND), t(words.STOCK_EMPTY_HINT), clear)
    grid = rx.el.ul(rx.foreach(VIEW.photos, _photo), class_name="gallery shots stock")
    found = rx.cond(VIEW.total > 0, stack(viewer(grid), _pager()), nothing)
    return stack(
        own_sheet("gallery"),
        page_title(t(words.STOCK_TITLE), t(words.STOCK_LEAD)),
        link(t(words.TO_DISPUTES), f"{routes.COVERAGE}#disputes", class_name="no-print"),
        _filters(),
        rx.cond(VIEW.is_loaded, stack(_grades(), found), skeleton_rows(6)),
        note(t(words.KEYS), class_name="desk-only no-print"),
    )


def _narrow(name: str):
    return lambda value: StockState.narrow(name, value)


def _filters() -> rx.Component:
    asked = VIEW.asked
    parts = options((code, t(label)) for code, label in elements().items())
    grades = options((code, _graded(code)) for code in GRADES if code.isdecimal())
    units = rx.foreach(VIEW.units, lambda each: option(each[0].to_string(), pick(each[1], each[2])))
    years = rx.foreach(VIEW.years, lambda year: option(year.to_string(), year.to_string()))
    grade = rx.cond(asked.grade >= 0, asked.grade.to_string(), "")
    unit = rx.cond(asked.unit > 0, asked.unit.to_string(), "")
    year = rx.cond(asked.year > 0, asked.year.to_string(), "")
    orders = options((code, t(label)) for code, label in words.ORDERS.items())
    return filters(
        choice("element", words.ELEMENT, None, asked.element, *parts, on_change=_narrow("element")),
        choice("grade", words.CONDITION, words.ANY_GRADE, grade, *grades, on_change=_narrow("grade")),
        choice("unit", words.ANY_UNIT, words.ANY_UNIT, unit, units, on_change=_narrow("unit")),
        choice("year", words.YEAR, words.ANY_YEAR, year, years, on_change=_narrow("year")),
        choice("order", words.ORDER, None, asked.order, *orders, on_change=_narrow("order")),
        link_button(t(words.CLEAR), routes.STOCK, kind=Kind.PLAIN, small=True),
    )


def _graded(code: str) -> rx.Var:
    return t(words.GRADE_N, grade=code, said=t(GRADES[code]))


def _grades() -> rx.Component:
    """The counts by condition, each a way to its photos."""
    covered = t(words.COVERED, n=VIEW.buildings, total=VIEW.all_buildings)
    return rx.el.div(
        rx.el.div(rx.foreach(VIEW.grades, _grade), class_name="cluster grades"),
        note(t(words.FOUND, n=VIEW.total), " · ", covered),
        class_name="stack stack-tight",
    )


def _grade(each: rx.Var[GradeCount]) -> rx.Component:
    code = each.grade.to_string()
    tone = rx.match(code, *GRADE_TONES.items(), "calm")
    is_on = VIEW.asked.grade == each.grade
    return rx.el.button(
        rx.el.b(each.count),
        rx.el.span(choose(code, GRADES)),
        type="button",
        on_click=StockState.narrow("grade", rx.cond(is_on, "", code)),
        aria_pressed=rx.cond(is_on, "true", "false"),
        class_name=names("grade", rx.Var.create("tone-") + tone.to(str)),
        key=code,
    )


def _photo(each: rx.Var[StockPhoto]) -> rx.Component:
    address = pick(each.address, each.address_en)
    day = pick(each.ka, each.en)
    part = rx.cond(each.part != "", rx.fragment(" · ", each.part))
    there = (
        rx.Var.create(f"{routes.GALLERY}?building=") + each.building_id.to_string() + "&element=" + VIEW.asked.element
    )
    return rx.el.li(
        photo_of(each.id, address, day, each.caption),
        rx.el.div(
            link(address, there),
            rx.el.span(day, part, class_name="note"),
            link(t(words.TO_PASSPORT), rx.Var.create(f"{routes.PASSPORT}?id=") + each.building_id.to_string()),
            grade_chip(each.word),
            class_name="shot-name",
        ),
        key=each.id.to_string(),
        custom_attrs={"data-testid": "shot"},
    )


def _pager() -> rx.Component:
    newer = link_button(t(words.NEWER), _address(-1), kind=Kind.GHOST, small=True)
    older = link_button(t(words.OLDER), _address(1), kind=Kind.GHOST, small=True)
    return pager(
        t(words.PAGE_OF, first=VIEW.first, last=VIEW.last, total=VIEW.total),
        rx.cond(VIEW.asked.page > 1, newer),
        rx.cond(VIEW.asked.page < VIEW.pages, older),
    )


def _address(step: int) -> rx.Var:
    return rx.Var.create(f"{routes.STOCK}?") + StockState.query + "&page=" + (VIEW.asked.page + step).to_string()
