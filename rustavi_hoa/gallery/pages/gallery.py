"""The photos of one building: comparisons, the grid, and the form for whoever adds them."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.gallery import words
from rustavi_hoa.gallery.pages.gallery_forms import add_form, edit_dialog
from rustavi_hoa.gallery.parts import choice, element_name, photo_of, slider, viewer
from rustavi_hoa.gallery.state import GalleryState
from rustavi_hoa.gallery.views import GalleryPhoto
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, chip, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, empty, skeleton_rows
from rustavi_hoa.ui.forms import option, options
from rustavi_hoa.ui.layout import cluster, own_sheet, section, stack
from rustavi_hoa.ui.lists import filters, pager
from rustavi_hoa.ui.tokens import Kind

VIEW = GalleryState.view


def page() -> rx.Component:
    """Filters, pairs, photos; then the form."""
    nowhere = empty(
        "image", t(words.NOT_HERE), t(words.NOT_HERE_HINT), link_button(t(words.TO_BUILDING), routes.BUILDING)
    )
    here = rx.cond(VIEW.asked.building_id > 0, _inside(), nowhere)
    return stack(
        own_sheet("gallery"),
        page_title(t(words.TITLE), pick(VIEW.address, VIEW.address_en), _to_form()),
        rx.cond(VIEW.is_loaded, here, skeleton_rows(4)),
    )


def _to_form() -> rx.Component:
    to_add = link_button(t(words.ADD), "#add", icon_name="camera", small=True, class_name="no-print")
    return rx.cond(VIEW.may_add & VIEW.has_any, to_add)


def _inside() -> rx.Component:
    wait = rx.cond(VIEW.may_add, t(words.NOTHING_ADD), t(words.NOTHING_WAIT))
    clear = link_button(
        t(words.CLEAR),
        rx.Var.create(f"{routes.GALLERY}?building=") + VIEW.asked.building_id.to_string(),
        kind=Kind.GHOST,
    )
    found = rx.cond(
        VIEW.total > 0, _photos(), empty("search", t(words.NOTHING_FOUND), t(words.NOTHING_FOUND_HINT), clear)
    )
    return stack(
        rx.cond(VIEW.asked.work > 0, _work()),
        rx.cond(VIEW.has_any, stack(_filters(), found), empty("image", t(words.NOTHING), wait)),
        rx.cond(VIEW.may_add, rx.el.div(add_form(), key="add-" + VIEW.asked.building_id.to_string())),
        edit_dialog(),
        _stock_link(),
    )


def _work() -> rx.Component:
    every = link_button(
        t(words.ALL_PHOTOS),
        rx.Var.create(f"{routes.GALLERY}?building=") + VIEW.asked.building_id.to_string(),
        kind=Kind.SECONDARY,
        small=True,
    )
    return banner(t(words.OF_WORK, title=VIEW.work), icon_name="hammer", action=every)


def _stock_link() -> rx.Component:
    to = link_button(t(words.ALL_STOCK), routes.STOCK, kind=Kind.PLAIN, small=True, icon_name="image")
    return rx.cond(VIEW.may_see_stock, to)


def _filters() -> rx.Component:
    asked = VIEW.asked
    parts = rx.foreach(VIEW.elements, lambda code: option(code, choose(code, words.labels(), words.SOMETHING_ELSE)))
    years = rx.foreach(VIEW.years, lambda year: option(year.to_string(), year.to_string()))
    year = rx.cond(asked.year > 0, asked.year.to_string(), "")
    only = options((code, t(label)) for code, label in words.ONLY.items())
    return filters(
        choice("element", words.ELEMENT, words.ANY_ELEMENT, asked.element, parts, on_change=_narrow("element")),
        choice("year", words.YEAR, words.ANY_YEAR, year, years, on_change=_narrow("year")),
        choice("phase", words.KIND, words.ANY_PHASE, asked.phase, *only, on_change=_narrow("phase")),
    )


def _narrow(name: str):
    return lambda value: GalleryState.narrow(name, value)


def _photos() -> rx.Component:
    pairs = section(
        section_title(t(words.BEFORE_AFTER)),
        note(t(words.COMPARE_HINT), class_name="no-print"),
        rx.el.div(rx.foreach(VIEW.pairs, slider), class_name="pairs"),
    )
    grid = rx.el.ul(rx.foreach(VIEW.photos, _photo), class_name="gallery shots")
    return stack(
        rx.cond(VIEW.pairs.length() > 0, pairs),
        section(section_title(t(words.FOUND, n=VIEW.total)), viewer(grid)),
        _pager(),
        note(t(words.KEYS), class_name="desk-only no-print"),
    )


def _photo(each: rx.Var[GalleryPhoto]) -> rx.Component:
    name = element_name(each.element, each.part)
    day = pick(each.ka, each.en)
    phase = rx.cond(each.phase != "", chip(None, choose(each.phase, words.ONLY_PHASES), "info"))
    sees = rx.cond(each.visibility == "public", "globe", rx.cond(each.visibility == "city", "lock", "users"))
    seen = rx.cond(
        each.is_hidden,
        chip("eye-off", t(words.HIDDEN), "warn"),
        chip(sees, choose(each.visibility, words.VISIBILITIES), "calm"),
    )
    acts = cluster(
        button(t(words.EDIT), kind=Kind.PLAIN, small=True, on_click=GalleryState.edit(each.id)),
        rx.cond(
            each.is_hidden,
            button(t(words.SHOW), kind=Kind.PLAIN, small=True, on_click=GalleryState.show(each.id)),
            button(t(words.HIDE), kind=Kind.PLAIN, small=True, on_click=GalleryState.hide(each.id)),
        ),
        class_name="no-print",
    )
    said = rx.el.span(
        rx.el.b(name), rx.el.span(day, class_name="note"), rx.cond(each.caption != "", rx.el.span(each.caption))
    )
    return rx.el.li(
        photo_of(each.id, name, day, each.caption),
        rx.el.div(said, rx.el.span(phase, rx.cond(VIEW.may_add, seen), class_name="cluster"), class_name="shot-name"),
        rx.cond(each.may_keep, acts),
        key=each.id.to_string(),
        custom_attrs={"data-testid": "shot"},
    )


def _pager() -> rx.Component:
    asked = VIEW.asked
    newer = link_button(t(words.NEWER), _address(-1), kind=Kind.GHOST, small=True)
    older = link_button(t(words.OLDER), _address(1), kind=Kind.GHOST, small=True)
    line = pager(
        t(words.N_OF, n=asked.page, total=VIEW.pages),
        rx.cond(asked.page > 1, newer),
        rx.cond(asked.page < VIEW.pages, older),
    )
    return rx.cond(VIEW.pages > 1, line)


def _address(step: int) -> rx.Var:
    page_no = (VIEW.asked.page + step).to_string()
    return rx.Var.create(f"{routes.GALLERY}?") + GalleryState.query + "&page=" + page_no
